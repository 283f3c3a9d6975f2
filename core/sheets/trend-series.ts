import { dayNumber, type Day } from '../calendar/day';
import type { Intent, PlanRow } from '../plan/plan';
import { clean, median, sum } from '../score/numbers';
import { periodOf } from '../score/period-of';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';

/** The numbers of one line of the plan, week by week, as the sheet Trend and the picture on the page both show them. */
export interface TrendSeries {
  readonly weeks: readonly Day[];
  /** The place of the week that has not ended; the number of weeks where all have. */
  readonly running: number;
  readonly team: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  /** The median of the closed weeks. */
  readonly usual: number | null;
}

export function trendSeries({ row, team }: ScoreLine, scorecard: Scorecard, intent: Intent): TrendSeries {
  const { weeks, asOf, weekEnds } = scorecard;
  const running = asOf < weekEnds ? weeks.length - 1 : weeks.length;
  // What has been handed in only grows, so that its middle week says nothing.
  const usual =
    row.counts === 'Deliverable' ? null : median(team.trend.slice(0, running).filter((value) => value !== null));
  return { weeks, running, team: team.trend, targets: weeklyTargets(row, scorecard, intent), usual };
}

/** What the whole team is asked for in each week; of a month or a quarter the week's part, for a chart has one scale. */
function weeklyTargets(row: PlanRow, { weeks, measures }: Scorecard, { settings }: Intent): (number | null)[] {
  const asked = new Map<string, number[]>();
  for (const { week, name, target } of measures) {
    if (target === null || fold(name) !== fold(row.name)) continue;
    const known = asked.get(week) ?? [];
    asked.set(week, known);
    known.push(target);
  }
  const grows = row.counts !== 'Rate' && row.counts !== 'Open items' && row.counts !== 'Deliverable';
  return weeks.map((week) => {
    const targets = asked.get(week);
    if (targets === undefined) return null;
    if (row.counts === 'Rate') return clean(sum(targets) / targets.length);
    const { from, to } = periodOf(row, dayNumber(week) + 6, settings);
    return clean(sum(targets) * (grows ? 7 / (to - from + 1) : 1));
  });
}
