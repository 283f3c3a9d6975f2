import { readDay, type DayNumber } from '../calendar/day';
import { dayOfSerial } from '../calendar/serial';
import { isDateCell, type Cell, type Column } from '../cells';
import { quoted } from '../text';
import { NO_DAY } from './crm-table';
import { collectEvidence, decideOrder } from './date-order';
import { readDateText, type DateText } from './date-text';
import { FIRST_DAY, LAST_DAY } from './day-range';
import { isoDay, isZoned } from './iso-day';
import { isMissing } from './letters';
import type { DateOrder } from './source';

/** How a column's dates are read, and why. */
export interface DateProof {
  readonly order: DateOrder;
  /** Why, in words that a person can check against the sheet; rows as people count them. */
  readonly proof: string;
  /** Cells that are a date in one order or another. None: this is no column of dates. */
  readonly readable: number;
  readonly blank: number;
  readonly unreadable: number;
  /** The first unreadable cells; `row` is the index in the table, from 0. */
  readonly examples: readonly { readonly row: number; readonly text: string }[];
  /** Texts with a time zone or `Z`: taken as the civil day as written. */
  readonly zoned: number;
}

const EXAMPLES = 5;

const plausible = (n: DayNumber | null | undefined): DayNumber =>
  n === null || n === undefined || n < FIRST_DAY || n > LAST_DAY ? NO_DAY : n;

const serialDay = (serial: number, system: 1900 | 1904): DayNumber => plausible(dayOfSerial(serial, system));

/** The serial of a text of five digits, perhaps with a fraction for the time of day: `46027`, `46027.5`; else NaN. */
function serialIn(text: string): number {
  if (text.length < 5 || text.length > 24) return NaN;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (i === 5 ? code !== 46 && code !== 44 : code < 48 || code > 57) return NaN;
  }
  return text.length === 6 ? NaN : Number(text.slice(0, 5));
}

function dayInText(text: string, order: DateOrder, system: 1900 | 1904): DayNumber {
  const iso = isoDay(text);
  if (iso !== NO_DAY) return iso;
  const read = readDateText(text);
  if (!read) return serialDay(serialIn(text.trim()), system);
  if (read.kind !== 'figures') return read.ymd;
  if (order === 'd-m-y') return read.dmy;
  if (order === 'm-d-y') return read.mdy;
  if (order === 'y-m-d') return read.ymd;
  return onlyDay(read);
}

/** The day of figures that can mean one day only, in whatever order; else NO_DAY. */
function onlyDay({ ymd, dmy, mdy }: DateText): DayNumber {
  const days = [ymd, dmy, mdy].filter((day) => day !== NO_DAY);
  return days.every((day) => day === days[0]) ? (days[0] ?? NO_DAY) : NO_DAY;
}

/**
 * The day of a cell of a column with that order; NO_DAY when it is blank or unreadable. Date cells, serials, ISO texts and
 * months by name mean the same in any order. With the order `ask`, figures are read only where every order gives the same day.
 */
export function dayReader(order: DateOrder, system: 1900 | 1904 = 1900): (cell: Cell) => DayNumber {
  return (cell) => {
    if (typeof cell === 'string') return dayInText(cell, order, system);
    if (typeof cell === 'number') return isCompactDay(cell) ? compactDay(cell) : serialDay(cell, system);
    return isDateCell(cell) ? plausible(readDay(cell.day)) : NO_DAY;
  };
}

/** The day of a number of eight figures: 20260302. A serial of that size would lie in the far future. */
const compactDay = (n: number): DayNumber =>
  Number.isInteger(n) && n >= 19_000_101 && n <= 21_001_231 ? dayInText(String(n), 'y-m-d', 1900) : NO_DAY;

/** Whether a cell is a day in eight figures, `20260302`, as text or as a number: only its label tells it from any other number. */
export function isCompactDay(cell: Cell): boolean {
  if (typeof cell === 'number') return compactDay(cell) !== NO_DAY;
  return typeof cell === 'string' && cell.trim().length === 8 && compactDay(Number(cell)) !== NO_DAY;
}

/** Whether a cell is a date by its own looks: a date cell, or a text written like a date. Bare numbers are not. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell !== 'string') return isDateCell(cell);
  if (isoDay(cell) !== NO_DAY) return true;
  return /\D/.test(cell) && readDateText(cell) !== undefined;
}

const ISO: DateText = { kind: 'year-first', ymd: 0, dmy: 0, mdy: 0, zoned: false, first: -1, last: -1 };
const ZONED: DateText = { ...ISO, zoned: true };
const SERIAL: DateText = { ...ISO, kind: 'serial' };

type Meaning = DateText | 'blank' | 'unreadable';

function meaningOf(cell: Cell, system: 1900 | 1904): Meaning {
  if (cell === null) return 'blank';
  if (typeof cell === 'number') {
    if (isCompactDay(cell)) return ISO;
    return serialDay(cell, system) === NO_DAY ? 'unreadable' : SERIAL;
  }
  if (isDateCell(cell)) return plausible(readDay(cell.day)) === NO_DAY ? 'unreadable' : SERIAL;
  if (typeof cell !== 'string') return 'unreadable';
  if (isoDay(cell) !== NO_DAY) return cell.length > 16 && isZoned(cell) ? ZONED : ISO;
  if (isMissing(cell)) return 'blank';
  const read = readDateText(cell);
  if (read) return read;
  return serialDay(serialIn(cell.trim()), system) === NO_DAY ? 'unreadable' : SERIAL;
}

/**
 * Decides over a whole column how its dates are read. A day and month order is proven when some row can only be read that way
 * and no row contradicts; with two readings left, or none, it asks. More rows can turn a proven order into a question, never
 * into another reading of the same cells; the order of the rows makes no difference.
 */
export function proveDates(column: Column, rowNumber: (row: number) => number, system: 1900 | 1904 = 1900): DateProof {
  const { add, found } = collectEvidence();
  const examples: { row: number; text: string }[] = [];
  let readable = 0;
  let blank = 0;
  let unreadable = 0;
  let zoned = 0;
  const meanings = column.dictionary?.values.map((cell) => meaningOf(cell, system));
  const codes = column.dictionary?.codes;
  for (let row = 0; row < column.length; row += 1) {
    const meaning = meanings && codes ? (meanings[codes[row] as number] as Meaning) : meaningOf(column.at(row), system);
    if (meaning === 'blank') blank += 1;
    else if (meaning === 'unreadable') {
      unreadable += 1;
      if (examples.length < EXAMPLES) examples.push({ row, text: quoted(column.at(row)) });
    } else {
      readable += 1;
      if (meaning.zoned) zoned += 1;
      add(meaning, row, column.at(row));
    }
  }
  return { ...decideOrder(found(), column, rowNumber), readable, blank, unreadable, examples, zoned };
}
