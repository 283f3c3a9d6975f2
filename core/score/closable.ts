import type { PlanRow } from '../plan/plan';
import type { Status } from './measure';
import type { StillToDo } from './scorecard';

/** What a rep can still close this week of one line of the plan. */
export interface Closable {
  /** The most urgent first: late, then behind, then on track. */
  readonly rank: number;
  readonly toGo: number;
  readonly workdaysLeft: number | null;
  readonly neededPerDay: number | null;
}

/** How one rep stands with one line of the plan. */
export interface Standing {
  readonly status: Status;
  /** Null where only Measures are there. */
  readonly row: Pick<PlanRow, 'per'> | null;
  readonly stillToDo: StillToDo | null;
  /** Of a deliverable: pieces not handed in that are due by the end of the week. Null for what is counted. */
  readonly due: number | null;
}

const order: readonly Status[] = ['Missed', 'Behind, catchable', 'Behind, a stretch', 'On track'];

/**
 * The Thursday-Afternoon Test of the running week: what the rep can still close, and exactly how many; null for what is met, out of
 * reach, silent, over, or not asked for this week. `daysLeft`: the rep's workdays left in the week, for pieces of work.
 */
export function closable({ status, row, stillToDo, due }: Standing, daysLeft: number | null): Closable | null {
  const rank = order.indexOf(status);
  if (due !== null)
    return due === 0 || rank < 0 ? null : { rank, toGo: due, workdaysLeft: daysLeft, neededPerDay: null };
  if (rank < 1 || stillToDo === null) return null;
  const { toGo, workdaysLeft, neededPerDay } = stillToDo;
  // What is on track for a month or a quarter has time beyond this week.
  const isLater = status === 'On track' && row?.per !== 'week';
  return toGo <= 0 || workdaysLeft === 0 || isLater ? null : { rank, toGo, workdaysLeft, neededPerDay };
}

/** Whether a line knows how many workdays a rep has left in the week. */
export const knowsWeek = (row: Pick<PlanRow, 'per' | 'counts'> | null): boolean =>
  row?.per === 'week' && row.counts !== 'Deliverable';
