import { fold } from '../text';
import type { Deliverable } from '../plan/plan';

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

const startsWith = (text: string, word: string): boolean => fold(text.slice(0, word.length)) === fold(word);

export function challengesOf(deliverables: readonly Deliverable[]): readonly Challenge[] {
  return deliverables
    .filter(({ item }) => startsWith(item, 'Challenge:'))
    .map((deliverable): Challenge => {
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
}
