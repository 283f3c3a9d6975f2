import type { Cell, Column, Grid } from '../../core/cells';

/*
 * Columns built cell by cell, in any order of rows. What is kept grows with the filled cells, never with the used range:
 * one cell at XFD1048576 costs as much as one at A1.
 */

interface CellColumn {
  rows: Uint32Array;
  codes: Uint32Array;
  count: number;
  values: Cell[];
  /** Null once nearly every cell is a new one. */
  known: Map<Cell, number> | null;
  isInOrder: boolean;
}

export type CellColumns = Map<number, CellColumn>;

/** As in byte-columns: a dictionary must pay, and is given up early only where that is hopeless. */
const SMALL = 8192;
const LARGE = 65_536;
const HOPELESS = 0.95;

/** Notes a cell that is not blank. Dates and errors must be the same object wherever they are the same value. */
export function putCell(columns: CellColumns, index: number, row: number, cell: Cell): void {
  let column = columns.get(index);
  if (!column) {
    column = {
      rows: new Uint32Array(4),
      codes: new Uint32Array(4),
      count: 0,
      values: [null],
      known: new Map(),
      isInOrder: true,
    };
    columns.set(index, column);
  }
  const { count } = column;
  if (count === column.rows.length) {
    column.rows = enlarged(column.rows);
    column.codes = enlarged(column.codes);
  }
  if (count > 0 && column.rows[count - 1]! >= row) column.isInOrder = false;
  let code = column.known?.get(cell);
  if (code === undefined) {
    code = column.values.push(cell) - 1;
    if (column.known) {
      if (code >= LARGE && (code & (code - 1)) === 0 && code > row * HOPELESS) column.known = null;
      else column.known.set(cell, code);
    }
  }
  column.rows[count] = row;
  column.codes[count] = code;
  column.count += 1;
}

function enlarged(old: Uint32Array): Uint32Array {
  const next = new Uint32Array(old.length * 2);
  next.set(old);
  return next;
}

/** The sheet as a grid, and the cells that were there twice (the last one counts), each as [row, column] from 0. */
export function gridOfColumns(
  sheet: string,
  columns: CellColumns,
): { readonly grid: Grid; readonly twice: readonly (readonly [number, number])[] } {
  const twice: [number, number][] = [];
  let rowCount = 0;
  let columnCount = 0;
  for (const [index, column] of columns) {
    if (!column.isInOrder) for (const row of putInOrder(column)) twice.push([row, index]);
    rowCount = Math.max(rowCount, column.rows[column.count - 1]! + 1);
    columnCount = Math.max(columnCount, index + 1);
  }
  const finished = new Map<number, Column>();
  for (const [index, column] of columns) {
    finished.set(index, columnOf(column, rowCount));
    // What the column was built from is let go at once: all columns twice would be too much.
    columns.delete(index);
  }
  const nothing: Column = { length: rowCount, at: () => null };
  return { grid: { sheet, rowCount, columnCount, column: (index) => finished.get(index) ?? nothing }, twice };
}

/** Sorts the cells of a column by row; of two in one row the later one stays. Gives the rows that had two. */
function putInOrder(column: CellColumn): readonly number[] {
  const order = Uint32Array.from({ length: column.count }, (_, i) => i).sort(
    (a, b) => column.rows[a]! - column.rows[b]! || a - b,
  );
  const rows = new Uint32Array(column.count);
  const codes = new Uint32Array(column.count);
  const twice: number[] = [];
  let count = 0;
  for (const i of order) {
    const row = column.rows[i]!;
    if (count > 0 && rows[count - 1] === row) {
      if (twice.at(-1) !== row) twice.push(row);
      count -= 1;
    }
    rows[count] = row;
    codes[count] = column.codes[i]!;
    count += 1;
  }
  Object.assign(column, { rows, codes, count, isInOrder: true });
  return twice;
}

/** A well-filled column answers by its row; a sparse one looks the row up, so that empty rows cost nothing. */
function columnOf({ rows, codes, count, values, known }: CellColumn, rowCount: number): Column {
  if (rowCount > 1024 && rowCount > count * 8) {
    const byRow = new Map<number, Cell>();
    for (let i = 0; i < count; i += 1) byRow.set(rows[i]!, values[codes[i]!]!);
    return { length: rowCount, at: (row) => byRow.get(row) ?? null };
  }
  const coded = new Uint32Array(rowCount);
  for (let i = 0; i < count; i += 1) coded[rows[i]!] = codes[i]!;
  const at = (row: number): Cell => values[coded[row]!] ?? null;
  const pays = values.length <= SMALL || values.length <= rowCount / 2;
  return known && pays ? { length: rowCount, at, dictionary: { codes: coded, values } } : { length: rowCount, at };
}
