import { clean, median, percentile } from './numbers';

/** Weeks needed before a median and a spread say anything. */
const ENOUGH_WEEKS = 8;

/** Median and interquartile range of the weeks that have a number; null below eight of them. */
export function steadinessOf(weeks: readonly (number | null)[]): { median: number; spread: number } | null {
  const values = weeks.filter((value) => value !== null);
  if (values.length < ENOUGH_WEEKS) return null;
  return { median: median(values)!, spread: clean(percentile(values, 0.75)! - percentile(values, 0.25)!) };
}
