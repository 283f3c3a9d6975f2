import type { Cell } from '../cells';
import type { Look, Part } from './looks';

/** One cell to write: what it says, what it means (a look, never a color), and how a number is shown. */
export interface LaidCell {
  readonly value: Cell;
  readonly look?: Look;
  /** The line of a block of several lines; absent: a cell of its own. */
  readonly part?: Part;
  /** A number format such as `0%`; absent: as it is. */
  readonly format?: string;
  /** Columns this cell covers, itself included. */
  readonly across?: number;
}

export type LaidRow = readonly (LaidCell | null)[];

/** The words that people can choose from in a column (counted from 0) below the header; other words stay possible. */
export interface Choices {
  readonly column: number;
  readonly words: readonly string[];
}

/** What a line of a chart means. One table per host draws each with marks of its own, so that they are told apart in grey. */
export const lineLooks = ['actual', 'running', 'target', 'usual'] as const;
export type LineLook = (typeof lineLooks)[number];

/** A line chart of a table that stands on the same sheet: all places are counted from 0. */
export interface LaidChart {
  /** Never begins with a sign that a host could take for a formula. */
  readonly title: string;
  /** The header row of the table, and how many rows stand below it. */
  readonly headerRow: number;
  readonly rowCount: number;
  /** The column with the words along the axis. */
  readonly categories: number;
  readonly lines: readonly { readonly column: number; readonly name: string; readonly look: LineLook }[];
  readonly axes: { readonly across: string; readonly up: string };
  readonly format: string;
  readonly place: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** A whole sheet, drawn for any host. */
export interface SheetLayout {
  readonly sheet: string;
  readonly rows: readonly LaidRow[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Row heights in points where the usual height does not fit, by row index. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows that repeat on each printed page, from the first: 1 = the first row. */
  readonly repeatRows?: number;
  /** Small enough to be printed on one page, shrunk a little if need be. */
  readonly onePage?: boolean;
  /** Rows (by index) that had better begin a new printed page. */
  readonly pageBreaks?: readonly number[];
  /** The header row (by index) of a list that people will want to filter. */
  readonly filterRow?: number;
  readonly choices?: readonly Choices[];
  /** Absent on a sheet that never has any: then nobody looks for those drawn before. */
  readonly charts?: readonly LaidChart[];
  readonly orientation: 'landscape' | 'portrait';
}

/** Lines that a text takes when it wraps between words at a width in characters. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= width) used = needed;
      else {
        // A word longer than the line is broken by the host.
        lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(word.length / width) - 1);
        used = word.length % width || width;
      }
    }
  }
  return lines;
}

/** Excel makes no row higher, and refuses the whole sheet where one is asked for. */
const highestRow = 409;

/** Points for a text that wraps at a width in digits, which is what column widths are measured in. */
export const heightFor = (text: string, width: number, line = 14): number =>
  Math.min(highestRow, linesOf(text, Math.max(4, Math.floor(width))) * line + 4);
