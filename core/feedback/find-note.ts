import { once } from '../once';
import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { fold } from '../text';
import { groundsOf } from './grounds';
import { whyNoNote } from './no-note';
import { noteAbout, notes } from './notes';

/**
 * The draft for a rep about a line of the plan, or why there is none; without a line, what comes first for that rep. A note
 * that the Feedback sheet would hold comes in the same words.
 */
export function noteFinder(scorecard: Scorecard, intent: Intent): (place: number, name: string | null) => string {
  const grounds = groundsOf(scorecard, intent);
  const all = once(() => notes(scorecard, intent));
  return (place, name) => {
    const rep = scorecard.reps[place]!;
    const own = all().filter((note) => note.rep === rep);
    const drafted = name === null ? own[0] : own.find(({ about }) => fold(about) === fold(name));
    const note = drafted ?? (name === null ? null : noteAbout(grounds, place, name));
    return note?.draft ?? whyNoNote(grounds, place, name);
  };
}
