import type { PlanRow } from '../plan/plan';
import type { ScoreLine } from '../score/scorecard';
import { isShare, shortDay } from './figures';
import type { LaidCell, LaidChart, LaidRow } from './layout';
import type { TrendSeries } from './trend-series';

/** Stands behind the week whose work shows in the result by now. */
export const lagMark = ' ◂';

/** Thirteen weeks of one line of the plan, and which of them its chart draws. */
export interface TrendTable {
  /** The header first. */
  readonly rows: readonly LaidRow[];
  readonly lines: LaidChart['lines'];
  readonly format: string;
}

const names = ['Team', 'Week so far', 'Target', 'Team median'] as const;
const looks = ['actual', 'running', 'target', 'usual'] as const;

/** A running week stands apart, for half a week is no fall. */
export function trendTable(
  { row }: ScoreLine,
  { weeks, running, team, targets, usual }: TrendSeries,
  lag: number | null,
): TrendTable {
  const columns = [
    team.map((value, week) => (week < running ? value : null)),
    team.map((value, week) => (week < running ? null : value)),
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
