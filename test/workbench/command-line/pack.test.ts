import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layNumbers, numbersFormat, type NumberFact } from '../../../core/pack/numbers';
import type { SheetLayout } from '../../../core/sheets/layout';
import { ownSection } from '../../../core/sheets/rep-page';
import { writeWorkbook } from '../../../xlsx/write-workbook';
import { leadline, scratch } from '../../support/leadline';
import { partsOf } from '../../support/unzip';

const format: NumberFact = { section: 'Pack', about: 'Format', value: numbersFormat };

const pack = (words: readonly string[]) => leadline(['pack', 'sample', '--as-of', '2026-11-19', ...words]);

const texts = (path: string): string => partsOf(readFileSync(path)).get('xl/sharedStrings.xml')!;

describe('a pack from files', () => {
  it('says who will see what, what is in it, and where it is', () => {
    const out = scratch().path('made/pack.xlsx');
    const { code, out: said, err } = pack(['--out', out]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(said.split('\n')).toEqual([
      'Whoever gets this file sees all 8 reps of Team Dana Whitcombe by name, with 2 results and 9 behaviors; no note and no row of the CRM.',
      'No text looks like a formula.',
      '',
      `${out}: Cover, Scorecard, Results, Trend, Numbers`,
      '',
    ]);
  });

  it('has the chosen reps and lines and nobody else', () => {
    const out = scratch().path('pack.xlsx');
    const { out: said } = pack(['--out', out, '--reps', 'maya okafor, Gavin Strand', '--lines', 'Referral asks']);
    expect(said).toMatch(/^Whoever gets this file sees 2 of 8 reps/);
    expect(texts(out)).toContain('Maya Okafor');
    expect(texts(out)).not.toMatch(/Ashdown|Ramanathan|Feldkamp|Montalvo|Tanabe|Peralta|Prospecting/);
  });

  it('has reps whose names are written with a comma, and tells one page in the singular', () => {
    const folder = scratch();
    const log =
      'Owner,Type,Subject,Date\n"Okafor, Maya",Call,x,2026-11-17\nMaya,Call,x,2026-11-18\nBo,Call,x,2026-11-18\n';
    const files = [
      folder.write('Team.csv', 'Rep\n"Okafor, Maya"\nMaya\nBo\n'),
      folder.write(
        'Plan.csv',
        'Kind,Name,Counts,From,Where,Target,Per\nBehavior,Calls,Count,Activities,Type = Call,1,week\n',
      ),
      folder.write('Log.csv', log),
    ];
    const out = folder.path('pack.xlsx');
    const made = (reps: string) =>
      leadline([
        'pack',
        ...files,
        '--as-of',
        '2026-11-19',
        '--out',
        out,
        '--rep-pages',
        folder.path(reps),
        '--reps',
        reps,
      ]);
    expect(made('okafor,maya').out).toMatch(
      /^Whoever gets this file sees 1 of 3 reps.*\nOne file with the page of one rep/,
    );
    expect(texts(out)).toContain('Okafor, Maya');
    expect(made('Bo, Okafor, Maya, Maya').out).toMatch(/^Whoever gets this file sees all 3 reps.*\n3 files, each with/);
    expect(made('Bo, Okafor').err).toContain('there is no "Okafor"');
  });

  it('has initials in place of names where they are asked for', () => {
    const out = scratch().path('pack.xlsx');
    pack(['--out', out, '--initials', '--detail']);
    expect(texts(out)).not.toMatch(/Okafor|Maya|Strand|Gavin/);
  });

  it('is a file for each rep under that rep’s name where that is asked for', () => {
    const folder = scratch();
    const { out: said } = pack(['--rep-pages', folder.path('reps'), '--reps', 'Maya Okafor, Gavin Strand']);
    expect(readdirSync(folder.path('reps'))).toEqual([
      'Own page Gavin Strand 2026-11-19.xlsx',
      'Own page Maya Okafor 2026-11-19.xlsx',
    ]);
    expect(said).toContain('2 files, each with the page of one rep');
    expect(texts(folder.path('reps/Own page Maya Okafor 2026-11-19.xlsx'))).not.toMatch(/Strand|Gavin/);
  });

  it('tells of texts that were made harmless, and where they are', () => {
    const folder = scratch();
    const plan = readFileSync('sample/Plan.csv', 'utf8').replaceAll('Deals without a next step', '=1+1 next step');
    const { out: said } = pack(['--out', folder.path('pack.xlsx'), '--plan', folder.write('Plan.csv', plan)]);
    expect(said).toMatch(/\d+ texts look like formulas and are made harmless: Scorecard \w+\d+, /);
    expect(texts(folder.path('pack.xlsx'))).not.toMatch(/<t[^>]*>=/);
  });

  it('takes the place of an earlier pack, which may show what shall not be seen, and of no other file', () => {
    const folder = scratch();
    const out = folder.path('pack.xlsx');
    pack(['--out', out]);
    expect(pack(['--out', out, '--initials']).code).toBe(0);
    expect(texts(out)).not.toContain('Okafor');
    expect(existsSync(folder.path('pack.previous.xlsx'))).toBe(false);
    const other = folder.write('other.xlsx', 'a file of somebody else');
    const { code, err } = pack(['--out', other]);
    expect({ code, kept: readFileSync(other, 'utf8') }).toEqual({ code: 1, kept: 'a file of somebody else' });
    expect(err).toContain('There is another file of this name, which is no pack.');
  });

  it.each<[string, readonly SheetLayout[]]>([
    ['says no format', [{ ...layNumbers([]), sheet: 'Cover' }, layNumbers([])]],
    ['has no cover', [{ ...layNumbers([]), sheet: 'Mine' }, layNumbers([format])]],
    [
      'goes on after its numbers',
      [{ ...layNumbers([]), sheet: 'Cover' }, layNumbers([format]), { ...layNumbers([]), sheet: 'Mine' }],
    ],
  ])('takes the place of no workbook that has a sheet Numbers and %s', (_, layouts) => {
    const content = writeWorkbook(layouts, { day: '2026-11-19' });
    const theirs = scratch().write('theirs.xlsx', content);
    expect(pack(['--out', theirs]).code).toBe(1);
    expect(readFileSync(theirs).equals(content)).toBe(true);
  });

  it('for a rep takes the place of the page of before, not of a sheet of its name or of a page that the rep wrote into', () => {
    const folder = scratch();
    const [name, again] = [
      'Own page Maya Okafor 2026-11-19.xlsx',
      ['--rep-pages', folder.path('.'), '--reps', 'Maya Okafor'],
    ];
    expect([pack(again).code, pack(again).code]).toEqual([0, 0]);
    const boxes = ownSection().flatMap(({ rows }) => rows);
    const wroteInto = boxes.map((row) =>
      row.map((cell) => (cell?.look === 'input' ? { ...cell, value: 'Mine' } : cell)),
    );
    for (const [rows, said] of [
      [layNumbers([]).rows, 'which is no pack'],
      [wroteInto, 'The rep has written into this page'],
    ] as const) {
      const content = writeWorkbook([{ ...layNumbers([]), sheet: 'Own page', rows }], { day: '2026-11-19' });
      const theirs = folder.write(name, content);
      const { code, err } = pack(again);
      expect({ code, kept: readFileSync(theirs).equals(content) }).toEqual({ code: 1, kept: true });
      expect(err).toContain(said);
    }
  });

  it('is never written over a file that it was made from', () => {
    const folder = scratch();
    const book = folder.path('book.xlsx');
    leadline(['score', 'sample', '--as-of', '2026-11-19', '--out', book]);
    const before = readFileSync(book);
    const { code, err } = pack([book, '--out', book]);
    expect(code).toBe(1);
    expect(err).toContain('The pack would be written over this file');
    expect(Buffer.compare(readFileSync(book), before)).toBe(0);
  });
});

describe('a pack that cannot be meant', () => {
  it.each([
    ['no file', ['pack', '--out', 'a.xlsx'], 'Which files shall I make a pack of?'],
    ['no place', ['pack', 'sample'], 'Where shall the pack go?'],
    ['another ending', ['pack', 'sample', '--out', 'a.csv'], '--out takes a name that ends in .xlsx, not "a.csv".'],
    [
      'a rep who is not there',
      ['pack', 'sample', '--out', '/nowhere/a.xlsx', '--reps', 'Gavin Strnd'],
      'Did you mean Gavin Strand? Nothing was written.',
    ],
    ['reps, but none', ['pack', 'sample', '--out', 'a.xlsx', '--reps', ','], '--reps takes names with commas'],
  ])('%s ends with 2 and writes nothing', (_, words, said) => {
    const { code, out, err } = leadline(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});
