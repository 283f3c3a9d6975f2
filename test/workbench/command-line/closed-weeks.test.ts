import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadline, projectRoot } from '../../support/leadline';

let folder = '';
const at = (name: string): string => join(folder, name);
const sample = (name: string): string => join(projectRoot, 'sample', name);
const entered = ['Plan.csv', 'Team.csv', 'Targets.csv', 'Time off.csv', 'Deliverables.csv'].map(sample);
const others = ['Accounts.csv', 'Opportunities.csv'].map(sample);

function score(files: readonly string[], name: string, asOf: string): void {
  const { code, err } = leadline(['score', ...files, '--as-of', asOf, '--out', at(name)]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
}

const closedIn = (name: string): Promise<string[]> => rowsOf(name, 'Closed weeks');

const rowsOf = async (name: string, wanted: string): Promise<string[]> => {
  const book = await openXlsx(readFileSync(at(name)));
  const sheet = book.sheets.find((one) => one.name === wanted)!;
  return (sheet.rows as unknown[][]).map((row) => JSON.stringify(row));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  // Last week's export, and this week's: in between somebody deleted all calls of 27 October from the CRM.
  const rows = readFileSync(sample('Activities.csv'), 'utf8').split('\n');
  writeFileSync(at('Activities.csv'), rows.filter((row) => !row.includes('10/27/2026')).join('\n'));
  score([sample('Activities.csv'), ...others, ...entered], 'last.xlsx', '2026-11-12');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook given back with the export of the next week', () => {
  it('keeps every closed week as it was written, adds the new one below, and says what changed since', async () => {
    score([at('last.xlsx'), at('Activities.csv'), ...others], 'next.xlsx', '2026-11-19');
    const [before, after] = [await closedIn('last.xlsx'), await closedIn('next.xlsx')];
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(added.length).toBeGreaterThan(60);
    expect(added.every((row) => row.startsWith('["2026-11-09'))).toBe(true);
    const said = (await rowsOf('next.xlsx', 'CRM health')).join('\n');
    expect(said).toMatch(/ of [^,]+, week of 26 Oct: \d+ when it closed, \d+ now\./);
  });

  it('and given back once more adds nothing', async () => {
    score([at('next.xlsx'), at('Activities.csv'), ...others], 'again.xlsx', '2026-11-19');
    expect(await closedIn('again.xlsx')).toEqual(await closedIn('next.xlsx'));
  });
});
