import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFrom } from '../../../core/calendar/day';
import type { Cell, Cells } from '../../../core/cells';
import { csvRows } from '../../sample/sample-rows';
import { projectRoot } from '../../support/leadline';
import { putCells } from './excel-host';
import type { StandInBook } from './stand-in/book';

/** What Excel makes of a field of the sample when a person opens the CSV file: days and numbers become such. */
function opened(field: string): Cell {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(field);
  if (date) {
    const day = dayFrom(Number(date[3]), Number(date[1]), Number(date[2]));
    if (day !== null) return { day };
  }
  if (/^-?\d+(\.\d+)?$/.test(field)) return Number(field);
  return field === '' ? null : field;
}

export const sampleSheets = ['Activities', 'Opportunities', 'Accounts'] as const;
export const samplePlan = ['Plan', 'Team', 'Targets', 'Time off', 'Deliverables'] as const;

export const sampleCells = (sheet: string): Cells =>
  csvRows(readFileSync(join(projectRoot, 'sample', `${sheet}.csv`), 'utf8')).map((row) => row.map(opened));

/** The sample as a person would have it in Excel: the CRM export, and with `plan` what they wrote down. */
export function putSample(book: StandInBook, { plan = true, rows = Infinity } = {}): void {
  for (const sheet of sampleSheets) putCells(book, sheet, sampleCells(sheet).slice(0, rows));
  if (plan) for (const sheet of samplePlan) putCells(book, sheet, sampleCells(sheet));
}

/** The last day of the sample. */
export const sampleDay = '2026-11-19';
