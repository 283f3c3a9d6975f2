import { areaOfA1, outside, rangeOf } from './addresses';
import type { BookModel, Protected, SheetModel } from './book';
import { chain, mayWrite, method, type Emulated, type RangeState } from './desk';
import { freeze, growBy, mostCells } from './sheet-rules';

/** The spreadsheet and its sheets. */
export const emulatedBook: Emulated = {
  SpreadsheetApp: {
    getActiveSpreadsheet: method((desk) => desk.serve('Spreadsheet', desk.book)),
    getUi: method((desk) => desk.serve('Ui', desk.book)),
    flush: method((desk) => void desk.gate.flush()),
    newDataValidation: method((desk) => desk.serve('DataValidationBuilder', { words: [], rejects: false })),
  },
  Spreadsheet: {
    getSpreadsheetTimeZone: method((_, book: BookModel) => book.zone),
    getSheets: method((desk, book: BookModel) =>
      desk.realm.arrayFrom(book.sheets.map((sheet) => desk.serve('Sheet', sheet))),
    ),
    getNumSheets: method((_, book: BookModel) => book.sheets.length),
    getSheetByName: method((desk, book: BookModel, name: string) => {
      const sheet = book.sheets.find((one) => one.name === name);
      return sheet ? desk.serve('Sheet', sheet) : null;
    }),
    insertSheet: method((desk, book: BookModel, name: string, index: number = book.sheets.length) => {
      if (book.find(name))
        throw desk.refuse(`A sheet with the name “${name}” already exists. Please enter another name.`);
      if (name === '' || name.length > 100) throw desk.refuse('The sheet name is not valid.');
      if (index < 0 || index > book.sheets.length) throw desk.refuse('The sheet index is out of range.');
      if (book.cellCount() + 26_000 > mostCells)
        throw desk.refuse(
          'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
        );
      desk.gate.write(1);
      const sheet = book.add(name, index);
      book.active = sheet.id;
      return desk.serve('Sheet', sheet);
    }),
    setActiveSheet: method((desk, book: BookModel, sheet: unknown) => {
      book.active = desk.stateOf<SheetModel>(sheet).id;
      return sheet;
    }),
    toast: method((_, book: BookModel, message: string, title = '') => void book.toasts.push(`${title}: ${message}`)),
  },
  Sheet: {
    getName: method((_, sheet: SheetModel) => sheet.name),
    getSheetId: method((_, sheet: SheetModel) => sheet.id),
    getIndex: method((desk, sheet: SheetModel) => desk.book.sheets.indexOf(sheet) + 1),
    getType: method((desk) => desk.serve('SheetType', 'GRID')),
    getMaxRows: method((_, sheet: SheetModel) => sheet.rows),
    getMaxColumns: method((_, sheet: SheetModel) => sheet.columns),
    getLastRow: method((desk, sheet: SheetModel) => (desk.gate.read(1), sheet.used().rows)),
    getLastColumn: method((desk, sheet: SheetModel) => (desk.gate.read(1), sheet.used().columns)),
    getDataRange: method((desk, sheet: SheetModel) => {
      const { rows, columns } = sheet.used();
      return rangeOf(desk, sheet, 1, 1, Math.max(1, rows), Math.max(1, columns));
    }),
    getRange: method(
      (desk, sheet: SheetModel, row: number | string, column: number, rows?: number, columns?: number) =>
        typeof row === 'string'
          ? desk.serve('Range', areaOfA1(desk, sheet, row))
          : rangeOf(desk, sheet, row, column, rows, columns),
    ),
    getRangeList: method((desk, sheet: SheetModel, list: string[]) =>
      desk.serve(
        'RangeList',
        list.map((one) => areaOfA1(desk, sheet, one)),
      ),
    ),
    setActiveRange: method((desk, sheet: SheetModel, range: unknown) => {
      const { sheet: on, ...area } = desk.stateOf<RangeState>(range);
      if (on !== sheet) throw desk.refuse('The range is not on this sheet.');
      desk.book.active = sheet.id;
      desk.book.selected = { sheet: sheet.id, area };
      return range;
    }),
    getFilter: method((desk, sheet: SheetModel) => (sheet.filter ? desk.serve('Filter', sheet) : null)),
    insertRowsAfter: chain((desk, sheet: SheetModel, after: number, count: number) => {
      if (after !== sheet.rows) throw new Error('not emulated: inserting rows in the middle');
      growBy(desk, sheet, count, 'rows');
    }),
    insertColumnsAfter: chain((desk, sheet: SheetModel, after: number, count: number) => {
      if (after !== sheet.columns) throw new Error('not emulated: inserting columns in the middle');
      growBy(desk, sheet, count, 'columns');
    }),
    setFrozenRows: method((desk, sheet: SheetModel, count: number) => freeze(desk, sheet, count, 'rows')),
    setFrozenColumns: method((desk, sheet: SheetModel, count: number) => freeze(desk, sheet, count, 'columns')),
    setColumnWidths: chain((desk, sheet: SheetModel, from: number, count: number, width: number) => {
      mayWrite(desk, sheet);
      if (from < 1 || from + count - 1 > sheet.columns) throw desk.refuse(outside);
      for (let column = from; column < from + count; column += 1) sheet.columnWidths.set(column - 1, width);
      desk.gate.write(1);
    }),
    setRowHeights: chain((desk, sheet: SheetModel, from: number, count: number, height: number) => {
      mayWrite(desk, sheet);
      if (from < 1 || from + count - 1 > sheet.rows) throw desk.refuse(outside);
      for (let row = from; row < from + count; row += 1) sheet.rowHeights.set(row - 1, height);
      desk.gate.write(1);
    }),
    autoResizeRows: chain((desk, sheet: SheetModel, from: number, count: number) => {
      mayWrite(desk, sheet);
      if (from < 1 || from + count - 1 > sheet.rows) throw desk.refuse(outside);
      for (let row = from; row < from + count; row += 1) sheet.rowHeights.delete(row - 1);
      desk.gate.write(1);
    }),
    setTabColor: chain((desk, sheet: SheetModel, color: string | null) => {
      mayWrite(desk, sheet);
      sheet.tabColor = color;
      desk.gate.write(1);
    }),
    setHiddenGridlines: chain((desk, sheet: SheetModel, hidden: boolean) => {
      mayWrite(desk, sheet);
      sheet.hiddenGridlines = hidden;
      desk.gate.write(1);
    }),
    getProtections: method((desk, sheet: SheetModel) =>
      desk.realm.arrayFrom(sheet.protections.map((one) => desk.serve('Protection', one))),
    ),
    protect: method((desk, sheet: SheetModel) => {
      mayWrite(desk, sheet);
      const protection: Protected = { description: '', warningOnly: false, byOthers: false };
      sheet.protections.push(protection);
      return desk.serve('Protection', protection);
    }),
  },
};
