import { isBlank, type Column, type Table } from '../cells';
import type { FieldSource } from './source';

/** The cells of a field as they stand in the sheet: those of its column, and of a second one where the first is blank. */
export function fieldCells(table: Table, { column, also }: Pick<FieldSource, 'column' | 'also'>): Column | undefined {
  if (column === undefined) return undefined;
  const first = table.column(column);
  if (also === undefined) return first;
  const second = table.column(also.column);
  return { length: first.length, at: (row) => (isBlank(first.at(row)) ? second.at(row) : first.at(row)) };
}
