import { clean, median } from './numbers';

/** What a rep has done in a number of workdays: in the middle of all such stretches, and in the best of them. */
export interface Reach {
  readonly median: number;
  readonly best: number;
}

/**
 * Looks at every stretch of `workdays` consecutive workdays of a rep's history, one value for each workday.
 * Null when the history is shorter than that, or when no workday is meant.
 */
export function reachOf(daily: readonly number[], workdays: number): Reach | null {
  if (workdays < 1 || daily.length < workdays) return null;
  const sums: number[] = [];
  let running = 0;
  for (let i = 0; i < daily.length; i += 1) {
    running += daily[i]!;
    if (i >= workdays) running -= daily[i - workdays]!;
    if (i >= workdays - 1) sums.push(clean(running));
  }
  return { median: median(sums)!, best: sums.reduce((most, one) => Math.max(most, one), 0) };
}

/**
 * Whether what remains can still be done: at most the median of what the rep has done in that many workdays is catchable, at
 * most the best is a stretch, more is out of reach. Without history nobody can say, so it is a stretch.
 */
export function catchable(remaining: number, reach: Reach | null): CatchableStatus {
  if (reach === null) return 'Behind, a stretch';
  if (remaining <= reach.median) return 'Behind, catchable';
  return remaining <= reach.best ? 'Behind, a stretch' : 'Out of reach';
}

export type CatchableStatus = 'Behind, catchable' | 'Behind, a stretch' | 'Out of reach';
