import type { LaidRow, SheetLayout } from './layout';

/** Rows to put below the ones before. Heights repeat when there are fewer of them than rows. */
export interface Added {
  readonly rows: readonly LaidRow[];
  readonly heights?: readonly number[];
  readonly newPage?: boolean;
}

type Frame = Omit<SheetLayout, 'rows' | 'heights' | 'pageBreaks'>;

/** Pieces of a sheet, one below the other. */
export function sheetOf(pieces: readonly Added[], frame: Frame): SheetLayout {
  const rows: LaidRow[] = [];
  const heights = new Map<number, number>();
  const pageBreaks: number[] = [];
  for (const piece of pieces) {
    if (piece.newPage) pageBreaks.push(rows.length);
    piece.rows.forEach((row, line) => {
      const height = piece.heights?.[line % piece.heights.length];
      if (height !== undefined) heights.set(rows.length, height);
      rows.push(row);
    });
  }
  return { ...frame, rows, heights, ...(pageBreaks.length > 0 && { pageBreaks }) };
}
