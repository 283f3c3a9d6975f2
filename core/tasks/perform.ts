import { sheetOwnerOf } from '../sheets/sheet-names';
import { doorFinding } from './door-findings';
import { tasks, type InputOf, type SaysOf, type TaskName } from './index';
import type { Answer, Performed } from './task';
import type { WorkbookCells, World } from './workbook';

/** The task that was asked for, ready to be performed: the name and the input came from outside and have been checked. */
export interface Asked {
  /** Whether the task reads this sheet: all but ours, and of ours those that it names. A host may leave the others unread. */
  readonly reads: (sheet: string) => boolean;
  /** No sheet is read or written: a host need not wait its turn for it. */
  readonly inputOnly: boolean;
  readonly perform: (cells: WorkbookCells, world: World) => Answer<Performed<unknown>>;
}

/** Finds the task by its name and checks its input. The host reads only when this went well. */
export function askTask(name: unknown, input: unknown): Answer<Asked> {
  const task = tasks.find((one) => one.name === name);
  if (task === undefined) return refused('task-unknown', 'There is no such thing to do here.');
  const accepted = task.accept(input);
  if (accepted === undefined) return refused('input-unreadable', `This cannot be read as input of "${task.name}".`);
  const {
    readsOurs = [],
    inputOnly = false,
  }: { readonly readsOurs?: readonly string[]; readonly inputOnly?: boolean } = task;
  const named = new Set(readsOurs.map((sheet) => sheet.toLowerCase()));
  const answer: Asked = {
    reads: (sheet) => !inputOnly && (sheetOwnerOf(sheet) !== 'Ours' || named.has(sheet.trim().toLowerCase())),
    inputOnly,
    // What was accepted is of the task's own shape; the list as a whole cannot say so.
    perform: (cells, world) => task.perform(cells, world, accepted as never),
  };
  return { ok: true, findings: [], answer };
}

/** Performs a task on a workbook that has been read. Pure: the host writes what comes back. */
export function perform<Name extends TaskName>(
  name: Name,
  input: InputOf<Name>,
  cells: WorkbookCells,
  world: World,
): Answer<Performed<SaysOf<Name>>> {
  const asked = askTask(name, input);
  return asked.ok ? (asked.answer.perform(cells, world) as Answer<Performed<SaysOf<Name>>>) : asked;
}

const refused = (code: string, what: string): Answer<never> => ({ ok: false, findings: [doorFinding(code, what)] });
