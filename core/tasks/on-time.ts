import { dayOf, weekdayOf, type DayNumber } from '../calendar/day';
import type { Finding } from '../outcome';
import { weekdayAndDay } from '../sheets/figures';

/** Monday, for the meeting, and Thursday, while the week can still be closed. Monday = 0. */
const days: readonly number[] = [0, 3];

/** The hour in which a host begins, by the clock of the workbook: before people work in it. */
export const onTimeHour = 6;

export const isOnTimeDay = (day: DayNumber): boolean => days.includes(weekdayOf(day));

export const onTimeCaptions = {
  start: 'Refresh every Monday and Thursday',
  stop: 'Stop refreshing by itself',
} as const;

export const onTimeWords = {
  started: {
    title: 'It refreshes by itself now',
    says: 'Every Monday and Thursday between 6 and 7 in the morning, by the clock of this file, it does what Refresh scorecard does. It runs in your name and sends nothing to anybody. When it cannot, the sheet This week says so.',
  },
  running: {
    title: 'It refreshes by itself already',
    says: 'Nothing was changed. To end it, choose Stop refreshing by itself.',
  },
  notYet: { title: 'It was not turned on', says: 'A refresh does not work yet, and would not on a Monday either.' },
  stopped: { title: 'It no longer refreshes by itself', says: 'Refresh scorecard does it whenever you want.' },
  notRunning: {
    title: 'It does not refresh by itself',
    says: 'You have not turned it on in this file, so there is nothing to stop. What somebody else turned on only they can stop.',
  },
} as const;

/** Where a refresh that nobody watched says that it did not run: the line on how far the numbers can be trusted. */
export const onTimePlace = { sheet: 'This week', row: 3 } as const;

/** What stands there until the next refresh that works: `✗ The refresh of Thu 19 Nov, 06:12 did not run: ...`. */
export function missedWords(moment: { readonly day: DayNumber; readonly minutes: number }, finding: Finding): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(moment.minutes / 60))}:${two(moment.minutes % 60)}`;
  const { where, what, fix } = finding;
  return `✗ The refresh of ${weekdayAndDay(dayOf(moment.day))}, ${clock} did not run: ${where}: ${what} ${fix}`;
}
