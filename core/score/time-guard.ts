import type { Early } from './sales-cycle';
import type { Range } from './projection';

/** Where a projection lies against the target. */
export type Outlook = 'safe' | 'open' | 'short' | 'too early' | 'no target';

/**
 * What may be said about a result that is still under way. No negative word falls before one sales cycle has passed since the
 * plan began: until then a range that does not reach the target is only too early to judge.
 */
export function outlookOf(
  { low, high }: Range,
  target: number | null,
  better: 'more' | 'less',
  early: Early | null,
): Outlook {
  if (target === null) return 'no target';
  const [weak, strong] = better === 'more' ? [low, high] : [-high, -low];
  const goal = better === 'more' ? target : -target;
  if (weak >= goal - 1e-9) return 'safe';
  if (strong >= goal - 1e-9) return 'open';
  return early === null ? 'short' : 'too early';
}

/** `too early to judge (week 5 of 12)`. */
export const earlyWords = ({ week, of }: Early): string => `too early to judge (week ${week} of ${of})`;
