import type { Crm } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidChart, type LaidRow, type SheetLayout } from './layout';
import { sheetOf, type Added } from './pile';
import { trendGroups, type TrendBlock } from './trend-blocks';
import { trendChart, trendTable } from './trend-table';

const widths = [14, 10, 14, 11, 14, 3, 15, 15, 15, 15, 15, 15] as const;
const columns = widths.length;
const width = widths.reduce((sum, one) => sum + one, 0);
const chartFrom = 6;
const blocksOnAPage = 2;

/**
 * Thirteen weeks of each result and of the behaviors that drive it: a table and its chart beside it, and in words where the
 * result is heading and until when a behavior can still move it.
 */
export const layTrend = (
  scorecard: Scorecard,
  intent: Intent,
  crm: Crm,
  options: { readonly team?: string } = {},
): SheetLayout =>
  pile(
    trendGroups(scorecard, intent, crm).flatMap(({ blocks }) => blocks),
    scorecard,
    options,
  );

function pile(blocks: readonly TrendBlock[], scorecard: Scorecard, options: { readonly team?: string }): SheetLayout {
  const charts: LaidChart[] = [];
  const pieces: Added[] = [
    { rows: headingRows(titleOf('Trend', options.team), scorecard, columns), heights: [28, 18, 19] },
  ];
  let row = 3;
  const add = (piece: Added): void => {
    pieces.push(piece);
    row += piece.rows.length;
  };
  blocks.forEach(({ line, series, lag, words }, index) => {
    const heading = `${line.row.kind}: ${line.row.name}`;
    add({ rows: [wide(heading, 'heading')], heights: [26], newPage: index > 0 && index % blocksOnAPage === 0 });
    for (const one of words) add({ rows: [wide(one, 'text')], heights: [heightFor(one, width)] });
    const table = trendTable(line, series, lag.place);
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
