import { isErrorCell, type Cell, type Table } from '../cells';
import { plain } from '../neutral';
import { closedColumns } from '../own-columns';
import { labelOf } from '../plan/opened-sheet';
import type { ClosedRow } from '../score/history/newly-closed';
import { fold } from '../text';
import type { LaidCell, LaidRow, SheetLayout } from './layout';
import type { Look } from './looks';

/** Excel keeps the name History for itself. */
export const closedWeeksName = 'Closed weeks';

type Label = (typeof closedColumns)[number];

interface Column {
  readonly width: number;
  readonly look: Look;
  readonly format?: string;
}

const text: Look = 'measureText';
const number: Look = 'measureNumber';
const columns: Readonly<Record<Label, Column>> = {
  Week: { width: 13, look: text, format: 'yyyy-mm-dd' },
  Rep: { width: 24, look: text },
  Behavior: { width: 34, look: text },
  Kind: { width: 11, look: text },
  Actual: { width: 11, look: number, format: '#,##0.##' },
  Target: { width: 11, look: number, format: '#,##0.##' },
  Expected: { width: 11, look: number, format: '#,##0.##' },
  Attainment: { width: 12, look: number, format: '0%' },
  Status: { width: 20, look: text },
  Rows: { width: 9, look: number },
  Data: { width: 9, look: text },
  Added: { width: 11, look: number, format: '#,##0.##' },
  'Counts as': { width: 12, look: text },
  'As of': { width: 13, look: text, format: 'yyyy-mm-dd' },
  Note: { width: 42, look: text },
  Mark: { width: 10, look: text },
};

const columnOf = (header: string): Column | undefined => {
  const label = closedColumns.find((one) => fold(one) === labelOf(header));
  return label === undefined ? undefined : columns[label];
};

/** New rows below a header where people may have moved our columns and added their own. */
export const layClosedRows = (rows: readonly ClosedRow[], headers: readonly string[] = closedColumns): LaidRow[] => {
  const labels = headers.map((header, place) =>
    // Of a label that stands there twice the first is read, so the first is written.
    headers.findIndex((one) => labelOf(one) === labelOf(header)) === place
      ? closedColumns.find((one) => fold(one) === labelOf(header))
      : undefined,
  );
  return rows.map((row) => labels.map((label) => (label === undefined ? null : laidCell(row[label], columns[label]))));
};

/** The whole sheet: what stands there already, cell by cell, and the new rows below it. */
export function layClosedWeeks(added: readonly ClosedRow[], there?: Table): SheetLayout {
  const headers = there?.headers ?? closedColumns;
  return {
    sheet: closedWeeksName,
    rows: [
      headers.map((value): LaidCell => ({
        value,
        look: columnOf(value)?.look === number ? 'measureHeaderNumber' : 'measureHeader',
      })),
      ...(there === undefined ? [] : rowsOf(there)),
      ...layClosedRows(added, headers),
    ],
    widths: headers.map((header) => columnOf(header)?.width ?? 18),
    frozenRows: 1,
    frozenColumns: 0,
    repeatRows: 1,
    orientation: 'landscape',
  };
}

const rowsOf = ({ headers, rowCount, column }: Table): LaidRow[] => {
  const cells = headers.map((header, index) => ({ at: column(index), laid: columnOf(header) }));
  return Array.from({ length: rowCount }, (_, row) =>
    cells.map(({ at, laid }) => {
      const cell = at.at(row);
      return laidCell(typeof cell === 'string' ? plain(cell) : cell, laid ?? { width: 18, look: text });
    }),
  );
};

function laidCell(value: Cell, { look, format }: Column): LaidCell | null {
  if (value === null) return null;
  if (typeof value === 'string' || isErrorCell(value)) return { value, look };
  // `#,##0.##` would leave a lone point behind whole numbers.
  const whole = format === '#,##0.##' && Number.isInteger(value);
  return { value, look, ...(format !== undefined && { format: whole ? '#,##0' : format }) };
}
