import type { SheetCells, WorkbookCells } from '../core/tasks/workbook';
import { cellsOf } from './values';
import { zoneOf, type Zone } from './zone';

/** The spreadsheet that a task works on, with its own time zone: the script's zone is another one. */
export interface Book {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly zone: Zone;
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return { spreadsheet, zone: zoneOf(spreadsheet.getSpreadsheetTimeZone()) };
}

/**
 * Reads the sheets with cells, in order: one read for each. Of a sheet that is not wanted only its name is told. Charts and
 * connected data have no cells of their own.
 */
export function readSheets(
  { spreadsheet, zone }: Book,
  wanted: (sheet: string) => boolean = () => true,
): WorkbookCells {
  const sheets: SheetCells[] = [];
  for (const sheet of spreadsheet.getSheets()) {
    // By name: whether values of an enumeration are the same object each time is nowhere promised.
    if (String(sheet.getType()) !== 'GRID') continue;
    const name = sheet.getName();
    sheets.push({ name, cells: wanted(name) ? cellsOf(sheet.getDataRange().getValues(), zone) : [] });
  }
  return { sheets };
}
