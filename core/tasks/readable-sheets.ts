import { gridOfCells, isBlank, type Grid } from '../cells';
import { at, type Finding } from '../outcome';
import { sheetOwnerOf } from '../sheets/sheet-names';
import { isUnfinished, isUnsaved, type SheetCells, type WorkbookCells } from './workbook';

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

/** Says which sheets a save has left half-written: with them nothing can be scored. */
export const unsavedSheets = ({ sheets }: WorkbookCells): Finding[] =>
  sheets
    .filter(({ cells }) => isUnsaved(cells))
    .map(({ name }) => ({
      severity: 'error',
      code: 'save-unfinished',
      where: at(name),
      what: `A save of the sheet ${name} was stopped before it had finished, so nothing on it can be believed.`,
      fix: 'Save it again in Leadline, or bring the sheet back from the version history.',
    }));
