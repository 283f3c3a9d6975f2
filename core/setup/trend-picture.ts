import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { figureOf, shortDay } from '../sheets/figures';
import { lagMark } from '../sheets/trend-table';
import { trendGroups, type TrendBlock } from '../sheets/trend-blocks';

/** Thirteen weeks of one line of the plan: what to draw, and the same in words for those who do not see it. */
export interface TrendPicture {
  readonly name: string;
  /** The newest number, said shortly. */
  readonly now: string;
  /** The whole picture in one sentence. */
  readonly says: string;
  /** Where a result is heading, what a behavior feeds and until when: as on the sheet Trend. */
  readonly words: readonly string[];
  readonly team: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  readonly usual: number | null;
  /** The place of the week that has not ended; the number of weeks where all have. */
  readonly running: number;
  /** The place of the week whose work shows in the result by now; null where it is not among these. */
  readonly lag: number | null;
  /** The highest number of all that is drawn, and how it is said. */
  readonly most: number;
  readonly mostSays: string;
  /** Week, number, target. */
  readonly rows: readonly (readonly [week: string, team: string, target: string])[];
}

/** A result with its behaviors; without a name, the behaviors that drive none. */
export interface TrendShown {
  readonly result: string;
  readonly pictures: readonly TrendPicture[];
}

export const trendShown = (scorecard: Scorecard, intent: Intent, crm: Crm): TrendShown[] =>
  trendGroups(scorecard, intent, crm).map(({ result, blocks }) => ({
    result: result?.row.name ?? '',
    pictures: blocks.map(pictureOf),
  }));

function pictureOf({ line: { row }, series, lag, words }: TrendBlock): TrendPicture {
  const { weeks, running, team, targets, usual } = series;
  const show = (n: number | null | undefined): string => figureOf(n ?? null, row);
  const most = Math.max(0, usual ?? 0, ...[...team, ...targets].map((n) => n ?? 0));
  const soFar = team[running] ?? null;
  const newest = soFar ?? team[running - 1] ?? null;
  // Rows to fix are as they are: their number does not grow with the week.
  const soFarWords = row.counts === 'Open items' ? 'now' : 'so far';
  return {
    name: row.name,
    now: newest === null ? '' : soFar === null ? show(newest) : `${show(newest)} ${soFarWords}`,
    says: sayingOf(row.name, series, lag.place, show, soFarWords),
    words,
    team,
    targets,
    usual,
    running,
    lag: lag.place,
    most,
    mostSays: show(most),
    rows: weeks.map((week, index) => [
      `${shortDay(week)}${index === lag.place ? lagMark : ''}`,
      show(team[index]),
      show(targets[index]),
    ]),
  };
}

function sayingOf(
  name: string,
  { weeks, running, team, targets, usual }: TrendBlock['series'],
  lag: number | null,
  show: (n: number | null | undefined) => string,
  soFarWords: string,
): string {
  const closed = team.slice(0, running).filter((n) => n !== null);
  const weekOf = (place: number): string => shortDay(weeks[place]!);
  const target = targets[weeks.length - 1] ?? null;
  const parts = [
    closed.length === 0
      ? ''
      : `from ${show(Math.min(...closed))} to ${show(Math.max(...closed))} a week since ${weekOf(0)}`,
    usual === null ? '' : `median ${show(usual)}`,
    closed.length === 0 ? '' : `${show(team[running - 1])} in the last full week`,
    running < weeks.length ? `${show(team[running])} ${soFarWords}` : '',
    target === null ? '' : `target ${show(target)}`,
    lag === null ? '' : `what was done up to the week of ${weekOf(lag)} shows in results by now`,
  ];
  return `${name}: ${parts.filter((part) => part !== '').join(', ')}.`;
}
