import { dayNumber, dayOf, type DayNumber } from '../calendar/day';
import type { Place } from '../outcome';
import { baseTarget } from '../plan/team';
import { itemsOf, type Item } from '../score/deliverables';
import type { Piece } from './evidence';
import { type Grounds, type Line, type Whose } from './grounds';

/** Where deliverables stand, as every finding about them says it. */
const SHEET = 'Deliverables';

/** What a rep is to hand in for a line of the plan, as far as it is due or handed in by the day measured at. */
function itemsFor({ intent, asOf, week }: Grounds, { rep }: Whose, { row }: Line): Item[] {
  const base = baseTarget(row, rep, intent.targets, asOf);
  return itemsOf(row, rep, base, intent, asOf, week + 27);
}

/**
 * What is late, or due on the day measured at, and not in yet; the oldest stands for all. Nothing is asked of what was due on
 * a day off before the first workday back has passed.
 */
export function owedFor(grounds: Grounds, whose: Whose, line: Line): Piece | null {
  const { asOf } = grounds;
  const open = itemsFor(grounds, whose, line)
    .filter(({ submitted }) => submitted === null || submitted > asOf)
    .filter(({ due, lateAfter }) => due !== null && (lateAfter! < asOf || (due === asOf && lateAfter === asOf)))
    // Of what was due before somebody came only what stands on the sheet under their name is theirs.
    .filter(({ due, piece }) => piece !== undefined || whose.rep.starts === null || due! >= dayNumber(whose.rep.starts))
    .sort((a, b) => a.due! - b.due!);
  const late = open.filter(({ lateAfter }) => lateAfter! < asOf);
  const owed = late.length > 0 ? late : open;
  const [oldest] = owed;
  if (oldest === undefined) return null;
  return pieceOf(grounds, whose, line, oldest, late.length > 0 ? 'late' : 'due', owed);
}

/** What came in this week (or last week, while that is news): before its due day, or on it. Work that was late is not named. */
export function handedFor(grounds: Grounds, whose: Whose, line: Line): Piece | null {
  const since: DayNumber = grounds.isEarly ? grounds.week - 7 : grounds.week;
  const isIn = ({ due, submitted }: Item): boolean =>
    submitted !== null && due !== null && submitted >= since && submitted <= grounds.asOf && submitted <= due;
  const handed = itemsFor(grounds, whose, line).filter(isIn);
  const early = handed.filter(({ due, submitted }) => submitted! < due!);
  const named = (early.length > 0 ? early : handed).sort((a, b) => b.submitted! - a.submitted!);
  const [newest] = named;
  return newest === undefined
    ? null
    : pieceOf(grounds, whose, line, newest, early.length > 0 ? 'early' : 'handed', [newest]);
}

function pieceOf(
  { asOf, intent }: Grounds,
  { rep }: Whose,
  { row }: Line,
  { due, submitted, piece }: Item,
  sort: Piece['sort'],
  all: readonly Item[],
): Piece {
  const places = all.flatMap(({ piece: one }): Place[] =>
    one && intent.deliverables.includes(one) ? [{ sheet: SHEET, row: one.row, column: null }] : [],
  );
  const accepted = piece?.accepted ?? null;
  return {
    sort,
    rep: rep.name,
    row,
    from: dayOf(due!),
    to: dayOf(asOf),
    rows: all.length,
    places,
    item: piece?.item ?? '',
    pieces: all.length,
    due: dayOf(due!),
    submitted: submitted === null || submitted > asOf ? null : dayOf(submitted),
    accepted: accepted !== null && dayNumber(accepted) <= asOf,
  };
}
