import { dayNumber, dayOf, type Day } from '../../calendar/day';
import type { Cell } from '../../cells';
import type { closedColumns } from '../../own-columns';
import type { ClosedWeek } from '../closed-weeks';
import { closedMark } from './closed-mark';
import type { History } from './history';

/** One cell for each of our columns. */
export type ClosedRow = Readonly<Record<(typeof closedColumns)[number], Cell>>;

/**
 * The rows for weeks that are over and stand nowhere yet. A week is written when its number is whole or when somebody was
 * away; what no row of the data reaches back to is left for an export that does.
 */
export function newlyClosed(closed: readonly ClosedWeek[], history: History, asOf: Day): ClosedRow[] {
  return closed
    .filter((one) => !history.has(one.rep, one.row.name, one.week) && isWorthKeeping(one))
    .map((one) => rowOf(one, asOf));
}

const isWorthKeeping = ({ counted: { measure }, isCovered, row }: ClosedWeek): boolean =>
  measure.status === 'Off' ? row.counts !== 'Open items' : isCovered && measure.actual !== null;

function rowOf({ counted, row, week }: ClosedWeek, asOf: Day): ClosedRow {
  const { measure, verdict, added } = counted;
  const isOfWeek = row.per === 'week' || row.counts === 'Rate' || row.counts === 'Deliverable';
  const said: Omit<ClosedRow, 'Mark'> = {
    Week: { day: dayOf(week) },
    Rep: measure.rep,
    Behavior: measure.name,
    Kind: measure.kind,
    Actual: measure.actual,
    Target: measure.target,
    Expected: measure.expected,
    Attainment: measure.attainment,
    Status: measure.status,
    Rows: measure.rows,
    Data: measure.data,
    Added: isOfWeek ? null : added,
    'Counts as': verdict === null ? null : verdict === 'hit' ? 'Met' : 'Missed',
    'As of': { day: asOf },
    // Whoever looks a year later has to know that nobody saw this number in its own time.
    Note: dayNumber(asOf) > week + 13 ? 'Counted later, not when the week closed.' : null,
  };
  return { ...said, Mark: closedMark((label) => said[label]) };
}
