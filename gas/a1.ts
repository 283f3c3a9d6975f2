/** The letters of a column counted from 0: A, B, ... Z, AA. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A rectangle in A1 notation; row and column are counted from 0. */
export const areaA1 = (row: number, column: number, rows: number, columns: number): string =>
  `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;
