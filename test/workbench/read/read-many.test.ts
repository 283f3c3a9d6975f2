import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMany } from '../../../workbench/read/read-many';
import { bookOf, text } from './zip-of';

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

describe('several files are read in the order given', () => {
  it('and no two sheets keep one name, whatever their case', async () => {
    const { value, findings } = await readMany(paths('Activities.csv', 'other/activities.csv', 'Book.xlsx'));
    expect(value.map(({ file }) => file)).toEqual(['Activities.csv', 'activities.csv', 'Book.xlsx']);
    expect(value.flatMap(({ grids }) => grids.map(({ sheet }) => sheet))).toEqual([
      'Activities',
      'activities (2)',
      'Plan',
      'ACTIVITIES (3)',
    ]);
    expect(value[1]!.grids[0]!.column(0).at(1)).toBe('Bob');
    expect(findings.filter(({ code }) => code === 'sheet-renamed')).toHaveLength(2);
  });

  it('and one that cannot be read is said and does not stop the others', async () => {
    const seen: [number, number][] = [];
    const { value, findings } = await readMany(paths('broken.csv', 'Activities.csv'), (...step) => seen.push(step));
    expect(value.map(({ file }) => file)).toEqual(['Activities.csv']);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error csv-quote-unclosed']);
    expect(seen.at(-1)).toEqual([1, 1]);
  });
});
