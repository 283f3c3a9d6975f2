import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadline, scratch, type Ran } from '../../support/leadline';
import { activities, filesBelow, machineTalk, plan } from '../../support/tiny';
import { bookOf, partsOf, text, zipOf } from '../read/zip-of';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Scores files in a folder of their own and holds what every refusal promises, whatever its reason. */
function refused(files: Files, words: readonly string[]): string {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  const before = filesBelow(folder.path('.'));
  const results = ['--out', folder.path('made/scorecard.xlsx'), '--measures', folder.path('made/measures.csv')];
  const given = words.map((word) => (/^--|^\d{4}-/.test(word) ? word : folder.path(word)));
  const ran = leadline(['score', ...given, ...results]);
  expectRefusal(ran);
  expect(filesBelow(folder.path('.'))).toEqual(before);
  return ran.err;
}

function expectRefusal({ code, out, err }: Ran): void {
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(machineTalk);
  const [first, ...lines] = err.trimEnd().split('\n');
  expect(first).toBe('This cannot be scored yet. Nothing was written.');
  expect(lines.length).toBeGreaterThanOrEqual(2);
  // What is wrong and what to do, each a sentence.
  for (const line of lines) expect(line).toMatch(/^ {2}(Error|Asks): \S.*\.$|^ {4}-> \S.*[.:?]$/);
}

const good: Files = { 'activities.csv': activities, 'plan.csv': plan };
const usual = ['activities.csv', '--plan', 'plan.csv', '--as-of', '2026-03-05'];
const withPlan = (from: string, to: string): Files => ({ ...good, 'plan.csv': plan.replace(from, to) });
const book = bookOf({ sheets: { Deals: `<row>${text('A1', 'Owner')}${text('B1', 'Amount')}</row>` } });

describe('a file that cannot be read ends with 1, one clear sentence and nothing written', () => {
  const instead = (name: string, content: string | Uint8Array): string =>
    refused({ [name]: content, 'plan.csv': plan }, [name, '--plan', 'plan.csv']);

  it.each<[string, string, string | Uint8Array, string]>([
    [
      'a workbook with a password',
      'deals.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('..EncryptedPackage', 'utf16le')]),
      'deals.xlsx: This workbook is protected with a password',
    ],
    ['a truncated workbook', 'deals.xlsx', book.subarray(0, book.length - 60), 'deals.xlsx: This workbook is damaged'],
    [
      'a zip bomb: 64 MB in 64 kB',
      'deals.xlsx',
      zipOf([...partsOf({ sheets: { Deals: '' } }), { name: 'xl/media/a.bin', bytes: Buffer.alloc(64 << 20, 32) }]),
      'deals.xlsx: This workbook unpacks to more than can be read safely',
    ],
    ['a PDF renamed to csv', 'deals.csv', '%PDF-1.7\n1 0 obj\n', 'deals.csv: This is a PDF, not a table.'],
    ['an empty file', 'deals.csv', '', 'deals.csv: The file is empty.'],
    [
      'a header without rows',
      'deals.csv',
      'Id,Owner,Stage,Amount,Close Date\n',
      'deals, row 1: The sheet has a header but no rows below it.',
    ],
    [
      '16,384 columns that say nothing',
      'deals.csv',
      `${Array.from({ length: 16_384 }, (_, i) => `H${i}`).join(',')}\n1,2,3\n`,
      'deals, row 1: The sheet is not recognized.',
    ],
    [
      'more columns than any spreadsheet has',
      'deals.csv',
      `${Array.from({ length: 18_279 }, (_, i) => `H${i}`).join(',')}\n1,2,3\n`,
      'deals.csv, row 1: Row 1 has more than 18,278 cells',
    ],
  ])('%s', (_, name, content, says) => {
    expect(instead(name, content)).toContain(`Error: ${says}`);
  });

  it('a file that is not there', () => {
    expect(refused(good, ['nowhere.csv', '--plan', 'plan.csv'])).toContain(
      'Error: nowhere.csv: There is no file of this name.',
    );
  });

  it('a plan that is not there', () => {
    expect(refused(good, ['activities.csv', '--plan', 'nowhere.csv'])).toContain(
      'Error: nowhere.csv: There is no file of this name.',
    );
  });

  it('a folder without exports', () => {
    const folder = scratch();
    folder.write('notes.md', 'Nothing to count.');
    const ran = leadline(['score', folder.path('.'), '--out', folder.path('scorecard.xlsx')]);
    expectRefusal(ran);
    expect(ran.err).toContain('There is no CSV or Excel file in this folder.');
    expect(filesBelow(folder.path('.'))).toEqual(['notes.md']);
  });

  it('one bad file among good ones: nothing is scored without it', () => {
    const files = { ...good, 'more.csv': 'Id,Owner\n1,"Ada\n' };
    expect(refused(files, [...usual, 'more.csv'])).toContain('Error: more.csv');
  });
});

