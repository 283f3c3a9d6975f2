import { gridOfCells, isBlank, type Grid } from '../cells';
import { sheetOwnerOf } from '../sheets/sheet-names';
import { isUnfinished, type SheetCells, type WorkbookCells } from './workbook';

/** Sheets that are read: everybody's but ours, with cells in them. What was left half-drawn is not believed. */
export const readableSheets = ({ sheets }: WorkbookCells): SheetCells[] =>
  sheets.filter((sheet) => sheetOwnerOf(sheet.name) !== 'Ours' && hasCells(sheet));

export const gridsOf = (sheets: readonly SheetCells[]): Grid[] =>
  sheets.map(({ name, cells }) => gridOfCells(name, cells));

/** Whether a sheet holds something to be believed. */
export const hasCells = ({ cells }: SheetCells): boolean =>
  !isUnfinished(cells) && cells.some((row) => row.some((cell) => !isBlank(cell)));

/** Sheets are told apart by name without case, in both hosts. */
export const foldedName = (name: string): string => name.trim().toLowerCase();
