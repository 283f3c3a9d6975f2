import type { Area, BookModel, LookName, Protected, SheetModel, Validation } from './book';
import { civilClock } from './civil-clock';
import type { Gate } from './calls';
import type { Realm } from './realm';
import { isDateFormat, typed, type Held } from './typed';

/** What a service may use while it carries out a call. */
export interface Desk {
  readonly book: BookModel;
  readonly realm: Realm;
  readonly gate: Gate;
  readonly files: Readonly<Record<string, string>>;
  readonly user: string;
  /** A service object of a class, with what it stands for. */
  serve(className: string, state: unknown): unknown;
  /** What a service object stands for. */
  stateOf<T>(value: unknown): T;
  refuse(message: string): Error;
  /** True while the fault of this call is half a write: block setters then stop in the middle. */
  readonly half: () => boolean;
}

/** A method of a class: what the object stands for, the arguments, and it gives what the script gets. */
type Method = (desk: Desk, self: never, args: readonly never[]) => unknown;
export type Emulated = Readonly<Record<string, Readonly<Record<string, Method>>>>;

export interface RangeState extends Area {
  readonly sheet: SheetModel;
}

const method = <Self>(run: (desk: Desk, self: Self, ...args: never[]) => unknown): Method =>
  ((desk: Desk, self: Self, args: readonly never[]) => run(desk, self, ...args)) as Method;

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
const longestText = 50_000;
const mostCells = 10_000_000;

