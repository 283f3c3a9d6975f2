import type { Cell } from '../cells';
import type { LaidCell, SheetLayout } from '../sheets/layout';
import type { Look, Part } from '../sheets/looks';

/** What a cell of a block looks like; null: a cell that nothing was laid on. */
export interface LaidLook {
  readonly look: Look;
  readonly part?: Part;
}

/** Cells that are one: a row and a run of columns, all counted from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly across: number;
}

/** A layout as rectangles of equal size, which is how hosts write: one block for the values, one for each side of the looks. */
export interface Blocks {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly Cell[])[];
  readonly looks: readonly (readonly (LaidLook | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
  readonly merges: readonly Merge[];
}

/** Turns rows of laid cells, where one may cover several columns, into full rectangles. A covered cell has the look of the one that covers it. */
export function blocksOf({ rows }: Pick<SheetLayout, 'rows'>): Blocks {
  const rowCount = rows.length;
  const columnCount = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const merges: Merge[] = [];
  const values: Cell[][] = [];
  const looks: (LaidLook | null)[][] = [];
  const formats: (string | null)[][] = [];
  rows.forEach((laidRow, row) => {
    const value = new Array<Cell>(columnCount).fill(null);
    const look = new Array<LaidLook | null>(columnCount).fill(null);
    const format = new Array<string | null>(columnCount).fill(null);
    let column = 0;
    for (const laid of laidRow) {
      const across = laid?.across ?? 1;
      if (laid !== null) {
        value[column] = laid.value;
        format[column] = laid.format ?? null;
        const looksSo = lookOf(laid);
        for (let covered = 0; covered < across; covered += 1) look[column + covered] = looksSo;
        if (across > 1) merges.push({ row, column, across });
      }
      column += across;
    }
    values.push(value);
    looks.push(look);
    formats.push(format);
  });
  return { rowCount, columnCount, values, looks, formats, merges };
}

const widthOf = (row: readonly (LaidCell | null)[]): number => row.reduce((sum, laid) => sum + (laid?.across ?? 1), 0);

const lookOf = ({ look = 'text', part }: LaidCell): LaidLook => (part === undefined ? { look } : { look, part });
