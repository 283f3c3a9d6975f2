import { weekdayOf, type DayNumber } from './day';

/** Whether somebody who works on these weekdays (Monday = 0) works on that day, unless it is off. */
export const isWorkday = (n: DayNumber, workdays: readonly number[], isOff?: (n: DayNumber) => boolean): boolean =>
  workdays.includes(weekdayOf(n)) && !isOff?.(n);

/** How many workdays lie from one day to another, both included. None when `to` is before `from`. */
export function workdaysBetween(
  from: DayNumber,
  to: DayNumber,
  workdays: readonly number[],
  isOff?: (n: DayNumber) => boolean,
): number {
  if (to < from) return 0;
  if (isOff) return countOneByOne(from, to, workdays, isOff);
  const wholeWeeks = Math.floor((to - from + 1) / 7);
  return wholeWeeks * new Set(workdays).size + countOneByOne(from + wholeWeeks * 7, to, workdays);
}

function countOneByOne(
  from: DayNumber,
  to: DayNumber,
  workdays: readonly number[],
  isOff?: (n: DayNumber) => boolean,
): number {
  let count = 0;
  for (let n = from; n <= to; n += 1) if (isWorkday(n, workdays, isOff)) count += 1;
  return count;
}
