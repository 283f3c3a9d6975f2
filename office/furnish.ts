import type { SheetOwner } from '../core/sheets/sheet-names';
import type { Choices, SheetLayout } from '../core/sheets/layout';
import type { Blocks } from '../core/tasks/blocks';
import { tabPaints } from '../palette/paints';
import { limits } from './limits';
import { addressLists, addressOf, letters } from './rectangles';
import type { Sender } from './sender';

/** Whose a sheet is, and whether its columns stay as wide as people made them. */
export interface Holding {
  readonly owner: SheetOwner;
  readonly keepsWidths: boolean;
}

/** Widths, heights, frozen panes, choices, the filter and the printed page: all that a sheet has beside its cells. */
export async function furnish(
  sender: Sender,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  blocks: Blocks,
  { owner, keepsWidths }: Holding,
): Promise<void> {
  const widths = keepsWidths ? [] : layout.widths;
  for (const [width, columns] of grouped(widths.map((width, column) => [column, width])))
    await sender.add(700, () => {
      const whole = columns.map((column) => `${letters(column)}:${letters(column)}`).join(',');
      sheet.getRanges(whole).format.columnWidth = pointsOf(width);
    });
  for (const [height, rows] of grouped([...(layout.heights ?? [])]))
    for (const list of addressLists(
      rows.map((row) => `${row + 1}:${row + 1}`),
      limits.areasInOneCall,
    ))
      await sender.add(list.length + 700, () => {
        sheet.getRanges(list).format.rowHeight = height;
      });
  await sender.add(6000, () => {
    freeze(sheet, layout);
    choose(sheet, layout, blocks);
    page(sheet, layout);
    sheet.showGridlines = owner === 'Yours';
    sheet.tabColor = tabPaints[owner];
  });
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetLayout): void {
  sheet.freezePanes.unfreeze();
  if (frozenRows > 0 && frozenColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

/** The filter over a list, and words to choose from, which never refuse other words. */
function choose(sheet: Excel.Worksheet, layout: SheetLayout, { rowCount, columnCount }: Blocks): void {
  if (layout.filterRow !== undefined && columnCount > 0) {
    const rows = Math.max(2, rowCount - layout.filterRow);
    sheet.autoFilter.apply(sheet.getRangeByIndexes(layout.filterRow, 0, rows, columnCount));
  }
  for (const choice of layout.choices ?? []) {
    const source = sourceOf(choice);
    if (source === undefined) continue;
    const range = { row: 1, column: choice.column, rows: Math.max(200, rowCount + 100), columns: 1 };
    const { dataValidation } = sheet.getRange(addressOf(range));
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
}

/** The words as Excel wants them; undefined where its comma or its limit would make other words of them. */
function sourceOf({ words }: Choices): string | undefined {
  const source = words.join(',');
  return words.some((word) => word.includes(',')) || source.length > limits.wordsOfOneChoice ? undefined : source;
}

/** One page wide, with the header rows on each page. */
function page(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = layout.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1, ...(layout.onePage && { verticalFitToPages: 1 }) };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 29;
  pageLayout.rightMargin = 29;
  pageLayout.topMargin = 32;
  pageLayout.bottomMargin = 40;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = '&8Leadline';
  defaultForAllPages.centerFooter = '&8&A';
  defaultForAllPages.rightFooter = '&8page &P of &N';
  if (layout.repeatRows !== undefined && layout.repeatRows > 0)
    pageLayout.setPrintTitleRows(`$1:$${layout.repeatRows}`);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of layout.pageBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Indexes by their common size. */
function grouped(sizes: readonly (readonly [index: number, size: number])[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, size] of sizes) {
    const group = groups.get(size);
    if (group) group.push(index);
    else groups.set(size, [index]);
  }
  return groups;
}

/** A width in characters as points: seven pixels a character and five for the edges, at 96 pixels an inch. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
