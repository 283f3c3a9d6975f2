import type { Cells } from '../../core/cells';
import type { LaidCell, LaidRow, SheetLayout } from '../../core/sheets/layout';

export interface Drawing {
  /** Columns that the first cell covers; the blanks after it are its own. */
  readonly title?: number;
}

/** A layout for tests: the cells as they are, plain, with a title in the middle of its columns, which no host can draw without a merge. */
export function lay(sheet: string, cells: Cells, { title = 1 }: Drawing = {}): SheetLayout {
  const rows = cells.map((row, index): LaidRow => {
    if (index > 0 || title === 1) return row.map((value): LaidCell => ({ value, look: 'text' }));
    return [
      { value: row[0] ?? null, look: 'band', across: title },
      ...row.slice(title).map((value): LaidCell => ({ value, look: 'text' })),
    ];
  });
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    sheet,
    rows,
    widths: new Array<number>(widest).fill(12),
    frozenRows: 1,
    frozenColumns: 0,
    orientation: 'landscape',
  };
}
