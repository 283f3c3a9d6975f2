import type { Area } from '../../../core/tasks/areas';
import type { Grid } from './grid';
import { areaCells } from './laid-cells';

/** Puts rows below the last row of a sheet or over the cells meant, and touches nothing else of it. */
export function addBelow({ book }: Grid, area: Area): void {
  const { column, blocks } = area;
  const name = area.sheet.trim().toLowerCase();
  const sheet = book.getSheets().find((one) => one.getSheetName().trim().toLowerCase() === name);
  if (sheet === undefined) return;
  const first = area.at === undefined ? sheet.getLastRow() + 1 : area.at - 1;
  // Outside of its rows and columns a sheet takes nothing.
  if (sheet.getMaxRows() < first + blocks.rowCount + 20) sheet.setRowCount(first + blocks.rowCount + 50);
  if (sheet.getMaxColumns() < column + blocks.columnCount) sheet.setColumnCount(column + blocks.columnCount + 2);
  sheet.getRange(first, column, blocks.rowCount, blocks.columnCount).setValues(areaCells(area));
}
