import { join } from 'node:path';
import { isDateCell, isErrorCell, type Cell } from '../../../core/cells';
import { dayNumber } from '../../../core/calendar/day';
import type { SidebarHost } from '../../../core/sidebar/host';
import type { Answer } from '../../../core/tasks/task';
import type { WorkbookCells, Writes } from '../../../core/tasks/workbook';
import type { HostUnderTest, MakeHost } from '../contract';
import { builtOffice } from './built';
import { addressOf, holds, lastRow } from './stand-in/area';
import { StandInBook, type FormulaResult } from './stand-in/book';
import { openOffice, type OfficeWindow } from './stand-in/library';
import type { StandInSheet } from './stand-in/sheet';
import { apiVersions, classTables } from './stand-in/tables';
import type { Stored } from './stand-in/typing';

/** The most of ExcelApi that Leadline may use: that of Office LTSC 2021 less one. */
export const apiBudget = 13;

interface Bundle {
  read(): Promise<WorkbookCells>;
  write(writes: Writes): Promise<void>;
  perform(name: unknown, input: unknown): Promise<Answer<unknown>>;
  readonly sidebarHost: SidebarHost;
}

/** Excel with the built add-in loaded into it. */
export interface Excel {
  readonly window: OfficeWindow;
  readonly bundle: Bundle;
  book: StandInBook;
  today: string;
  /** A newer Excel, which can undo at once all that one run changes. */
  undoesAtOnce: boolean;
  newBook(): StandInBook;
  /** Presses a button of the ribbon; settles when Excel is told that the work is done. */
  pressRibbon(name: string): Promise<void>;
  /** Calls formulas as cells do, all at once, and gives what the cells are told. */
  callFormulas(calls: readonly FormulaCall[]): Promise<FormulaResult[]>;
}

export interface FormulaCall {
  readonly id: string;
  readonly args: readonly unknown[];
}

let calls = 0;

let opened: Promise<Excel> | undefined;

/** The window with the library and the built bundle; books come and go in it, as they do in a browser tab. */
export const openExcel = (): Promise<Excel> => (opened ??= open());

async function open(): Promise<Excel> {
  const folder = await builtOffice();
  const window = openOffice({
    answer: (request) => excel.book.answer(request),
    isSetSupported: (name, version) => {
      if (excel.undoesAtOnce && `${name} ${version}` === 'ExcelApi 1.20') return true;
      if (name === 'ExcelUndoApiAll') return excel.undoesAtOnce;
      if (name === 'ExcelApi') return Number(version.split('.')[1]) <= apiBudget;
      return [
        'SharedRuntime',
        'CustomFunctions',
        'CustomFunctionsRuntime',
        'AddInCommands',
        'DelayForCellEdit',
      ].includes(name);
    },
    today: () => excel.today,
  });
  const strict = {
    classes: classTables(window.globals.Excel as Record<string, unknown>),
    versions: apiVersions(),
    apiVersion: apiBudget,
  };
  const excel: Excel = {
    window,
    book: new StandInBook(strict),
    today: '2026-03-06',
    undoesAtOnce: false,
    newBook() {
      excel.book = new StandInBook(strict);
      // Excel has no workbook without a sheet.
      excel.book.addSheet('Sheet1');
      return excel.book;
    },
    get bundle() {
      return window.globals.leadline as Bundle;
    },
    pressRibbon: (name) =>
      new Promise((completed) => {
        const action = window.actions.get(name);
        if (action === undefined) throw new Error(`No work is tied to the button ${name}.`);
        void action({ completed });
      }),
    callFormulas: (asked) =>
      new Promise((done) => {
        const results: FormulaResult[] = [];
        let left = asked.length;
        const entries = asked.map(({ id, args }, index) => {
          const invocation = ++calls;
          excel.book.formulaResults.set(invocation, (result) => {
            results[index] = result;
            if (--left === 0) done(results);
          });
          // Flag 4: errors inside of arguments are handed over, as functions.json asks.
          const message = [invocation, id, args, 'Sheet1!A1', 4, null];
          return { messageCategory: 1, messageType: 1000, message };
        });
        window.tell({ type: 3, message: { entries } });
      }),
  };
  window.load(join(folder, 'leadline.js'), 'leadline');
  await new Promise((ready) => setTimeout(ready, 0));
  return excel;
}

