import { tabPaints } from '../palette/paints';
import type { Drawing } from './drawing';
import { flows } from './merges';
import { runsOf } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels of a row of one line, and of a column that nobody widened. */
export const usualRow = 21;
const usualColumn = 100;

/** All that a sheet has beside its cells and keeps from one refresh to the next, where only the numbers change. */
export function frameSheet(sheet: Sheet, drawing: Drawing): void {
  if (drawing.framed) return;
  const { layout, owner, fresh } = drawing;
  const widths = drawing.keepsWidths ? [] : layout.widths.map((width) => Math.round(width * 7.2 + 10));
  for (const { value, from, count } of runsOf(widths))
    if (!fresh || Math.abs(value - usualColumn) > 4) sheet.setColumnWidths(from + 1, count, value);
  const heights = Array.from({ length: layout.frozenRows }, (_, row) => layout.heights?.get(row) ?? 0);
  for (const { value, from, count } of runsOf(leveled(heights, 2)))
    if (value > 0) sheet.setRowHeights(from + 1, count, pixelsOf(value));
  sheet.setTabColor(tabPaints[owner]);
  if (owner === 'Ours') sheet.setHiddenGridlines(true);
  else if (!fresh) sheet.setHiddenGridlines(false);
  if (owner !== 'Ours') return;
  if (fresh || sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0) warnBeforeEdits(sheet);
}

/**
 * Below its head Sheets fits the rows to their texts by itself, but for cells that were made one: those rows are told how tall
 * they are, neighbors in one call. This is the only thing that takes calls for every page of a sheet.
 */
export function fitTallRows(sheet: Sheet, { layout, blocks, owner, fresh }: Drawing, height: number): void {
  const { frozenRows, heights } = layout;
  if (heights === undefined) return;
  if (!fresh && owner === 'Ours' && height > frozenRows) sheet.autoResizeRows(frozenRows + 1, height - frozenRows);
  const tall = new Array<number>(blocks.rowCount).fill(0);
  for (const merge of blocks.merges) {
    const needed = heights.get(merge.row) ?? 0;
    if (merge.row >= frozenRows && needed > oneLine && !flows(merge, blocks, layout)) tall[merge.row] = needed;
  }
  for (const { value, from, count } of runsOf(leveled(tall, Infinity)))
    if (value > 0) sheet.setRowHeights(from + 1, count, pixelsOf(value));
}

/** Points that hold one line of any text below the head. */
const oneLine = 24;

const pixelsOf = (points: number): number => Math.round((points * 4) / 3);

/** Neighbors that are nearly as tall as each other, all made as tall as the tallest of them; 0 is no height and stays. */
function leveled(heights: readonly number[], slack: number): number[] {
  const level = [...heights];
  for (let from = 0; from < level.length;) {
    let end = from + 1;
    let [least, most] = [level[from]!, level[from]!];
    while (end < level.length && level[end]! > 0 && least > 0) {
      const [lower, upper] = [Math.min(least, level[end]!), Math.max(most, level[end]!)];
      if (upper - lower > slack) break;
      [least, most] = [lower, upper];
      end += 1;
    }
    level.fill(most, from, end);
    from = end;
  }
  return level;
}

const protectionWords = 'Leadline redraws this sheet whole: what is typed here is lost at the next refresh.';

/** Whoever edits a sheet of ours is told before that it will be redrawn; nobody is kept from it. */
function warnBeforeEdits(sheet: Sheet): void {
  sheet.protect().setDescription(protectionWords).setWarningOnly(true);
}
