import { isDateCell, isErrorCell, type Cell } from '../../core/cells';
import { harmlessField } from '../../core/neutral';

/**
 * Rows as CSV for programs and spreadsheets alike: comma, CRLF after every row, UTF-8 without a byte order mark (programs that
 * read it would take the mark for part of the first header). Every text is in quotes and harmless, also for a reader that
 * splits at `;` or TAB; numbers and days are bare, with `.` as decimal sign; a blank is nothing at all.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberText(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return cell.minutes === undefined ? cell.day : `${cell.day} ${clock(cell.minutes)}`;
  return `"${harmlessField(isErrorCell(cell) ? cell.error : cell).replaceAll('"', '""')}"`;
}

/** Up to 1e21 without an exponent, small fractions to 12 places; never `-0`. */
export function numberText(n: number): string {
  if (n === 0) return '0';
  const text = String(n);
  if (!text.includes('e-')) return text;
  const fixed = n.toFixed(12).replace(/\.?0+$/, '');
  return fixed === '-0' ? '0' : fixed;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
