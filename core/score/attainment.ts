import { clean } from './numbers';

/**
 * How much of the target is reached: actual / target. Where less is better: 1 up to the target, above it target / actual,
 * for a target of 0 1 / (1 + actual). Null when there is no number, no target, or nothing was asked for.
 */
export function attainment(actual: number | null, target: number | null, better: 'more' | 'less'): number | null {
  if (actual === null || target === null) return null;
  if (better === 'more') return target > 0 ? clean(actual / target) : null;
  if (actual <= target) return 1;
  return clean(target === 0 ? 1 / (1 + actual) : target / actual);
}

/** Something that counts in a weighted mean. */
export interface Weighted {
  readonly attainment: number | null;
  readonly weight: number;
}

/**
 * The weighted mean of attainments, each counted up to the cap, so that easy volume cannot hide a missing key behavior.
 * Null when nothing counts.
 */
export function weightedAttainment(parts: readonly Weighted[], cap: number): number | null {
  let weights = 0;
  let total = 0;
  for (const { attainment: reached, weight } of parts) {
    if (reached === null || weight <= 0) continue;
    weights += weight;
    total += weight * Math.min(reached, cap);
  }
  return weights === 0 ? null : clean(total / weights);
}
