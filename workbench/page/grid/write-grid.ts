import { printOf } from '../../../core/print';
import type { SheetLayout } from '../../../core/sheets/layout';
import { sheetOwnerOf, type SheetOwner } from '../../../core/sheets/sheet-names';
import { areasOf } from '../../../core/tasks/areas';
import { markOf, ownerIn, type Writes } from '../../../core/tasks/workbook';
import { addBelow } from './add-below';
import { areaOf, furnish, furnitureOf } from './furnish';
import type { Grid, GridCell, GridSheet } from './grid';
import { laidCells, type LaidCells } from './laid-cells';
import { laidSnapshot } from './snapshot';

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
    for (const area of areasOf(writes.below ?? [])) addBelow(grid, area);
    let changed = false;
    for (const layout of writes.sheets) changed = (await draw(grid, layout, writes, drawn)) || changed;
    if (changed) book.setActiveSheet(shown);
  } finally {
    end();
  }
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Draws one sheet, unless it says all of this already. */
async function draw(grid: Grid, layout: SheetLayout, writes: Writes, drawn: Drawn): Promise<boolean> {
  const owner = ownerIn(writes, layout);
  const sheets = grid.book.getSheets();
  const there = sheets.find((one) => folded(one.getSheetName()) === folded(layout.sheet));
  const print = printOfLayout(layout);
  if (there === undefined) {
    drawn.set(add(grid, layout, owner, sheets).getSheetId(), { print, layout });
    return true;
  }
  const laid = laidCells(layout);
  const id = there.getSheetId();
  const before = drawn.get(id);
  if (before?.print === print && holds(there, laid)) return false;
  drawn.delete(id);
  await redraw(grid, there, { layout, laid, owner, mark: markOf(writes), before: before?.layout });
  drawn.set(id, { print, layout });
  return true;
}

export const printOfLayout = (layout: SheetLayout): string =>
  printOf(JSON.stringify(layout, (_, value: unknown) => (value instanceof Map ? [...value] : value)));

/** Ours stand before everybody else's, people's own at the end. A new sheet comes whole, so it is never half drawn. */
function add({ book }: Grid, layout: SheetLayout, owner: SheetOwner, sheets: readonly GridSheet[]): GridSheet {
  const ours = sheets.filter((one) => sheetOwnerOf(one.getSheetName()) === 'Ours').length;
  const index = owner === 'Ours' ? ours : sheets.length;
  return book.insertSheet(layout.sheet, { index, sheet: laidSnapshot(layout, owner) });
}

/** One sheet that is there already, as it will be. */
interface Redrawn {
  readonly layout: SheetLayout;
  readonly laid: LaidCells;
  readonly owner: SheetOwner;
  readonly mark: string;
  /** As we drew it last; undefined where we have not. */
  readonly before: SheetLayout | undefined;
}

async function redraw(
  grid: Grid,
  sheet: GridSheet,
  { layout, laid: { cells, merges, rowCount, columnCount }, owner, mark, before }: Redrawn,
): Promise<void> {
  const areas = merges.map(areaOf);
  const standing = sheet.getMergeData();
  const merged = JSON.stringify(areas) === JSON.stringify(standing.map((one) => areaOnly(one.getRange())));
  sheet.getRange(0, 0).setValue({ v: mark, t: 1 });
  if (!merged) for (const merge of standing) merge.breakApart();
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  // A new look would be mixed with the old one. The mark stays.
  if (columns > 1) sheet.getRange(0, 1, 1, columns - 1).clear();
  if (rows > 1) sheet.getRange(1, 0, rows - 1, columns).clear();
  sheet.getRange(0, 0).clear({ formatOnly: true });
  // Outside of its rows and columns a sheet takes nothing.
  if (sheet.getMaxRows() < rowCount + 20) sheet.setRowCount(rowCount + 50);
  if (sheet.getMaxColumns() < columnCount) sheet.setColumnCount(columnCount + 2);
  // Widths that a person has changed stay, unless the sheet needs others than it had.
  const [next, last] = [furnitureOf(layout, owner), before && furnitureOf(before, owner)];
  if (JSON.stringify(next) !== JSON.stringify(last)) furnish(sheet, next);
  const [first = [], ...others] = cells;
  if (cells.length > 0 && first.length > 0)
    sheet
      .getRange(0, 0, cells.length, first.length)
      .setValues([[{ ...first[0], v: mark, t: 1 }, ...first.slice(1)], ...others]);
  if (!merged && areas.length > 0) await merge(grid, sheet, areas);
  sheet.getRange(0, 0).setValue({ v: null, ...first[0] });
}

const areaOnly = ({ startRow, endRow, startColumn, endColumn }: ReturnType<typeof areaOf>) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

/** Makes cells one, and leaves the corner selected: the grid would leave all that was merged so. */
async function merge(
  { api, book }: Grid,
  sheet: GridSheet,
  areas: readonly ReturnType<typeof areaOf>[],
): Promise<void> {
  const place = { unitId: book.getId(), subUnitId: sheet.getSheetId() };
  // One command for all of them: by the facade each would be a command of its own.
  await api.executeCommand('sheet.command.add-worksheet-merge', {
    ...place,
    selections: areas,
    // Do not ask whether what stands under a merge may go: nothing does.
    defaultMerge: true,
  });
  const range = areaOf({ row: 0, column: 0, across: 1 });
  const primary = { ...range, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false };
  await api.executeCommand('sheet.operation.set-selections', {
    ...place,
    selections: [{ range, primary, style: null }],
  });
}

/** Whether the sheet still says what was drawn; changed colors alone are left to those who changed them. */
function holds(sheet: GridSheet, { cells, rowCount, columnCount }: LaidCells): boolean {
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  if (rows <= 0 || columns <= 0) return rowCount === 0;
  const now = sheet.getRange(0, 0, Math.max(rows, rowCount), Math.max(columns, columnCount)).getCellDatas();
  return now.every((line, row) =>
    line.every((cell, column) => {
      const wanted: GridCell | undefined = cells[row]?.[column];
      return !cell?.f && (cell?.v ?? null) === (wanted?.v ?? null) && (cell?.v == null || cell.t === wanted?.t);
    }),
  );
}
