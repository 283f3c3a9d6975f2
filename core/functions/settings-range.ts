import { dayOf } from '../calendar/day';
import { dayOfSerial } from '../calendar/serial';
import type { Cell, Grid } from '../cells';
import { fold } from '../text';

/** Serials of days from 1990 to 2100: no other setting has a number of that size. */
const FIRST = 32_874;
const LAST = 73_415;

/** A Settings range as Excel hands it over, where the day under As of is a serial number: seen as the day that it is. */
export function asOfAsDay(grid: Grid): Grid {
  const rows = new Set<number>();
  for (let column = 0; column < grid.columnCount; column += 1) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      const cell = grid.column(column).at(row);
      if (typeof cell === 'string' && /^as[ -]of$/.test(fold(cell))) rows.add(row);
    }
  }
  if (rows.size === 0) return grid;
  return {
    ...grid,
    column(index) {
      const { length, at } = grid.column(index);
      return { length, at: (row) => (rows.has(row) ? dayIn(at(row)) : at(row)) };
    },
  };
}

function dayIn(cell: Cell): Cell {
  if (typeof cell !== 'number' || cell < FIRST || cell > LAST) return cell;
  const n = dayOfSerial(cell, 1900);
  return n === null ? cell : { day: dayOf(n) };
}
