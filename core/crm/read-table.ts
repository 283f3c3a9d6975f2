import { isBlank, isErrorCell, mapColumn, type Cell, type Column, type Table } from '../cells';
import { dayOf, type DayNumber } from '../calendar/day';
import { fold } from '../text';
import { idOf, textOf } from './cell-text';
import { NO_DAY, type CrmTable, type LeftOut } from './crm-table';
import { dayReader } from './dates';
import { fieldOf } from './fields';
import type { OwnersOf, People, Stages } from './lookups';
import { isMissing } from './letters';
import { amountReader } from './numbers';
import { oddKinds, oddRowsOf, perCell, type OddKind, type OddRows } from './odd-rows';
import type { FieldSource, Source } from './source';
import { opportunityStatusReader } from './statuses';
import { FLAG_WORD, recordColumns, stageNames, statusColumns } from './suggest-source';

/** What other tables say about this one. */
export interface Lookups {
  readonly people: People;
  readonly stages: Stages;
  readonly opportunities: OwnersOf;
  readonly contacts: OwnersOf;
  readonly accounts: OwnersOf;
}

/** A table being read: its owners are still as written, and rows may yet turn out to be duplicates. */
export interface TableInReading {
  readonly source: Source;
  readonly odd: OddRows;
  readonly inUse: Uint8Array;
  readonly leftOut: LeftOut[];
  /** Row by row an index of `ownerNames`; 0 where there is no owner. */
  readonly owners: Uint32Array;
  readonly ownerNames: string[];
  /** Rows whose owner came through another table. */
  readonly joined: number;
  readonly days: (field: string) => ((row: number) => DayNumber) | undefined;
  readonly stages: Stages;
}

const reasons: Readonly<Record<string, string>> = {
  total: 'a total or subtotal, not a record',
  footer: 'a line below the records',
  heading: 'a heading between the records',
  'repeated-header': 'the header again',
  subitem: 'a row of a nested table',
  'no-owner': 'no owner, and none through its opportunity, contact or account',
  'no-date': 'no date',
  'date-unreadable': 'a date that cannot be read',
  'date-ask': 'the order of day and month is not certain',
  'error-cell': 'an error of the spreadsheet where the owner or the date belongs',
};

/** Reads the rows of one table: who owns them, when they were, which are records at all. */
export function readTable(source: Source, lookups: Lookups): TableInReading {
  const { table } = source;
  const chosen = new Map(source.fields.flatMap((one) => (one.column === undefined ? [] : [[one.field, one.column]])));
  const odd = oddRowsOf(table, recordColumns(source, chosen));
  const { owners, ownerNames, joined } = readOwners(source, lookups, odd);
  const days = dayColumns(source);
  const inUse = new Uint8Array(table.rowCount);
  const leftOut: LeftOut[] = [];
  const why = reasonsFor(source, owners, days);
  for (let row = 0; row < table.rowCount; row += 1) {
    const kindOfRow = oddKinds[odd.kinds[row]!]!;
    if (kindOfRow === 'blank') continue;
    const code = kindOfRow === 'record' ? why(row) : kindOfRow;
    if (code === undefined) inUse[row] = 1;
    else leftOut.push({ row, code, reason: reasons[code]! });
  }
  return { source, odd, inUse, leftOut, owners, ownerNames, joined, days, stages: lookups.stages };
}

function readOwners(source: Source, { people, ...links }: Lookups, odd: OddRows) {
  const { table, kind } = source;
  const owners = new Uint32Array(table.rowCount);
  const ownerNames = [''];
  const codes = new Map<string, number>([['', 0]]);
  const codeOf = (name: string): number => {
    let code = codes.get(name);
    if (code === undefined) {
      codes.set(name, (code = ownerNames.length));
      ownerNames.push(name);
    }
    return code;
  };
  const own = source.fields.find((one) => one.field === 'Owner');
  if (own?.constant !== undefined) owners.fill(codeOf(own.constant));
  else if (own?.column !== undefined) {
    const nameOf = (cell: Cell): number => {
      const id = idOf(cell);
      if (id === '') return 0;
      return codeOf(own.words?.get(fold(id)) ?? people.nameOf(id) ?? id);
    };
    const codeAt = remembered(table.column(own.column), nameOf);
    for (let row = 0; row < table.rowCount; row += 1) owners[row] = codeAt(row);
  }
  let joined = 0;
  if (kind === 'Activities') {
    const ways = [
      ['Opportunity', links.opportunities],
      ['Contact', links.contacts],
      ['Account', links.accounts],
    ] as const;
    const steps = ways.flatMap(([field, found]) => {
      const column = source.fields.find((one) => one.field === field)?.column;
      if (column === undefined) return [];
      return [remembered(table.column(column), (cell) => codeOf(found.ownerOf(idOf(cell)) ?? ''))];
    });
    for (let row = 0; steps.length > 0 && row < table.rowCount; row += 1) {
      if (owners[row] !== 0 || odd.kinds[row] !== 0) continue;
      for (const step of steps) if (owners[row] === 0) owners[row] = step(row);
      if (owners[row] !== 0) joined += 1;
    }
  }
  return { owners, ownerNames, joined };
}

