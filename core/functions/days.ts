import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import { dayOfSerial } from '../calendar/serial';
import { isBlank, isDateCell, isErrorCell, type Cell } from '../cells';
import { readIsoDay } from '../plan/written-value';
import { quoted } from '../text';
import { mistake, type Mistake } from './mistake';

/** Days before 1990 and after 2100 are numbers that somebody took for a day. */
const FIRST = dayNumber('1990-01-01');
const LAST = dayNumber('2100-12-31');

/**
 * The day in a cell: a date cell (Google Sheets), its serial number (Excel), or text such as 2026-03-11. Any other text can
 * be read in more than one way, and is not guessed.
 */
export function dayIn(cell: Cell, name: string): Day | Mistake {
  const like = 'Give a date cell, or text like 2026-03-11.';
  if (isBlank(cell)) return mistake(`${name} is blank, and no day is assumed. ${like}`);
  if (isErrorCell(cell)) return mistake(`${name} is ${cell.error}: mend the cell that it comes from.`);
  const n = dayNumberIn(cell);
  if (n === null) return mistake(`${name} is ${quoted(cell)}, which is not plainly a day. ${like}`);
  if (n < FIRST || n > LAST) return mistake(`${name} is ${quoted(cell)}, which is no day of 1990 to 2100. ${like}`);
  return dayOf(n);
}

/** The number of the day in a date cell, a serial or an ISO text; null for anything else. */
export function dayNumberIn(cell: Cell): DayNumber | null {
  if (typeof cell === 'number') return dayOfSerial(cell, 1900);
  if (typeof cell === 'string') return readIsoDay(cell) ?? null;
  return isDateCell(cell) ? dayNumber(cell.day) : null;
}