describe('a mistake in what people wrote down ends with 1 and names the cell', () => {
  it.each<[string, Files, string]>([
    ['a missing plan column', withPlan('Where', 'When'), 'plan, row 1: The sheet plan has no column Where.'],
    [
      'an unknown field in a criterion, with the nearest known one',
      withPlan('Type = Call', 'Typ = Call'),
      'plan, row 3, Where: There is no field "Typ" in Activities.\n    -> Did you mean Type?',
    ],
    ['a target that is no number', withPlan('4,week', 'lots,week'), 'plan, row 3, Target: "lots" is not a number.'],
    [
      'one name for two rows of the plan',
      { ...good, 'plan.csv': `${plan}Behavior,Calls,First talks,Count,Activities,Type = Call,7,week\n` },
      'plan, row 4, Name: "Calls" is also the name of row 3',
    ],
    ['a plan without rows', withPlan(plan.slice(plan.indexOf('Result')), ''), 'plan, row 1: The plan has no rows.'],
    [
      'an export given as the plan',
      { ...good, 'plan.csv': activities },
      'plan, row 1: The sheet plan has no column Kind.',
    ],
  ])('%s', (_, files, says) => {
    expect(refused(files, usual)).toContain(`Error: ${says}`);
  });

  it.each([
    [
      'contradictory targets',
      'Rep,Behavior,From,Target\nAda Lund,Calls,2026-03-02,4\nAda Lund,Calls,2026-03-02,5\n',
      'targets, row 3, Target: There are two different targets for Ada Lund, Calls, from 2026-03-02.',
    ],
    [
      'an unreadable target',
      'Rep,Behavior,From,Target\nAda Lund,Calls,2026-03-02,many\n',
      'targets, row 2, Target: "many" is not a number.',
    ],
    [
      'a target for a behavior that is not in the plan',
      'Rep,Behavior,From,Target\nAda Lund,Cals,2026-03-02,5\n',
      'The plan has no row named "Cals".\n    -> Did you mean Calls?',
    ],
    [
      'a day that is no day',
      'Rep,Behavior,From,Target\nAda Lund,Calls,2026-02-30,5\n',
      'targets, row 2, From: "2026-02-30"',
    ],
  ])('%s', (_, targets, says) => {
    expect(refused({ ...good, 'targets.csv': targets }, [...usual, 'targets.csv'])).toContain(says);
  });

  it('a plan without a needed column is the only thing said: no second reason is made up', () => {
    expect(refused(withPlan('Where', 'When'), usual).match(/Error: /g)).toHaveLength(1);
  });

  it('a Sources file without its columns', () => {
    expect(refused(good, [...usual, '--sources', 'activities.csv'])).toContain(
      'so it is no Sources sheet.\n    -> Give it the columns Sheet, Table, Field, Column and Reads as.',
    );
  });
});