/** An answer per cell that is remembered: for columns whose cells repeat and whose answer takes a while. */
function remembered<T>(column: Column, f: (cell: Cell) => T): (row: number) => T {
  if (column.dictionary) {
    const { codes, values } = column.dictionary;
    const answers: (T | undefined)[] = [];
    return (row) => {
      const code = codes[row]!;
      return (answers[code] ??= f(values[code] ?? null));
    };
  }
  const known = new Map<Cell, T>();
  return (row) => {
    const cell = column.at(row);
    let answer = known.get(cell);
    if (answer === undefined) {
      if (known.size > 50_000) known.clear();
      known.set(cell, (answer = f(cell)));
    }
    return answer;
  };
}

/** Days of the day fields, each read once when it is first asked for. A field whose order is not certain has none. */
function dayColumns(source: Source): (field: string) => ((row: number) => DayNumber) | undefined {
  const read = new Map<string, (row: number) => DayNumber>();
  return (name) => {
    const known = read.get(name);
    if (known) return known;
    const one = source.fields.find((field) => field.field === name);
    if (!one || fieldOf(source.kind, name)?.reading !== 'day') return undefined;
    if (one.dateOrder === 'ask') return undefined;
    const days = daysOf(source.table, one);
    read.set(name, days);
    return days;
  };
}

function daysOf(table: Table, one: FieldSource): (row: number) => DayNumber {
  const reader = dayReader(one.dateOrder ?? 'y-m-d');
  if (one.column === undefined) {
    const day = reader(one.constant ?? null);
    return () => day;
  }
  const at = perCell(table.column(one.column), reader);
  const days = new Int32Array(table.rowCount);
  for (let row = 0; row < days.length; row += 1) days[row] = at(row);
  return (row) => days[row] ?? NO_DAY;
}

/** Why a record cannot be counted; undefined when it can. */
function reasonsFor(
  source: Source,
  owners: Uint32Array,
  days: TableInReading['days'],
): (row: number) => string | undefined {
  const { table, kind, fields } = source;
  const columnOf = (name: string): Column | undefined => {
    const index = fields.find((one) => one.field === name)?.column;
    return index === undefined ? undefined : table.column(index);
  };
  const isError = (name: string, row: number): boolean => isErrorCell(columnOf(name)?.at(row) ?? null);
  const noOwner = (row: number): string | undefined =>
    owners[row] !== 0 ? undefined : isError('Owner', row) ? 'error-cell' : 'no-owner';
  if (kind === 'Accounts') return () => undefined;
  const names = kind === 'Activities' ? ['Date'] : ['Created', 'Closed'];
  const dated = names.map((name) => {
    const column = columnOf(name);
    const read = days(name);
    const asks = fields.some((one) => one.field === name && one.dateOrder === 'ask');
    return (row: number): string | undefined => {
      if (read && read(row) !== NO_DAY) return undefined;
      const cell = column?.at(row) ?? null;
      if (isErrorCell(cell)) return 'error-cell';
      if (isBlank(cell) || (typeof cell === 'string' && isMissing(cell)))
        return kind === 'Activities' ? 'no-date' : undefined;
      if (asks) return kind === 'Activities' ? 'date-ask' : undefined;
      return 'date-unreadable';
    };
  });
  return (row) => {
    const owner = noOwner(row);
    if (owner !== undefined) return owner;
    for (const date of dated) {
      const code = date(row);
      if (code !== undefined) return code;
    }
    return undefined;
  };
}

/** The finished table, once owners have their one name and duplicates are out. */
export function finishTable(reading: TableInReading, oneName: (owner: string) => string): CrmTable {
  const { source, odd, inUse, leftOut, owners, ownerNames, days } = reading;
  const names: Cell[] = ownerNames.map((name) => (name === '' ? null : oneName(name)));
  const ownerColumn: Column = {
    length: source.table.rowCount,
    at: (row) => names[owners[row]!] ?? null,
    dictionary: { codes: owners, values: names },
  };
  const made = new Map<string, Column | undefined>();
  const blank = oddKinds.indexOf('blank' satisfies OddKind);
  let blankRows = 0;
  for (const kind of odd.kinds) if (kind === blank) blankRows += 1;
  leftOut.sort((a, b) => a.row - b.row);
  return {
    kind: source.kind,
    source,
    inUse,
    leftOut,
    blankRows,
    days,
    field(name) {
      const field = fieldOf(source.kind, name);
      if (!field) return undefined;
      if (field.name === 'Owner' && ownerNames.length > 1) return ownerColumn;
      if (!made.has(field.name)) made.set(field.name, fieldColumn(reading, field.name));
      return made.get(field.name);
    },
    raw(label) {
      const wanted = fold(label);
      const index = source.table.headers.findIndex((header) => fold(header) === wanted);
      return index < 0 ? undefined : source.table.column(index);
    },
  };
}

