import type { SheetCells, WorkbookCells } from '../core/tasks/workbook';
import { cellsOf } from './values';
import { zoneOf, type Zone } from './zone';

interface NamedSheet {
  readonly name: string;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** The spreadsheet that a task works on, with its own time zone: the script's zone is another one. */
export interface Book {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly zone: Zone;
  /** The sheets that were there at first, asked for once: each name is a call of its own. */
  readonly named: () => readonly NamedSheet[];
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let known: readonly NamedSheet[] | undefined;
  const named = (): readonly NamedSheet[] =>
    (known ??= spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), sheet })));
  return { spreadsheet, zone: zoneOf(spreadsheet.getSpreadsheetTimeZone()), named };
}

/**
 * Reads the sheets with cells, in order: one read for each. Of a sheet that is not wanted only its name is told. Charts and
 * connected data have no cells of their own.
 */
export function readSheets({ named, zone }: Book, wanted: (sheet: string) => boolean = () => true): WorkbookCells {
  const sheets: SheetCells[] = [];
  for (const { name, sheet } of named()) {
    // By name: whether values of an enumeration are the same object each time is nowhere promised.
    if (String(sheet.getType()) !== 'GRID') continue;
    sheets.push({ name, cells: wanted(name) ? cellsOf(sheet.getDataRange().getValues(), zone) : [] });
  }
  return { sheets };
}
