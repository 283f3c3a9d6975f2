import { weekdayOf, type DayNumber } from '../calendar/day';
import type { Intent, Rep } from '../plan/plan';
import { presentOn, rampShare } from '../plan/team';

/** When a rep is there, ready to be asked for any stretch of days; both days included, nothing when they are the wrong way round. */
export interface Attendance {
  /** Days that are workdays by the rep's weekdays, away or not. */
  workdays(from: DayNumber, to: DayNumber): number;
  /** Workdays on which the rep is there. */
  present(from: DayNumber, to: DayNumber): number;
  /** Workdays on which the rep is there, each counted with the share of the full target that the ramp asks for. */
  ramped(from: DayNumber, to: DayNumber): number;
  isPresent(n: DayNumber): boolean;
}

/** Reads a rep's calendar once, for the days from one to another. */
export function attendanceOf(rep: Rep, intent: Intent, from: DayNumber, to: DayNumber): Attendance {
  const length = Math.max(0, to - from + 1);
  const weekdays = new Set(rep.workdays ?? intent.settings.workdays);
  const isPresent = presentOn(rep, intent);
  const workdays = new Float64Array(length + 1);
  const present = new Float64Array(length + 1);
  const ramped = new Float64Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const n = from + i;
    const there = isPresent(n) ? 1 : 0;
    workdays[i + 1] = workdays[i]! + (weekdays.has(weekdayOf(n)) ? 1 : 0);
    present[i + 1] = present[i]! + there;
    ramped[i + 1] = ramped[i]! + (there === 1 ? rampShare(rep, n, intent.settings) : 0);
  }
  const between =
    (sums: Float64Array) =>
    (first: DayNumber, last: DayNumber): number => {
      const start = Math.min(Math.max(first - from, 0), length);
      const end = Math.min(Math.max(last - from + 1, 0), length);
      return end <= start ? 0 : sums[end]! - sums[start]!;
    };
  return { workdays: between(workdays), present: between(present), ramped: between(ramped), isPresent };
}
