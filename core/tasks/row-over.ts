import { isBlank, type Cell } from '../cells';
import { labelOf } from '../plan/opened-sheet';
import type { LaidCell, LaidRow } from '../sheets/layout';
import { fold } from '../text';
import type { Below } from './workbook';

/**
 * A row over the one that stands there: only the cells that say something else by now are written, so that formulas and looks of
 * people beside them stay. None where all of them say the same.
 */
export function rowOver(
  sheet: string,
  at: number,
  before: readonly Cell[],
  after: readonly Cell[],
  lay: (value: Cell, column: number) => LaidCell | null = (value) => ({ value }),
): Below[] {
  const row: LaidRow = after.map((value, column) =>
    keyOf(value) === keyOf(before[column] ?? null) ? null : lay(value, column),
  );
  return row.every((cell) => cell === null) ? [] : [{ sheet, rows: [row], at }];
}

const keyOf = (cell: Cell): string => (isBlank(cell) ? '' : JSON.stringify(cell));

/** Which columns are ours: those with our labels, as they are read. Of a label that stands there twice the first is ours. */
export function ownColumns(headers: readonly string[], labels: readonly string[]): ReadonlyMap<number, string> {
  const places = new Map(headers.map((header, column) => [labelOf(header), column] as const).reverse());
  return new Map(
    labels.flatMap((label) => {
      const column = places.get(fold(label));
      return column === undefined ? [] : [[column, label] as const];
    }),
  );
}

/** A label that was not there yet looks like those that we write. */
export const layLabel = (value: Cell): LaidCell => ({ value, look: 'listHeader' });
