import { isDateCell, isErrorCell, type Cell, type Cells } from '../../core/cells';

/** The same cells without blank rows and cells at the ends: how far a host's rectangle reaches is its own affair. */
export function trimmed(cells: Cells): Cells {
  const rows = cells.map((row) => {
    let end = row.length;
    while (end > 0 && (row[end - 1] === null || row[end - 1] === '')) end -= 1;
    return row.slice(0, end).map((cell) => (cell === '' ? null : cell));
  });
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.length === 0) end -= 1;
  return rows.slice(0, end);
}

/** Cells as lines of text, for a diff that can be read. */
export const drawn = (cells: Cells | undefined): string =>
  (cells ?? []).map((row) => row.map(drawnCell).join(' | ')).join('\n');

const drawnCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (isDateCell(cell)) return cell.minutes === undefined ? cell.day : `${cell.day} + ${cell.minutes} min`;
  if (isErrorCell(cell)) return `error ${cell.error}`;
  return typeof cell === 'string' ? JSON.stringify(cell) : String(cell);
};
