import { isDateCell, isErrorCell, type Cell } from '../cells';
import { isMissing } from './letters';

/** A cell as the text that tells things apart: trimmed; empty for a blank, a sign such as `-`, and an error. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return isMissing(cell) ? '' : cell.trim();
  if (cell === null || isErrorCell(cell)) return '';
  if (isDateCell(cell)) return cell.day;
  return String(cell);
}

/** An id as text. Programs that read ids as numbers write `22.0` for 22; it is the same id. */
export const idOf = (cell: Cell): string => {
  const text = textOf(cell);
  return /^\d+\.0$/.test(text) ? text.slice(0, -2) : text;
};

/** Whether an id has lost digits on its way: powers of ten, or a number too long to be held exactly. */
export const isDamagedId = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? Math.abs(cell) >= 1e15
    : typeof cell === 'string' && cell.length < 24 && cell.includes('+') && /^\s*\d[.,]?\d*e\+\d+\s*$/i.test(cell);
