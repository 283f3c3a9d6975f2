import { dayNumber, type DayNumber } from '../calendar/day';
import type { Span } from '../calendar/period';
import type { PlanRow } from '../plan/plan';
import type { Attendance } from './attendance';
import { clean } from './numbers';

/** What is asked of one rep for one period, and how much of it by the day measured at. */
export interface Asked {
  /** After ramp and time off; null when no target is set or the rep is away the whole period. */
  readonly target: number | null;
  readonly expected: number | null;
  /** The rep is away on every workday of the period. */
  readonly off: boolean;
  /** Workdays of the rep that are left in the period after the day measured at. */
  readonly workdaysLeft: number;
}

/** Counts and sums shrink with ramp and time off; shares, snapshots and deliverables are asked in full. */
export const isProrated = (row: PlanRow): boolean =>
  row.counts === 'Count' || row.counts === 'Distinct' || row.counts === 'First' || row.counts === 'Sum';

/** The days of a period on which the plan row holds. */
export function activeSpan(row: PlanRow, period: Span): Span {
  const from = row.starts === null ? period.from : Math.max(period.from, dayNumber(row.starts));
  const to = row.ends === null ? period.to : Math.min(period.to, dayNumber(row.ends));
  return { from, to };
}

/**
 * target = base x ramp x present workdays / workdays of the period; expected = target x elapsed / present workdays.
 * A share or a snapshot is neither: the same number is asked every day.
 */
export function askedOf(
  row: PlanRow,
  base: number | null,
  period: Span,
  measuredAt: DayNumber,
  attendance: Attendance,
): Asked {
  const active = activeSpan(row, period);
  const present = attendance.present(active.from, active.to);
  const workdaysLeft = attendance.present(Math.max(active.from, measuredAt + 1), active.to);
  if (present === 0) return { target: null, expected: null, off: true, workdaysLeft: 0 };
  if (base === null) return { target: null, expected: null, off: false, workdaysLeft };
  if (!isProrated(row)) return { target: clean(base), expected: clean(base), off: false, workdaysLeft };
  const target = (base * attendance.ramped(active.from, active.to)) / attendance.workdays(period.from, period.to);
  const elapsed = attendance.present(active.from, Math.min(measuredAt, active.to));
  return { target: clean(target), expected: clean((target * elapsed) / present), off: false, workdaysLeft };
}
