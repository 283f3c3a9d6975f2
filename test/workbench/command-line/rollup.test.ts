import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layNumbers } from '../../../core/pack/numbers';
import { layYearlyCheck } from '../../../core/sheets/company';
import { readFile } from '../../../workbench/read/read-file';
import { writePackFile, writeWorkbook } from '../../../xlsx/write-workbook';
import { factsOf, type DrawnPack } from '../../rollup/drawn-pack';
import { leadline, scratch } from '../../support/leadline';

const packFile = (pack: DrawnPack): Uint8Array =>
  writePackFile({ name: 'pack', title: pack.team, day: '2026-11-19', sheets: [layNumbers(factsOf(pack))] });
const dana: DrawnPack = { team: 'Team Dana', lines: [{ name: 'Meetings set', reps: [[5, 6]] }] };
const ben: DrawnPack = { team: 'Team Ben', lines: [{ name: 'Meetings set', reps: [[7, 6]] }] };

/** All texts of the one sheet of a workbook. */
async function textsOf(path: string): Promise<string[]> {
  const { value } = await readFile(path);
  const [grid] = value!.grids;
  expect(grid!.sheet).toBe('Roll-up');
  return Array.from({ length: grid!.columnCount }, (_, column) => grid!.column(column)).flatMap((column) =>
    Array.from({ length: column.length }, (_, row) => column.at(row)).filter((cell) => typeof cell === 'string'),
  );
}

describe('leadline rollup', () => {
  it('reads packs as files and writes one page; a file that is no pack, or none at all, is said and the others go on', async () => {
    const { path, write } = scratch();
    const files = [
      write('dana.xlsx', packFile(dana)),
      write('ben.xlsx', packFile(ben)),
      write('late.xlsx', packFile({ ...dana, team: 'Team Late', asOf: '2026-11-12', week: '2026-11-09' })),
      write('check.xlsx', writeWorkbook([layYearlyCheck()], { day: '2026-11-19' })),
      write('broken.xlsx', 'PK\u0003\u0004 not a zip'),
    ];
    const { code, out, err } = leadline(['rollup', ...files, path('gone.xlsx'), '--out', path('leader.xlsx')]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('As of 2026-11-19: Team Ben, Team Dana, Team Late');
    for (const said of [
      'Error: check.xlsx: There is no table of a pack in this file.',
      'Error: broken.xlsx',
      'Error: gone.xlsx',
      'Look at: late.xlsx, row 4, Value: The pack of "Team Late" is as of 2026-11-12',
    ])
      expect(out).toContain(said);
    const texts = await textsOf(path('leader.xlsx'));
    expect(texts).toContain('12 / 12');
    expect(texts).toContain('check.xlsx');
  });

  it('reads the tables of several managers from one workbook', async () => {
    const { path, write } = scratch();
    const numbers = [dana, ben].map((pack, place) => ({ ...layNumbers(factsOf(pack)), sheet: `Manager ${place + 1}` }));
    const both = write('both.xlsx', writePackFile({ name: 'x', title: 'x', day: '2026-11-19', sheets: numbers }));
    expect(leadline(['rollup', both, '--out', path('leader.xlsx')]).code).toBe(0);
    expect(await textsOf(path('leader.xlsx'))).toContain('12 / 12');
  });

  it('writes nothing over what it has read, and nothing where there is no pack', () => {
    const { path, write } = scratch();
    const file = write('dana.xlsx', packFile(dana));
    const over = leadline(['rollup', file, '--out', file]);
    expect(over.code).toBe(1);
    expect(over.err).toContain('dana.xlsx: The result would be written over this file');
    writeFileSync(path('notes.csv'), 'Owner,Type,Subject,Date\nAda,Call,Hi,2026-11-17\n');
    const none = leadline(['rollup', path('notes.csv'), '--out', path('leader.xlsx')]);
    expect(none.code).toBe(1);
    expect(none.err).toContain('There is nothing to roll up. Nothing was written.');
  });

  it('says what is missing in the words of the command', () => {
    expect(leadline(['rollup', '--out', 'x.xlsx']).err).toContain('Which packs shall I roll up?');
    expect(leadline(['rollup', 'a.xlsx']).err).toContain('Say --out LEADER.xlsx.');
    expect(leadline(['rollup', 'a.xlsx', '--out', 'x.csv']).code).toBe(2);
  });
});
