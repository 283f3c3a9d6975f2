import { dayNumber, dayOf } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import { courseCorrectBy, lagWeeksOf } from '../score/last-useful';
import { projectResults } from '../score/projection-lines';
import { salesCycleDays } from '../score/sales-cycle';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';
import { trendSeries, type TrendSeries } from './trend-series';
import { behaviorWords, resultWords, type Lag } from './trend-words';

/** One line of the plan with its weeks and all that is said of it. */
export interface TrendBlock {
  readonly line: ScoreLine;
  readonly series: TrendSeries;
  readonly lag: Lag;
  readonly words: readonly string[];
}

/** A result with the behaviors that drive it; null: the behaviors that drive none. */
export interface TrendGroup {
  readonly result: ScoreLine | null;
  readonly blocks: readonly TrendBlock[];
}

/** What there is to see of each result and of its behaviors, the result first. */
export function trendGroups(scorecard: Scorecard, intent: Intent, crm: Crm): TrendGroup[] {
  const { weeks, results, behaviors } = scorecard;
  const asOf = dayNumber(scorecard.asOf);
  const cycle = salesCycleDays(crm, asOf);
  const projected = projectResults(intent, crm, scorecard.asOf);
  const blockOf = (line: ScoreLine, lag: Lag, words: readonly string[]): TrendBlock => ({
    line,
    series: trendSeries(line, scorecard, intent),
    lag,
    words,
  });
  const lagOf = ({ row }: ScoreLine): Lag => {
    const lag = lagWeeksOf(row, cycle);
    const place = lag === null ? -1 : weeks.length - 1 - Math.round(lag);
    return { weeks: lag, place: place < 0 ? null : place, isSeen: cycle !== null };
  };
  const behaviorBlock = (line: ScoreLine): TrendBlock => {
    const lag = lagOf(line);
    const by = courseCorrectBy(intent, line.row, cycle, asOf);
    return blockOf(line, lag, behaviorWords(line, lag, weeks, by === null ? null : dayOf(by), scorecard.asOf));
  };
  const groups = results.map((result): TrendGroup => {
    const own = behaviors.filter(({ row }) => fold(row.drives) === fold(result.row.name));
    const slowest = own
      .map(lagOf)
      .reduce((most, lag) => ((lag.weeks ?? -1) > (most.weeks ?? -1) ? lag : most), lagOf(result));
    const outlook = projected.find(({ row }) => row === result.row);
    const said = resultWords(result, outlook, slowest, weeks);
    return { result, blocks: [blockOf(result, slowest, said), ...own.map(behaviorBlock)] };
  });
  const rest = behaviors.filter((line) => !groups.some(({ blocks }) => blocks.some((block) => block.line === line)));
  return rest.length === 0 ? groups : [...groups, { result: null, blocks: rest.map(behaviorBlock) }];
}
