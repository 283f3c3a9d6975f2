import type { Day } from '../calendar/day';
import { isBlank, isDateCell, isErrorCell, type Cell, type Column, type Table } from '../cells';
import { plain } from '../neutral';
import { at, type Finding } from '../outcome';
import { fold, nearest, quoted, withoutNote } from '../text';
import type { Gathering } from './gather';

/** The columns that one of our sheets may have; without a needed one nothing of the sheet can be used. */
export interface Ruling {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** One of the sheets that people fill in (Plan, Team, Targets ...), column by column and row by row. */
export interface OwnSheet {
  readonly sheet: string;
  readonly gathering: Gathering;
  has(label: string): boolean;
  /** The rows with something in them, as indexes of the table. */
  readonly rows: readonly number[];
  rowNumber(row: number): number;
  /** The address of a cell for findings: `Plan, row 5, Where`. */
  where(row: number, label: string): string;
  /** A cell as it stands; blank when the sheet does not have the column. */
  cell(row: number, label: string): Cell;
  text(row: number, label: string): string;
  /** The number in a cell, null when blank; a text that is no number becomes an error finding and null. */
  number(row: number, label: string): number | null;
  /** The day in a cell, null when blank; a text that is no day becomes an error finding and null. */
  day(row: number, label: string): Day | null;
}

/** Reads a column of numbers or days, row by row; null where a cell is blank or, with a finding, where it is neither. */
export type ColumnReader<T> = (
  column: Column,
  rows: readonly number[],
  table: Table,
  label: string,
  gathering: Gathering,
) => (row: number) => T | null;

/** How the cells of a sheet are read and where its news is gathered. */
export interface WaysToRead {
  readonly numbers: ColumnReader<number>;
  readonly days: ColumnReader<Day>;
  readonly gathering: Gathering;
}

/** Opens a sheet by its labels, in any order and without case, or says which needed column it does not have. */
export function openWith(
  table: Table,
  { needed, optional }: Ruling,
  ways: WaysToRead,
): { own: OwnSheet; missing: Finding[] } {
  const columns = new Map<string, number>();
  const { gathering } = ways;
  table.headers.forEach((header, index) => {
    const label = [...needed, ...optional].find((one) => fold(one) === labelOf(header));
    if (label === undefined) return;
    if (!columns.has(label)) columns.set(label, index);
    else
      gathering.add(
        { severity: 'warning', code: 'column-twice', column: label },
        table.headerRow,
        `There are two columns ${label}; the first one is read.`,
        'Delete or rename the other one.',
      );
  });
  const missing = needed.filter((label) => !columns.has(label)).map((label) => missingColumn(table, label));
  return { own: ownSheet(table, columns, ways), missing };
}

/** A label as it compares, without the note in parentheses that people add. */
export const labelOf = (header: string): string => fold(withoutNote(header));

function missingColumn(table: Table, label: string): Finding {
  const meant = nearest(label, table.headers);
  return {
    severity: 'error',
    code: 'column-missing',
    where: at(table.sheet, table.headerRow),
    what: `The sheet ${table.sheet} has no column ${label}.`,
    fix: meant === undefined ? `Add a column headed ${label}.` : `Add it, or rename ${quoted(meant)} to ${label}.`,
  };
}

function ownSheet(table: Table, columns: ReadonlyMap<string, number>, ways: WaysToRead): OwnSheet {
  const { gathering } = ways;
  const numbers = new Map<string, (row: number) => number | null>();
  const days = new Map<string, (row: number) => Day | null>();
  const cell = (row: number, label: string): Cell => {
    const index = columns.get(label);
    const written = index === undefined ? null : table.column(index).at(row);
    return typeof written === 'string' ? plain(written) : written;
  };
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
    [...columns.values()].some((index) => !isBlank(table.column(index).at(row))),
  );
  /** Reads a whole column once, by the proof that all its cells give together. */
  const wholeColumn =
    <T>(known: Map<string, (row: number) => T | null>, reader: ColumnReader<T>) =>
    (row: number, label: string): T | null => {
      const index = columns.get(label);
      if (index === undefined) return null;
      let read = known.get(label);
      if (!read) {
        read = reader(table.column(index), rows, table, label, gathering);
        known.set(label, read);
      }
      return read(row);
    };
  return {
    sheet: table.sheet,
    gathering,
    has: (label) => columns.has(label),
    rows,
    rowNumber: (row) => table.rowNumber(row),
    where: (row, label) => at(table.sheet, table.rowNumber(row), label),
    cell,
    text: (row, label) => {
      const value = cell(row, label);
      if (value === null) return '';
      if (typeof value === 'string') return value.trim();
      if (isDateCell(value)) return value.day;
      if (!isErrorCell(value)) return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
      gathering.add(
        { severity: 'error', code: 'cell-error', column: label },
        table.rowNumber(row),
        `${value.error} is an error of the spreadsheet, not a value.`,
        'Mend its formula or type the value.',
      );
      return '';
    },
    number: wholeColumn(numbers, ways.numbers),
    day: wholeColumn(days, ways.days),
  };
}
