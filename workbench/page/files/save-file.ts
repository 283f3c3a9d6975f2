import type { Day } from '../../../core/calendar/day';
import { writeWorkbook } from '../../../xlsx/write-workbook';
import { laidSheet, type StandingSheet } from './laid-sheet';

/** The workbook as an xlsx file, by the writer of the command line: values only, formulas as the values they have. */
export const saveFile = (sheets: readonly StandingSheet[], day: Day): Uint8Array =>
  writeWorkbook(sheets.map(laidSheet), { day });
