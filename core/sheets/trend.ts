import { dayNumber, dayOf } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import { courseCorrectBy, lagWeeksOf } from '../score/last-useful';
import { projectResults } from '../score/projection-lines';
import { salesCycleDays } from '../score/sales-cycle';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidChart, type LaidRow, type SheetLayout } from './layout';
import { sheetOf, type Added } from './pile';
import { trendChart, trendTable } from './trend-table';
import { behaviorWords, resultWords, type Lag } from './trend-words';

const widths = [14, 10, 14, 11, 14, 3, 15, 15, 15, 15, 15, 15] as const;
const columns = widths.length;
const width = widths.reduce((sum, one) => sum + one, 0);
const chartFrom = 6;
const blocksOnAPage = 2;

/**
 * Thirteen weeks of each result and of the behaviors that drive it: a table and its chart beside it, and in words where the
 * result is heading and until when a behavior can still move it.
 */
export function layTrend(
  scorecard: Scorecard,
  intent: Intent,
  crm: Crm,
  options: { readonly team?: string } = {},
): SheetLayout {
  const asOf = dayNumber(scorecard.asOf);
  const cycle = salesCycleDays(crm, asOf);
  const projected = projectResults(intent, crm, scorecard.asOf);
  const lagOf = (line: ScoreLine): Lag => {
    const weeks = lagWeeksOf(line.row, cycle);
    const place = weeks === null ? -1 : scorecard.weeks.length - 1 - Math.round(weeks);
    return { weeks, place: weeks === null || place < 0 ? null : place, isSeen: cycle !== null };
  };
  const drives = (result: ScoreLine): ScoreLine[] =>
    scorecard.behaviors.filter(({ row }) => fold(row.drives) === fold(result.row.name));
  const blocks = scorecard.results.flatMap((result): Block[] => {
    const own = drives(result);
    const slowest = own.reduce<Lag>(
      (most, one) => (weeksOf(lagOf(one)) > weeksOf(most) ? lagOf(one) : most),
      lagOf(result),
    );
    const outlook = projected.find(({ row }) => row === result.row);
    return [
      { line: result, lag: slowest, words: resultWords(result, outlook, slowest, scorecard.weeks) },
      ...own.map((line) => behaviorBlock(line, lagOf(line))),
    ];
  });
  const rest = scorecard.behaviors
    .filter((line) => !blocks.some((block) => block.line === line))
    .map((line) => behaviorBlock(line, lagOf(line)));

  function behaviorBlock(line: ScoreLine, lag: Lag): Block {
    const by = courseCorrectBy(intent, line.row, cycle, asOf);
    return {
      line,
      lag,
      words: behaviorWords(line, lag, scorecard.weeks, by === null ? null : dayOf(by), scorecard.asOf),
    };
  }
  return pile([...blocks, ...rest], scorecard, intent, options);
}

const weeksOf = ({ weeks }: Lag): number => weeks ?? -1;

/** One line of the plan with all that is said of it. */
interface Block {
  readonly line: ScoreLine;
  readonly lag: Lag;
  readonly words: readonly string[];
}

function pile(
  blocks: readonly Block[],
  scorecard: Scorecard,
  intent: Intent,
  options: { readonly team?: string },
): SheetLayout {
  const charts: LaidChart[] = [];
  const pieces: Added[] = [
    { rows: headingRows(titleOf('Trend', options.team), scorecard, columns), heights: [28, 18, 19] },
  ];
  let row = 3;
  const add = (piece: Added): void => {
    pieces.push(piece);
    row += piece.rows.length;
  };
  blocks.forEach(({ line, lag, words }, index) => {
    const heading = `${line.row.kind}: ${line.row.name}`;
    add({ rows: [wide(heading, 'heading')], heights: [26], newPage: index > 0 && index % blocksOnAPage === 0 });
    for (const one of words) add({ rows: [wide(one, 'text')], heights: [heightFor(one, width)] });
    const table = trendTable(line, scorecard, intent, lag.place);
    charts.push(
      trendChart(line, heading, table, {
        row,
        column: chartFrom,
        rows: table.rows.length,
        columns: columns - chartFrom,
      }),
    );
    add({ rows: table.rows, heights: [16] });
    add({ rows: [[]], heights: [8] });
  });
  if (blocks.length === 0) add({ rows: [wide('The plan has no line to draw yet.', 'muted')], heights: [20] });
  return {
    ...sheetOf(pieces, {
      sheet: 'Trend',
      widths,
      frozenRows: 3,
      frozenColumns: 0,
      repeatRows: 3,
      orientation: 'landscape',
    }),
    charts,
  };
}

const wide = (value: string, look: 'heading' | 'text' | 'muted'): LaidRow => [{ value, look, across: columns }];
