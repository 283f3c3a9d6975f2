import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Cell, Cells } from '../../core/cells';
import { dayFrom } from '../../core/calendar/day';
import type { MadeFile } from '../../core/pack/made-file';
import type { HostUnderTest, MakeHost } from '../hosts/contract';
import { makeExcelHost } from '../hosts/excel/excel-host';
import { makeGasHost } from '../hosts/gas/gas-host';
import { readCanaries } from '../tasks/pack-canaries';
import { leadline, scratch } from '../support/leadline';
import { csvOf, planted, plantedRows, sampleSheets } from '../support/planted';
import { corpora, describeWith, pathShared } from '../support/shared';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';

const day = '2026-11-19';

/** What the shared pack asks for: everything that can be asked for but notes. */
const all = { reps: [], lines: [], names: 'Full', repDetail: true, notes: false, as: 'file' } as const;

/** Names of reps and whether they are in a file: `Strand` alone is also a word. */
const names = plantedRows('Team')
  .slice(1)
  .map(([name]) => name!);

/** Where a word may stand: as it is, in capitals or not, from behind, and packed as base64 would pack it. */
const formsOf = (word: string): string[] => [
  word,
  [...word].reverse().join(''),
  ...[0, 1, 2].map((shift) =>
    Buffer.from('.'.repeat(shift) + word)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  ),
];

/** The words that stand in any part of a file, or in the name of one. */
function wordsIn(bytes: Uint8Array, words: readonly string[]): string[] {
  const text = [...partsOf(bytes)].flat().join('\n');
  const folded = text.toLowerCase();
  return words.filter(
    (word) => folded.includes(word.toLowerCase()) || formsOf(word).some((form) => text.includes(form)),
  );
}

const bytesOf = ({ base64 }: MadeFile): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** What a spreadsheet makes of the fields of a CSV file. */
const opened = (field: string): Cell => {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(field);
  const found = date && dayFrom(Number(date[3]), Number(date[1]), Number(date[2]));
  if (found) return { day: found };
  return /^-?\d+(\.\d+)?$/.test(field) ? Number(field) : field === '' ? null : field;
};

/** A host with the planted sample in it and, beside it, every sheet of the workbook of canaries. */
async function hostWithCanaries(make: MakeHost): Promise<HostUnderTest> {
  const host = await make({ today: day, zone: 'Etc/UTC' });
  for (const sheet of sampleSheets) await host.put(sheet, plantedRows(sheet).map((row) => row.map(opened)) as Cells);
  for (const { name, cells } of (await readCanaries()).sheets) await host.put(name, cells);
  return host;
}

async function madeBy(host: HostUnderTest, name: string, input: object): Promise<readonly MadeFile[]> {
  const answer = await host.perform(name, input);
  expect(answer.ok, JSON.stringify(answer.findings)).toBe(true);
  return (answer as { readonly files: readonly MadeFile[] }).files;
}

/** The same by the command line: the planted sample and the workbook itself, with all that hides in it. */
function madeFromFiles(words: readonly string[]): (name: string) => Uint8Array {
  const folder = scratch();
  const files = sampleSheets.map((sheet) => folder.write(`${sheet}.csv`, csvOf(plantedRows(sheet))));
  const { code, err } = leadline([
    'pack',
    ...files,
    pathShared(corpora, 'leak/canary-workbook.xlsx'),
    ...['--as-of', day, '--out', folder.path('pack.xlsx'), '--rep-pages', folder.path('reps'), ...words],
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (name) => readFileSync(folder.path(name));
}

describeWith(corpora, 'nothing that was not meant to be shared is in any part of a pack', () => {
  const words = async (): Promise<string[]> => [...(await readCanaries()).canaries, planted];

  const made: (readonly MadeFile[])[] = [];

  it('the judge finds them where they hide, and the planted word in the rows', async () => {
    const book = readFileSync(pathShared(corpora, 'leak/canary-workbook.xlsx'));
    expect(wordsIn(book, await words()).length).toBe(49);
    expect(
      plantedRows('Activities')
        .flat()
        .filter((field) => field.includes(planted)).length,
    ).toBeGreaterThan(1000);
  });

  it('from the command line', async () => {
    const file = madeFromFiles(['--detail', '--notes']);
    expect(wordsIn(file('pack.xlsx'), await words())).toEqual([]);
    for (const name of names) {
      const page = file(join('reps', `Own page ${name} ${day}.xlsx`));
      expect(wordsIn(page, await words())).toEqual([]);
      expect(wordsIn(page, names), 'nobody else on the page').toEqual([name]);
    }
  });

  it.each([
    ['the built Apps Script project', makeGasHost],
    ['the built bundle for Excel', makeExcelHost],
  ])('from %s', async (_, make) => {
    const host = await hostWithCanaries(make);
    const files = [...(await madeBy(host, 'pack', all)), ...(await madeBy(host, 'repPacks', { reps: [] }))];
    expect(files).toHaveLength(1 + names.length);
    made.push(files);
    for (const file of files) {
      expect(wordsIn(bytesOf(file), await words()), file.name).toEqual([]);
      expect(faultsOf(bytesOf(file)), file.name).toEqual([]);
    }
    const few = await madeBy(host, 'pack', { ...all, reps: names.slice(0, 2), notes: true });
    expect(wordsIn(bytesOf(few[0]!), names)).toEqual(names.slice(0, 2));
    const initials = await madeBy(host, 'pack', { ...all, names: 'Initials', notes: true });
    expect(wordsIn(bytesOf(initials[0]!), names)).toEqual([]);
    expect(await madeBy(host, 'pack', all), 'made again').toEqual(files.slice(0, 1));
  });

  it('and the files of both are the same to the last byte', () => {
    expect(made).toHaveLength(2);
    expect(made[0]).toEqual(made[1]);
  });
});
