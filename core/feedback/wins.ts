import { dayOf } from '../calendar/day';
import { sum } from '../score/numbers';
import { fold } from '../text';
import type { Won } from './evidence';
import { isRed, linesFor, spanOf, type Grounds, type Line, type Whose } from './grounds';

/**
 * What came in of a result this week, or last week while that is news, beside the behavior that feeds it most. A result is
 * celebrated, never corrected.
 */
export function wonFor(grounds: Grounds, whose: Whose, { row, cell }: Line): Won | null {
  if ((row.counts !== 'Count' && row.counts !== 'Sum') || row.better === 'less') return null;
  const { actual, target, rows } = cell.measure;
  const [before, now] = cell.trend.slice(-2).map((value) => value ?? 0);
  const isNow = (now ?? 0) > 0;
  const added = isNow ? now! : grounds.isEarly ? (before ?? 0) : 0;
  if (added <= 0 || actual === null) return null;
  const isReached = isNow && target !== null && actual >= target && actual - added < target;
  // In the first days of a month its number does not hold all that came in; nor are all of its rows known.
  const isHeld = isReached || actual >= added;
  const from = isReached ? spanOf(grounds, row).from : grounds.week - (isNow ? 0 : 7);
  return {
    sort: isReached ? 'reached' : 'won',
    rep: whose.rep.name,
    row,
    from: dayOf(from),
    to: dayOf(isNow ? grounds.asOf : grounds.week - 1),
    rows: isHeld ? rows : row.counts === 'Count' ? added : 0,
    places: [],
    when: isNow ? 'this week' : 'last week',
    added: isReached ? Math.min(added, actual) : added,
    actual: isHeld ? actual : null,
    target,
    behind: behindOf(grounds, whose, row.name),
  };
}

/** The heaviest counted behavior that drives a result, with what it came to; volume with a red guard is not named. */
function behindOf(grounds: Grounds, whose: Whose, result: string): Won['behind'] {
  const drivers = linesFor(grounds, whose, 'Behavior').filter(
    ({ row, cell }) =>
      fold(row.drives) === fold(result) &&
      // What is distinct within a week is not when weeks are added up.
      (row.counts === 'Count' || row.counts === 'First') &&
      row.better === 'more' &&
      !isRed(cell),
  );
  const [first, ...others] = drivers;
  if (first === undefined) return null;
  const { row, cell } = others.reduce((most, one) => (one.row.weight > most.row.weight ? one : most), first);
  const known = cell.trend.filter((value) => value !== null);
  const done = sum(known);
  return done > 0 && known.length > 1 ? { row, done, weeks: known.length } : null;
}
