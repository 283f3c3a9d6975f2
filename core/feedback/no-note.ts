import type { Status } from '../score/measure';
import { fold } from '../text';
import { isTooEarly } from './gaps';
import { isAway, isFirstWeek, isRed, linesFor, spanOf, whoseOf, type Grounds } from './grounds';

const reasons: Readonly<Partial<Record<Status, string>>> = {
  Met: 'Met: nothing to correct, and nothing new to say.',
  'On track': 'On track: nothing to correct, and not there yet.',
  Missed: 'Missed, and no workday is left: nothing can be corrected any more. Keep it for the one-on-one.',
  Off: 'Off: nothing is said about days away.',
  'No fresh data': 'No fresh data: ask for the log before anything else.',
  'Not started': 'Not started: nothing is expected yet.',
  'No target': 'No target: there is nothing to hold it against.',
};

/** Why there is no note for a rep about a line of the plan, in a sentence; without a line, about anything. */
export function whyNoNote(grounds: Grounds, place: number, name: string | null): string {
  const whose = whoseOf(grounds, place);
  if (isAway(grounds, whose)) return 'Off the whole week: nothing is said about days away.';
  if (name === null) return 'Nothing stands out this week, neither done nor missing.';
  const lines = [...linesFor(grounds, whose, 'Behavior'), ...linesFor(grounds, whose, 'Result')];
  const line = lines.find(({ row }) => fold(row.name) === fold(name));
  if (line === undefined) return 'The plan has no such line this week.';
  const { row, cell } = line;
  if (row.kind === 'Result') return 'A result is watched, not corrected: there is a note when one comes in.';
  if (isRed(cell)) return 'The quality beside it does not hold, so the number is not praised.';
  const said = reasons[cell.measure.status];
  if (said !== undefined) return said;
  if (isFirstWeek(grounds, whose)) return 'The first week: nobody is told what is missing.';
  return isTooEarly(grounds, whose, spanOf(grounds, row))
    ? 'Too early: with so little of the time gone nobody is behind.'
    : 'There is too little to say anything by.';
}
