import { addDays, dayNumber, type Day } from '../calendar/day';
import { fold } from '../text';
import type { OneOnOne } from './one-on-one';

/** How regularly a rep and whoever leads them talk. */
export interface Rhythm {
  /** Lines whose day has come. */
  readonly planned: number;
  readonly held: number;
  readonly notHeld: number;
  /** Their day has passed and nobody has said whether they took place. */
  readonly unsaid: number;
  readonly last: OneOnOne | null;
  /** The nearest one from today on. */
  readonly next: OneOnOne | null;
}

/**
 * One-on-ones planned and held over some weeks up to a day. Held is one that says so, or, where nobody has answered, one from
 * which a commitment came: a promise is only made in a conversation, while the rep's own section is filled before it. A blank is
 * otherwise neither held nor missed, for a day that has passed proves no meeting and a cell nobody filled proves no miss.
 */
export function rhythmOf(oneOnOnes: readonly OneOnOne[], rep: string, asOf: Day, weeks = 13): Rhythm {
  const own = oneOnOnes
    .filter((one) => fold(one.rep) === fold(rep))
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  const from = addDays(asOf, -7 * weeks);
  const answered = (one: OneOnOne): boolean => isHeld(one) || one.held === 'No';
  const planned = own.filter((one) => one.date > from && (one.date < asOf || (one.date === asOf && answered(one))));
  const held = planned.filter(isHeld);
  const notHeld = planned.filter((one) => one.held === 'No').length;
  return {
    planned: planned.length,
    held: held.length,
    notHeld,
    unsaid: planned.length - held.length - notHeld,
    last: held[held.length - 1] ?? null,
    next: own.find((one) => one.date >= asOf && !answered(one)) ?? null,
  };
}

export const isHeld = ({ held, commitment }: OneOnOne): boolean =>
  held === 'Yes' || (held === null && commitment !== '');
