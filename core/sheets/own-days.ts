import { dayOf } from '../calendar/day';
import type { Cell, Cells } from '../cells';
import { readIsoDay } from '../plan/written-value';
import { fold } from '../text';

/** Rows whose days are days: a file of plain text has them as text, and a workbook made from it would not sort by them. */
export function withDays(labels: readonly Cell[], rows: Cells, days: readonly string[]): Cells {
  const known = new Set(days.map(fold));
  const places = new Set(
    labels.flatMap((label, i) => (typeof label === 'string' && known.has(fold(label)) ? [i] : [])),
  );
  return rows.map((row) => row.map((cell, i) => (places.has(i) ? asDay(cell) : cell)));
}

function asDay(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const n = readIsoDay(cell);
  return n === undefined ? cell : { day: dayOf(n) };
}
