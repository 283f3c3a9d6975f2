import type { Below } from '../../../core/tasks/workbook';
import type { Grid } from './grid';
import { laidCells } from './laid-cells';

/** Puts rows below the last row of a sheet or over the rows meant, and touches nothing else of it. */
export function addBelow({ book }: Grid, { sheet: name, rows, at }: Below): void {
  const sheet = book.getSheets().find((one) => one.getSheetName().trim().toLowerCase() === name.trim().toLowerCase());
  const { cells, rowCount, columnCount } = laidCells({ rows });
  if (sheet === undefined || rowCount * columnCount === 0) return;
  const first = at === undefined ? sheet.getLastRow() + 1 : at - 1;
  // Outside of its rows and columns a sheet takes nothing.
  if (sheet.getMaxRows() < first + rowCount + 20) sheet.setRowCount(first + rowCount + 50);
  if (sheet.getMaxColumns() < columnCount) sheet.setColumnCount(columnCount + 2);
  sheet.getRange(first, 0, rowCount, columnCount).setValues(cells);
}
