import type { ProjectedLine, Projection } from '../score/projection-lines';
import { outlookWords } from '../score/projection-words';
import type { Measure } from '../score/measure';
import type { ScoreLine } from '../score/scorecard';
import { count, figureOf, isShare, longDay, shownActual } from '../sheets/figures';
import { headingRows, titleOf } from '../sheets/heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from '../sheets/layout';
import { timeGuardOf } from '../sheets/monitor';
import { sheetOf, type Added } from '../sheets/pile';
import { signs } from '../sheets/signs';
import type { PackScene } from './scene';

const widths = [24, 12, 12, 12, 14, 16, 58] as const;
const columns = widths.length;
/** So many lines of reps are still readable on one page. */
const linesOnOnePage = 30;

/** Each result with its target, its pace and where it is heading, for the chosen reps together and one by one. */
export function layResults(scene: PackScene): SheetLayout {
  const { card, projected } = scene;
  return sheetOf(
    [
      { rows: headingRows(titleOf('Results', scene.heading), card, columns), heights: [28, 18, 19] },
      ...(card.results.length === 0
        ? [
            {
              rows: [[{ value: 'No result is in this pack.', look: 'muted', across: columns }]] as LaidRow[],
              heights: [20],
            },
          ]
        : card.results.flatMap((line) =>
            block(
              line,
              card.reps,
              projected.find(({ row }) => row === line.row),
            ),
          )),
    ],
    {
      sheet: 'Results',
      widths,
      frozenRows: 3,
      frozenColumns: 1,
      repeatRows: 3,
      onePage: card.reps.length * card.results.length <= linesOnOnePage,
      orientation: 'landscape',
    },
  );
}

function block(line: ScoreLine, reps: readonly string[], projected: ProjectedLine | undefined): Added[] {
  const { row, cells, team } = line;
  const header = ['Actual', 'Target', 'Attained', 'Against pace', 'Status', 'Heading for'];
  const about = `${row.name}   ·   ${projected ? `to ${longDay(projected.ends)}, ` : ''}${timeGuardOf(line)}`;
  return [
    { rows: [[{ value: about, look: 'heading', across: columns }]], heights: [28] },
    {
      rows: [
        [
          { value: 'Rep', look: 'corner' },
          ...header.map((value): LaidCell => ({ value, look: value === 'Heading for' ? 'corner' : 'columnHeader' })),
        ],
      ],
      heights: [20],
    },
    lineOf(line, { value: 'Together', look: 'totalName' }, team, headingFor(line, projected, projected?.team)),
    ...cells.map(({ measure }, rep) =>
      lineOf(
        line,
        { value: reps[rep]!, look: 'rowHeader' },
        { ...measure, actual: shownActual(measure) },
        headingFor(line, projected, projected?.reps[rep]),
        measure.status,
      ),
    ),
  ];
}

/** Numbers stay numbers, so that who gets the pack can reckon with them. */
function lineOf(
  { row }: ScoreLine,
  name: LaidCell,
  { actual, target, expected, attainment }: Pick<Measure, 'actual' | 'target' | 'expected' | 'attainment'>,
  heading: string,
  status?: Measure['status'],
): Added {
  const look = status === undefined ? 'total' : 'number';
  const format = isShare(row) ? '0%' : '#,##0.##';
  const number = (value: number | null, as = format): LaidCell => ({
    value: rounded(value),
    look,
    format: formatOf(value, as),
  });
  const pace = actual === null || expected === null ? null : actual - expected;
  const sign = status && signs[status];
  return {
    rows: [
      [
        name,
        number(actual),
        number(target),
        number(attainment, '0%'),
        number(pace),
        sign ? { value: `${sign.sign} ${sign.word}`, look: sign.look } : { value: null, look },
        { value: heading, look: 'text' },
      ],
    ],
    heights: [Math.max(17, heightFor(heading, widths[6] * 1.1))],
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

/** `#,##0.##` would leave a lone point behind whole numbers, and cents say nothing beside thousands. */
const formatOf = (value: number | null, format: string): string =>
  format === '#,##0.##' && (Number.isInteger(rounded(value)) || Math.abs(value ?? 0) >= 1000) ? '#,##0' : format;

function headingFor({ row }: ScoreLine, line: ProjectedLine | undefined, projection: Projection | undefined): string {
  if (line === undefined || projection === undefined) return '';
  const show = (n: number): string => figureOf(n, row);
  const says = outlookWords(line, projection, show);
  const { range } = projection;
  return range === null
    ? says
    : `${show(range.low)} to ${show(range.high)}, likely ${show(range.likely)} (${count(range.weeks, 'counted week')}): ${says}`;
}