const dayFormat = 'yyyy\\-mm\\-dd';

/** A cell as it would stand there had a person made it. */
function stored(cell: Cell, book: StandInBook): [Stored | undefined, string | undefined] {
  if (cell === null || cell === '') return [undefined, undefined];
  if (isErrorCell(cell)) return [{ value: cell.error, type: 'Error' }, undefined];
  if (isDateCell(cell)) {
    const serial = dayNumber(cell.day) + (book.countsFrom === 1904 ? 24_107 : 25_569) + (cell.minutes ?? 0) / 1440;
    return [{ value: serial, type: 'Double' }, cell.minutes === undefined ? dayFormat : 'm/d/yyyy h:mm'];
  }
  if (typeof cell === 'number') return [{ value: cell, type: 'Double' }, undefined];
  if (typeof cell === 'boolean') return [{ value: cell, type: 'Boolean' }, undefined];
  return [{ value: cell, type: 'String' }, undefined];
}

/** Arranges a sheet as a person would have it. */
export function putCells(book: StandInBook, name: string, cells: readonly (readonly Cell[])[]): StandInSheet {
  const sheet = book.sheetNamed(name) ?? book.addSheet(name);
  sheet.clear({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, 'All');
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const [value, format] = stored(cell, book);
      if (value) sheet.store(row, column, value, format);
    }),
  );
  return sheet;
}

/** The host of the contract: the built bundle, the real office.js and the stand-in workbook. */
export const makeExcelHost: MakeHost = async ({ today }) => {
  const excel = await openExcel();
  const book = excel.newBook();
  excel.today = today;
  const used = (sheet: StandInSheet): { rows: number; columns: number } => {
    const area = sheet.used(true);
    return area ? { rows: area.row + area.rows, columns: area.column + area.columns } : { rows: 0, columns: 0 };
  };
  const host: HostUnderTest = {
    put: async (sheet, cells) => void putCells(book, sheet, cells),
    read: () => excel.bundle.read(),
    write: (writes) => excel.bundle.write(writes),
    async formulas(name) {
      const sheet = book.sheetNamed(name);
      if (!sheet) return [];
      const { rows, columns } = used(sheet);
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => sheet.cell(row, column)?.formula ?? null),
      );
    },
    enter: async (name, row, column, formula) =>
      void book.sheetNamed(name)!.store(row, column, { value: 0, type: 'Double', formula }, undefined),
    merges: async (name) => (book.sheetNamed(name)?.merges ?? []).map(addressOf),
    changes: async () => book.changes,
    beside: {
      choices: async (name) =>
        book
          .sheetNamed(name)!
          .validations.filter(({ property }) => property === 'Rule')
          .map(({ where, value }) => `${where.column}: ${wordsOf(value).join(', ')}`),
      async widen(name, column, width) {
        const where = { row: 0, column, rows: lastRow, columns: 1 };
        book.sheetNamed(name)!.painted.push({ where, of: 'RangeFormat', property: 'ColumnWidth', value: width });
      },
      async widthOf(name, column) {
        const { painted } = book.sheetNamed(name)!;
        const said = painted.findLast(
          ({ where, property }) =>
            /ColumnWidth|UseStandardWidth/.test(property) && holds(where, { ...where, column, columns: 1 }),
        );
        return said?.property === 'ColumnWidth' ? (said.value as number) : 0;
      },
    },
    perform: async (name, input) =>
      JSON.parse(JSON.stringify(await excel.bundle.perform(name, input))) as Answer<unknown>,
    faults: {
      calls: () => book.requests,
      arm: (k, fault) => book.arm(k, fault),
      disarm: () => book.disarm(),
    },
  };
  return host;
};

const wordsOf = (rule: unknown): string[] => (rule as { list: { source: string } }).list.source.split(',');
