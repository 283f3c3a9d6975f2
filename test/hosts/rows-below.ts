import { isBlank, type Cell, type Cells } from '../../core/cells';
import type { Below } from '../../core/tasks/workbook';

/** The cells of a sheet once rows were put below or over those that stand there, the simplest way that keeps the promise. */
export function withRows(cells: Cells, { rows, at }: Omit<Below, 'sheet'>, stored: (cell: Cell) => Cell): Cells {
  const last = cells.findLastIndex((row) => !row.every(isBlank)) + 1;
  const first = at === undefined ? last : at - 1;
  const put = rows.map((row, index) => {
    const there = at === undefined ? [] : (cells[first + index] ?? []);
    const wide = Math.max(there.length, row.length);
    return Array.from({ length: wide }, (_, i) => (row[i] ? stored(row[i].value) : (there[i] ?? null)));
  });
  const above = Array.from({ length: first }, (_, row) => cells[row] ?? []);
  return [...above, ...put, ...cells.slice(first + put.length)];
}
