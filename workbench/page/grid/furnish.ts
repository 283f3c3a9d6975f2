import type { SheetLayout } from '../../../core/sheets/layout';
import { sheetOwnerOf } from '../../../core/sheets/sheet-names';
import type { Blocks } from '../../../core/tasks/blocks';
import { tabPaints } from '../../../palette/paints';
import type { Grid, GridArea, GridSheet } from './grid';

/** Merges, widths, heights and frozen panes: all that a sheet has beside its cells. */
export async function furnish(
  grid: Grid,
  sheet: GridSheet,
  layout: SheetLayout,
  { merges, rowCount }: Blocks,
): Promise<void> {
  const areas = merges.map(({ row, column, across }): GridArea => ({
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column + across - 1,
  }));
  // One command for all of them: by the facade each would be a command of its own.
  if (areas.length > 0)
    await grid.api.executeCommand('sheet.command.add-worksheet-merge', {
      unitId: grid.book.getId(),
      subUnitId: sheet.getSheetId(),
      selections: areas,
      // Do not ask whether what stands under a merge may go: nothing does.
      defaultMerge: true,
    });
  // Merging leaves all that was merged selected.
  await grid.api.executeCommand('sheet.operation.set-selections', {
    unitId: grid.book.getId(),
    subUnitId: sheet.getSheetId(),
    selections: [selectedCorner],
  });
  layout.widths.forEach((width, column) => sheet.setColumnWidth(column, pixelsOfWidth(width)));
  for (const { row, rows, height } of runsOf(layout, rowCount)) sheet.setRowHeightsForced(row, rows, height);
  const { frozenRows, frozenColumns } = layout;
  if (frozenRows + frozenColumns === 0) sheet.cancelFreeze();
  else
    sheet.setFreeze({
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
      ySplit: frozenRows,
      xSplit: frozenColumns,
    });
  const owner = sheetOwnerOf(layout.sheet) === 'Yours' ? 'Yours' : 'Ours';
  sheet.setHiddenGridlines(owner === 'Ours');
  sheet.setTabColor(tabPaints[owner]);
}

const corner: GridArea = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
const selectedCorner = {
  range: corner,
  primary: { ...corner, actualRow: 0, actualColumn: 0, isMerged: false, isMergedMainCell: false },
  style: null,
};

/** Seven pixels a character and five for the edges. */
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);

/** What a row of one line of our usual size takes. */
const usualHeight = 20;

/** Rows of one height that follow each other, as few as there are. */
function runsOf({ heights }: SheetLayout, rowCount: number): { row: number; rows: number; height: number }[] {
  const runs: { row: number; rows: number; height: number }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const points = heights?.get(row);
    const height = points === undefined ? usualHeight : Math.round((points * 4) / 3);
    const last = runs.at(-1);
    if (last?.height === height) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}
