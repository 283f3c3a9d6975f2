import type { Cell, Cells } from '../../../core/cells';
import { isDateCell } from '../../../core/cells';
import type { LaidCell, LaidRow, SheetLayout } from '../../../core/sheets/layout';

/** A sheet as it stands in the grid, to be saved. */
export interface StandingSheet {
  readonly name: string;
  readonly cells: Cells;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Number formats by row and column, where a number has one. */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  /** As we drew it last; absent for sheets that we did not draw. */
  readonly drawn?: SheetLayout;
}

/**
 * The sheet as a layout, which is what the writer of workbooks takes: the values are those that stand there now, the looks
 * those that we gave it. Sheets that are not of our making are plain.
 */
export function laidSheet({ name, cells, widths, formats, drawn }: StandingSheet): SheetLayout {
  const rows = cells.map((row, rowIndex) => laidRow(row, drawn?.rows[rowIndex], formats[rowIndex]));
  const plain = { frozenRows: 1, frozenColumns: 0, orientation: 'landscape' } as const;
  return { ...plain, ...drawn, sheet: name, rows, widths };
}

function laidRow(
  row: readonly Cell[],
  drawn: LaidRow | undefined,
  formats: readonly (string | undefined)[] | undefined,
): LaidRow {
  const laid: (LaidCell | null)[] = [];
  let column = 0;
  for (const was of drawn ?? []) {
    const value = row[column] ?? null;
    laid.push(was === null ? plainCell(value, formats?.[column]) : { ...was, value });
    column += was?.across ?? 1;
  }
  for (; column < row.length; column += 1) laid.push(plainCell(row[column] ?? null, formats?.[column]));
  return laid;
}

function plainCell(value: Cell, format: string | undefined): LaidCell | null {
  if (value === null) return null;
  const isNumber = typeof value === 'number' || isDateCell(value);
  return {
    value,
    look: isNumber ? 'measureNumber' : 'measureText',
    ...(isNumber && format !== undefined && { format }),
  };
}
