import { addDays, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import {
  experimentColumns,
  feedbackColumns,
  observationColumns,
  oneOnOneColumns,
  processColumns,
} from '../../core/own-columns';
import type { Book } from './host';

/** A sheet with these cells under its labels, line by line. */
export const sheetOf = (
  name: string,
  labels: readonly string[],
  lines: readonly Readonly<Record<string, Cell>>[],
): Book[number] => ({
  name,
  cells: [labels, ...lines.map((line) => labels.map((label) => line[label] ?? null))],
});

/**
 * What people have written down in the weeks before: for each rep a note that is not said yet, one that was said, one with a
 * promise, a talk that took place and one that is planned, something seen and something tried. `say` gives their words.
 */
export function weekSheets(reps: readonly string[], week: Day, say: () => string): Book {
  const last = addDays(week, -7);
  const day = (one: Day): Cell => ({ day: one });
  const note = (rep: string) => ({ Rep: rep, About: say(), Draft: say(), 'Your words': say() });
  const said = (rep: string) => ({ ...note(rep), Kind: 'Gap', 'Shared on': day(week) });
  return [
    sheetOf(
      'Feedback',
      feedbackColumns,
      reps.flatMap((rep) => [
        { ...note(rep), Kind: 'Encourage', Week: day(week) },
        { ...said(rep), Week: day(week) },
        { ...said(rep), Week: day(last), Commitment: say(), Due: day(week) },
      ]),
    ),
    sheetOf(
      'One-on-ones',
      oneOnOneColumns,
      reps.flatMap((rep) => [
        {
          ...{ Date: day(addDays(week, -4)), Rep: rep, Held: 'Yes', Commitment: say(), Due: day(addDays(week, 1)) },
          ...{ 'Skill focus': say(), 'Review on': day(addDays(week, 21)) },
        },
        {
          ...{ Date: day(addDays(week, 4)), Rep: rep, Projection: say() },
          ...{ 'Behaviors behind it': say(), Tried: say(), Need: say() },
        },
      ]),
    ),
    sheetOf(
      'Observations',
      observationColumns,
      reps.map((rep) => ({ Date: day(addDays(week, -2)), Rep: rep, Behavior: say(), Seen: say() })),
    ),
    sheetOf(
      'Experiments',
      experimentColumns,
      reps.map((rep) => ({ Rep: rep, Change: say(), Since: day(addDays(week, -84)), Behavior: say() })),
    ),
    sheetOf('Process', processColumns, [{ Step: say(), Way: say(), Author: say() }]),
  ];
}
