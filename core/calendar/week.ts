import { civilOf, numberFrom, weekdayOf, type DayNumber } from './day';

/** First day of the week that a day falls in. `weekStartsOn`: Monday = 0 ... Sunday = 6. */
export const weekStart = (n: DayNumber, weekStartsOn: number): DayNumber => n - ((weekdayOf(n) - weekStartsOn + 7) % 7);

/**
 * ISO 8601 year and week, for display only: weeks start on Monday and belong to the year that holds their Thursday.
 * Weeks are keyed by their first day, because week numbers repeat every year and differ between spreadsheets.
 */
export function isoWeek(n: DayNumber): { year: number; week: number } {
  const thursday = weekStart(n, 0) + 3;
  const { year } = civilOf(thursday);
  const newYear = numberFrom(year, 1, 1) as DayNumber;
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}

/** Monday first, so that the index is the weekday's number. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * The number (Monday = 0) of a weekday that a person wrote: its name or at least the first two letters of it,
 * or its ISO number from 1 (Monday) to 7 (Sunday). Undefined when it is neither.
 */
export function readWeekday(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^[1-7]$/.test(word)) return Number(word) - 1;
  if (word.length < 2) return undefined;
  const index = weekdayNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return index < 0 ? undefined : index;
}