describe('a date column with two readings is asked about, never guessed', () => {
  const ambiguous = activities.replaceAll(/2026-03-0(\d)/g, '0$1/03/2026');

  it('and the refusal says what to write where', () => {
    const said = refused({ 'calls.csv': ambiguous, 'plan.csv': plan }, ['calls.csv', '--plan', 'plan.csv']);
    expect(said).toContain('Asks: calls, Date: Day and month can be told apart in no row for certain');
    expect(said).toContain(
      'Write day/month/year or month/day/year under "Reads as" of the Sources sheet (Sheet calls, Field Date).',
    );
  });

  it('and with just that Sources file it scores', () => {
    const { path, write } = scratch();
    const sources = write('sources.csv', 'Sheet,Field,Reads as\ncalls,Date,day/month/year\n');
    const files = [write('calls.csv', ambiguous), '--plan', write('plan.csv', plan), '--sources', sources];
    const { code, err } = leadline(['score', ...files, '--out', path('a.xlsx'), '--measures', path('a.csv')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(path('a.csv'), 'utf8')).toContain('2026-03-02,"Ada Lund","Calls",2,4,');
  });
});

describe('what is there stays as it is', () => {
  it('a scorecard of last week is untouched by a refusal', () => {
    const { path, write } = scratch();
    const there = write('scorecard.xlsx', 'the scorecard of last week');
    const ran = leadline(['score', write('a.csv', ''), '--out', there]);
    expectRefusal(ran);
    expect(readFileSync(there, 'utf8')).toBe('the scorecard of last week');
    expect(filesBelow(path('.'))).toEqual(['a.csv', 'scorecard.xlsx']);
  });

  it.each([
    ['the measures would replace an export', ['--out', 'made.xlsx', '--measures', 'activities.csv'], 'activities.csv'],
    ['the measures would replace the plan', ['--out', 'made.xlsx', '--measures', './plan.csv'], 'plan.csv'],
    ['the scorecard would replace an export', ['--out', 'deals.xlsx'], 'deals.xlsx'],
  ])('an input is never written over: %s', (_, results, where) => {
    const folder = scratch();
    const files: Files = { ...good, 'deals.xlsx': book };
    for (const [name, content] of Object.entries(files)) folder.write(name, content);
    const words = [...usual, 'deals.xlsx', ...results].map((word) =>
      /\.(csv|xlsx)$/.test(word) ? `${dirname(folder.path('x'))}/${word}` : word,
    );
    const ran = leadline(['score', ...words]);
    expectRefusal(ran);
    expect(ran.err).toContain(`Error: ${where}: The result would be written over this file`);
    expect(filesBelow(folder.path('.'))).toEqual(Object.keys(files).sort());
    expect(readFileSync(folder.path('activities.csv'), 'utf8')).toBe(activities);
  });

  it('a place that cannot be written to leaves nothing behind, not even the other result', () => {
    const folder = scratch();
    const [file, own] = [folder.write('activities.csv', activities), folder.write('plan.csv', plan)];
    const words = ['score', file, '--plan', own, '--as-of', '2026-03-05'];
    const inFile = leadline([...words, '--out', `${file}/scorecard.xlsx`]);
    const second = leadline([...words, '--out', folder.path('new/a.xlsx'), '--measures', `${file}/measures.csv`]);
    const ontoFolder = leadline([...words, '--out', folder.path('new/a.xlsx'), '--measures', folder.path('.')]);
    for (const ran of [inFile, second, ontoFolder]) expectRefusal(ran);
    expect(inFile.err).toContain('Error: scorecard.xlsx: Part of the path is a file, not a folder.');
    expect(second.err).toContain('Error: measures.csv: Part of the path is a file, not a folder.');
    expect(ontoFolder.err).toContain('A folder has this name.');
    expect(filesBelow(folder.path('.'))).toEqual(['activities.csv', 'plan.csv']);
  });
});
