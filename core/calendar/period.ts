import { civilOf, numberFrom, weekdayOf, type DayNumber } from './day';

/** Days from one to another, both included. */
export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * How a company cuts its year. `months`: calendar months, the year starting with month `startsInMonth` (1-12).
 * A retail calendar: 52 or 53 whole weeks, ending on the last weekday of the week that is nearest to the end of the month
 * before `startsInMonth`; each quarter has 13 weeks, cut as the name says, and a 53rd week goes to the last month.
 * The method is that of the National Retail Federation's 4-5-4 calendar (February, weeks from Sunday).
 */
export interface FiscalYear {
  readonly startsInMonth: number;
  readonly calendar: 'months' | '4-4-5' | '4-5-4' | '5-4-4';
  /** Monday = 0 ... Sunday = 6. */
  readonly weekStartsOn: number;
}

type RetailCalendar = Exclude<FiscalYear['calendar'], 'months'>;

const weeksOfMonths: Readonly<Record<RetailCalendar, readonly [number, number, number]>> = {
  '4-4-5': [4, 4, 5],
  '4-5-4': [4, 5, 4],
  '5-4-4': [5, 4, 4],
};

/** The fiscal month that a day falls in. */
export function monthSpan(n: DayNumber, fiscal: FiscalYear): Span {
  if (fiscal.calendar === 'months') return monthsFrom(n, 1, fiscal.startsInMonth);
  const quarter = quarterSpan(n, fiscal);
  const [first, second] = weeksOfMonths[fiscal.calendar];
  const secondFrom = quarter.from + first * 7;
  const thirdFrom = secondFrom + second * 7;
  if (n < secondFrom) return { from: quarter.from, to: secondFrom - 1 };
  if (n < thirdFrom) return { from: secondFrom, to: thirdFrom - 1 };
  return { from: thirdFrom, to: quarter.to };
}

/** The fiscal quarter that a day falls in. */
export function quarterSpan(n: DayNumber, fiscal: FiscalYear): Span {
  if (fiscal.calendar === 'months') return monthsFrom(n, 3, fiscal.startsInMonth);
  const year = yearSpan(n, fiscal);
  const quarter = Math.min(3, Math.floor((n - year.from) / 91));
  const from = year.from + quarter * 91;
  return { from, to: quarter === 3 ? year.to : from + 90 };
}

/** The fiscal year that a day falls in. */
export function yearSpan(n: DayNumber, fiscal: FiscalYear): Span {
  if (fiscal.calendar === 'months') return monthsFrom(n, 12, fiscal.startsInMonth);
  // A retail year may begin up to three days before or four days after its month, so the civil year can be off by one.
  let year = civilOf(n).year + 1;
  while (retailYearStart(year, fiscal) > n) year -= 1;
  return { from: retailYearStart(year, fiscal), to: retailYearStart(year + 1, fiscal) - 1 };
}

/** The day after the week end nearest to the end of the month before `startsInMonth` of that civil year. */
function retailYearStart(year: number, fiscal: FiscalYear): DayNumber {
  const monthEnd = firstOf(year * 12 + fiscal.startsInMonth - 1) - 1;
  const lastWeekday = (fiscal.weekStartsOn + 6) % 7;
  const daysUntil = (lastWeekday - weekdayOf(monthEnd) + 7) % 7;
  return monthEnd + (daysUntil <= 3 ? daysUntil : daysUntil - 7) + 1;
}

/** The stretch of `length` calendar months that a day falls in, stretches being counted from the fiscal year's first month. */
function monthsFrom(n: DayNumber, length: 1 | 3 | 12, startsInMonth: number): Span {
  const { year, month } = civilOf(n);
  const passed = (month - startsInMonth + 12) % length;
  const first = year * 12 + month - 1 - passed;
  return { from: firstOf(first), to: firstOf(first + length) - 1 };
}

/** First day of a month counted through the years: year x 12 + month - 1. */
const firstOf = (months: number): DayNumber => numberFrom(Math.floor(months / 12), (months % 12) + 1, 1) as DayNumber;
