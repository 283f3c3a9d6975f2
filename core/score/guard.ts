import type { RowCounters } from './counters';
import { clean } from './numbers';
import type { Counted } from './count';
import type { DayNumber } from '../calendar/day';
import type { Measure, Status } from './measure';
import type { ScoreCell } from './scorecard';
import { shareOf } from './readings';

export type GuardReading = ScoreCell['guard'];

/**
 * The share of the counted rows that also meet the guard's criteria, over the closed weeks of a pattern and the current one.
 * Without rows there is nothing to hold against anybody, so it holds. Null when the guard cannot be counted.
 */
export function shareGuard(
  counted: Counted,
  plan: RowCounters,
  rep: number,
  from: DayNumber,
  to: DayNumber,
): GuardReading {
  const { row, main, guard } = plan;
  if (row.guard?.kind !== 'share' || !main || !guard) return null;
  if (!counted.canCount(main) || !counted.canCount(guard)) return null;
  const rows = counted.rows(main, rep, from, to);
  const share = rows === 0 ? null : clean(counted.rows(guard, rep, from, to) / rows);
  return { share, atLeast: row.guard.atLeast, holds: share === null || share >= row.guard.atLeast - 1e-9, rows };
}

const bad: readonly Status[] = ['Behind, catchable', 'Behind, a stretch', 'Out of reach', 'Missed', 'Behind'];

/**
 * Another row of the plan as a guard: a rate over the same weeks against its target; any other row by how it stands now.
 */
export function rowGuard(
  counted: Counted,
  other: RowCounters,
  now: Measure,
  rep: number,
  from: DayNumber,
  to: DayNumber,
): GuardReading {
  if (other.row.counts !== 'Rate') {
    return { share: now.attainment, atLeast: null, holds: !bad.includes(now.status), rows: now.rows };
  }
  const share = other.main && counted.canCount(other.main) ? shareOf(counted, other, rep, { from, to }) : null;
  const reached = share === null || share.whole === 0 ? null : clean(share.part / share.whole);
  const atLeast = now.target ?? other.row.target;
  const holds =
    reached === null ||
    atLeast === null ||
    (other.row.better === 'less' ? reached <= atLeast : reached >= atLeast - 1e-9);
  return { share: reached, atLeast, holds, rows: share?.whole ?? 0 };
}
