import { askTask } from '../../../core/tasks/perform';
import type { Answer, Performed } from '../../../core/tasks/task';
import { madeFrom } from '../../../xlsx/made-files';
import type { WorkbookCells, World } from '../../../core/tasks/workbook';

/** Performs a task on what was read, leaving unread what the task does not want to see. */
export function think(
  name: unknown,
  input: unknown,
  { sheets }: WorkbookCells,
  world: World,
): Answer<Performed<unknown>> {
  const asked = askTask(name, input);
  if (!asked.ok) return asked;
  const { reads, perform } = asked.answer;
  const done = perform({ sheets: sheets.map((sheet) => (reads(sheet.name) ? sheet : { ...sheet, cells: [] })) }, world);
  // Files are made here too, where nobody waits for the page.
  return done.ok ? { ...done, ...madeFrom(done.answer.writes) } : done;
}
