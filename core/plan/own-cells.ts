import { dayOf, type Day } from '../calendar/day';
import { columnOf, isBlank, type Column, type Table } from '../cells';
import { NO_DAY } from '../crm/crm-table';
import { dayReader, looksLikeDate, proveDates } from '../crm/dates';
import { isMissing } from '../crm/letters';
import { amountReader, looksLikeNumber, proveNumbers } from '../crm/numbers';
import { quoted } from '../text';
import { addNoDay, addNoNumber } from './no-value';
import type { Gathering } from './gather';

/**
 * Reads a column of numbers by the decimal sign that the whole column proves; a percentage is a share, 60% = 0.6. A number
 * that can be read in two ways becomes an `ask` finding, any other text an error finding. `-` and `n/a` are blank.
 */
export function numberCells(
  column: Column,
  rows: readonly number[],
  table: Table,
  label: string,
  gathering: Gathering,
): (row: number) => number | null {
  const { decimal, proof } = proveNumbers(columnOf(rows.map((row) => column.at(row))), (i) =>
    table.rowNumber(rows[i]!),
  );
  const read = amountReader(decimal);
  return (row) => {
    const cell = column.at(row);
    if (isBlank(cell) || (typeof cell === 'string' && isMissing(cell))) return null;
    const amount = read(cell);
    if (amount) return amount.value;
    const number = table.rowNumber(row);
    if (looksLikeNumber(cell)) {
      const what = `${quoted(cell)} has two readings: ${proof}.`;
      gathering.add(
        { severity: 'ask', code: 'number-ambiguous', column: label },
        number,
        what,
        'Write it like 1000 or 2.5.',
      );
    } else addNoNumber(gathering, label, number, cell);
    return null;
  };
}

/**
 * Reads a column of days by what the whole column proves. A date that can be read in two ways becomes an `ask` finding with
 * both readings, any other text an error finding.
 */
export function dayCells(
  column: Column,
  rows: readonly number[],
  table: Table,
  label: string,
  gathering: Gathering,
): (row: number) => Day | null {
  const { order, proof } = proveDates(columnOf(rows.map((row) => column.at(row))), (i) => table.rowNumber(rows[i]!));
  const read = dayReader(order);
  return (row) => {
    const cell = column.at(row);
    if (isBlank(cell)) return null;
    const n = read(cell);
    if (n !== NO_DAY) return dayOf(n);
    if (looksLikeDate(cell)) {
      gathering.add(
        { severity: 'ask', code: 'date-ambiguous', column: label },
        table.rowNumber(row),
        `${quoted(cell)} has two readings: ${proof}.`,
        'Write it like 2026-02-28.',
      );
    } else addNoDay(gathering, label, table.rowNumber(row), cell);
    return null;
  };
}
