import { dayNumber, type Day } from '../calendar/day';
import { fold } from '../text';
import type { Deliverable, Rep } from './plan';
import { isRep } from './rep-names';

/**
 * A challenge that a rep answers in their own time: a question, a link to the answer, and what is looked at in it. It is a line
 * of the Deliverables sheet whose item begins with `Challenge:`; we keep the link, never what it leads to.
 */
export interface Challenge {
  readonly question: string;
  readonly deliverable: Deliverable;
  /** What a good answer has: the lines of the note, up to one that begins with `Feedback:`. */
  readonly rubric: readonly string[];
  readonly feedback: string;
}

/** A challenge that nobody has given feedback on yet, under the name that the team gives its rep. */
export interface OpenChallenge extends Challenge {
  readonly rep: string;
  /** Null while the rep has not answered. */
  readonly answered: Day | null;
}

const startsWith = (text: string, word: string): boolean => fold(text.slice(0, word.length)) === fold(word);

/** A challenge may be about a skill in people's own words: its behavior need not be a line of the plan. */
export const isChallenge = ({ item }: Deliverable): boolean => startsWith(item, 'Challenge:');

export const challengesOf = (deliverables: readonly Deliverable[]): readonly Challenge[] =>
  deliverables.filter(isChallenge).map((deliverable): Challenge => {
    const lines = deliverable.note
      .split(/[\n\r]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const said = lines.findIndex((line) => startsWith(line, 'Feedback:'));
    const [rubric, feedback] = said < 0 ? [lines, []] : [lines.slice(0, said), lines.slice(said)];
    return {
      question: deliverable.item.slice('Challenge:'.length).trim(),
      deliverable,
      rubric,
      feedback: feedback.join('\n').slice('Feedback:'.length).trim(),
    };
  });

/** Those that wait, first for an answer and then for a word on it; within each the first due first. */
export function openChallenges(
  deliverables: readonly Deliverable[],
  team: readonly Rep[],
  asOf: Day,
): readonly OpenChallenge[] {
  const by = (day: Day | null): Day | null => (day !== null && day <= asOf ? day : null);
  return challengesOf(deliverables)
    .filter(({ feedback, deliverable }) => feedback === '' && by(deliverable.accepted) === null)
    .map((one): OpenChallenge => {
      const { rep, submitted } = one.deliverable;
      return { ...one, rep: team.find((known) => isRep(known, rep))?.name ?? rep, answered: by(submitted) };
    })
    .sort((a, b) => rank(a) - rank(b));
}

const answersLast = 1e7;
const undatedLast = 1e6;
const rank = ({ answered, deliverable: { due } }: OpenChallenge): number =>
  (answered === null ? 0 : answersLast) + (due === null ? undatedLast : dayNumber(due));
