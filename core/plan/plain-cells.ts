import { dayOf, type Day } from '../calendar/day';
import { isBlank, isDateCell } from '../cells';
import { FIRST_DAY, LAST_DAY } from '../crm/day-range';
import { quoted } from '../text';
import { addNoDay, addNoNumber } from './no-value';
import type { ColumnReader } from './opened-sheet';
import { readIsoDay, readPlainNumber } from './written-value';

/** A point before three digits may stand between thousands; only whoever wrote it knows. */
const maybeThousands = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads numbers that have one meaning in every country: digits with a point as decimal sign, perhaps a percent sign. Where a
 * plan is being made there is nothing to prove another style by, and no room for the code that would.
 */
export const plainNumbers: ColumnReader<number> = (column, _rows, table, label, gathering) => (row) => {
  const cell = column.at(row);
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell.trim() : '';
  const number = readPlainNumber(text);
  if (number !== undefined && !maybeThousands.test(text)) return number;
  if (number !== undefined) {
    gathering.add(
      { severity: 'ask', code: 'number-ambiguous', column: label },
      table.rowNumber(row),
      `${quoted(cell)} has two readings: ${number} and ${text.replace('.', '')}.`,
      `Write it like ${text}0 or ${text.replace('.', '')}.`,
    );
  } else addNoNumber(gathering, label, table.rowNumber(row), cell);
  return null;
};

/** Reads days that are written year-month-day. */
export const plainDays: ColumnReader<Day> = (column, _rows, table, label, gathering) => (row) => {
  const cell = column.at(row);
  if (isBlank(cell)) return null;
  if (isDateCell(cell)) return cell.day;
  const n = typeof cell === 'string' ? readIsoDay(cell) : undefined;
  if (n !== undefined && n >= FIRST_DAY && n <= LAST_DAY) return dayOf(n);
  addNoDay(gathering, label, table.rowNumber(row), cell);
  return null;
};

/** A number as `plainNumbers` reads it. */
export function showPlainNumber(n: number): string {
  const text = String(n);
  return maybeThousands.test(text) ? `${text}0` : text;
}
