import type { Cell } from '../cells';
import type { Look } from './looks';

/** One cell to write: what it says, what it means (a look, never a color), and how a number is shown. */
export interface LaidCell {
  readonly value: Cell;
  readonly look?: Look;
  /** A number format such as `0%`; absent: as it is. */
  readonly format?: string;
  /** Columns this cell covers, itself included. */
  readonly across?: number;
}

/** A whole sheet, drawn for any host. */
export interface SheetLayout {
  readonly sheet: string;
  readonly rows: readonly (readonly (LaidCell | null)[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Row heights in points where the usual height does not fit, by row index. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows that repeat on each printed page, from the first: 1 = the first row. */
  readonly repeatRows?: number;
  readonly orientation: 'landscape' | 'portrait';
}
