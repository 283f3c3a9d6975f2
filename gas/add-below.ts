import { sheetOwnerOf } from '../core/sheets/sheet-names';
import { areasOf } from '../core/tasks/areas';
import { savesIn, type Writes } from '../core/tasks/workbook';
import { drawLooks, grow, spelled } from './draw-sheet';
import type { Book } from './read-sheets';

/** Puts rows below the last row of their sheets or over the rows meant, and touches nothing else. The values go in one call, so that no row is left without its end. */
export function addBelow({ spreadsheet }: Book, writes: Writes): void {
  for (const { sheet: name, at, column, blocks, isDressed } of areasOf(writes.below ?? [])) {
    const sheet = spreadsheet.getSheetByName(name);
    const { rowCount, columnCount } = blocks;
    if (sheet === null) continue;
    const last = at === undefined ? sheet.getLastRow() : at - 1;
    grow(sheet, last + rowCount, column + columnCount);
    const area = sheet.getRange(last + 1, column + 1, rowCount, columnCount);
    const owner = sheetOwnerOf(name) ?? (savesIn(writes) ? 'Yours' : 'Kept');
    const { values, formats } = spelled(blocks, owner, rowCount, columnCount);
    if (isDressed) drawLooks(area, blocks, { frozenColumns: 0, widths: [] }, rowCount, columnCount);
    area.setNumberFormats(formats).setValues(values);
  }
}
