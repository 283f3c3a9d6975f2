import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from '../sheets/layout';
import { sheetOf, type Added } from '../sheets/pile';

/** The tab in the workbook that people may share with those who can open it. */
export const sharedName = 'Shared scorecard';

/**
 * Pages one below the other on the columns of one of them. A page with fewer columns gives its last one the room that is left; one
 * with more adds its own. Charts stay away: their tables are there, and a tab is for values.
 */
export function stacked(sheet: string, frame: SheetLayout, pages: readonly SheetLayout[]): SheetLayout {
  const columns = Math.max(...pages.map(({ widths }) => widths.length));
  const widths = Array.from(
    { length: columns },
    (_, column) => frame.widths[column] ?? Math.max(...pages.map((page) => page.widths[column] ?? 0)),
  );
  const pieces = pages.flatMap((page, place): Added[] => [
    ...(place === 0 ? [] : [{ rows: [[]], heights: [24], newPage: true }]),
    ...page.rows.map((row, at): Added => {
      const fitted = page === frame ? row : fit(row, page.widths.length, columns);
      const own = page.heights?.get(at) ?? 16;
      return { rows: [fitted], heights: [page === frame ? own : Math.max(own, needed(fitted, widths))] };
    }),
  ]);
  return sheetOf(pieces, { sheet, widths, frozenRows: 0, frozenColumns: 0, orientation: 'landscape' });
}

/** Whatever ends where the page ends, ends where the sheet ends. */
function fit(row: LaidRow, own: number, columns: number): LaidRow {
  const used = row.reduce((sum, cell) => sum + (cell?.across ?? 1), 0);
  const last = row[row.length - 1];
  if (used !== own || own >= columns || last === null || last === undefined) return row;
  if (typeof last.value !== 'string') return row;
  return [...row.slice(0, -1), { ...last, across: (last.across ?? 1) + columns - own }];
}

const wraps: ReadonlySet<LaidCell['look']> = new Set<LaidCell['look']>(['text', 'note', 'rowHeader']);

function needed(row: LaidRow, widths: readonly number[]): number {
  let column = 0;
  let height = 0;
  for (const cell of row) {
    const across = cell?.across ?? 1;
    const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
    if (typeof cell?.value === 'string' && wraps.has(cell.look))
      height = Math.max(height, heightFor(cell.value, width));
    column += across;
  }
  return height;
}
