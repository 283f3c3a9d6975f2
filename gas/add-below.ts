import { sheetOwnerOf } from '../core/sheets/sheet-names';
import { blocksOf } from '../core/tasks/blocks';
import type { Writes } from '../core/tasks/workbook';
import { drawLooks, grow, spelled } from './draw-sheet';
import type { Book } from './read-sheets';

/** Puts rows below the last row of their sheets or over the rows meant, and touches nothing else. The values go in one call, so that no row is left without its end. */
export function addBelow({ spreadsheet }: Book, { below = [] }: Writes): void {
  for (const { sheet: name, rows, at } of below) {
    const sheet = spreadsheet.getSheetByName(name);
    const blocks = blocksOf({ rows });
    const { rowCount, columnCount } = blocks;
    if (sheet === null || rowCount * columnCount === 0) continue;
    const last = at === undefined ? sheet.getLastRow() : at - 1;
    grow(sheet, last + rowCount, columnCount);
    const area = sheet.getRange(last + 1, 1, rowCount, columnCount);
    const { values, formats } = spelled(blocks, sheetOwnerOf(name) ?? 'Kept', rowCount, columnCount);
    drawLooks(area, blocks, { frozenColumns: 0, widths: [] }, rowCount, columnCount);
    area.setNumberFormats(formats).setValues(values);
  }
}
