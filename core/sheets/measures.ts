import type { Cell } from '../cells';
import type { Measure } from '../score/measure';
import type { LaidCell, SheetLayout } from './layout';
import type { Look } from './looks';
import { measureColumns } from '../own-columns';

/** Binary dust goes (0.1 + 0.2), everything that was counted stays. */
const clean = (n: number | null): number | null => {
  if (n === null || !Number.isFinite(n)) return null;
  const rounded = Number.isInteger(n) ? n : Math.round(n * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
};

const rowOf = (measure: Measure): Cell[] => [
  { day: measure.week },
  measure.rep,
  measure.name,
  clean(measure.actual),
  clean(measure.target),
  clean(measure.expected),
  clean(measure.gap),
  clean(measure.attainment),
  measure.status,
  measure.rows,
  measure.data,
  measure.kind,
];

/** The tidy table with its header: for the sheet Measures and for the CSV. A missing number is blank, never zero. */
export const measuresRows = (measures: readonly Measure[]): Cell[][] => [[...measureColumns], ...measures.map(rowOf)];

const looksOf: readonly Look[] = [
  'measureText',
  'measureText',
  'measureText',
  'measureNumber',
  'measureNumber',
  'measureNumber',
  'measureNumber',
  'measureNumber',
  'measureText',
  'measureNumber',
  'measureText',
  'measureText',
];
const formats: readonly (string | undefined)[] = [
  'yyyy-mm-dd',
  undefined,
  undefined,
  '#,##0.##',
  '#,##0.##',
  '#,##0.##',
  '#,##0.##',
  '0%',
];

/** One row for each week, rep and plan row: made to be filtered, pivoted and charted, so it has no title and no merges. */
export function layMeasures(measures: readonly Measure[]): SheetLayout {
  return {
    sheet: 'Measures',
    rows: [
      measureColumns.map((value, column): LaidCell => ({
        value,
        look: looksOf[column] === 'measureNumber' ? 'measureHeaderNumber' : 'measureHeader',
      })),
      ...measures.map((measure) => rowOf(measure).map((value, column) => measureCell(value, column))),
    ],
    widths: [13, 24, 34, 11, 11, 11, 11, 12, 20, 9, 9, 11],
    frozenRows: 1,
    frozenColumns: 0,
    repeatRows: 1,
    filterRow: 0,
    orientation: 'landscape',
  };
}

function measureCell(value: Cell, column: number): LaidCell | null {
  if (value === null) return null;
  const format = formats[column];
  // `#,##0.##` would leave a lone point behind whole numbers.
  const whole = format === '#,##0.##' && Number.isInteger(value);
  return {
    value,
    look: looksOf[column] ?? 'measureText',
    ...(format !== undefined && { format: whole ? '#,##0' : format }),
  };
}
