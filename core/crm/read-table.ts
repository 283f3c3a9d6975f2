import { isBlank, isErrorCell, type Cell, type Column, type Table } from '../cells';
import type { DayNumber } from '../calendar/day';
import { fold } from '../text';
import { recordColumns } from './asked';
import { NO_DAY, type CrmTable, type LeftOut } from './crm-table';
import { dayReader } from './dates';
import { fieldCells } from './field-cells';
import { fieldColumn } from './field-columns';
import { fieldOf } from './fields';
import type { Stages } from './lookups';
import { isMissing } from './letters';
import { oddKinds, oddRowsOf, perCell, type OddKind, type OddRows } from './odd-rows';
import { readOwners, type Lookups } from './read-owners';
import type { FieldSource, Source } from './source';

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
  /** The same days as one array. */
  readonly dayNumbers: (field: string) => Int32Array | undefined;
  readonly stages: Stages;
}

const reasons: Readonly<Record<string, string>> = {
  total: 'a total or subtotal, not a record',
  footer: 'a line below the records',
  heading: 'a heading between the records',
  'repeated-header': 'the header again',
  subitem: 'a row of a nested table',
  'other-table': 'a row of another table below this one',
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
  const dayNumbers = dayColumns(source);
  const days = (field: string): ((row: number) => DayNumber) | undefined => {
    const numbers = dayNumbers(field);
    return numbers && ((row) => numbers[row] ?? NO_DAY);
  };
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
  return { source, odd, inUse, leftOut, owners, ownerNames, joined, days, dayNumbers, stages: lookups.stages };
}

/** Days of the day fields, each read once when it is first asked for. A field whose order is not certain has none. */
function dayColumns(source: Source): (field: string) => Int32Array | undefined {
  const read = new Map<string, Int32Array>();
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

function daysOf(table: Table, one: FieldSource): Int32Array {
  const reader = dayReader(one.dateOrder ?? 'y-m-d');
  const days = new Int32Array(table.rowCount);
  if (one.column === undefined) return days.fill(reader(one.constant ?? null));
  const at = perCell(fieldCells(table, one)!, reader);
  for (let row = 0; row < days.length; row += 1) days[row] = at(row);
  return days;
}

/** Why a record cannot be counted; undefined when it can. */
function reasonsFor(
  source: Source,
  owners: Uint32Array,
  days: TableInReading['days'],
): (row: number) => string | undefined {
  const { table, kind, fields } = source;
  const columnOf = (name: string): Column | undefined => {
    const one = fields.find((field) => field.field === name);
    return one && fieldCells(table, one);
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
  const { source, odd, inUse, leftOut, owners, ownerNames, days, dayNumbers } = reading;
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
    dayNumbers,
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
