import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows } from '../sample/sample-rows';
import { projectRoot } from './leadline';

/** Stands in every text of the planted sample that no pack may show: 50, for the corpus counts to 49. */
export const planted = 'CANARY50X';

/** Labels of the columns in which the texts of single rows stand: customers, people there, subjects, what was noted. */
const texts =
  /^(Company \/ Account|Opportunity|Contact|Subject|Call Result|Account Name|Opportunity Name|Next Step|Lead Source|Industry|Billing City|Item|Link|Note)$/;

/** The names of the sheets of the sample that people bring, and of those that they wrote. */
export const sampleSheets = [
  'Activities',
  'Opportunities',
  'Accounts',
  'Plan',
  'Team',
  'Targets',
  'Time off',
  'Deliverables',
] as const;

/** A sheet of the sample in which each text of a single row has the word in it. Its numbers are those of the sample. */
export function plantedRows(sheet: string): string[][] {
  const [header = [], ...rows] = csvRows(readFileSync(join(projectRoot, 'sample', `${sheet}.csv`), 'utf8'));
  const isText = header.map((label) => texts.test(label));
  return [
    header,
    ...rows.map((row) => row.map((field, i) => (isText[i] && field !== '' ? `${field} ${planted}` : field))),
  ];
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`).join('');
