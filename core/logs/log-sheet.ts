import { isBlank, type Cell, type Cells, type Table } from '../cells';
import { plain } from '../neutral';
import { labelOf } from '../plan/opened-sheet';
import { printOf } from '../print';
import { fold } from '../text';

/** A whole sheet of people's own as it stands: what is above its labels, the labels, and every row below them. */
export interface LogSheet {
  readonly above: Cells;
  readonly labels: readonly Cell[];
  readonly rows: Cells;
}

/** What goes under a label. */
export type Entry = readonly [label: string, cell: Cell];

/** The cells of a sheet as people entered them, cut at the row of its labels (counted from 1). */
export function logSheetOf(cells: Cells, headerRow: number): LogSheet {
  const entered = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)));
  const [labels = []] = entered.slice(headerRow - 1, headerRow);
  return { above: entered.slice(0, headerRow - 1), labels, rows: entered.slice(headerRow) };
}

/** The sheet with a new line below its last one; all else stays where it is. A label that is not there yet comes behind the others. */
export function withLine(sheet: LogSheet, entries: readonly Entry[]): LogSheet {
  const { placed, labels } = place(sheet, entries);
  const last = sheet.rows.reduce((found, row, index) => (row.every(isBlank) ? found : index + 1), 0);
  const line = labels.map((_, column): Cell => placed.get(column) ?? null);
  return { ...sheet, labels, rows: [...sheet.rows.slice(0, last), line] };
}

/** The sheet with other cells in one of its lines (counted from 0); all else stays as it is. */
export function withCells(sheet: LogSheet, line: number, entries: readonly Entry[]): LogSheet {
  const { placed, labels } = place(sheet, entries);
  const rows = sheet.rows.map((row, index) => {
    if (index !== line) return row;
    const wide = Math.max(row.length, ...[...placed.keys()].map((column) => column + 1));
    return Array.from({ length: wide }, (_, column) =>
      placed.has(column) ? placed.get(column)! : (row[column] ?? null),
    );
  });
  return { ...sheet, labels, rows };
}

/** Where each entry goes: under the first label of its name, as it is read, else in a new column right of everything. */
function place({ above, labels, rows }: LogSheet, entries: readonly Entry[]) {
  const places = new Map<string, number>();
  labels.forEach((label, column) => {
    const key = labelKey(label);
    if (key !== '' && !places.has(key)) places.set(key, column);
  });
  const next = [...labels];
  let free = [labels, ...above, ...rows].reduce((most, row) => Math.max(most, filledTo(row)), 0);
  const placed = new Map<number, Cell>();
  for (const [label, cell] of entries) {
    const key = fold(label);
    let column = places.get(key);
    if (column === undefined) {
      column = free;
      free += 1;
      while (next.length < column) next.push(null);
      next[column] = label;
      places.set(key, column);
    }
    placed.set(column, cell);
  }
  return { placed, labels: next };
}

const labelKey = (label: Cell): string => (typeof label === 'string' ? labelOf(label) : '');

const filledTo = (row: readonly Cell[]): number =>
  row.reduce<number>((most, cell, i) => (isBlank(cell) ? most : i + 1), 0);

/**
 * A short name for a line as it stands, by all its cells: a page keeps it, and gives it back with what a person changed, so that
 * nothing is written over a line that is another one by then. `row` is the number that people see.
 */
export function linePrint(table: Table, row: number): string {
  const cells = table.headers.map((_, column) => table.column(column).at(row - table.headerRow - 1));
  const last = filledTo(cells);
  return printOf(JSON.stringify(cells.slice(0, last).map((cell) => (typeof cell === 'string' ? plain(cell) : cell))));
}

/** The line (counted from 0) that a page showed: at its old row, else the only one like it. Undefined where it is gone or changed. */
export function lineShown(table: Table, row: number, print: string): number | undefined {
  const first = table.headerRow + 1;
  const isSame = (line: number): boolean => linePrint(table, line + first) === print;
  const there = row - first;
  if (there >= 0 && there < table.rowCount && isSame(there)) return there;
  const alike = Array.from({ length: table.rowCount }, (_, line) => line).filter(isSame);
  return alike.length === 1 ? alike[0] : undefined;
}
