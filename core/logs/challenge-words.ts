import type { Day } from '../calendar/day';
import { weekdayAndDay } from '../calendar/day-words';
import type { OpenChallenge } from '../plan/challenges';

/** A rubric has three or four lines; what goes on longer is read on its sheet. */
const linesShown = 4;

/**
 * The question of a challenge with what to look at in the answer and where that is. The address comes last and is text to copy:
 * where it leads is for people to judge.
 */
export function challengeAsks({ question, rubric, deliverable: { link } }: OpenChallenge, standing = ''): string {
  const lookAt = rubric.slice(0, linesShown).map((line) => line.replace(/[.;,]+$/, ''));
  return [
    question === '' ? 'The question is not written yet.' : question,
    standing,
    lookAt.length === 0 ? '' : `To look at: ${lookAt.join('; ')}.`,
    link === '' ? '' : `The answer: ${link}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same with how it stands. */
export const challengeSays = (challenge: OpenChallenge, asOf: Day): string =>
  challengeAsks(challenge, standingOf(challenge, asOf));

function standingOf({ answered, deliverable: { due } }: OpenChallenge, asOf: Day): string {
  if (answered !== null) return `Answered on ${weekdayAndDay(answered)}, waiting for a word.`;
  if (due === null) return 'Not answered yet.';
  return `${due < asOf ? 'Was due' : 'Due'} ${weekdayAndDay(due)}, not answered yet.`;
}
