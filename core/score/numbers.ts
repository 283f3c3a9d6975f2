/** Numbers as people expect to read them: never -0, never 0.30000000000000004. Null stays null. */
export function clean(x: number): number;
export function clean(x: number | null): number | null;
export function clean(x: number | null): number | null {
  if (x === null || Number.isInteger(x)) return x === 0 ? 0 : x;
  if (!Number.isFinite(x)) return null;
  const rounded = Math.abs(x) < 1e6 ? Math.round(x * 1e9) / 1e9 : Number(x.toPrecision(15));
  return rounded === 0 ? 0 : rounded;
}

const ascending = (a: number, b: number): number => a - b;

/**
 * The value below which that share of the values lies, between two values in proportion: what PERCENTILE gives in a
 * spreadsheet. Null without values.
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort(ascending);
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return clean(low + (high - low) * (place - below));
}

export const median = (values: readonly number[]): number | null => percentile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The sum of those that are there; null when none is. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : clean(sum(there));
}
