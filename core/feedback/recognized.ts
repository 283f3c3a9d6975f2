import { dayNumber, type Day } from '../calendar/day';
import type { Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { isPraise } from './note';
import type { FeedbackRow } from './read-feedback';

/** How long a rep has gone without a good word. */
export interface Unrecognized {
  readonly rep: string;
  /** The last day on which one was said; null where none is on record. */
  readonly since: Day | null;
  readonly days: number;
}

/** Days after which somebody should hear something good again. */
const AFTER_DAYS = 14;

/**
 * Who has not been told anything good for two weeks, the longest first, by what was shared of the kinds Encourage, Milestone
 * and Recognition. Nobody is named before the record is as old as that: an empty sheet proves nothing.
 */
export function unrecognized(rows: readonly FeedbackRow[], team: readonly Rep[], asOf: Day): Unrecognized[] {
  const began = rows.reduce<Day | null>((first, { week }) => (first === null || week < first ? week : first), null);
  if (began === null) return [];
  const daysSince = (day: Day): number => dayNumber(asOf) - dayNumber(day);
  return team
    .filter(({ starts, leaves }) => (leaves === null || leaves >= asOf) && (starts === null || starts <= asOf))
    .map((rep): Unrecognized => {
      const since = rows
        .filter(
          ({ rep: name, kind, sharedOn }) =>
            isPraise(kind) && sharedOn !== null && sharedOn <= asOf && isRep(rep, name),
        )
        .reduce<Day | null>((last, { sharedOn }) => (last === null || sharedOn! > last ? sharedOn : last), null);
      const from = since ?? (rep.starts !== null && rep.starts > began ? rep.starts : began);
      return { rep: rep.name, since, days: daysSince(from) };
    })
    .filter(({ days }) => days >= AFTER_DAYS)
    .sort((a, b) => b.days - a.days);
}
