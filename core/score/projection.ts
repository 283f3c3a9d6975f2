import { clean, percentile } from './numbers';

/** Counted weeks below which a range would only look like knowledge. */
export const ENOUGH_WEEKS = 8;

/** Where a result is heading by the end of its period. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Counted weeks of history behind it. */
  readonly weeks: number;
}

/** What is known at the end of a day. */
export interface Course {
  readonly soFar: number;
  /** Weeks of work that are left in the period; a fraction where the week is running. */
  readonly weeksLeft: number;
  /** What each counted closed week added, oldest first. */
  readonly history: readonly number[];
}

/**
 * So far + what as many weeks have brought before: the 20th, 50th and 80th percentile of the sums of consecutive weeks of the
 * history. Null below eight weeks. The median of the sums and not a sum of medians, for who wins a deal every third week has a
 * median week of nothing. A stretch is at most a third of the history, and scaled up to the weeks left: longer ones would
 * overlap so much that they are nearly the same stretch, and the range would look narrower than it is. Source: the empirical
 * range of a rolling-origin forecast (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.5 and 5.10).
 */
export function rangeOf({ soFar, weeksLeft, history }: Course): Range | null {
  const weeks = history.length;
  if (weeksLeft <= 0) return { low: clean(soFar), likely: clean(soFar), high: clean(soFar), weeks };
  if (weeks < ENOUGH_WEEKS) return null;
  const length = Math.max(1, Math.min(Math.round(weeksLeft), Math.floor(weeks / 3)));
  const sums = stretches(history, length);
  const at = (share: number): number => clean(soFar + (percentile(sums, share)! * weeksLeft) / length);
  return { low: at(0.2), likely: at(0.5), high: at(0.8), weeks };
}

/** The sums of all runs of so many weeks. */
function stretches(history: readonly number[], length: number): number[] {
  const sums: number[] = [];
  let running = 0;
  history.forEach((value, week) => {
    running += value;
    if (week >= length) running -= history[week - length]!;
    if (week >= length - 1) sums.push(running);
  });
  return sums;
}
