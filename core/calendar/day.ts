/** A civil date as text, year-month-day: `2026-03-02`. It has no time of day and no time zone. */
export type Day = `${number}-${number}-${number}`;

/** Days since 1970-01-01 (negative before). Days are counted with, never instants. */
export type DayNumber = number;

/** Days from 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day comes last. */
const EPOCH = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/** How many days a month has (1 = January) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day number of a real civil day of the years 1 to 9999; undefined when there is no such day. */
export function numberFrom(year: number, month: number, day: number): DayNumber | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return countDays(year, month, day);
}

/** Plain integer arithmetic: whole years of 365 days from March, their leap days, and the months before this one. */
function countDays(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1 - EPOCH;
}

/** Year, month (1-12) and day of a day number. */
export function civilOf(n: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const sinceMarch0 = n + EPOCH;
  const era = Math.floor(sinceMarch0 / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch0 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day as text. Meant for the years 1 to 9999, the range of `Day`. */
export function dayOf(n: DayNumber): Day {
  const { year, month, day } = civilOf(n);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as Day;
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real civil day, written year-month-day with leading zeros. */
export const isDay = (text: string): text is Day => readDay(text) !== undefined;

/** The day number of a text such as `2026-03-02`; undefined when it is not a real day written that way. */
export function readDay(text: string): DayNumber | undefined {
  if (text.length !== 10) return undefined;
  const parts = dayShape.exec(text);
  return parts ? numberFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The number of a day. A text that only claims to be a day is a fault of the caller and throws `day-invalid`. */
export function dayNumber(day: Day): DayNumber {
  const n = readDay(day);
  if (n === undefined) throw Object.assign(new Error('This text is not a civil day.'), { code: 'day-invalid' });
  return n;
}

/** The day of this year, month (1-12) and day of the month, or null when the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const n = numberFrom(year, month, day);
  return n === undefined ? null : dayOf(n);
}

/** The day `n` days later, or earlier when negative. */
export const addDays = (day: Day, n: number): Day => dayOf(dayNumber(day) + n);

/** The weekday of a day: Monday = 0 ... Sunday = 6. 1970-01-01 was a Thursday. */
export const weekdayOf = (n: DayNumber): number => (((n + 3) % 7) + 7) % 7;
