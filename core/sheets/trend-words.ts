import type { Day } from '../calendar/day';
import type { ProjectedLine } from '../score/projection-lines';
import { outlookWords, pipelineWords } from '../score/projection-words';
import type { ScoreLine } from '../score/scorecard';
import { count, figureOf, longDay, shortDay } from './figures';

/** Weeks from work to result, and the place of the week whose work shows by now; null where it lies before the weeks shown. */
export interface Lag {
  readonly weeks: number | null;
  readonly place: number | null;
  /** Whether the data shows it; else it was typed into the plan. */
  readonly isSeen: boolean;
}

/** Where a result is heading, in ranges, and how long work takes to show in it. */
export function resultWords(
  { row }: ScoreLine,
  outlook: ProjectedLine | undefined,
  lag: Lag,
  weeks: readonly Day[],
): string[] {
  const words: string[] = [];
  if (outlook) {
    const { team, ends } = outlook;
    const show = (n: number): string => figureOf(n, row);
    const { range } = team;
    const says = outlookWords(outlook, team, show);
    words.push(
      range === null
        ? `Heading: ${says}.`
        : `Heading for ${show(range.low)} to ${show(range.high)} by ${longDay(ends)}, likely ${show(range.likely)} (as the last ${count(range.weeks, 'counted week')} went): ${says}.`,
    );
    if (team.pipeline) words.push(`A second reading from the pipeline: ${pipelineWords(team, team.pipeline, show)}.`);
  }
  words.push(
    `${lagWords(lag)} ${shownWords(lag, weeks, 'shows here by now; what was done later is still on its way.')}`,
  );
  return words;
}

/** What a behavior feeds, and until when it can still move this period's result. */
export function behaviorWords(
  { row }: ScoreLine,
  lag: Lag,
  weeks: readonly Day[],
  by: Day | null,
  asOf: Day,
): string[] {
  const feeds = row.drives.trim() === '' ? 'Drives no result of the plan.' : `Drives ${row.drives.trim()}.`;
  const until =
    by === null
      ? ''
      : by < asOf
        ? ` The last day to move this period’s result was ${longDay(by)}: from now on it feeds the next one.`
        : ` Course-correct by ${longDay(by)}: after that it cannot move this period’s result.`;
  return [`${feeds} ${lagWords(lag)} ${shownWords(lag, weeks, 'shows in the result by now.')}${until}`];
}

const lagWords = ({ weeks, isSeen }: Lag): string =>
  weeks === null
    ? 'How long work takes to show is not known: write Lag weeks in the plan.'
    : `Work takes about ${count(Math.round(weeks), 'week')} to show (${isSeen ? 'median days from created to won' : 'as the plan says'}).`;

const shownWords = ({ weeks, place }: Lag, shown: readonly Day[], ending: string): string =>
  weeks === null
    ? ''
    : place === null
      ? 'That is longer than the weeks shown.'
      : `◂ What was done up to the week of ${shortDay(shown[place]!)} ${ending}`;
