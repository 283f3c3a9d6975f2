import { dayNumber } from '../calendar/day';
import type { Intent, PlanRow } from '../plan/plan';
import { clean, median, sum } from '../score/numbers';
import { periodOf } from '../score/period-of';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';
import { isShare, shortDay } from './figures';
import type { LaidCell, LaidChart, LaidRow } from './layout';

/** Stands behind the week whose work shows in the result by now. */
export const lagMark = ' ◂';

/** Thirteen weeks of one line of the plan, and which of them its chart draws. */
export interface TrendTable {
  /** The header first. */
  readonly rows: readonly LaidRow[];
  readonly lines: LaidChart['lines'];
  readonly format: string;
}

const names = ['Team', 'Week so far', 'Target', 'Median week'] as const;
const looks = ['actual', 'running', 'target', 'usual'] as const;

/** A running week stands apart, for half a week is no fall; the median is that of the closed weeks. */
export function trendTable(
  { row, team }: ScoreLine,
  scorecard: Scorecard,
  intent: Intent,
  lag: number | null,
): TrendTable {
  const { weeks, asOf, weekEnds } = scorecard;
  const running = asOf < weekEnds ? weeks.length - 1 : weeks.length;
  // What has been handed in only grows, so that its middle week says nothing.
  const usual =
    row.counts === 'Deliverable' ? null : median(team.trend.slice(0, running).filter((value) => value !== null));
  const targets = weeklyTargets(row, scorecard, intent);
  const columns = [
    team.trend.map((value, week) => (week < running ? value : null)),
    team.trend.map((value, week) => (week < running ? null : value)),
    targets,
    weeks.map(() => usual),
  ];
  const format = isShare(row) ? '0%' : row.counts === 'Sum' ? '#,##0' : '#,##0.#';
  const there = columns.map((values) => values.some((value) => value !== null));
  return {
    rows: [
      [
        { value: 'Week of', look: 'measureHeader' },
        ...names.map((value): LaidCell => ({ value, look: 'measureHeaderNumber' })),
      ],
      ...weeks.map((week, index): LaidRow => [
        { value: `${shortDay(week)}${index === lag ? lagMark : ''}`, look: 'measureText' },
        ...columns.map((values): LaidCell => cellOf(values[index] ?? null, format)),
      ]),
    ],
    lines: names.flatMap((name, index) => (there[index] ? [{ column: index + 1, name, look: looks[index]! }] : [])),
    format,
  };
}

/** `#,##0.#` would leave a lone point behind whole numbers. */
const cellOf = (value: number | null, format: string): LaidCell => ({
  value: value === null ? null : Math.round(value * 1e4) / 1e4,
  look: 'measureNumber',
  format: Number.isInteger(value) && format === '#,##0.#' ? '#,##0' : format,
});

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

export const trendChart = (
  { row }: ScoreLine,
  title: string,
  { rows, lines, format }: TrendTable,
  place: LaidChart['place'],
): LaidChart => ({
  title: `${title} · team, week by week`,
  headerRow: place.row,
  rowCount: rows.length - 1,
  categories: 0,
  lines,
  axes: { across: `Week of (${lagMark.trim()} = shows in results by now)`, up: unitOf(row) },
  format,
  place,
});

function unitOf(row: PlanRow): string {
  if (isShare(row)) return 'Share';
  if (row.counts === 'Deliverable') return 'Handed in';
  if (row.counts === 'Open items') return 'Open';
  if (row.counts === 'Rate') return 'Mean';
  return row.counts === 'Sum' ? 'Amount a week' : 'Number a week';
}
