import { dayFrom, type Day } from '../core/calendar/day';
import type { Finding } from '../core/outcome';
import type { SidebarHost, Work } from '../core/sidebar/host';
import { atWork, cancelled } from '../core/tasks/door-findings';
import { askTask, type Asked } from '../core/tasks/perform';
import type { Answer } from '../core/tasks/task';
import type { WorkbookCells, Writes } from '../core/tasks/workbook';
import { madeFrom } from '../xlsx/made-files';
import { daySystemOf } from './day-system';
import { findingOf } from './failures';
import { progressOf, type Progress } from './progress';
import { readWorkbook } from './read';
import { run } from './run';
import { writeAsOne } from './write-as-one';

/** Reads every sheet of the workbook. */
export const read = (): Promise<WorkbookCells> =>
  run(async (context) => (await readWorkbook(context, await daySystemOf(context))).value);

/** What a task reads, how the workbook counts its days, and what was found on the way. */
const readFor = (task: Asked) =>
  run(async (context) => {
    const system = await daySystemOf(context);
    return { system, ...(await readWorkbook(context, system, task.reads)) };
  });

/** Writes the named sheets and leaves the others alone. */
export const write = async (writes: Writes): Promise<void> =>
  writeAsOne(writes, await run(daySystemOf), { sheets: [] });

/** Work that has begun and not ended: a second click does not begin it again. */
let busy = false;

/**
 * The one door: reads what the task needs, lets it think, and writes what it says. Sheets of ours are drawn from the others,
 * so their cells are not read unless the task names them. A refusal of Excel comes back as a finding, never as an exception.
 */
export const perform = (async (name: unknown, input: unknown, work?: Work): Promise<Answer<unknown>> => {
  const asked = askTask(name, input);
  if (!asked.ok) return asked;
  if (busy) return refused(atWork);
  busy = true;
  const progress = progressOf(work);
  try {
    // What was given up stops by itself before it writes; nobody has to wait for that.
    return await Promise.race([carryOut(asked.answer, progress), progress.givenUp.then(() => refused(cancelled))]);
  } catch (refusal) {
    return refused(findingOf(refusal));
  } finally {
    progress.end();
    busy = false;
  }
}) as SidebarHost['perform'];

async function carryOut(task: Asked, progress: Progress): Promise<Answer<unknown>> {
  progress.reach('reading');
  const { system, ...cells } = await readFor(task);
  if (!progress.reach('thinking')) return refused(cancelled);
  await progress.breathe();
  const done = task.perform(cells.value, { today: today() });
  await progress.breathe();
  const findings = [...cells.findings, ...done.findings];
  if (!done.ok) return { ok: false, findings };
  if (!progress.reach('writing')) return refused(cancelled);
  await writeAsOne(done.answer.writes, system, cells.value);
  return { ok: true, findings, answer: done.answer.says, ...madeFrom(done.answer.writes) };
}

/** The day on the clock of the person at the keyboard. */
function today(): Day {
  const now = new Date();
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}

const refused = (finding: Finding): Answer<never> => ({ ok: false, findings: [finding] });
