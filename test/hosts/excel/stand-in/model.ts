import { addressOf, areaOf, cellArea, holds, lastColumn, lastRow, within, type Area } from './area';
import type { FormulaResult, StandInBook } from './book';
import { chartModel } from './charts';
import { argumentMistake, notFound, refuse, shapeMistake } from './protocol';
import type { StandInSheet } from './sheet';
import { areaIn, sheetOf, type Modelled, type Thing } from './thing';

/** The part of Excel's object model that the stand-in knows. Everything else fails as "not modelled". */

const isColor = (value: unknown): boolean => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTruth = (value: unknown): boolean => typeof value === 'boolean';
const isBetween =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= least && value <= most;
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value);

const range = (sheet: StandInSheet, area: Area): Thing => ({ of: 'Range', sheet, areas: [within(area)] });
const atSheet =
  (of: string) =>
  (thing: Thing): Thing => ({ of, sheet: sheetOf(thing) });
const atAreas =
  (of: string) =>
  (thing: Thing): Thing => ({ of, sheet: sheetOf(thing), areas: thing.areas ?? [] });

const longestArray = 5_000_000;

/** Values of a range, row by row; null where there are more than Excel hands over. */
function grid(
  thing: Thing,
  valueAt: (sheet: StandInSheet, row: number, column: number) => unknown,
): unknown[][] | null {
  const { row, column, rows, columns } = areaIn(thing);
  if (rows * columns > longestArray) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => valueAt(sheetOf(thing), row + r, column + c)),
  );
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What a two-dimensional value, or one value for all, says for each cell of a range. */
function spread(thing: Thing, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const { rows, columns } = areaIn(thing);
  const lines = value as unknown[][];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) shapeMistake();
  return (row, column) => lines[row]?.[column];
}

function enter(thing: Thing, value: unknown): void {
  const { row, column, rows, columns } = areaIn(thing);
  if (rows * columns > longestArray) argumentMistake();
  const valueAt = spread(thing, value);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) sheetOf(thing).enter(row + r, column + c, valueAt(r, c));
}

const paint =
  (property: string) =>
  (thing: Thing, value: unknown): void => {
    for (const where of thing.areas ?? [])
      sheetOf(thing).painted.push({
        where,
        of: thing.key === undefined ? thing.of : `${thing.of}.${thing.key}`,
        property,
        value,
      });
  };

const painting = (checks: Readonly<Record<string, (value: unknown) => boolean>>): Modelled => ({
  set: Object.fromEntries(
    Object.entries(checks).map(([property, check]) => [
      property,
      (thing: Thing, value: unknown): void => {
        if (!check(value)) argumentMistake();
        paint(property)(thing, value);
      },
    ]),
  ),
});

const validating =
  (property: string) =>
  (thing: Thing, value: unknown): void => {
    if (property === 'Rule') {
      const source = (value as { list?: { source?: unknown } }).list?.source;
      if (typeof source !== 'string' || source.length > 255) argumentMistake();
    }
    for (const where of thing.areas ?? []) sheetOf(thing).validations.push({ where, property, value });
  };

const badNames = /[\\/?*[\]:]/;

function addSheet(book: StandInBook, name: unknown): Thing {
  const taken = (one: string): boolean => book.sheets.some((sheet) => sheet.name.toLowerCase() === one.toLowerCase());
  if (book.isProtected) refuse('AccessDenied', 'You cannot perform the requested operation.', 403);
  if (typeof name !== 'string' || name === '' || name.length > 31 || badNames.test(name) || /^'|'$/.test(name))
    argumentMistake();
  if (taken(name as string))
    refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  return { of: 'Worksheet', sheet: book.addSheet(name as string) };
}

