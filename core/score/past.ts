import type { Day, DayNumber } from '../calendar/day';
import { attainment } from './attainment';
import { isMean, type RowCounters } from './counters';
import type { Measure } from './measure';
import { clean } from './numbers';
import type { Verdict } from './pattern';
import type { Reading } from './readings';

/** What was written down of one rep, one plan row and one week once the week had closed. */
export interface Closed extends Pick<Measure, 'kind' | 'actual' | 'target' | 'expected' | 'status' | 'rows' | 'data'> {
  /** What the week alone added, where the target is for a longer period. */
  readonly added: number | null;
  /** How the week counts for streaks and the miss ladder; absent where nobody wrote it down. */
  readonly countsAs?: Verdict;
  readonly asOf: Day | null;
}

/** What is known of the closed weeks. `rep` is a place in the team, `name` that of a plan row. */
export interface Past {
  at(rep: number, name: string, week: DayNumber): Closed | null;
}

export const noPast: Past = { at: () => null };

/**
 * A closed week as it was written down. What the rows say of it today stands under `recounted`. A week that somebody was away
 * stays one, also where it was entered after the week had closed.
 */
export function asWritten(closed: Closed, counted: Reading, plan: RowCounters): Reading {
  if (counted.measure.status === 'Off') return counted;
  const { row } = plan;
  const { actual, target, expected, status, rows, data } = closed;
  return {
    ...counted,
    measure: {
      ...counted.measure,
      actual,
      target,
      expected,
      gap: actual === null || target === null ? null : clean(target - actual),
      attainment: attainment(row.counts === 'Deliverable' ? (actual ?? 0) : actual, target, row.better),
      status,
      rows,
      data,
    },
    asked: { ...counted.asked, target, expected, off: status === 'Off' },
    added: addedOf(closed, plan),
    verdict: verdictOf(closed, plan),
    reach: () => null,
    share: shareOf(closed, counted, plan),
    recounted: counted,
  };
}

const isOfWeek = ({ row }: RowCounters): boolean =>
  row.counts === 'Rate' || row.counts === 'Open items' || row.per === 'week';

function addedOf({ actual, target, status, rows, data, added }: Closed, plan: RowCounters): number | null {
  if (plan.row.counts === 'Deliverable') return target === null ? null : actual;
  if (!isOfWeek(plan)) return added;
  // Nothing from somebody who had stopped logging is no bar of zero.
  return status === 'Off' || (data !== 'Fresh' && rows === 0) ? null : actual;
}

/** A word that people change in a week of its own takes its consequence along; a ramp that was over by then does not. */
function verdictOf({ status, countsAs }: Closed, { row }: RowCounters): Verdict {
  if (row.kind === 'Result' || status === 'Off' || countsAs === null) return null;
  if (row.per !== 'week' || row.counts === 'Deliverable') return countsAs ?? null;
  return status === 'Met' ? 'hit' : status === 'Missed' ? 'miss' : null;
}

function shareOf({ actual, rows }: Closed, counted: Reading, plan: RowCounters): Reading['share'] {
  if (plan.row.counts !== 'Rate' || isMean(plan.row)) return null;
  if (counted.measure.actual === actual && counted.measure.rows === rows) return counted.share;
  return { part: Math.round((actual ?? 0) * rows), whole: rows };
}
