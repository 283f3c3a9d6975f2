import type { DayNumber } from '../calendar/day';

/** Counts for every counter, rep and day, in one typed array, so that any period is a range of days. */
export interface Cube {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly days: number;
  readonly reps: number;
  /** Two bytes a place, because nearly every place is small; what goes beyond is kept in `carried`. */
  readonly counts: Uint16Array;
  /** Where the counts of a counter begin. */
  startOf(counter: number): number;
  /** One more at a place whose two bytes have just run over. */
  carry(place: number): void;
  /** How many rows a counter counted for a rep from one day to another, both included. */
  rows(counter: number, rep: number, from: DayNumber, to: DayNumber): number;
}

export const FULL = 0x10000;

/** Adds one at a place of a cube. */
export function addOne(cube: Cube, place: number): void {
  if ((cube.counts[place]! += 1) === FULL) cube.carry(place);
}

export function newCube(counters: number, reps: number, from: DayNumber, to: DayNumber): Cube {
  const days = Math.max(0, to - from + 1);
  const counts = new Uint16Array(counters * reps * days);
  const carried = new Map<number, number>();
  return {
    from,
    to,
    days,
    reps,
    counts,
    startOf: (counter) => counter * reps * days,
    carry: (place) => carried.set(place, (carried.get(place) ?? 0) + FULL),
    rows(counter, rep, first, last) {
      const start = (counter * reps + rep) * days - from;
      let total = 0;
      for (let n = Math.max(first, from); n <= Math.min(last, to); n += 1) {
        total += counts[start + n]!;
        if (carried.size > 0) total += carried.get(start + n) ?? 0;
      }
      return total;
    },
  };
}