const findSheet = (book: StandInBook, key: unknown): Thing | null => {
  const sheet = book.sheets.find((one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase());
  return sheet ? { of: 'Worksheet', sheet } : null;
};

/** The serial that DATE gives in this workbook. */
const dateSerial = (book: StandInBook, [year, month, day]: readonly unknown[]): number =>
  Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + (book.countsFrom === 1904 ? 24_107 : 25_569);

export const model: Readonly<Record<string, Modelled>> = {
  Workbook: {
    // Excel on the web opens a new workbook in one step, the others make it first.
    ask: { CreateAndOpenWorkbook: (_, [base64], book) => (book.opened.push(base64 as string), null) },
    go: {
      Worksheets: () => ({ of: 'WorksheetCollection' }),
      Application: () => ({ of: 'Application' }),
      Protection: () => ({ of: 'WorkbookProtection' }),
      Functions: () => ({ of: 'Functions' }),
      Settings: () => ({ of: 'SettingCollection' }),
    },
  },
  // Settings of the file and this add-in; a value that is too long is refused (OfficeDev/office-js issue 3957).
  SettingCollection: {
    ask: {
      GetItemOrNullObject: (_, [key], book) =>
        book.settings.has(String(key)) ? { of: 'Setting', key: String(key) } : null,
    },
    call: {
      Add(_, [key, value], book) {
        if (typeof key !== 'string' || JSON.stringify(value).length > 1_000_000) return argumentMistake();
        book.settings.set(key, value);
        return { of: 'Setting', key };
      },
    },
  },
  Setting: {
    get: { Key: ({ key }) => key, Value: ({ key }, book) => book.settings.get(key as string) },
    call: { Delete: ({ key }, _, book) => (book.settings.delete(key as string), null) },
  },
  // The formulas' own runtime hands over results through an object of its own.
  CustomFunctions: {
    ask: {
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      SetInvocationArrayResults(_, [results], book) {
        for (const result of results as FormulaResult[]) book.formulaResults.get(result[0])?.(result);
        return null;
      },
    },
  },
  // The library says that the buttons of the ribbon may be pressed.
  AddinInternalService: { ask: { NotifyActionHandlerReady: () => null } },
  AppRuntimeService: { ask: { SetAppRuntimeState: () => null } },
  WorkbookProtection: { get: { Protected: (_, book) => book.isProtected } },
  Functions: { ask: { Date: (_, args, book) => ({ of: 'FunctionResult', value: dateSerial(book, args) }) } },
  FunctionResult: { get: { Value: ({ value }) => value, Error: () => null } },
  Application: {
    ask: {
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      CreateWorkbook: (_, [base64]) =>
        typeof base64 === 'string' ? { of: 'WorkbookCreated', key: base64 } : argumentMistake(),
    },
  },
  WorkbookCreated: { ask: { Open: ({ key }, _, book) => (book.opened.push(key as string), null) } },
  WorksheetCollection: {
    items: (_, book) => book.sheets.map((sheet) => ({ of: 'Worksheet', sheet })),
    ask: {
      GetItem: (_, [key], book) => findSheet(book, key) ?? notFound(),
      GetItemOrNullObject: (_, [key], book) => findSheet(book, key),
    },
    call: { Add: (_, [name], book) => addSheet(book, name) },
  },
  Worksheet: {
    get: {
      Id: (thing) => sheetOf(thing).id,
      Name: (thing) => sheetOf(thing).name,
      Position: (thing, book) => book.sheets.indexOf(sheetOf(thing)),
    },
    set: {
      Position: (thing, value, book) => book.moveSheet(sheetOf(thing), value),
    },
    keep: { TabColor: isColor, ShowGridlines: isTruth },
    go: {
      Protection: atSheet('WorksheetProtection'),
      AutoFilter: atSheet('AutoFilter'),
      FreezePanes: atSheet('WorksheetFreezePanes'),
      PageLayout: atSheet('PageLayout'),
      HorizontalPageBreaks: atSheet('PageBreakCollection'),
      CustomProperties: atSheet('WorksheetCustomPropertyCollection'),
      Charts: atSheet('ChartCollection'),
    },
    ask: {
      Activate: (thing, _, book) => {
        book.active = sheetOf(thing);
        return null;
      },
      GetRange: (thing, [address]) => range(sheetOf(thing), address ? areaOf(String(address)) : wholeSheet),
      GetRangeByIndexes: (thing, [row, column, rows, columns]) =>
        range(sheetOf(thing), { row, column, rows, columns } as Area),
      GetRanges: (thing, [addresses]) => {
        // Nothing documents a limit; the narrowest one known for an address in Excel is used.
        if (typeof addresses !== 'string' || addresses.length > 8192) return argumentMistake();
        return { of: 'RangeAreas', sheet: sheetOf(thing), areas: addresses.split(',').map(areaOf) };
      },
      GetUsedRangeOrNullObject: (thing, [valuesOnly]) => {
        const used = sheetOf(thing).used(valuesOnly === true);
        return used ? range(sheetOf(thing), used) : null;
      },
    },
  },
  WorksheetProtection: { get: { Protected: (thing) => sheetOf(thing).isProtected } },
  WorksheetCustomPropertyCollection: {
    ask: {
      GetItemOrNullObject: (thing, [key]) =>
        sheetOf(thing).properties.has(String(key))
          ? { of: 'WorksheetCustomProperty', sheet: sheetOf(thing), key: String(key) }
          : null,
    },
    call: {
      Add(thing, [key, value]) {
        if (typeof key !== 'string' || typeof value !== 'string') return argumentMistake();
        sheetOf(thing).properties.set(key, value);
        return { of: 'WorksheetCustomProperty', sheet: sheetOf(thing), key };
      },
    },
  },
  WorksheetCustomProperty: {
    get: {
      Key: ({ key }) => key,
      Value: (thing) => sheetOf(thing).properties.get(thing.key as string),
    },
  },
  AutoFilter: {
    call: {
      Remove: (thing) => {
        sheetOf(thing).filter = undefined;
        return null;
      },
      Apply: (thing, [where]) => {
        sheetOf(thing).filter = areaIn(where as Thing);
        return null;
      },
    },
  },
  WorksheetFreezePanes: {
    call: {
      Unfreeze: (thing) => freeze(thing, undefined),
      FreezeAt: (thing, [where]) => freeze(thing, areaIn(where as Thing)),
      FreezeRows: (thing, [rows]) => freeze(thing, { ...wholeSheet, rows: Number(rows) }),
      FreezeColumns: (thing, [columns]) => freeze(thing, { ...wholeSheet, columns: Number(columns) }),
    },
  },
  PageLayout: {
    keep: {
      Orientation: isOneOf('Portrait', 'Landscape'),
      Zoom: (value) => typeof value === 'object' && value !== null,
      CenterHorizontally: isTruth,
      LeftMargin: isBetween(0, 1000),
      RightMargin: isBetween(0, 1000),
      TopMargin: isBetween(0, 1000),
      BottomMargin: isBetween(0, 1000),
    },
    go: { HeadersFooters: atSheet('HeaderFooterGroup') },
    call: {
      SetPrintTitleRows(thing, [rows]) {
        if (typeof rows !== 'string') return argumentMistake();
        sheetOf(thing).kept.set('PageLayout.PrintTitleRows', addressOf(areaOf(rows)));
        return null;
      },
    },
  },
  HeaderFooterGroup: { go: { DefaultForAllPages: atSheet('HeaderFooter') } },
  HeaderFooter: { keep: { LeftFooter: isText, CenterFooter: isText, RightFooter: isText } },
  PageBreakCollection: {
    call: {
      RemovePageBreaks: (thing) => {
        sheetOf(thing).pageBreaks = [];
        return null;
      },
      Add: (thing, [where]) => {
        sheetOf(thing).pageBreaks.push(areaOf(String(where)).row);
        return { of: 'PageBreak', sheet: sheetOf(thing) };
      },
    },
  },
  PageBreak: {},
  ...chartModel,
  Range: {
    get: {
      Address: (thing) => `${sheetOf(thing).name}!${addressOf(areaIn(thing))}`,
      RowIndex: (thing) => areaIn(thing).row,
      ColumnIndex: (thing) => areaIn(thing).column,
      RowCount: (thing) => areaIn(thing).rows,
      ColumnCount: (thing) => areaIn(thing).columns,
      Values: (thing) => grid(thing, (sheet, row, column) => sheet.cell(row, column)?.value ?? ''),
      Formulas: (thing) =>
        grid(thing, (sheet, row, column) => sheet.cell(row, column)?.formula ?? sheet.cell(row, column)?.value ?? ''),
      ValueTypes: (thing) => grid(thing, (sheet, row, column) => sheet.cell(row, column)?.type ?? 'Empty'),
      NumberFormat: (thing) => grid(thing, (sheet, row, column) => sheet.formatOf(row, column)),
    },
    set: {
      Values: enter,
      NumberFormat: (thing, value) => sheetOf(thing).setFormat(areaIn(thing), spread(thing, value)),
    },
    go: { Format: atAreas('RangeFormat'), DataValidation: atAreas('DataValidation'), Worksheet: atSheet('Worksheet') },
    ask: {
      GetRow: (thing, [row]) =>
        range(sheetOf(thing), { ...areaIn(thing), row: areaIn(thing).row + Number(row), rows: 1 }),
      GetBoundingRect: (thing, [other]) => range(sheetOf(thing), around(areaIn(thing), areaIn(other as Thing))),
      Select: (thing, _, book) => {
        book.active = sheetOf(thing);
        book.selected = addressOf(areaIn(thing));
        return null;
      },
      GetEntireColumn: (thing) => range(sheetOf(thing), { ...areaIn(thing), row: 0, rows: lastRow }),
      _ValidateArraySize: (thing, [rows, columns]) =>
        areaIn(thing).rows === rows && areaIn(thing).columns === columns ? null : shapeMistake(),
    },
    call: {
      Clear: (thing, [applyTo]) => {
        sheetOf(thing).clear(areaIn(thing), typeof applyTo === 'string' ? applyTo : 'All');
        return null;
      },
      Merge: (thing) => {
        sheetOf(thing).merge(areaIn(thing));
        return null;
      },
      Unmerge: (thing) => {
        sheetOf(thing).unmerge(areaIn(thing));
        return null;
      },
    },
  },
  RangeAreas: { go: { Format: atAreas('RangeFormat') } },
  RangeFormat: {
    ...painting({
      WrapText: isTruth,
      HorizontalAlignment: isOneOf('General', 'Left', 'Center', 'Right', 'Fill', 'Justify'),
      VerticalAlignment: isOneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
      ColumnWidth: isBetween(0, 1800),
      RowHeight: isBetween(0, 409),
      UseStandardHeight: isTruth,
      UseStandardWidth: isTruth,
      IndentLevel: isBetween(0, 250),
    }),
    go: { Font: atAreas('RangeFont'), Fill: atAreas('RangeFill'), Borders: atAreas('RangeBorderCollection') },
  },
  RangeFont: painting({
    Name: isText,
    Size: isBetween(1, 409),
    Color: isColor,
    Bold: isTruth,
    Italic: isTruth,
  }),
  RangeFill: painting({ Color: isColor }),
  RangeBorderCollection: {
    ask: {
      GetItem: (thing, [side]) => {
        if (!isOneOf('EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal')(side))
          return argumentMistake();
        return { of: 'RangeBorder', sheet: sheetOf(thing), areas: thing.areas ?? [], key: String(side) };
      },
    },
  },
  RangeBorder: painting({
    Color: isColor,
    Style: isOneOf('None', 'Continuous', 'Dash', 'Dot', 'Double'),
    Weight: isOneOf('Hairline', 'Thin', 'Medium', 'Thick'),
  }),
  DataValidation: {
    set: {
      Rule: validating('Rule'),
      IgnoreBlanks: validating('IgnoreBlanks'),
      ErrorAlert: validating('ErrorAlert'),
    },
    call: {
      Clear: (thing) => {
        const areas = thing.areas ?? [];
        const sheet = sheetOf(thing);
        sheet.validations = sheet.validations.filter(({ where }) => !areas.some((area) => holds(area, where)));
        return null;
      },
    },
  },
};

const wholeSheet: Area = { ...cellArea(0, 0), rows: lastRow, columns: lastColumn };

function freeze(thing: Thing, area: Area | undefined): null {
  sheetOf(thing).frozen = area;
  return null;
}
