import { isDateCell, isErrorCell, type Cell } from '../../core/cells';
import type { SheetLayout } from '../../core/sheets/layout';

const shown = (cell: Cell): string => {
  if (cell === null) return '';
  if (isDateCell(cell)) return cell.day;
  if (isErrorCell(cell)) return cell.error;
  return String(cell);
};

/** The end of a column that a reviewer sees: a text longer than this is cut in the drawing only. */
const widest = 26;

/** A sheet as text, so that a reviewer sees it in the diff: columns between bars, a cell over several columns as one. */
export function draw(layout: SheetLayout, from = 0, to = layout.rows.length): string {
  const rows = layout.rows.slice(from, to);
  const widths = layout.widths.map(() => 0);
  const texts = rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const across = cell?.across ?? 1;
      const text = shown(cell?.value ?? null).replaceAll('\n', ' ⏎ ');
      const start = column;
      column += across;
      if (across === 1) widths[start] = Math.min(widest, Math.max(widths[start] ?? 0, text.length));
      return { text, start, across };
    });
  });
  return texts
    .map((row) =>
      row
        .map(({ text, start, across }, index) => {
          const width = widths.slice(start, start + across).reduce((sum, one) => sum + one, 0) + 3 * (across - 1);
          // The last cell of a row has room for all that it says.
          const whole = across > 1 || index === row.length - 1;
          return whole ? text.padEnd(width) : text.slice(0, width).padEnd(width);
        })
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}

/** The looks of a sheet's cells, row by row, for the tests that are about meaning. */
export const looksOf = (layout: SheetLayout): string[][] =>
  layout.rows.map((row) => row.map((cell) => cell?.look ?? ''));
