import type { Cell, Grid } from '../../../core/cells';
import { readBytes, type ReadFile } from '../../../workbench/read/read-file';

/** All cells of a small grid, row by row. */
export const cellsOf = (grid: Grid): Cell[][] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => grid.column(column).at(row)),
  );

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text read as the file `Deals.csv`. */
export const readText = (text: string, name = 'Deals.csv') => readBytes(name, bytesOfText(text));

/** The cells of a text that can be read. */
export function cellsOfText(text: string): Cell[][] {
  const { value } = readText(text);
  return value ? cellsOf(value.grids[0]!) : [];
}

/** What was found, in the short form that tests compare: severity and code. */
export const foundIn = ({ findings }: { readonly findings: ReadFile['findings'] }): string[] =>
  findings.map(({ severity, code }) => `${severity} ${code}`);
