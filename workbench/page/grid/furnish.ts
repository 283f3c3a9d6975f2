import type { SheetLayout } from '../../../core/sheets/layout';
import type { SheetOwner } from '../../../core/sheets/sheet-names';
import type { Merge } from '../../../core/tasks/blocks';
import { tabPaints } from '../../../palette/paints';
import type { GridArea, GridFreeze, GridSheet } from './grid';

/** What a sheet has beside its cells, in the measures of the grid. */
export interface Furniture {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly freeze: GridFreeze;
  readonly hasLines: boolean;
  readonly tab: string;
}

export function furnitureOf(
  { rows, widths, heights, frozenRows, frozenColumns }: SheetLayout,
  owner: SheetOwner,
): Furniture {
  return {
    widths: widths.map(pixelsOfWidth),
    heights: rows.map((_, row) => pixelsOfHeight(heights?.get(row))),
    freeze: {
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
      ySplit: frozenRows,
      xSplit: frozenColumns,
    },
    hasLines: owner === 'Yours',
    tab: tabPaints[owner],
  };
}

/**
 * Puts the furniture into a sheet that is there already. It had better be empty: the grid measures every text anew for each
 * width. In a sheet of people's own the columns keep the widths that they were given.
 */
export function furnish(sheet: GridSheet, { widths, heights, freeze, hasLines, tab }: Furniture): void {
  if (!hasLines) for (const { from, count, size } of runsOf(widths)) sheet.setColumnWidths(from, count, size);
  for (const { from, count, size } of runsOf(heights)) sheet.setRowHeightsForced(from, count, size);
  if (freeze.ySplit + freeze.xSplit === 0) sheet.cancelFreeze();
  else sheet.setFreeze(freeze);
  sheet.setHiddenGridlines(!hasLines);
  sheet.setTabColor(tab);
}

export const areaOf = ({ row, column, across }: Merge): GridArea => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column + across - 1,
});

/** Seven pixels a character, a little more where Arial is not there, and five for the edges. */
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7.3 + 5);

/** What a row of one line of our usual size takes, or three quarters of a point to the pixel. */
const pixelsOfHeight = (points: number | undefined): number =>
  points === undefined ? 20 : Math.round((points * 4) / 3);

interface Run {
  readonly from: number;
  count: number;
  readonly size: number;
}

/** Equal sizes that follow each other, as few runs as there are. */
function runsOf(sizes: readonly number[]): Run[] {
  const runs: Run[] = [];
  sizes.forEach((size, from) => {
    const last = runs.at(-1);
    if (last?.size === size) last.count += 1;
    else runs.push({ from, count: 1, size });
  });
  return runs;
}
