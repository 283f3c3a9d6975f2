import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../core/sheets/layout';
import { checkHarmless } from '../../core/sheets/made-harmless';
import { harmless, harmlessField, plain, plainField } from '../../core/neutral';
import { bestMs } from '../support/best-ms';

describe('harmless text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234567', "'+49 30 1234567"],
    ['-cmd', "'-cmd"],
    ['@ada', "'@ada"],
    ['  =1+1', "'  =1+1"],
    ['\u0000=1+1', "'\u0000=1+1"],
    ['\ufeff=1+1', "'\ufeff=1+1"],
    ['\u200b\u202e\u00a0=1+1', "'\u200b\u202e\u00a0=1+1"],
    ['"=1+1', '\'"=1+1'],
    [';=1+1', "';=1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\tnote', "'\tnote"],
    ['\r\nnote', "'\r\nnote"],
    ["'=1+1", "''=1+1"],
    ['=)', "'=)"],
    ['- call back Monday', "'- call back Monday"],
    ['-5-3', "'-5-3"],
  ])('%j gets one apostrophe, because a spreadsheet could see a formula in it', (text, safe) => {
    expect(harmless(text)).toBe(safe);
  });

  it.each([
    '',
    ' ',
    '-',
    '-5',
    '-3.14',
    '-12,5 %',
    '-$5.00',
    '−5',
    '1-2',
    '2026-01-05',
    '1e5',
    "O'Brien",
    "'tis",
    'a = b',
    '"quoted"',
    'Ana (new)',
  ])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
    expect(plain(text)).toBe(text);
  });

  it.each([
    ['Smith; =1+1', "Smith;' =1+1"],
    ['x\n=1+1', "x\n'=1+1"],
    ['a;b', 'a;b'],
    ['a, =b', 'a, =b'],
  ])('in a CSV %j is also harmless to a reader with another separator', (text, safe) => {
    expect(harmlessField(text)).toBe(safe);
  });

  const tricky = fc.string({
    unit: fc.constantFrom("'", '"', '=', '+', '-', '@', ' ', ';', '\t', '\n', '\r', '\u0000', '\u200b', '5', 'a'),
  });

  it('comes back as it was, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), tricky), (text) => plain(harmless(text)) === text));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), tricky), (text) => plainField(harmlessField(text)) === text),
    );
  });

  it('is harmless once and for all: what is harmless is not changed again by leaving and coming back', () => {
    fc.assert(fc.property(tricky, (text) => harmless(plain(harmless(text))) === harmless(text)));
  });

  it('is fast on the longest cells', () => {
    for (const text of [
      ' '.repeat(32_767),
      "'".repeat(32_767),
      `-${'1'.repeat(32_766)}`,
      `-${'1,'.repeat(16_000)}`,
      ';'.repeat(32_767),
    ]) {
      expect(bestMs(() => harmlessField(text))).toBeLessThan(5);
    }
  });
});

describe('what was made harmless is told', () => {
  const sheet = (values: readonly string[]): SheetLayout => ({
    sheet: 'This week',
    rows: values.map((value) => [{ value }]),
    widths: [20],
    frozenRows: 0,
    frozenColumns: 0,
    orientation: 'portrait',
  });

  it('by number and place, and not at all when there is nothing to tell', () => {
    expect(checkHarmless([sheet(['Ana', '-5'])])).toEqual([]);
    expect(checkHarmless([sheet(['Ana', '=1+1', '@ben'])])).toMatchObject([
      {
        severity: 'info',
        where: 'This week, row 2; This week, row 3',
        what: '2 texts look like formulas and were made harmless by an apostrophe in front.',
      },
    ]);
  });
});