function rangeOf(
  { refuse, serve }: Desk,
  sheet: SheetModel,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): unknown {
  if (rows < 1) throw refuse('The number of rows in the range must be at least 1.');
  if (columns < 1) throw refuse('The number of columns in the range must be at least 1.');
  if (row < 1 || column < 1 || row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns)
    throw refuse(outside);
  return serve('Range', { sheet, row: row - 1, column: column - 1, rows, columns } satisfies RangeState);
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function areaOfA1(desk: Desk, sheet: SheetModel, a1: string): RangeState {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(a1);
  if (found === null) throw desk.refuse('Range not found');
  const [row, column] = [Number(found[2]), columnOf(found[1]!)];
  const [lastRow, lastColumn] = [Number(found[4] ?? row), columnOf(found[3] ?? found[1]!)];
  return desk.stateOf<RangeState>(rangeOf(desk, sheet, row, column, lastRow - row + 1, lastColumn - column + 1));
}

function mayWrite(desk: Desk, sheet: SheetModel): void {
  if (sheet.protections.some(({ byOthers, warningOnly }) => byOthers && !warningOnly))
    throw desk.refuse(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}

/** Every cell of a block that fits its range, row by row; a fault in the middle stops after half of the rows. */
function eachCell<T>(
  desk: Desk,
  { rows, columns }: Area,
  block: readonly (readonly T[])[],
  put: (row: number, column: number, value: T) => void,
): void {
  if (block.length !== rows)
    throw desk.refuse(
      `The number of rows in the data does not match the number of rows in the range. The data has ${block.length} but the range has ${rows}.`,
    );
  for (const row of block)
    if (row.length !== columns)
      throw desk.refuse(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
  desk.gate.write(rows * columns);
  const end = desk.half() ? Math.floor(rows / 2) : rows;
  for (let row = 0; row < end; row += 1)
    for (let column = 0; column < columns; column += 1) put(row, column, block[row]![column]!);
}

function setCell(desk: Desk, sheet: SheetModel, row: number, column: number, value: unknown): void {
  const format = sheet.formats.at(row, column);
  const rule = sheet.validations.at(row, column);
  const shown = value === null || value === undefined ? '' : value;
  if (rule?.rejects && shown !== '' && !rule.words.includes(String(shown)))
    throw desk.refuse(
      `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`,
    );
  let held: Held;
  let formula: string | null = null;
  if (typeof shown === 'string') {
    if (shown.length > longestText)
      throw desk.refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
    const read = typed(shown, format);
    ({ held, formula } = read);
    if (read.format !== undefined && format !== '@') sheet.formats.put(row, column, read.format);
  } else if (typeof shown === 'number' || typeof shown === 'boolean') held = format === '@' ? String(shown) : shown;
  else if (Object.prototype.toString.call(shown) === '[object Date]') {
    held = civilClock(desk.book.zone).serialOf((shown as Date).getTime());
    if (!isDateFormat(format)) sheet.formats.put(row, column, 'yyyy-mm-dd');
  } else held = String(shown);
  sheet.held.put(row, column, held);
  sheet.formulas.put(row, column, formula);
}

/** A cell as `getValues` hands it over (rules `blank`, `dates`, `errors`). */
export function valueOf(realm: Realm, zone: string, sheet: SheetModel, row: number, column: number): unknown {
  const held = sheet.held.at(row, column);
  if (held === null) return '';
  if (typeof held === 'object') return held.error;
  return typeof held === 'number' && isDateFormat(sheet.formats.at(row, column))
    ? realm.dateOf(civilClock(zone).instantOf(held))
    : held;
}

export const a1 = (row: number, column: number): string => {
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  return `${letters(column)}${row + 1}`;
};

const chain = <Self>(act: (desk: Desk, self: Self, ...args: never[]) => void): Method =>
  ((desk: Desk, self: Self, args: readonly never[]) => {
    act(desk, self, ...args);
    return desk.serve('', self);
  }) as Method;

const blockLook = (name: LookName): Method =>
  chain((desk, self: RangeState, block: unknown[][]) => {
    mayWrite(desk, self.sheet);
    eachCell(desk, self, block, (row, column, value) =>
      self.sheet
        .look(name)
        .put(self.row + row, self.column + column, typeof value === 'string' ? value.toLowerCase() : value),
    );
  });

const wholeLook = (name: LookName): Method =>
  chain((desk, self: RangeState, value: unknown) => {
    mayWrite(desk, self.sheet);
    desk.gate.write(self.rows * self.columns);
    eachOf(self, (row, column) => self.sheet.look(name).put(row, column, value));
  });

function eachOf({ row, column, rows, columns }: Area, put: (row: number, column: number) => void): void {
  for (let y = row; y < row + rows; y += 1) for (let x = column; x < column + columns; x += 1) put(y, x);
}

const crosses = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
const holds = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

function takeApart(desk: Desk, self: RangeState): void {
  const { sheet } = self;
  if (sheet.merges.some((merge) => crosses(self, merge) && !holds(self, merge)))
    throw desk.refuse('You must select all cells in a merged range to merge or unmerge them.');
  sheet.merges = sheet.merges.filter((merge) => !crosses(self, merge));
}

function mergeOne(desk: Desk, sheet: SheetModel, area: Area): void {
  takeApart(desk, { ...area, sheet });
  const { frozenRows, frozenColumns } = sheet;
  if (area.row < frozenRows && area.row + area.rows > frozenRows)
    throw desk.refuse("You can't merge frozen and non-frozen rows.");
  if (area.column < frozenColumns && area.column + area.columns > frozenColumns)
    throw desk.refuse("You can't merge frozen and non-frozen columns.");
  eachOf(area, (row, column) => {
    if (row === area.row && column === area.column) return;
    sheet.held.put(row, column, null);
    sheet.formulas.put(row, column, null);
  });
  if (area.rows * area.columns > 1) sheet.merges.push(area);
}

function freeze(desk: Desk, sheet: SheetModel, count: number, way: 'rows' | 'columns'): void {
  mayWrite(desk, sheet);
  const at = way === 'rows' ? 'row' : 'column';
  if (count >= sheet[way]) throw desk.refuse(`You can't freeze all visible ${way} on the sheet.`);
  if (sheet.merges.some((merge) => merge[at] < count && merge[at] + merge[way] > count))
    throw desk.refuse(`Sorry, you can't freeze ${way} which contain only part of a merged cell.`);
  if (way === 'rows') sheet.frozenRows = count;
  else sheet.frozenColumns = count;
  desk.gate.write(1);
}

function growBy(desk: Desk, sheet: SheetModel, count: number, way: 'rows' | 'columns'): void {
  mayWrite(desk, sheet);
  const added = count * (way === 'rows' ? sheet.columns : sheet.rows);
  if (desk.book.cellCount() + added > mostCells)
    throw desk.refuse(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  sheet[way] += count;
  desk.gate.write(1);
}

export const emulated: Emulated = {
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
  Range: {
    getValues: method((desk, { sheet, row, column, rows, columns }: RangeState) => {
      desk.gate.read(rows * columns);
      const block = new Array<unknown[]>(rows);
      for (let y = 0; y < rows; y += 1) {
        const line = new Array<unknown>(columns);
        for (let x = 0; x < columns; x += 1) line[x] = valueOf(desk.realm, desk.book.zone, sheet, row + y, column + x);
        block[y] = desk.realm.arrayFrom(line);
      }
      return desk.realm.arrayFrom(block);
    }),
    setValue: chain((desk, self: RangeState, value: unknown) => {
      mayWrite(desk, self.sheet);
      desk.gate.write(1);
      eachOf(self, (row, column) => setCell(desk, self.sheet, row, column, value));
    }),
    setValues: chain((desk, self: RangeState, block: unknown[][]) => {
      mayWrite(desk, self.sheet);
      eachCell(desk, self, block, (row, column, value) =>
        setCell(desk, self.sheet, self.row + row, self.column + column, value),
      );
    }),
    setNumberFormats: chain((desk, self: RangeState, block: string[][]) => {
      mayWrite(desk, self.sheet);
      eachCell(desk, self, block, (row, column, value) =>
        self.sheet.formats.put(self.row + row, self.column + column, value),
      );
    }),
    setFontFamily: wholeLook('fontFamily'),
    setFontSizes: blockLook('fontSize'),
    setFontWeights: blockLook('fontWeight'),
    setFontStyles: blockLook('fontStyle'),
    setFontColors: blockLook('fontColor'),
    setBackgrounds: blockLook('background'),
    setHorizontalAlignments: blockLook('horizontal'),
    setVerticalAlignments: blockLook('vertical'),
    setWraps: blockLook('wrap'),
    setBorder: chain(
      (desk, self: RangeState, _top: unknown, _left: unknown, bottom: boolean | null, ...rest: unknown[]) => {
        mayWrite(desk, self.sheet);
        desk.gate.write(1);
        setLine(self, bottom, rest[4]);
      },
    ),
    breakApart: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      takeApart(desk, self);
      desk.gate.write(1);
    }),
    mergeAcross: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      for (let row = self.row; row < self.row + self.rows; row += 1)
        mergeOne(desk, self.sheet, { row, column: self.column, rows: 1, columns: self.columns });
      desk.gate.write(1);
    }),
    clearDataValidations: chain((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      const { rows, columns } = self.sheet.validations.extent();
      eachOf({ row: 0, column: 0, rows, columns }, (row, column) => {
        if (
          row >= self.row &&
          column >= self.column &&
          row < self.row + self.rows &&
          column < self.column + self.columns
        )
          self.sheet.validations.put(row, column, null);
      });
      desk.gate.write(1);
    }),
    setDataValidation: chain((desk, self: RangeState, rule: unknown) => {
      mayWrite(desk, self.sheet);
      const validation = rule === null ? null : desk.stateOf<Validation>(rule);
      eachOf(self, (row, column) => self.sheet.validations.put(row, column, validation));
      desk.gate.write(1);
    }),
    createFilter: method((desk, self: RangeState) => {
      mayWrite(desk, self.sheet);
      if (self.sheet.filter) throw desk.refuse("You can't create a filter in a sheet that already has a filter.");
      self.sheet.filter = { row: self.row, column: self.column, rows: self.rows, columns: self.columns };
      desk.gate.write(1);
      return desk.serve('Filter', self.sheet);
    }),
  },
  RangeList: {
    setBorder: chain(
      (desk, list: RangeState[], _top: unknown, _left: unknown, bottom: boolean | null, ...rest: unknown[]) => {
        for (const self of list) {
          mayWrite(desk, self.sheet);
          setLine(self, bottom, rest[4]);
        }
        desk.gate.write(list.length);
      },
    ),
  },
  Filter: {
    remove: method((desk, sheet: SheetModel) => {
      mayWrite(desk, sheet);
      sheet.filter = null;
      desk.gate.write(1);
    }),
  },
  Protection: {
    setDescription: chain((desk, self: Protected, words: string) => {
      self.description = words;
      desk.gate.write(1);
    }),
    setWarningOnly: chain((desk, self: Protected, only: boolean) => {
      self.warningOnly = only;
      desk.gate.write(1);
    }),
  },
  DataValidationBuilder: {
    requireValueInList: method((desk, self: Validation, words: string[]) =>
      desk.serve('DataValidationBuilder', { ...self, words: [...words].map(String) }),
    ),
    setAllowInvalid: method((desk, self: Validation, allow: boolean) =>
      desk.serve('DataValidationBuilder', { ...self, rejects: !allow }),
    ),
    build: method((desk, self: Validation) => desk.serve('DataValidation', self)),
  },
  Ui: {
    createAddonMenu: method((desk, book: BookModel) => desk.serve('Menu', { book, items: [] })),
    alert: method((desk, book: BookModel, ...said: unknown[]) => {
      const texts = said.filter((one): one is string => typeof one === 'string');
      book.alerts.push({ title: texts.length > 1 ? texts[0]! : '', prompt: texts[texts.length - 1]! });
      return desk.serve('Button', 'OK');
    }),
    showSidebar: method((desk, book: BookModel, output: unknown) => {
      book.sidebars.push(desk.stateOf<{ title: string; html: string }>(output));
    }),
  },
  Menu: {
    addItem: chain(
      (_, self: MenuState, caption: string, functionName: string) => void self.items.push({ caption, functionName }),
    ),
    addSeparator: chain(() => undefined),
    addToUi: method((_, { book, items }: MenuState) => void (book.menu = [...items])),
  },
  HtmlService: {
    createHtmlOutputFromFile: method((desk, _self: unknown, name: string) => {
      const html = desk.files[`${name}.html`] ?? desk.files[name];
      if (html === undefined) throw desk.refuse(`No HTML file named ${name} was found.`);
      return desk.serve('HtmlOutput', { title: '', html });
    }),
  },
  HtmlOutput: {
    setTitle: chain((_, self: { title: string }, title: string) => void (self.title = title)),
    getTitle: method((_, self: { title: string }) => self.title),
    getContent: method((_, self: { html: string }) => self.html),
  },
  LockService: {
    getDocumentLock: method((desk) => desk.serve('Lock', desk.book)),
  },
  Lock: {
    tryLock: method((_, book: BookModel, patience: number) => patience >= 0 && !book.lockedByOthers),
    hasLock: method((_, book: BookModel) => !book.lockedByOthers),
    releaseLock: method(() => undefined),
  },
  PropertiesService: {
    getDocumentProperties: method((desk) => desk.serve('Properties', desk.book)),
  },
  Properties: {
    getProperty: method((_, book: BookModel, key: string) => book.properties.get(key) ?? null),
    setProperty: chain((desk, book: BookModel, key: string, value: string) => {
      if (key.length + value.length > 9 * 1024) throw desk.refuse('Argument too large: value');
      const size = [...book.properties].reduce((sum, [name, kept]) => sum + name.length + kept.length, 0);
      if (size + key.length + value.length > 500 * 1024)
        throw desk.refuse('You have exceeded the property storage quota. Please remove some properties and try again.');
      book.properties.set(key, value);
    }),
  },
  Session: {
    getTemporaryActiveUserKey: method((desk) => desk.user),
    getScriptTimeZone: method(() => 'Etc/UTC'),
  },
};

interface MenuState {
  readonly book: BookModel;
  readonly items: { caption: string; functionName: string }[];
}

function setLine({ sheet, row, column, rows, columns }: RangeState, bottom: boolean | null, color: unknown): void {
  if (bottom === null) return;
  eachOf({ row: row + rows - 1, column, rows: 1, columns }, (y, x) =>
    sheet.look('lineBelow').put(y, x, bottom ? (color ?? '#000000') : null),
  );
  if (!bottom) eachOf({ row, column, rows, columns }, (y, x) => sheet.look('lineBelow').put(y, x, null));
}
