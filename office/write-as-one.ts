import type { WorkbookCells, Writes } from '../core/tasks/workbook';
import { addBelow } from './add-below';
import { run, runAsOne, undoesAtOnce } from './run';
import type { DaySystem } from './values';
import { writeSheets } from './write';

/** What Excel calls it when it cannot undo all of it at once; on the web it has been seen to speak of an internal error. */
const refusals: readonly unknown[] = ['UndoNotSupported', 'GeneralException'];

/** Excel has refused it once, and would again. */
let refused = false;

/**
 * Writes so that one step of Excel's undo takes all of it back, where Excel can. Not where sheets are made, for their places
 * cannot be undone on a desktop. After a refusal halfway the sheets are written anew without: marks stand on them, and every
 * sheet is drawn whole. Rows that went below others by then are not put there twice.
 */
export async function writeAsOne(writes: Writes, system: DaySystem, { sheets }: WorkbookCells): Promise<void> {
  let left = writes;
  const work = async (context: Excel.RequestContext): Promise<void> => {
    await addBelow(context, left, system);
    left = { ...left, below: [] };
    await writeSheets(context, left, system);
  };
  const there = new Set(sheets.map(({ name }) => folded(name)));
  const makesNone = writes.sheets.every(({ sheet }) => there.has(folded(sheet)));
  if (refused || !makesNone || !undoesAtOnce()) return run(work);
  try {
    await runAsOne(work);
  } catch (error) {
    const begunBelow = (left.below ?? []).length > 0;
    if (begunBelow || !refusals.includes((error as { readonly code?: unknown } | null)?.code)) throw error;
    refused = true;
    await run(work);
  }
}

const folded = (name: string): string => name.trim().toLowerCase();
