import { dayNumber, type DayNumber } from '../calendar/day';
import type { Span } from '../calendar/period';
import type { Cell } from '../cells';
import { cellMatches } from '../plan/match';
import { fieldNamed } from '../plan/countable';
import type { Deliverable, Intent, PlanRow, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { graceOf } from '../plan/team';
import { fold } from '../text';
import type { Status } from './measure';

/** One thing to hand in: when it is due, after which day it is late, and when it was submitted, all perhaps never. */
export interface Item {
  readonly due: DayNumber | null;
  /** The due day; where the rep has it off, the first workday back. */
  readonly lateAfter: DayNumber | null;
  readonly submitted: DayNumber | null;
  /** Its row on the Deliverables sheet; absent where only the plan says that it is due. */
  readonly piece?: Deliverable;
}

/**
 * What a rep is to hand in for a plan row by the end of a quarter: the rep's items on the Deliverables sheet, and as many
 * more, due when the plan says, as the target names beyond them (one, where nothing is said).
 */
export function itemsOf(
  row: PlanRow,
  rep: Rep,
  base: number | null,
  intent: Pick<Intent, 'deliverables' | 'settings' | 'timeOff'>,
  today: DayNumber,
  until: DayNumber,
): Item[] {
  const meets = row.where.conditions.map((condition) => {
    const reading = fieldNamed(condition.field, 'Deliverables')?.reading ?? 'text';
    return { field: condition.field, holds: cellMatches(condition, reading, today) };
  });
  const rowDue = row.due === null ? null : dayNumber(row.due);
  const own = intent.deliverables.filter(
    (one) =>
      fold(one.behavior) === fold(row.name) &&
      isRep(rep, one.rep) &&
      meets.every(({ field, holds }) => holds(deliverableCell(one, field))),
  );
  const grace = graceOf(rep, intent);
  const dueOn = (due: DayNumber | null) => ({ due, lateAfter: due === null ? null : grace(due) });
  const listed = own.map((one): Item => ({
    ...dueOn(one.due === null ? rowDue : dayNumber(one.due)),
    submitted: one.submitted === null ? null : dayNumber(one.submitted),
    piece: one,
  }));
  const unlisted = Math.max(0, Math.ceil(base ?? (listed.length === 0 ? 1 : 0)) - listed.length);
  const all = [...listed, ...Array.from({ length: unlisted }, (): Item => ({ ...dueOn(rowDue), submitted: null }))];
  return all.filter(({ due }) => due === null || due <= until);
}

/** A field of a deliverable as a cell, so that criteria can be asked about it. */
export function deliverableCell(one: Deliverable, field: string): Cell {
  const day = (value: Deliverable['due']): Cell => (value === null ? null : { day: value });
  switch (fold(field)) {
    case 'rep':
      return one.rep;
    case 'behavior':
      return one.behavior;
    case 'item':
      return one.item;
    case 'due':
      return day(one.due);
    case 'submitted':
      return day(one.submitted);
    case 'accepted':
      return day(one.accepted);
    case 'link':
      return one.link === '' ? null : one.link;
    case 'note':
      return one.note === '' ? null : one.note;
    default:
      return null;
  }
}

/** How far the items have come at the end of a day. */
export interface Handed {
  readonly submitted: number;
  readonly target: number;
  /** Items due by then; one due on a day off is expected on the first workday back. */
  readonly expected: number;
  /** Late and not submitted. */
  readonly late: number;
  /** Late after that very day and not submitted. */
  readonly dueToday: number;
}

export function handedBy(items: readonly Item[], n: DayNumber): Handed {
  const done = ({ submitted }: Item): boolean => submitted !== null && submitted <= n;
  const open = items.filter((item) => !done(item));
  return {
    submitted: items.length - open.length,
    target: items.length,
    expected: items.filter(({ lateAfter }) => lateAfter !== null && lateAfter <= n).length,
    late: open.filter(({ lateAfter }) => lateAfter !== null && lateAfter < n).length,
    dueToday: open.filter(({ lateAfter }) => lateAfter === n).length,
  };
}

/** Met when all is handed in; missed when something is late; on track while nothing is due yet. */
export function deliverableStatus({ submitted, target, late, dueToday }: Handed): Status {
  if (target === 0) return 'Not started';
  if (submitted >= target) return 'Met';
  if (late > 0) return 'Missed';
  return dueToday > 0 ? 'Behind, catchable' : 'On track';
}

/**
 * How a closed week counts for the miss ladder: by what was to come in it at the latest; a week in which nothing was, or
 * which was off, does not count.
 */
export function deliverableVerdict(items: readonly Item[], week: Span): 'hit' | 'miss' | null {
  const due = items.filter(({ lateAfter: day }) => day !== null && day >= week.from && day <= week.to);
  if (due.length === 0) return null;
  return due.every(({ lateAfter: day, submitted }) => submitted !== null && submitted <= day!) ? 'hit' : 'miss';
}
