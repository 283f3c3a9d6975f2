import type { DayNumber } from '../calendar/day';

/** Counts for every counter, rep and day, in one typed array, so that any period is a range of days. */
export interface Cube {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly days: number;
  readonly reps: number;
  readonly counts: Int32Array;
  /** Where the counts of a counter begin. */
  startOf(counter: number): number;
  /** How many rows a counter counted for a rep from one day to another, both included. */
  rows(counter: number, rep: number, from: DayNumber, to: DayNumber): number;
}

export function newCube(counters: number, reps: number, from: DayNumber, to: DayNumber): Cube {
  const days = Math.max(0, to - from + 1);
  const counts = new Int32Array(counters * reps * days);
  return {
    from,
    to,
    days,
    reps,
    counts,
    startOf: (counter) => counter * reps * days,
    rows(counter, rep, first, last) {
      const start = (counter * reps + rep) * days - from;
      let total = 0;
      for (let n = Math.max(first, from); n <= Math.min(last, to); n += 1) total += counts[start + n]!;
      return total;
    },
  };
}
