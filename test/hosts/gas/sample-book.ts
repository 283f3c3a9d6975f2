import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFrom } from '../../../core/calendar/day';
import type { Cell, Cells } from '../../../core/cells';
import { csvRows } from '../../sample/sample-rows';
import { projectRoot } from '../../support/leadline';
import type { HostUnderTest } from '../contract';

/** What a spreadsheet makes of a field of the sample when a person imports the CSV file: days and numbers become such. */
function imported(field: string): Cell {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(field);
  const day = date && dayFrom(Number(date[3]), Number(date[1]), Number(date[2]));
  if (day) return { day };
  if (/^-?\d+(\.\d+)?$/.test(field)) return Number(field);
  return field === '' ? null : field;
}

const crmSheets = ['Activities', 'Opportunities', 'Accounts'] as const;
const planSheets = ['Plan', 'Team', 'Targets', 'Time off', 'Deliverables'] as const;

export const sampleCells = (sheet: string): Cells =>
  csvRows(readFileSync(join(projectRoot, 'sample', `${sheet}.csv`), 'utf8')).map((row) => row.map(imported));

/** The sample as a person would have it: the exports of the CRM, and with `plan` what they wrote down. */
export async function putSample(host: HostUnderTest, { plan = true } = {}): Promise<void> {
  for (const sheet of [...crmSheets, ...(plan ? planSheets : [])]) await host.put(sheet, sampleCells(sheet));
}

export const sampleDay = '2026-11-19';
