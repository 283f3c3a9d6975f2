import { sumOrNull } from '../score/numbers';
import type { Part } from './published';

/** So many of so many over all that say both; a part that says only one of them would tilt the share. */
export function sumOfParts(parts: readonly Part[]): Part {
  const whole = parts.filter(({ value, of }) => value !== null && of !== null);
  return { value: sumOrNull(whole.map(({ value }) => value)), of: sumOrNull(whole.map(({ of }) => of)) };
}

/** Whether this is a part and not all of it. */
export const isLess = ({ value, of }: Part): boolean => value !== null && of !== null && value < of;

/** The value that most have; null where two are had equally often. Ties are asked for by `between`, which may settle them. */
export function most<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  between: (a: string, b: string) => string | null = () => null,
): string | null {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const highest = Math.max(0, ...counts.values());
  const first = [...counts].filter(([, count]) => count === highest).map(([key]) => key);
  return first.slice(1).reduce<string | null>((a, b) => (a === null ? null : between(a, b)), first[0] ?? null);
}
