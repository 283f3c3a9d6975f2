import type { SheetOwner } from '../core/sheets/sheet-names';
import type { SheetLayout } from '../core/sheets/layout';
import type { Blocks } from '../core/tasks/blocks';
import { linePaints, lineUnder } from '../palette/paints';
import { areaA1 } from './a1';
import { drawCharts } from './charts';
import type { Drawing } from './drawing';
import { bareLook, sheetsLookOf, type SheetsLook } from './looks';
import { flows, mergeCells } from './merges';
import { frameSheet, fitTallRows } from './measure-out';
import { runsOf } from './runs';
import { plainFormat, spell, type Spelled } from './values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How large a sheet is, and how far what stands on it reaches. */
export interface Size extends Grid {
  readonly usedRows: number;
  readonly usedColumns: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

export const sizeOf = (sheet: Sheet, fresh: boolean): Size => ({
  ...gridOf(sheet),
  usedRows: fresh ? 1 : sheet.getLastRow(),
  usedColumns: fresh ? 1 : sheet.getLastColumn(),
});

/** A1 says that the sheet is unfinished, from before the first change until `finish`. */
export const mark = (sheet: Sheet, words: string): Range => sheet.getRange(1, 1).setValue(words);

/** Takes the mark away: the last change to a sheet. */
export function finish(corner: Range, { blocks, layout, owner }: Drawing): void {
  const first = layout.rows[0]?.[0];
  corner.setValue(spell(blocks.values[0]?.[0] ?? null, first?.format ?? null, owner).value);
}

/** Draws a whole sheet in blocks. What stood there before, also beyond the new rows and columns, is gone afterwards. */
export function draw(sheet: Sheet, drawing: Drawing, size: Size): void {
  const { blocks, layout, fresh } = drawing;
  const height = Math.max(blocks.rowCount, size.usedRows, 1);
  const width = Math.max(blocks.columnCount, size.usedColumns, 1);
  const grid = growTo(sheet, size, Math.max(height, layout.frozenRows + 1), Math.max(width, layout.frozenColumns + 1));
  if (!fresh) {
    sheet.getFilter()?.remove();
    sheet.getRange(1, 1, grid.rows, grid.columns).breakApart().clearDataValidations();
  }
  if (!fresh || layout.frozenRows > 0) sheet.setFrozenRows(layout.frozenRows);
  if (!fresh || layout.frozenColumns > 0) sheet.setFrozenColumns(layout.frozenColumns);
  mergeCells(sheet, blocks, layout);
  const area = sheet.getRange(1, 1, height, width);
  drawValues(area, drawing, height, width);
  drawLooks(area, blocks, layout, height, width, fresh);
  if (!fresh) area.setBorder(false, false, false, false, false, false);
  drawLines(sheet, blocks);
  frameSheet(sheet, drawing);
  fitTallRows(sheet, drawing, height);
  if (layout.filterRow !== undefined && blocks.rowCount > layout.filterRow)
    sheet.getRange(layout.filterRow + 1, 1, blocks.rowCount - layout.filterRow, blocks.columnCount).createFilter();
  offerChoices(sheet, drawing, grid.rows);
  drawCharts(sheet, layout);
}

const gridOf = (sheet: Sheet): Grid => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });

export const grow = (sheet: Sheet, rows: number, columns: number): Grid => growTo(sheet, gridOf(sheet), rows, columns);

function growTo(sheet: Sheet, has: Grid, rows: number, columns: number): Grid {
  if (has.rows < rows) sheet.insertRowsAfter(has.rows, rows - has.rows);
  if (has.columns < columns) sheet.insertColumnsAfter(has.columns, columns - has.columns);
  return { rows: Math.max(rows, has.rows), columns: Math.max(columns, has.columns) };
}

const blank: Spelled = { value: '', format: plainFormat };

function drawValues(area: Range, { blocks, owner, mark: words }: Drawing, height: number, width: number): void {
  const { values, formats } = spelled(blocks, owner, height, width);
  values[0]![0] = words;
  area.setNumberFormats(formats).setValues(values);
}

/** What is handed to `setNumberFormats` and `setValues` for an area of that size. */
export function spelled(
  blocks: Blocks,
  owner: SheetOwner,
  height: number,
  width: number,
): { readonly values: Spelled['value'][][]; readonly formats: string[][] } {
  const values: Spelled['value'][][] = [];
  const formats: string[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = blocks.values[row]?.[column] ?? null;
      const format = blocks.formats[row]?.[column] ?? null;
      return cell === null && format === null ? blank : spell(cell, format, owner);
    });
    values.push(cells.map(({ value }) => value));
    formats.push(cells.map(({ format }) => format));
  }
  return { values, formats };
}

/** Gives an area its looks, on a new sheet only those that it has not by itself; text that is left to flow does not wrap. */
export function drawLooks(
  area: Range,
  blocks: Blocks,
  measures: Pick<SheetLayout, 'frozenColumns' | 'widths'>,
  height: number,
  width: number,
  fresh = false,
): void {
  const flowing = new Set(
    blocks.merges.filter((merge) => flows(merge, blocks, measures)).map(({ row, column }) => `${row} ${column}`),
  );
  const looks = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => sheetsLookOf(blocks.looks[row]?.[column] ?? null)),
  );
  const put = <Key extends keyof SheetsLook>(key: Key, set: (block: SheetsLook[Key][][]) => void): void => {
    const block = looks.map((row) => row.map((look) => look[key]));
    if (!fresh || block.some((row) => row.some((value) => value !== bareLook[key]))) set(block);
  };
  put('fontSize', (block) => area.setFontSizes(block));
  put('fontWeight', (block) => area.setFontWeights(block));
  put('fontStyle', (block) => area.setFontStyles(block));
  put('fontColor', (block) => area.setFontColors(block));
  put('background', (block) => area.setBackgrounds(block));
  put('horizontal', (block) => area.setHorizontalAlignments(block));
  put('vertical', (block) => area.setVerticalAlignments(block));
  put('wrap', (block) => area.setWraps(block.map((row, y) => row.map((wrap, x) => wrap && !flowing.has(`${y} ${x}`)))));
}

/** More lines than this would be slower than they are useful. */
const mostLines = 1500;

function drawLines(sheet: Sheet, blocks: Blocks): void {
  const lines = { thin: [] as string[], medium: [] as string[] };
  blocks.looks.forEach((row, index) => {
    const under = row.map((laid) => (laid === null ? undefined : lineUnder(laid.look, laid.part)));
    for (const { value, from, count } of runsOf(under))
      if (value !== undefined) lines[value].push(areaA1(index, from, 1, count));
  });
  for (const weight of ['thin', 'medium'] as const) {
    if (lines[weight].length === 0 || lines[weight].length > mostLines) continue;
    const style = SpreadsheetApp.BorderStyle[weight === 'thin' ? 'SOLID' : 'SOLID_MEDIUM'];
    sheet.getRangeList(lines[weight]).setBorder(null, null, true, null, null, null, linePaints[weight], style);
  }
}

function offerChoices(sheet: Sheet, { layout, blocks }: Drawing, rows: number): void {
  for (const { column, words } of layout.choices ?? []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .build();
    const count = Math.min(Math.max(200, blocks.rowCount + 100), rows - 1);
    sheet.getRange(2, column + 1, count, 1).setDataValidation(rule);
  }
}
