import type { Scorecard, ScoreLine } from '../score/scorecard';
import { earlyOfTeam } from '../score/time-guard';
import { doneOf, figureOf, shortDay, shownActual } from './figures';
import type { LaidCell, LaidRow } from './layout';
import { signs } from './signs';
import { sparkline } from './sparkline';

/** Columns that one result takes: figure, word, trend. */
const columnsPerResult = 3;

/** Results beside each other and reps below each other that fit on one printed page. */
export interface MonitorPage {
  readonly results: readonly ScoreLine[];
  readonly reps: { readonly from: number; readonly to: number };
}

const repsOnAPage = 40;

/** The results in bands of as many as fit beside each other; a very long team is cut. */
export function monitorPages(scorecard: Scorecard, columns: number): MonitorPage[] {
  const perBand = Math.max(1, Math.floor((columns - 1) / columnsPerResult));
  const pages: MonitorPage[] = [];
  for (let first = 0; first < scorecard.results.length; first += perBand) {
    const results = scorecard.results.slice(first, first + perBand);
    for (let from = 0; from === 0 || from < scorecard.reps.length; from += repsOnAPage)
      pages.push({ results, reps: { from, to: Math.min(from + repsOnAPage, scorecard.reps.length) } });
  }
  return pages;
}

/** Names of the results, what is expected, and from when on a verdict is fair. */
export const monitorHeader = (results: readonly ScoreLine[]): LaidRow[] => [
  [
    { value: 'Rep', look: 'corner' },
    ...results.map(({ row }): LaidCell => ({ value: row.name, look: 'columnHeader', across: columnsPerResult })),
  ],
  [
    { value: 'actual / target', look: 'cornerMeasure' },
    ...results.map((line): LaidCell => ({
      value: `${goalOf(line)}; ${timeGuardOf(line)}`,
      look: 'measure',
      across: columnsPerResult,
    })),
  ],
];

const goalOf = ({ row }: ScoreLine): string => {
  if (row.target === null) return 'no target';
  const per = row.per === 'date' ? (row.due === null ? 'by date' : `by ${shortDay(row.due)}`) : `a ${row.per}`;
  return `${row.better === 'less' ? 'at most ' : ''}${figureOf(row.target, row)} ${per} each`;
};

/** Whether a result may be judged yet: not before one sales cycle has passed since the plan began. */
export function timeGuardOf(line: ScoreLine): string {
  const early = earlyOfTeam(line.cells);
  return early === null ? 'time enough to judge' : `too early to judge: week ${early.week} of ${early.of}`;
}

function teamRow(results: readonly ScoreLine[]): LaidRow {
  return [
    { value: 'Team', look: 'totalName' },
    ...results.flatMap(({ team, row }): LaidCell[] => [
      { value: doneOf(team.actual, team.target, row), look: 'total' },
      {
        value: team.expected === null ? null : `${figureOf(team.expected, row)} expected`,
        look: 'total',
        part: 'word',
      },
      { value: sparkline(team.trend), look: 'total', part: 'trend' },
    ]),
  ];
}

/** The team and one line for each rep. Results are watched, not pushed: no trend of theirs is colored. */
export const monitorRows = (
  results: readonly ScoreLine[],
  scorecard: Scorecard,
  { from, to }: MonitorPage['reps'],
): LaidRow[] => [
  ...(from === 0 ? [teamRow(results)] : []),
  ...scorecard.reps
    .slice(from, to)
    .map((rep, offset): LaidRow => [
      { value: rep, look: 'rowHeader' },
      ...results.flatMap((line) => repCells(line, from + offset)),
    ]),
];

function repCells(line: ScoreLine, index: number): LaidCell[] {
  const cell = line.cells[index];
  if (cell === undefined) return [{ value: null }, { value: null }, { value: null }];
  const { sign, look, word } = signs[cell.measure.status];
  return [
    { value: `${sign} ${doneOf(shownActual(cell.measure), cell.measure.target, line.row)}`, look },
    { value: word, look, part: 'word' },
    { value: sparkline(cell.trend), look: 'trend', part: 'trend' },
  ];
}
