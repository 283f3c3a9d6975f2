import type { Cell } from '../../../core/cells';
import type { SheetCells, WorkbookCells } from '../../../core/tasks/workbook';
import type { Grid, GridMatrix, GridSheet } from './grid';
import { cellReader, type CellReader } from './grid-cell';

/** Every sheet of the workbook, in order, as the core reads it. */
export function readGrid(grid: Grid): WorkbookCells {
  const reader = readerOf(grid);
  return { sheets: grid.book.getSheets().map((sheet) => readSheet(grid, sheet, reader)) };
}

export function readerOf({ book }: Grid): CellReader {
  const styles = book.getWorkbook().getStyles();
  return cellReader((id) => styles.get(id));
}

export function readSheet({ book, depths }: Grid, sheet: GridSheet, reader: CellReader): SheetCells {
  const rows = sheet.getLastRow() + 1;
  const columns = sheet.getLastColumn() + 1;
  const cells: Cell[][] =
    rows > 0 && columns > 0
      ? sheet
          .getRange(0, 0, rows, columns)
          .getCellDatas()
          .map((row) => row.map(reader.read))
      : [];
  // What a formula spills is kept apart from the cells it spills into.
  addSpilled(cells, depths.spilled(book.getId(), sheet.getSheetId()), reader);
  return { name: sheet.getSheetName(), cells: withoutTail(cells) };
}

function addSpilled(cells: Cell[][], spilled: GridMatrix | undefined, reader: CellReader): void {
  for (const [row, line] of Object.entries(spilled ?? {}))
    for (const [column, cell] of Object.entries(line ?? {})) {
      const at = Number(row);
      while (cells.length <= at) cells.push([]);
      const target = cells[at]!;
      while (target.length <= Number(column)) target.push(null);
      target[Number(column)] ??= reader.read(cell);
    }
}

const withoutTail = (cells: Cell[][]): Cell[][] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.every((cell) => cell === null)) end -= 1;
  return cells.slice(0, end);
};
