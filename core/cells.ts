import type { Day } from './calendar/day';

/** A date cell whose time zone the host has already resolved. `minutes` past midnight, where the cell carries a time. */
export interface DateCell {
  readonly day: Day;
  readonly minutes?: number;
}

/** An error value of the spreadsheet, for example `#REF!`: never zero, never a name. */
export interface ErrorCell {
  readonly error: string;
}

/** What a spreadsheet cell can hold. A blank is `null`; blank, zero and error are three different things. */
export type Cell = string | number | boolean | null | DateCell | ErrorCell;

/** Rows of cells, as a host hands them over. Rows may be ragged: a missing cell is blank. */
export type Cells = readonly (readonly Cell[])[];

/** One column of cells. With a `dictionary` every row is a code, so that a question is asked once per distinct cell. */
export interface Column {
  readonly length: number;
  at(row: number): Cell;
  readonly dictionary?: Dictionary;
  /** Where the cells lie, if they are a column of rows of cells: then a loop may read them without a call for each. */
  readonly within?: Within;
}

/** The cell of `row` is `rows[first + row]?.[index] ?? null`. */
export interface Within {
  readonly rows: Cells;
  readonly first: number;
  readonly index: number;
}

/** `values[codes[row]]` is the cell of that row. */
export interface Dictionary {
  readonly codes: Uint32Array;
  readonly values: readonly Cell[];
}

/** A sheet as columns, before anybody knows where its header is. Row 0 is the sheet's first row. */
export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  column(index: number): Column;
}

/** A sheet with its header found. Arrays throughout, never objects keyed by header: `__proto__` is a header too. */
export interface Table {
  readonly sheet: string;
  /** Labels in column order, as shown; they may repeat or be empty. */
  readonly headers: readonly string[];
  /** The header's row number as a person counts it, from 1. */
  readonly headerRow: number;
  /** Rows below the header; row 0 is the first of them. */
  readonly rowCount: number;
  column(index: number): Column;
  /** The number a person sees beside that row, from 1. */
  rowNumber(row: number): number;
}

export const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object' && cell !== null && 'day' in cell;
export const isErrorCell = (cell: Cell): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** A blank is nothing, or text of nothing but blanks. */
export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

export const columnOf = (cells: readonly Cell[]): Column => ({
  length: cells.length,
  at: (row) => cells[row] ?? null,
});

/** Rows of cells, seen as a grid. Nothing is copied. */
export function gridOfCells(sheet: string, cells: Cells): Grid {
  let widest: number | undefined;
  return {
    sheet,
    rowCount: cells.length,
    // Looking at every row takes as long as a tenth of counting them, and not everybody asks.
    get columnCount() {
      return (widest ??= cells.reduce((most, row) => Math.max(most, row.length), 0));
    },
    column: (index) => ({
      length: cells.length,
      at: (row) => cells[row]?.[index] ?? null,
      within: { rows: cells, first: 0, index },
    }),
  };
}

/** The table below a header row (counted from 0) of a grid. Nothing is copied. */
export function tableBelow(grid: Grid, header: number, headers: readonly string[]): Table {
  const first = header + 1;
  const rowCount = Math.max(0, grid.rowCount - first);
  return {
    sheet: grid.sheet,
    headers,
    headerRow: header + 1,
    rowCount,
    rowNumber: (row) => first + row + 1,
    column(index) {
      const whole = grid.column(index);
      return {
        length: rowCount,
        at: (row) => whole.at(first + row),
        ...(whole.dictionary && {
          dictionary: { codes: whole.dictionary.codes.subarray(first), values: whole.dictionary.values },
        }),
        ...(whole.within && { within: { ...whole.within, first: whole.within.first + first } }),
      };
    },
  };
}

/** A question answered once per distinct cell of a column: `f` must depend on the cell alone. */
export function perDistinct<T>(column: Column, f: (cell: Cell) => T): (row: number) => T {
  if (column.dictionary) {
    const { codes, values } = column.dictionary;
    const answers = values.map(f);
    return (row) => answers[codes[row] as number] as T;
  }
  const known = new Map<Cell, T>();
  return (row) => {
    const cell = column.at(row);
    let answer = known.get(cell);
    if (answer === undefined && !known.has(cell)) known.set(cell, (answer = f(cell)));
    return answer as T;
  };
}

/** A column seen through a function of its cells; a dictionary stays one. */
export function mapColumn(column: Column, f: (cell: Cell) => Cell): Column {
  if (!column.dictionary) return { length: column.length, at: (row) => f(column.at(row)) };
  const { codes, values } = column.dictionary;
  const mapped = values.map(f);
  return {
    length: column.length,
    at: (row) => mapped[codes[row] as number] ?? null,
    dictionary: { codes, values: mapped },
  };
}
