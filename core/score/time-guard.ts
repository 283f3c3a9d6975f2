import type { Early } from './sales-cycle';
import type { Range } from './projection';
import type { ScoreCell } from './scorecard';

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

/** The guard of a team: it has a verdict as soon as one of those at work has; a new colleague takes nobody's time back. */
export function earlyOfTeam(cells: readonly Pick<ScoreCell, 'measure' | 'early'>[]): Early | null {
  const there = cells.filter(({ measure }) => measure.status !== 'Off' && measure.status !== 'Not started');
  const waiting = there.map(({ early }) => early).filter((early) => early !== null);
  if (waiting.length < there.length) return null;
  return waiting.sort((a, b) => b.week - a.week)[0] ?? null;
}

/** `too early to judge (week 5 of 12)`. */
export const earlyWords = ({ week, of }: Early): string => `too early to judge (week ${week} of ${of})`;
