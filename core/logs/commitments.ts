import { addDays, dayNumber, type Day } from '../calendar/day';
import type { Kept } from '../feedback/kept';
import type { FeedbackRow } from '../feedback/read-feedback';
import type { Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { fold } from '../text';
import type { OneOnOne } from './one-on-one';

/** What a rep has promised, and on which sheet it stands. */
export interface Commitment {
  readonly rep: string;
  readonly text: string;
  readonly due: Day | null;
  readonly kept: Kept | null;
  /** The day of the one-on-one, or the week of the note, in which it was made. */
  readonly since: Day;
  readonly log: 'One-on-ones' | 'Feedback';
  readonly row: number;
}

/** Every commitment of the one-on-ones and of the Feedback sheet, under the names of the team, the oldest first. */
export function commitmentsOf(
  oneOnOnes: readonly OneOnOne[],
  feedback: readonly FeedbackRow[],
  team: readonly Rep[],
): readonly Commitment[] {
  const nameOf = (written: string): string => team.find((rep) => isRep(rep, written))?.name ?? written;
  const line = (
    { rep, commitment: text, due, kept, row }: OneOnOne | FeedbackRow,
    since: Day,
    log: Commitment['log'],
  ): Commitment => ({ rep: nameOf(rep), text, due, kept, since, log, row });
  return [
    ...oneOnOnes.map((one) => line(one, one.date, 'One-on-ones')),
    ...feedback.map((one) => line(one, one.week, 'Feedback')),
  ]
    .filter(({ text }) => text !== '')
    .sort((a, b) => dayNumber(a.since) - dayNumber(b.since));
}

/** Those of a rep of which nobody has said what came of them, the first due first, those without a day last. */
export const openCommitments = (commitments: readonly Commitment[], rep: string, asOf: Day): readonly Commitment[] =>
  commitments
    .filter((one) => fold(one.rep) === fold(rep) && one.kept === null && one.since <= asOf)
    .sort((a, b) => dayNumber(a.due ?? never) - dayNumber(b.due ?? never));

const never: Day = '9999-12-31';

/** What came of a rep's commitments that were due in some weeks. */
export interface KeptCount {
  readonly due: number;
  readonly kept: number;
  readonly partly: number;
  readonly notKept: number;
  /** Due, and nobody has said what came of them: neither kept nor broken. */
  readonly unsaid: number;
}

/**
 * Counts the commitments of a rep whose day has come within the last weeks, and those answered early. One without a due day
 * counts from when somebody says what came of it.
 */
export function keptOf(commitments: readonly Commitment[], rep: string, asOf: Day, weeks = 13): KeptCount {
  const from = addDays(asOf, -7 * weeks);
  const own = commitments.filter(({ rep: who, due, since, kept }) => {
    const day = due ?? since;
    return fold(who) === fold(rep) && since <= asOf && day > from && (kept !== null || (due !== null && due <= asOf));
  });
  const count = (kept: Kept | null): number => own.filter((one) => one.kept === kept).length;
  return { due: own.length, kept: count('Yes'), partly: count('Partly'), notKept: count('No'), unsaid: count(null) };
}
