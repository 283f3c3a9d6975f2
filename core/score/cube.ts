import type { DayNumber } from '../calendar/day';

/** Counts for every counter, rep and day, in one typed array, so that any period is a range of days. */
export interface Cube {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly days: number;
  readonly reps: number;
  readonly counters: number;
  /**
   * The count of a counter is at `place * counters + counter`, a place being a rep and a day: what one row adds lies together.
   * One byte each, because nearly every count is small; what goes beyond is kept in `carried`.
   */
  readonly counts: Uint8Array;
  /** One more where the byte has just run over. */
  carry(index: number): void;
  /** How many rows a counter counted for a rep from one day to another, both included. */
  rows(counter: number, rep: number, from: DayNumber, to: DayNumber): number;
}

export const FULL = 0x100;

/** Adds one for a counter at a place (a rep and a day). */
export function addOne({ counts, counters, carry }: Cube, counter: number, place: number): void {
  const index = place * counters + counter;
  const count = counts[index]! + 1;
  counts[index] = count;
  if (count === FULL) carry(index);
}

export function newCube(counters: number, reps: number, from: DayNumber, to: DayNumber): Cube {
  const days = Math.max(0, to - from + 1);
  const counts = new Uint8Array(counters * reps * days);
  const carried = new Map<number, number>();
  return {
    from,
    to,
    days,
    reps,
    counters,
    counts,
    carry: (index) => carried.set(index, (carried.get(index) ?? 0) + FULL),
    rows(counter, rep, first, last) {
      const start = rep * days - from;
      const end = (start + Math.min(last, to)) * counters + counter;
      let total = 0;
      for (let index = (start + Math.max(first, from)) * counters + counter; index <= end; index += counters) {
        total += counts[index]!;
        if (carried.size > 0) total += carried.get(index) ?? 0;
      }
      return total;
    },
  };
}
