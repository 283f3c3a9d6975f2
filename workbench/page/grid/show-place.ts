import type { Place } from '../../../core/outcome';
import { isErrorCell } from '../../../core/cells';
import type { Grid, GridSheet } from './grid';
import { readerOf } from './read-grid';

const folded = (text: string): string => text.trim().toLowerCase();
/** Where a header can be expected. */
const headerRows = 20;

/** Goes to a place: its sheet, and the row or the cell where they are known. False when there is no such place any more. */
export function showPlace(grid: Grid, { sheet: name, row, column }: Place): boolean {
  const sheet = grid.book.getSheets().find((one) => folded(one.getSheetName()) === folded(name));
  if (sheet === undefined) return false;
  grid.book.setActiveSheet(sheet);
  if (row === null) return true;
  if (row < 1 || row > sheet.getMaxRows()) return false;
  const at = column === null ? -1 : columnOf(grid, sheet, column);
  const columns = Math.max(1, sheet.getLastColumn() + 1);
  sheet.getRange(row - 1, Math.max(0, at), 1, at < 0 ? columns : 1).activate();
  // Two rows above it, so that it is seen among its neighbors.
  sheet.scrollToCell?.(Math.max(0, row - 3), 0);
  return true;
}

/** The column under a label; -1 when there is none. */
function columnOf(grid: Grid, sheet: GridSheet, label: string): number {
  const rows = Math.min(headerRows, sheet.getLastRow() + 1);
  const columns = sheet.getLastColumn() + 1;
  if (rows <= 0 || columns <= 0) return -1;
  const { read } = readerOf(grid);
  for (const line of sheet.getRange(0, 0, rows, columns).getCellDatas()) {
    const at = line.findIndex((cell) => {
      const said = read(cell);
      return said !== null && !isErrorCell(said) && typeof said !== 'object' && folded(String(said)) === folded(label);
    });
    if (at >= 0) return at;
  }
  return -1;
}
