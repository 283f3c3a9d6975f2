import { numberFrom, type DayNumber } from '../calendar/day';
import { NO_DAY } from './crm-table';
import { datePartsOf, type DatePart, type DateParts } from './date-parts';
import { FIRST_YEAR, LAST_YEAR } from './day-range';
import { LONGEST_TEXT } from './letters';

/**
 * What one date text can mean. `year-first`, `day-first` and `month-first` texts have one meaning whatever the column's order
 * (ISO dates, months by name): all three days are the same. `figures` depend on the order: NO_DAY where an order does not fit.
 */
export interface DateText {
  readonly kind: 'year-first' | 'day-first' | 'month-first' | 'figures' | 'serial';
  readonly ymd: DayNumber;
  readonly dmy: DayNumber;
  readonly mdy: DayNumber;
  /** The text carries a time zone; its day is the day as written. */
  readonly zoned: boolean;
  /** First and last number of figures with a two-digit year, where a year first is possible too; else -1. */
  readonly first: number;
  readonly last: number;
}

const dayIn = (year: number, month: number, day: number): DayNumber => {
  if (year < FIRST_YEAR || year > LAST_YEAR) return NO_DAY;
  return numberFrom(year, month, day) ?? NO_DAY;
};

/** Two digits stand for 1990 to 2069; what lies between is no year of a CRM. */
const fullYear = (part: DatePart): number =>
  part.digits === 4
    ? part.value
    : part.digits !== 2
      ? 0
      : part.value >= 90
        ? 1900 + part.value
        : part.value < 70
          ? 2000 + part.value
          : 0;

const isShort = (part: DatePart): boolean => part.digits <= 2;

const settled = (kind: DateText['kind'], day: DayNumber, zoned: boolean): DateText | undefined =>
  day === NO_DAY ? undefined : { kind, ymd: day, dmy: day, mdy: day, zoned, first: -1, last: -1 };

/** 543 years ahead of ours: read only where a Thai month says so. */
const BUDDHIST_ERA = 543;

/** A date whose month is a word: two numbers are left, the day and the year. */
function readNamed(parts: DateParts, month: NonNullable<DateParts['month']>): DateText | undefined {
  const [a, b] = parts.numbers;
  if (!a || !b || parts.numbers.length !== 2) return undefined;
  const yearFirst = a.digits === 4;
  if (!yearFirst && month.after === 2) return undefined;
  const [day, year] = yearFirst ? [b, a] : [a, b];
  if (!isShort(day) || (month.notAfterDot && day.dotted)) return undefined;
  const written = fullYear(year);
  const gregorian = parts.thai && written > LAST_YEAR ? written - BUDDHIST_ERA : written;
  const kind = yearFirst ? 'year-first' : month.after === 0 ? 'month-first' : 'day-first';
  return settled(kind, dayIn(gregorian, month.value, day.value), parts.zoned);
}

/** A date whose numbers say themselves what they are, in Chinese, Japanese, Korean or Vietnamese. */
function readMarked(parts: DateParts): DateText | undefined {
  const { numbers } = parts;
  const month = numbers.find((part) => part.role === 'month');
  const day = numbers.find((part) => part.role === 'day') ?? numbers.find((part) => !part.role && part.digits <= 2);
  const year = numbers.find((part) => part.role === 'year') ?? numbers.find((part) => !part.role && part.digits === 4);
  if (!month || !day || !year || day === year || year.digits !== 4 || !isShort(month)) return undefined;
  return settled(
    numbers[0] === day ? 'day-first' : 'year-first',
    dayIn(year.value, month.value, day.value),
    parts.zoned,
  );
}

/** Three bare numbers. */
function readFigures(parts: DateParts): DateText | undefined {
  const [a, b, c] = parts.numbers as [DatePart, DatePart, DatePart];
  if (b.before !== c.before || !'-/. '.includes(b.before) || b.before === '' || !isShort(b)) return undefined;
  if (a.digits === 4)
    return isShort(c) ? settled('year-first', dayIn(a.value, b.value, c.value), parts.zoned) : undefined;
  if (!isShort(a) || (c.digits !== 4 && (c.digits > 2 || b.before === ' '))) return undefined;
  const last = fullYear(c);
  const dmy = dayIn(last, b.value, a.value);
  const mdy = dayIn(last, a.value, b.value);
  const ymd = a.digits === 2 && isShort(c) ? dayIn(fullYear(a), b.value, c.value) : NO_DAY;
  if (dmy === NO_DAY && mdy === NO_DAY && ymd === NO_DAY) return undefined;
  const open = ymd !== NO_DAY && dmy !== NO_DAY;
  return { kind: 'figures', ymd, dmy, mdy, zoned: parts.zoned, first: open ? a.value : -1, last: open ? c.value : -1 };
}

/** 20260105, also with its time of day: 20260105101500. */
function readCompact(part: DatePart, parts: DateParts): DateText | undefined {
  if (part.digits !== 8 && part.digits !== 14) return undefined;
  const value = part.digits === 14 ? Math.floor(part.value / 1_000_000) : part.value;
  const day = dayIn(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  return settled('year-first', day, parts.zoned);
}

/**
 * What a text can mean as a date; undefined when it is none, or none between 1990 and 2100. A time of day is read over. A time
 * zone does not move the day: it is the civil day as written.
 */
export function readDateText(cell: string): DateText | undefined {
  if (cell.length > LONGEST_TEXT && cell.trim().length > LONGEST_TEXT) return undefined;
  const parts = datePartsOf(cell.trim());
  if (!parts) return undefined;
  const { numbers, month } = parts;
  if (month) return readNamed(parts, month);
  if (numbers.length === 1) return readCompact(numbers[0] as DatePart, parts);
  if (numbers.length !== 3) return undefined;
  return numbers.some((part) => part.role) ? readMarked(parts) : readFigures(parts);
}
