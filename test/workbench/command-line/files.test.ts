import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, gridsOf, readFiles } from '../../../workbench/command-line/files';
import { bookOf, text } from '../read/zip-of';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'Activities.csv'), 'Owner\nAda\n');
  writeFileSync(join(folder, 'other', 'activities.csv'), 'Owner\nBob\n');
  writeFileSync(join(folder, 'broken.csv'), 'Owner\n"Ada\n');
  writeFileSync(
    join(folder, 'Book.xlsx'),
    bookOf({ sheets: { Plan: `<row>${text('A1', 'x')}</row>`, ACTIVITIES: '' } }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const paths = (...names: string[]): string[] => names.map((name) => join(folder, name));

const quiet = { say: () => {}, done: () => {} };

describe('several files are read in the order given', () => {
  it('and no two sheets keep one name, whatever their case', async () => {
    const files = await readFiles(paths('Activities.csv', 'other/activities.csv', 'Book.xlsx'), quiet);
    expect(gridsOf(files).map(({ sheet }) => sheet)).toEqual([
      'Activities',
      'activities (2)',
      'Plan',
      'ACTIVITIES (3)',
    ]);
    expect(files[1]!.grids[0]!.column(0).at(1)).toBe('Bob');
    expect(findingsOf(files).filter(({ code }) => code === 'sheet-renamed')).toHaveLength(2);
  });

  it('and one that cannot be read is said and does not stop the others', async () => {
    const files = await readFiles(paths('broken.csv', 'Activities.csv'), quiet);
    expect(files.map(({ refused }) => refused)).toEqual([true, false]);
    expect(findingsOf(files).map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error csv-quote-unclosed']);
  });

  it('and a folder stands for the exports in it, by name, without what was kept of an earlier scoring', async () => {
    writeFileSync(join(folder, 'Book.previous.xlsx'), 'an earlier one');
    const files = await readFiles([folder], quiet);
    expect(files.map(({ file }) => file)).toEqual(paths('Activities.csv', 'Book.xlsx', 'broken.csv'));
  });
});
