import { build } from 'esbuild';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkDraft } from '../../core/setup/plan-check';
import { behavior, draftOf, grave, placed, result } from './plan-book';

const good = draftOf([result('r'), behavior('b', { Guard: 'Outcome = Connected at least 20%', Target: '5' })]);
const ruined = (cells: Parameters<typeof behavior>[1]): string[] =>
  grave(checkDraft(draftOf([result('r'), behavior('b', cells)])).findings);

describe('a plan that is being made is checked by itself', () => {
  it('one without a mistake has nothing grave in it', () => {
    expect(grave(checkDraft(good).findings)).toEqual([]);
  });

  test.each<[Parameters<typeof behavior>[1], string]>([
    [{ Kind: 'Behaving well' }, 'error word-unknown @ b, Kind'],
    [{ Name: ' ' }, 'error cell-blank @ b, Name'],
    [{ Counts: '' }, 'error cell-blank @ b, Counts'],
    [{ Counts: 'Distinct', Of: '' }, 'error of-missing @ b, Of'],
    [{ Counts: 'Distinct', Of: 'Acount' }, 'error field-unknown @ b, Of'],
    [{ From: 'Leads' }, 'error word-unknown @ b, From'],
    [{ Where: 'Typ = Call' }, 'error field-unknown @ b, Where'],
    [{ Where: 'Type' }, 'error criteria-unreadable @ b, Where'],
    [{ 'Dated by': 'Closed' }, 'error field-unknown @ b, Dated by'],
    [{ 'Credited to': 'Boss' }, 'error field-unknown @ b, Credited to'],
    [{ Target: 'ten' }, 'error not-a-number @ b, Target'],
    [{ Target: '-1' }, 'error target-negative @ b, Target'],
    [{ Target: '1.500' }, 'ask number-ambiguous @ b, Target'],
    [{ Per: 'fortnight' }, 'error word-unknown @ b, Per'],
    [{ Per: 'by date' }, 'error due-missing @ b, Due'],
    [{ Due: '03/04/2026' }, 'error not-a-day @ b, Due'],
    [{ Guard: 'Status = Completed' }, 'error guard-unreadable @ b, Guard'],
    [{ Guard: 'Win rate' }, 'error guard-unknown @ b, Guard'],
    [{ Control: 'none' }, 'error no-control @ b, Control'],
    [{ Starts: '2026-03-02', Ends: '2026-03-01' }, 'error ends-before-start @ b, Ends'],
    [{ Name: 'deals WON' }, 'error name-twice @ b, Name'],
  ])('%j is told at its line and in its column', (cells, finding) => {
    expect(ruined(cells)).toContain(finding);
  });

  it('the same mistake in two lines is told at each of them', () => {
    const lines = [result('r'), behavior('a', { Target: 'x' }), behavior('b', { Name: 'More calls', Target: 'y' })];
    expect(grave(checkDraft(draftOf(lines)).findings)).toEqual([
      'error not-a-number @ a, Target',
      'error not-a-number @ b, Target',
    ]);
  });

  it('a line that nobody has filled in yet does not move the others', () => {
    const lines = [
      result('r'),
      { id: 'new', cells: good.lines[0]!.cells.map(() => '') },
      behavior('b', { Where: 'x' }),
    ];
    expect(grave(checkDraft(draftOf(lines)).findings)).toContain('error criteria-unreadable @ b, Where');
  });

  it('what a good plan would do differently is said and stops nothing', () => {
    const { findings } = checkDraft(draftOf([result('r'), behavior('b', { Drives: 'Nothing' })]));
    expect(placed(findings)).toEqual(
      expect.arrayContaining(['warning result-unknown @ b, Drives', 'warning no-guard @ b, Guard']),
    );
    expect(grave(findings)).toEqual([]);
  });

  it('a target for a line is told at the line, and one for a line that was left says nothing', () => {
    const target = { rep: 'Ada Lund', from: '', target: 'many' };
    const targets = [
      { ...target, line: 'gone' },
      { ...target, line: 'b' },
    ];
    expect(grave(checkDraft({ ...good, targets }).findings)).toEqual(['error not-a-number @ b, Target']);
  });

  it('a setting that cannot be read is a mistake of the plan as a whole, and names itself', () => {
    const { findings } = checkDraft({ ...good, settings: [{ name: 'Week starts on', value: 'Someday' }] });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        severity: 'error',
        code: 'setting-unreadable',
        line: null,
        column: null,
        setting: 'Week starts on',
        what: '"Someday" is not a value for Week starts on.',
        fix: 'Write it like Monday.',
      },
    ]);
  });

  it('a fourth result or a thirteenth behavior is a mistake until somebody has written down that it is wanted', () => {
    const results = [1, 2, 3, 4].map((n) => result(`r${n}`, { Name: `Result ${n}` }));
    const behaviors = Array.from({ length: 13 }, (_, n) =>
      behavior(`b${n}`, { Name: `Calls ${n}`, Drives: 'Result 1' }),
    );
    const allowed = [{ name: 'More than 3 results or 12 behaviors', value: 'allowed' }];
    const long = draftOf([...results.slice(0, 3), ...behaviors]);
    expect(grave(checkDraft(draftOf(results)).findings)).toEqual(['error plan-too-long @ -, -']);
    expect(grave(checkDraft(long).findings)).toEqual(['error plan-too-long @ -, -']);
    expect(grave(checkDraft({ ...long, settings: allowed }).findings)).toEqual([]);
    expect(grave(checkDraft(draftOf([...results.slice(0, 3), ...behaviors.slice(0, 12)])).findings)).toEqual([]);
  });
});

describe('the check is light enough for a page', () => {
  it('it needs none of the code that proves dates and decimals or reads a CRM', async () => {
    const { metafile } = await build({
      entryPoints: [resolve(import.meta.dirname, '../../core/setup/plan-check.ts')],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
      format: 'esm',
    });
    const [output] = Object.values(metafile.outputs);
    const used = Object.keys(output!.inputs).map((path) => path.replaceAll('\\', '/'));
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((path) => /core\/(?:crm|score|sheets)\/(?!fields|day-range)/.test(path))).toEqual([]);
    expect(output!.bytes).toBeLessThan(40 * 1024);
  });
});
