import type { SheetModel } from './book';
import type { Desk, RangeState } from './desk';

export const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

export function rangeOf(
  { refuse, serve }: Desk,
  sheet: SheetModel,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): unknown {
  if (rows < 1) throw refuse('The number of rows in the range must be at least 1.');
  if (columns < 1) throw refuse('The number of columns in the range must be at least 1.');
  if (row < 1 || column < 1 || row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns)
    throw refuse(outside);
  return serve('Range', { sheet, row: row - 1, column: column - 1, rows, columns } satisfies RangeState);
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function areaOfA1(desk: Desk, sheet: SheetModel, a1: string): RangeState {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(a1);
  if (found === null) throw desk.refuse('Range not found');
  const [row, column] = [Number(found[2]), columnOf(found[1]!)];
  const [lastRow, lastColumn] = [Number(found[4] ?? row), columnOf(found[3] ?? found[1]!)];
  return desk.stateOf<RangeState>(rangeOf(desk, sheet, row, column, lastRow - row + 1, lastColumn - column + 1));
}

export const a1 = (row: number, column: number): string => {
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  return `${letters(column)}${row + 1}`;
};
