import type { LaidCell, LaidRow } from '../sheets/layout';
import { blocksOf, type Blocks } from './blocks';
import type { Below } from './workbook';

/** A rectangle that is written in one go. */
export interface Area {
  readonly sheet: string;
  /** Its first row, as people count; undefined: below the last row. */
  readonly at: number | undefined;
  /** Its first column, counted from 0. */
  readonly column: number;
  readonly blocks: Blocks;
  /** Whether its cells are to look like something; else they keep the looks that people gave them. */
  readonly isDressed: boolean;
}

/** Rows over others as rectangles around the cells that are left as they are; rows below the last one in one piece. */
export const areasOf = (below: readonly Below[]): Area[] =>
  below
    .flatMap((one): Area[] => (one.at === undefined ? [areaOf(one, 0)] : piecesOf(one.rows, one.at, one.sheet)))
    .filter(({ blocks }) => blocks.rowCount * blocks.columnCount > 0);

function piecesOf(rows: readonly LaidRow[], at: number, sheet: string): Area[] {
  const areas: Area[] = [];
  for (let first = 0; first < rows.length;) {
    const runs = runsOf(rows[first]!);
    let end = first + 1;
    while (end < rows.length && JSON.stringify(runsOf(rows[end]!)) === JSON.stringify(runs)) end += 1;
    for (const [from, to] of runs) {
      const piece = rows.slice(first, end).map((row) => row.slice(from, to));
      areas.push(areaOf({ sheet, rows: piece, at: at + first }, from));
    }
    first = end;
  }
  return areas;
}

const areaOf = ({ sheet, rows, at }: Below, column: number): Area => ({
  sheet,
  at,
  column,
  blocks: blocksOf({ rows }),
  isDressed: rows.some((row) => row.some((cell) => cell?.look !== undefined)),
});

/** Where the cells of a row that are written begin, and where they end. */
function runsOf(row: readonly (LaidCell | null)[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  row.forEach((cell, column) => {
    if (cell === null) return;
    const last = runs[runs.length - 1];
    if (last?.[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  });
  return runs;
}
