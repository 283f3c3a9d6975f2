import { civilOf, dayNumber, dayOf, weekdayOf, type Day, type DayNumber } from '../core/calendar/day';

/** The day on which the sample was exported, a Thursday. */
export const asOf: Day = '2026-11-19';
export const exported: DayNumber = dayNumber(asOf);
/** Twenty weeks from Monday on: 0 is the week of 2026-07-06, 19 the week of the export. */
export const weeks = 20;
export const lastWeek = weeks - 1;
export const weekFrom = (week: number): DayNumber => dayNumber('2026-07-06') + 7 * week;

const holidays: readonly Day[] = ['2026-09-07', '2026-11-26', '2026-11-27'];

/** First and last day away, and why. */
export type TimeAway = readonly [from: Day, to: Day, reason: string];

/** Days on which somebody works: weekdays (Monday = 0), less holidays and the stretches off. */
export const worksOn = (n: DayNumber, workdays: readonly number[], off: readonly TimeAway[]): boolean =>
  workdays.includes(weekdayOf(n)) &&
  !holidays.includes(dayOf(n)) &&
  !off.some(([from, to]) => n >= dayNumber(from) && n <= dayNumber(to));

/** The next Monday to Friday on or after a day. */
export function officeDay(n: DayNumber): DayNumber {
  let day = n;
  while (!worksOn(day, [0, 1, 2, 3, 4], [])) day += 1;
  return day;
}

/** A day as a CRM of the United States writes it: `11/19/2026`. */
export function inReport(n: DayNumber): string {
  const { year, month, day } = civilOf(n);
  return `${month}/${day}/${year}`;
}
