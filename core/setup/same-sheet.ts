import { isBlank, isDateCell, isErrorCell, type Cell, type Grid } from '../cells';
import { plain } from '../neutral';
import type { SheetLayout } from '../sheets/layout';

/** Whether a sheet shows already what a layout would write on it, cell by cell. */
export function showsAlready(grid: Grid, { rows }: SheetLayout): boolean {
  return rowsOtherwise(grid, { rows }).length === 0;
}

/** The rows (counted from 0) that would say something else than they do. */
export function rowsOtherwise(grid: Grid, { rows }: Pick<SheetLayout, 'rows'>): number[] {
  const wide = Math.max(grid.columnCount, ...rows.map((row) => row.length));
  const columns = Array.from({ length: wide }, (_, index) => grid.column(index));
  return Array.from({ length: Math.max(grid.rowCount, rows.length) }, (_, row) => row).filter(
    (row) => !columns.every((column, index) => keyOf(column.at(row)) === keyOf(rows[row]?.[index]?.value ?? null)),
  );
}

/** A cell as it compares; text that was made harmless on its way into a sheet is the text it was. */
function keyOf(cell: Cell): string {
  if (cell === null || isBlank(cell)) return '';
  if (isDateCell(cell)) return `day ${cell.day} ${cell.minutes ?? 0}`;
  if (isErrorCell(cell)) return `text ${cell.error}`;
  return typeof cell === 'string' ? `text ${plain(cell)}` : `${typeof cell} ${String(cell)}`;
}
