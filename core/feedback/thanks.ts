import { dayOf } from '../calendar/day';
import { windowFor } from '../score/window';
import type { Steady, WholeLog } from './evidence';
import { isRed, linesFor, type Grounds, type Line, type Whose } from './grounds';

/** Weeks without a blank one that deserve thanks, whatever the target says. */
const STEADY_WEEKS = 6;
/** A log is whole from this share on, and worth thanks from so many rows on. */
const WHOLE = 0.98;
const MANY_ROWS = 40;

/** What to thank a rep for in whom nothing stands out this week: work done week after week, else a log one can rely on. */
export function thanksFor(grounds: Grounds, whose: Whose, spared: string | null): Steady | WholeLog | null {
  const steady = linesFor(grounds, whose, 'Behavior')
    .filter(({ row }) => row.name !== spared)
    .flatMap((line) => steadyOf(grounds, whose, line) ?? []);
  const [first, ...others] = steady;
  if (first !== undefined)
    return others.reduce(
      (most, one) => (one.weeks * one.row.weight > most.weeks * most.row.weight ? one : most),
      first,
    );
  return wholeLog(grounds, whose);
}

function steadyOf({ week, asOf }: Grounds, { rep }: Whose, { row, cell }: Line): Steady | null {
  if (row.better === 'less' || isRed(cell) || cell.pattern === 'repeat' || cell.pattern === 'pattern') return null;
  if (row.counts !== 'Count' && row.counts !== 'Distinct' && row.counts !== 'First') return null;
  const closed = cell.trend.slice(0, -1);
  const since = closed.reduce<number>((from, value, i) => (value === 0 ? i + 1 : from), 0);
  const known = closed.slice(since).filter((value) => value !== null);
  if (known.length < STEADY_WEEKS) return null;
  return {
    sort: 'steady',
    rep: rep.name,
    row,
    from: dayOf(week - 7 * (closed.length - since)),
    to: dayOf(Math.min(week - 1, asOf)),
    rows: cell.measure.rows,
    places: [],
    weeks: known.length,
    least: known.reduce((fewest, value) => Math.min(fewest, value), Infinity),
  };
}

function wholeLog(grounds: Grounds, whose: Whose): WholeLog | null {
  const { scorecard, intent } = grounds;
  const health = scorecard.health[whose.place];
  const [line] = linesFor(grounds, whose, 'Behavior').filter(({ row }) => row.from !== 'Deliverables');
  if (!health?.fresh || line === undefined || health.rows < MANY_ROWS || (health.complete ?? 0) < WHOLE) return null;
  return {
    sort: 'log',
    rep: whose.rep.name,
    row: line.row,
    from: dayOf(windowFor(intent, scorecard.asOf, scorecard.weeks.length).from),
    to: scorecard.asOf,
    rows: health.rows,
    places: [],
  };
}
