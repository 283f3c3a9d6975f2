import { printOf } from '../../../core/print';
import type { SheetLayout } from '../../../core/sheets/layout';
import { sheetOwnerOf } from '../../../core/sheets/sheet-names';
import { blocksOf, type Blocks } from '../../../core/tasks/blocks';
import { markOf, type Writes } from '../../../core/tasks/workbook';
import { furnish } from './furnish';
import { usualColumns, usualRows, type Grid, type GridCell, type GridSheet } from './grid';
import { keptCell, patternOf } from './grid-cell';
import { styleOf } from './paint';

/** The layout drawn last on each sheet, by the sheet's id: what says the same already is left alone. */
export type Drawn = Map<string, { readonly print: string; readonly layout: SheetLayout }>;

/**
 * Replaces each named sheet whole and in place, so that people's formulas that point to it keep pointing; a missing one is
 * made. All of it is one step to undo. A mark stands in A1 of a sheet from before its first change to after its last one.
 */
export async function writeGrid(grid: Grid, writes: Writes, drawn: Drawn): Promise<void> {
  const { book } = grid;
  const shown = book.getActiveSheet();
  const end = grid.depths.batch(book.getId());
  try {
    let changed = false;
    for (const layout of writes.sheets) changed = (await draw(grid, layout, markOf(writes), drawn)) || changed;
    if (changed) book.setActiveSheet(shown);
  } finally {
    end();
  }
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Draws one sheet, unless it says all of this already. */
async function draw(grid: Grid, layout: SheetLayout, mark: string, drawn: Drawn): Promise<boolean> {
  const sheets = grid.book.getSheets();
  const there = sheets.find((one) => folded(one.getSheetName()) === folded(layout.sheet));
  const blocks = blocksOf(layout);
  const cells = gridCells(blocks);
  const print = printOf(JSON.stringify(layout, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
  if (there && drawn.get(there.getSheetId())?.print === print && holds(there, cells)) return false;
  const sheet = there ?? add(grid, layout, sheets);
  drawn.delete(sheet.getSheetId());
  if (there) clear(sheet);
  grow(sheet, blocks);
  const [first = [], ...others] = cells;
  const marked = [{ ...first[0], v: mark, t: 1 }, ...first.slice(1)];
  sheet.getRange(0, 0, Math.max(1, cells.length), Math.max(1, first.length)).setValues([marked, ...others]);
  await furnish(grid, sheet, layout, blocks);
  sheet.getRange(0, 0).setValue({ ...(first[0]?.v === undefined ? { v: null, t: null } : {}), ...first[0] });
  drawn.set(sheet.getSheetId(), { print, layout });
  return true;
}

/** Ours stand before everybody else's, people's own at the end. */
function add({ book }: Grid, layout: SheetLayout, sheets: readonly GridSheet[]): GridSheet {
  const ours = sheets.filter((one) => sheetOwnerOf(one.getSheetName()) === 'Ours').length;
  const index = sheetOwnerOf(layout.sheet) === 'Ours' ? ours : sheets.length;
  return book.insertSheet(layout.sheet, { index, sheet: { rowCount: usualRows, columnCount: usualColumns } });
}

/** Takes away everything that stood there: a new look would be mixed with the old one. */
function clear(sheet: GridSheet): void {
  for (const merge of sheet.getMergeData()) merge.breakApart();
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  if (rows > 0 && columns > 0) sheet.getRange(0, 0, rows, columns).clear();
}

/** Outside of its rows and columns a sheet takes nothing. */
function grow(sheet: GridSheet, { rowCount, columnCount }: Blocks): void {
  if (sheet.getMaxRows() < rowCount + 20) sheet.setRowCount(rowCount + 50);
  if (sheet.getMaxColumns() < columnCount) sheet.setColumnCount(columnCount + 2);
}

/** The cells as the grid takes them. A covered cell has the look of the one that covers it and nothing in it. */
const gridCells = ({ values, looks, formats }: Blocks): GridCell[][] =>
  values.map((row, rowIndex) =>
    row.map((value, column) => {
      const laid = looks[rowIndex]?.[column];
      const pattern = formats[rowIndex]?.[column] ?? patternOf(value);
      return {
        ...keptCell(value),
        ...(laid && { s: styleOf(laid.look, laid.part, pattern ?? undefined) }),
      };
    }),
  );

/** Whether the sheet still says what was drawn; changed colors alone are left to those who changed them. */
function holds(sheet: GridSheet, cells: readonly (readonly GridCell[])[]): boolean {
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  if (rows <= 0 || columns <= 0) return cells.length === 0;
  const now = sheet
    .getRange(0, 0, Math.max(rows, cells.length), Math.max(columns, cells[0]?.length ?? 0))
    .getCellDatas();
  return now.every((line, row) =>
    line.every((cell, column) => {
      const wanted = cells[row]?.[column];
      return !cell?.f && (cell?.v ?? null) === (wanted?.v ?? null) && (cell?.v == null || cell.t === wanted?.t);
    }),
  );
}
