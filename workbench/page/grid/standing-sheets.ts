import type { StandingSheet } from '../files/laid-sheet';
import type { Grid, GridCell, GridSheet } from './grid';
import { readerOf, readSheet } from './read-grid';
import type { Drawn } from './write-grid';

/** Every sheet with its values, widths and number formats, to be saved. */
export function standingSheets(grid: Grid, drawn: Drawn): StandingSheet[] {
  const reader = readerOf(grid);
  return grid.book.getSheets().map((sheet) => {
    const { name, cells } = readSheet(grid, sheet, reader);
    const columns = cells.reduce((most, row) => Math.max(most, row.length), 1);
    const layout = drawn.get(sheet.getSheetId())?.layout;
    return {
      name,
      cells,
      widths: Array.from({ length: columns }, (_, column) => charactersOf(sheet.getColumnWidth(column))),
      formats: layout ? [] : formatsOf(grid, sheet),
      ...(layout && { drawn: layout }),
    };
  });
}

const charactersOf = (pixels: number): number => Math.max(3, Math.round(((pixels - 5) / 7.3) * 10) / 10);

function formatsOf({ book }: Grid, sheet: GridSheet): (readonly (string | undefined)[] | undefined)[] {
  const styles = book.getWorkbook().getStyles();
  const [rows, columns] = [sheet.getLastRow() + 1, sheet.getLastColumn() + 1];
  if (rows <= 0 || columns <= 0) return [];
  const formatOf = (cell: GridCell | null | undefined): string | undefined => {
    if (cell?.t !== 2 || !cell.s) return undefined;
    return (typeof cell.s === 'string' ? styles.get(cell.s) : cell.s)?.n?.pattern;
  };
  return sheet
    .getRange(0, 0, rows, columns)
    .getCellDatas()
    .map((row) => (row.some((cell) => cell?.t === 2 && cell.s) ? row.map(formatOf) : undefined));
}
