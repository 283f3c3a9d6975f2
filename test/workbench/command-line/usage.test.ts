import { describe, expect, it } from 'vitest';
import { leadline, scratch } from '../../support/leadline';

describe('wrong usage ends with 2 and says what is meant', () => {
  it.each([
    ['no command', [], 'Commands'],
    ['an unknown command', ['scoer'], 'There is no command "scoer". Did you mean score?'],
    ['an unknown option', ['score', 'a.csv', '--pln', 'b.csv'], 'There is no option --pln. Did you mean --plan?'],
    ['no file', ['score', '--out', 'a.xlsx'], 'Which files shall I score?'],
    ['no place to write', ['score', 'sample'], 'Where shall the scorecard go? Say --out SCORECARD.xlsx.'],
    ['another ending', ['score', 'sample', '--out', 'a.csv'], '--out takes a name that ends in .xlsx, not "a.csv".'],
    ['no day', ['score', 'sample', '--as-of', '19/11/2026', '--out', 'a.xlsx'], '--as-of takes a day like 2026-11-19'],
    ['a day of no CRM', ['score', 'sample', '--as-of', '9999-12-31', '--out', 'a.xlsx'], 'between 1990 and 2100'],
    [
      'two results of one name',
      ['score', 'sample', '--out', 'a.xlsx', '--measures', './a.xlsx'],
      '--measures and --out name the same file.',
    ],
    ['no weekday', ['score', 'sample', '--week-starts', 'someday', '--out', 'a.xlsx'], '--week-starts takes a weekday'],
    ['no number of weeks', ['score', 'sample', '--weeks', '0', '--out', 'a.xlsx'], '--weeks takes a whole number'],
    ['nothing to inspect', ['inspect'], 'Which file shall I inspect?'],
  ])('%s', (_, words, said) => {
    const { code, out, err } = leadline(words);
    expect(code).toBe(2);
    expect(out + err).toContain(said);
  });
});

describe('help and version', () => {
  it.each([['score'], ['inspect']])('%s --help names every option', (command) => {
    const { code, out } = leadline([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`leadline ${command}`);
    expect(out).toContain('--sources');
    expect(out).toContain('Exit code: 0 done, 1 the input cannot be used (with the reason), 2 wrong usage.');
  });

  it('--version says which one this is', () => {
    expect(leadline(['--version'])).toEqual({ code: 0, out: '0.4.0\n', err: '' });
  });
});

describe('a pipe hears nothing of the progress', () => {
  it('prints nothing on the error stream when all is well', () => {
    const { path } = scratch();
    const { code, err } = leadline(['score', 'sample', '--as-of', '2026-11-19', '--out', path('scorecard.xlsx')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
