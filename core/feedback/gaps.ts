import { dayOf } from '../calendar/day';
import { clean } from '../score/numbers';
import type { Status } from '../score/measure';
import type { Gap, Guarded } from './evidence';
import { isRed, linesFor, spanOf, whenOf, type Grounds, type Line, type Whose } from './grounds';
import { ENOUGH_ROWS } from './praise';

const reaches: ReadonlyMap<Status, Gap['reach']> = new Map([
  ['Behind, catchable', 'catchable'],
  ['Behind, a stretch', 'a stretch'],
  ['Out of reach', 'out of reach'],
] as const);

/** Workdays that must be over before being behind is worth a word: on a Monday nobody is. */
const GONE = 2;

export const gapsOf = (grounds: Grounds, whose: Whose): Gap[] =>
  linesFor(grounds, whose, 'Behavior').flatMap((line) => gapFor(grounds, whose, line) ?? []);

/** What is missing of one behavior while there is a workday left to do it; null for all else. */
export function gapFor(grounds: Grounds, whose: Whose, { row, cell }: Line): Gap | null {
  const { measure, stillToDo } = cell;
  const { actual, target, status, rows } = measure;
  const reach = reaches.get(status);
  if (reach === undefined || actual === null || target === null || row.counts === 'Deliverable') return null;
  const isOpen = row.counts === 'Open items';
  const isShare = row.counts === 'Rate';
  // A number that was to stay small and did not cannot be made smaller.
  if (row.better === 'less' && !isOpen && !isShare) return null;
  if (isShare && rows < ENOUGH_ROWS) return null;
  const span = isOpen ? { from: grounds.week, to: grounds.week + 6 } : spanOf(grounds, row);
  const workdaysLeft = whose.present(grounds.asOf + 1, span.to);
  const by = whose.lastPresent(grounds.asOf + 1, span.to);
  if (by === null || (!isOpen && isTooEarly(grounds, whose, span))) return null;
  const toGo = stillToDo?.toGo ?? clean(Math.abs(target - actual));
  return {
    sort: isOpen ? 'open' : isShare ? 'share' : 'gap',
    rep: whose.rep.name,
    row,
    from: dayOf(span.from),
    to: dayOf(grounds.asOf),
    rows,
    places: [],
    when: isOpen ? 'so far' : whenOf(row),
    actual,
    target,
    toGo,
    workdaysLeft,
    neededPerDay: stillToDo?.neededPerDay ?? clean(toGo / workdaysLeft),
    reach,
    usual: stillToDo?.medianInThatTime ?? null,
    best: stillToDo?.bestInThatTime ?? null,
    by,
  };
}

/** Whether a period has hardly begun for a rep: fewer than two workdays gone, and more left than gone. */
export function isTooEarly(
  { asOf }: Grounds,
  whose: Whose,
  span: { readonly from: number; readonly to: number },
): boolean {
  const gone = whose.present(span.from, asOf);
  return gone < GONE && gone < whose.present(asOf + 1, span.to);
}

/** A volume that would be praised, were it not for the quality beside it. */
export function guardFor(grounds: Grounds, whose: Whose, { row, cell }: Line): Guarded | null {
  const { measure, guard } = cell;
  const isThere = measure.status === 'Met' || measure.status === 'On track';
  if (guard === null || !isRed(cell) || !isThere || measure.actual === null || measure.actual === 0) return null;
  if (guard.rows < ENOUGH_ROWS) return null;
  return {
    sort: 'guard',
    rep: whose.rep.name,
    row,
    from: dayOf(spanOf(grounds, row).from),
    to: dayOf(grounds.asOf),
    rows: measure.rows,
    places: [],
    when: whenOf(row),
    actual: measure.actual,
    share: guard.share!,
    atLeast: guard.atLeast,
    of: guard.rows,
  };
}

/** How much a correction is worth: the weight of the line times the share that is missing of what is expected by now. */
export function worthOf(gap: Gap | Guarded, expected: number | null): number {
  const { weight } = gap.row;
  if (gap.sort === 'guard')
    return weight * (gap.atLeast === null ? 0.5 : Math.max(0, gap.atLeast - gap.share) / gap.atLeast);
  if (gap.sort === 'open') return weight * Math.min(1, gap.toGo / 5);
  const missing = gap.sort === 'share' ? Math.abs(gap.target - gap.actual) : (expected ?? gap.target) - gap.actual;
  return gap.target === 0 ? weight : weight * Math.min(1, Math.max(0, missing) / gap.target);
}