function fieldColumn({ source, days, stages }: TableInReading, name: string): Column | undefined {
  const { table, kind } = source;
  const one = source.fields.find((field) => field.field === name);
  const reading = fieldOf(kind, name)?.reading;
  if (!one) return undefined;
  if (reading === 'day') return dayCells(table.rowCount, days(name));
  if (one.column === undefined) return constantColumn(table.rowCount, one.constant ?? null);
  const column = table.column(one.column);
  if (reading === 'amount') return amountCells(column, one);
  if (name === 'Status')
    return kind === 'Opportunities' ? opportunityStatusCells(source, one, stages) : inWords(column, one);
  if (name === 'Stage') return inWords(stageNames(column, stages), one);
  if (name === 'Currency' && isBesideAmount(source, one)) return currencyCells(source, column);
  if (isLink(name, one.label)) return mapColumn(column, (cell) => (idOf(cell) === '0' ? null : cell));
  return inWords(column, one);
}

/** Id columns of other things, in which some programs write 0 for none. */
const isLink = (name: string, label: string): boolean =>
  ['Account', 'Contact', 'Opportunity'].includes(name) && /id\b/i.test(label);

export const isBesideAmount = (source: Source, one: FieldSource): boolean =>
  one.field === 'Currency' &&
  one.column !== undefined &&
  one.column === source.fields.find((field) => field.field === 'Amount')?.column;

const constantColumn = (length: number, cell: Cell): Column => ({
  length,
  at: () => cell,
  dictionary: { codes: new Uint32Array(length), values: [cell] },
});

function dayCells(length: number, days: ((row: number) => DayNumber) | undefined): Column {
  const cells = new Map<DayNumber, Cell>([[NO_DAY, null]]);
  const cellOf = (n: DayNumber): Cell => {
    let cell = cells.get(n);
    if (cell === undefined) cells.set(n, (cell = { day: dayOf(n) }));
    return cell;
  };
  return { length, at: (row) => cellOf(days ? days(row) : NO_DAY) };
}

/** Amounts, read once; nothing where there is no number. A column whose decimal sign is not certain has none. */
function amountCells(column: Column, one: FieldSource): Column {
  const decimal = one.decimal ?? '.';
  if (decimal === 'ask') return constantColumn(column.length, null);
  const read = amountReader(decimal);
  if (column.dictionary) return mapColumn(column, (cell) => read(cell)?.value ?? null);
  let amounts: Float64Array | undefined;
  return {
    length: column.length,
    at(row) {
      if (!amounts) {
        amounts = new Float64Array(column.length);
        for (let i = 0; i < amounts.length; i += 1) amounts[i] = read(column.at(i))?.value ?? NaN;
      }
      const amount = amounts[row];
      return amount === undefined || Number.isNaN(amount) ? null : amount;
    },
  };
}

/** A cell as the word that a value map knows it by. */
const wordOf = (cell: Cell): string => (typeof cell === 'string' ? cell : textOf(cell));

/** Cells in our words where a map has them, else as they stand. */
function inWords(column: Column, one: FieldSource): Column {
  const { words } = one;
  if (!words || words.size === 0) return column;
  const said = (cell: Cell): Cell => {
    if (isErrorCell(cell)) return cell;
    return words.get(fold(wordOf(cell))) ?? cell;
  };
  return column.dictionary ? mapColumn(column, said) : withMemory(column, said);
}

function withMemory(column: Column, f: (cell: Cell) => Cell): Column {
  return { length: column.length, at: remembered(column, f) };
}

function opportunityStatusCells(source: Source, one: FieldSource, stages: Stages): Column {
  const { table, fields: sources, crm } = source;
  const columns = statusColumns(table, 'Opportunities', crm, sources, stages);
  const words = (one.words ?? new Map()) as ReadonlyMap<string, 'Open' | 'Won' | 'Lost'>;
  if (words.has(FLAG_WORD)) {
    const read = opportunityStatusReader(columns, { by: 'flags', words });
    return { length: table.rowCount, at: (row) => read(row) ?? null };
  }
  const stage = sources.find((field) => field.field === 'Stage');
  const column = table.column(one.column!);
  const named = stage?.column === one.column ? stageNames(column, stages) : column;
  const statusOf = (cell: Cell): Cell => words.get(fold(wordOf(cell))) ?? null;
  return named.dictionary ? mapColumn(named, statusOf) : withMemory(named, statusOf);
}

function currencyCells(source: Source, column: Column): Column {
  const amount = source.fields.find((one) => one.field === 'Amount');
  const read = amountReader(amount?.decimal === ',' ? ',' : '.');
  const currencyOf = (cell: Cell): Cell => read(cell)?.currency || null;
  return column.dictionary
    ? mapColumn(column, currencyOf)
    : { length: column.length, at: (row) => currencyOf(column.at(row)) };
}
