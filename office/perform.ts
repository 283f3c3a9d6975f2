import { dayFrom, type Day } from '../core/calendar/day';
import { askTask, type Door } from '../core/tasks/perform';
import type { Answer } from '../core/tasks/task';
import type { WorkbookCells, Writes } from '../core/tasks/workbook';
import { daySystemOf } from './day-system';
import { findingOf } from './failures';
import { readWorkbook } from './read';
import { run } from './run';
import { writeWorkbook } from './write';

/** Reads every sheet of the workbook. */
export const read = (): Promise<WorkbookCells> =>
  run(async (context) => (await readWorkbook(context, await daySystemOf(context))).value);

/** Writes the named sheets and leaves the others alone. */
export const write = (writes: Writes): Promise<void> =>
  run(async (context) => writeWorkbook(context, writes, await daySystemOf(context)));

/** Work that has begun and not ended: a second click does not begin it again. */
let busy = false;

/**
 * The one door: reads what the task needs, lets it think, and writes what it says. Sheets of ours are drawn from the others,
 * so their cells are not read. A refusal of Excel comes back as a finding, never as an exception.
 */
export const perform = (async (name: unknown, input: unknown): Promise<Answer<unknown>> => {
  const asked = askTask(name, input);
  if (!asked.ok) return asked;
  if (busy) return { ok: false, findings: [atWork] };
  busy = true;
  try {
    return await run(async (context): Promise<Answer<unknown>> => {
      const system = await daySystemOf(context);
      const cells = await readWorkbook(context, system, asked.answer.reads);
      const done = asked.answer.perform(cells.value, { today: today() });
      const findings = [...cells.findings, ...done.findings];
      if (!done.ok) return { ok: false, findings };
      await writeWorkbook(context, done.answer.writes, system);
      return { ok: true, findings, answer: done.answer.says };
    });
  } catch (refused) {
    return { ok: false, findings: [findingOf(refused)] };
  } finally {
    busy = false;
  }
}) as Door;

/** The day on the clock of the person at the keyboard. */
function today(): Day {
  const now = new Date();
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}

const atWork = {
  severity: 'info',
  code: 'at-work',
  where: 'Leadline',
  what: 'Leadline is still at work.',
  fix: 'Wait until it has finished, then try again.',
} as const;
