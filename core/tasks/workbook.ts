import type { Day } from '../calendar/day';
import type { Cells } from '../cells';
import type { PackFile } from '../pack/pack';
import type { LaidRow, SheetLayout } from '../sheets/layout';
import { sheetOwnerOf, type SheetOwner } from '../sheets/sheet-names';

/** One sheet as a host reads it. */
export interface SheetCells {
  readonly name: string;
  /** Blanks are null, days are civil days of the workbook's zone, error cells are errors. */
  readonly cells: Cells;
}

/** Every sheet of the workbook, in order: all that a task reads. */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
}

/** All that a task wants written: each named sheet is replaced whole, or created; a sheet not named is left alone. */
export interface Writes {
  readonly sheets: readonly SheetLayout[];
  /** What is written is what people filled in, because a person said so: it cannot be drawn again from the data. */
  readonly saves?: boolean;
  /** Rows for sheets that are there. */
  readonly below?: readonly Below[];
  /** Workbooks of their own, given to the person and not kept here. */
  readonly files?: readonly PackFile[];
}

/**
 * Rows that go below the last row of a sheet, or over rows that stand there. Nothing else is touched, and no mark is needed: half
 * of them are some of them, in turn. Over another row a cell that is null stays as it is, formula and all, and a cell without a
 * look keeps the one it has; a cell whose value is null is emptied.
 */
export interface Below {
  readonly sheet: string;
  readonly rows: readonly LaidRow[];
  /** The row, as people count, that the first of them takes the place of; absent: the one below the last. */
  readonly at?: number;
}

/** Whether what is on the sheets, once written, is a person's. */
export const savesIn = ({ saves = false }: Writes): boolean => saves;

/** Whose a sheet is that is written. What people save is theirs, also where they call the sheet by a name of their own. */
export const ownerIn = (writes: Writes, layout: SheetLayout): SheetOwner =>
  sheetOwnerOf(layout.sheet) ?? (savesIn(writes) ? 'Yours' : 'Ours');

/** What only a host can know: the day on its clock, in the workbook's zone. */
export interface World {
  readonly today: Day;
}

export const nothingToWrite: Writes = { sheets: [] };

/**
 * Stands in A1 of each sheet that is being rewritten, from before the first change to after the last one. A host whose hand
 * is stopped in between leaves it there, so that no half-drawn sheet passes for a scorecard.
 */
export const unfinishedWords = 'The last refresh did not finish: run it again';
export const unfinishedMark = `Refreshing. Still here in a minute? ${unfinishedWords}.`;

/** The same for what a person saved. No refresh may take such a sheet for none and put a proposal in its place. */
export const unsavedWords = 'The last save did not finish: save it again in Leadline';
export const unsavedMark = `Saving. Still here in a minute? ${unsavedWords}.`;

/** The mark that stands in A1 of a sheet while it is written. */
export const markOf = (writes: Writes): string => (savesIn(writes) ? unsavedMark : unfinishedMark);

/** Whether a sheet was left half-drawn: then nothing on it is to be believed. */
export const isUnfinished = (cells: Cells): boolean => cornerSays(cells, unfinishedWords) || isUnsaved(cells);

/** Whether it was left so by a save. */
export const isUnsaved = (cells: Cells): boolean => cornerSays(cells, unsavedWords);

const cornerSays = (cells: Cells, words: string): boolean => {
  const corner = cells[0]?.[0];
  return typeof corner === 'string' && corner.includes(words);
};
