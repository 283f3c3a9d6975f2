import type { PlanRow } from '../plan/plan';
import { catchable, type Reach } from './catchable';
import type { Status } from './measure';
import type { Asked } from './target';

/** Everything that decides a status word. */
export interface Standing {
  readonly row: PlanRow;
  readonly asked: Asked;
  readonly actual: number | null;
  /** The week lies before the day the plan row starts. */
  readonly notStarted: boolean;
  readonly fresh: boolean;
  /** The period is over, or no workday of the rep is left in it. */
  readonly over: boolean;
  /** What the rep has done in as many workdays as are left; asked only when it matters. */
  readonly reach: () => Reach | null;
}

/** Numbers of whole pieces: to go is rounded up for them. */
export const isWhole = (row: PlanRow): boolean => row.counts !== 'Sum' && row.counts !== 'Rate';

/** What is still to do: target - actual in whole pieces, 0 when met; for open items what is above the target. */
export function toGoOf(row: PlanRow, actual: number, target: number): number {
  const gap = row.better === 'less' ? actual - target : target - actual;
  // A hair of binary fraction must not ask for one more piece.
  return gap <= 0 ? 0 : isWhole(row) ? Math.ceil(gap - 1e-9) : gap;
}

/** The status word of a behavior. */
export function behaviorStatus(standing: Standing): Status {
  const { row, asked, actual, notStarted, fresh, over } = standing;
  const { target, expected } = asked;
  if (notStarted) return 'Not started';
  if (asked.off) return 'Off';
  if (actual === null) return 'No fresh data';
  if (target === null || (target === 0 && row.better === 'more')) return 'No target';
  if (row.better === 'less') return lessStatus(standing, actual, target, expected ?? target);
  if (actual >= target) return 'Met';
  if (!fresh) return 'No fresh data';
  if (over) return 'Missed';
  if (expected !== null && actual >= expected) return 'On track';
  return catchable(toGoOf(row, actual, target), standing.reach());
}

/** Where less is better, a number that only grows is met when the period is over, and lost once it is above the target. */
function lessStatus({ row, fresh, over, reach }: Standing, actual: number, target: number, expected: number): Status {
  const isSnapshot = row.counts === 'Open items';
  if (actual > target) {
    if (!fresh) return 'No fresh data';
    if (over) return 'Missed';
    if (isSnapshot) return catchable(toGoOf(row, actual, target), reach());
    return row.counts === 'Rate' ? 'Behind, catchable' : 'Out of reach';
  }
  if (!fresh) return 'No fresh data';
  if (isSnapshot || over) return 'Met';
  return actual <= expected ? 'On track' : 'Behind, catchable';
}

/**
 * The status word of a result. Results are monitored: no miss, no catching up, and no negative word before a sales cycle has
 * passed (`early`). On pace is what is expected by now, counted in whole pieces; ahead is one piece, or a tenth, more.
 */
export function resultStatus({ row, asked, actual, notStarted, fresh, over }: Standing, early: boolean): Status {
  const { target, expected } = asked;
  if (notStarted) return 'Not started';
  if (asked.off) return 'Off';
  if (actual === null) return 'No data';
  if (target === null || (target === 0 && row.better === 'more')) return 'No target';
  const reached = row.better === 'less' ? actual <= target : actual >= target;
  if (reached && (row.better === 'more' || over || row.counts === 'Rate' || row.counts === 'Open items')) {
    return row.better === 'less' && !fresh ? 'No data' : 'Met';
  }
  if (!fresh) return 'No data';
  if (early) return 'Too early';
  if (over || expected === null) return 'Behind';
  if (row.better === 'less') return actual <= expected ? 'On pace' : 'Behind';
  if (actual >= (isWhole(row) ? expected + 1 : expected * 1.1)) return 'Ahead';
  return actual >= (isWhole(row) ? Math.floor(expected + 1e-9) : expected) ? 'On pace' : 'Behind';
}
