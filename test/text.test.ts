import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike } from '../core/look-alike';
import { fold, nearest, quoted, shorten } from '../core/text';
import { corpora, describeWith, readSharedJson } from './support/shared';
import { bestMs } from './support/best-ms';

describe('texts that are the same to a person compare equal', () => {
  it.each([
    ['Mara Lindqvist', 'MARA LINDQVIST', 'case'],
    ['Mara Lindqvist', '  Mara \t Lindqvist ', 'blanks'],
    ['Mara Lindqvist', 'Mara\u00a0Lindqvist', 'a blank that does not break'],
    ['Mara Lindqvist', 'Mara\u200b Lindqvist\ufeff', 'zero-width characters'],
    ['Zoë', 'Zoe\u0308', 'composed and decomposed accents'],
    ['D’Souza', "D'Souza", 'apostrophes'],
    ['Weiß', 'WEISS', 'ß'],
    ['Σίσυφος', 'ΣΊΣΥΦΟΣ', 'final sigma'],
    ['\u202bدانا\u202c', 'دانا', 'direction marks'],
    ['Kim', 'K\u0000im', 'NUL'],
    ['e\u200b\u0301', 'é', 'an accent behind a zero-width character'],
  ])('%j and %j: %s', (a, b) => expect(fold(a)).toBe(fold(b)));
});

describe('texts that differ in a letter stay different', () => {
  it.each([
    ['Bjørn', 'Bjorn'],
    ['Ali', 'Alì'],
    ['İlhan', 'ilhan'],
    ['Ilhan', 'ılhan'],
    ['Anna', '\u0410nna'],
    ['Li Wei', 'LiWei'],
  ])('%j and %j', (a, b) => expect(fold(a)).not.toBe(fold(b)));
});

it('folding twice is folding once, and case never matters to it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, (s) => {
      expect(fold(fold(s))).toBe(fold(s));
      expect(fold(` ${s}\u00a0`)).toBe(fold(s));
    }),
    { numRuns: 500 },
  );
});

it('folding knows no locale', () => {
  expect(fold('TITLE')).toBe('title');
});

it.each(['\u0000', ' ', '\u00a0 ', "'", 'a ', 'ß\u200b'])('30,000 times %j is folded and quoted at once', (piece) => {
  const text = `x${piece.repeat(30_000)}x`;
  expect(bestMs(() => [fold(text), quoted(text)])).toBeLessThan(20);
});

describeWith(corpora, 'pairs of rep names', () => {
  const pairs = (): { a: string; b: string; same: boolean | null }[] =>
    readSharedJson<{ pairs: { a: string; b: string; same: boolean | null }[] }>(corpora, 'strings/rep-name-pairs.json')
      .pairs;

  it('compare equal where they are the same, and differ where they are not or where somebody has to be asked', () => {
    expect(pairs().length).toBe(16);
    for (const { a, b, same } of pairs()) {
      if (a === b) continue; // one text, two people: only their ids can tell
      expect([a, b, fold(a) === fold(b)]).toEqual([a, b, same === true]);
    }
  });
});

it('what looks alike and is not the same is noticed', () => {
  expect(lookAlike('Ada', 'Ad\u0430')).toBe(true);
  expect(lookAlike('OTTO', '\u039f\u03a4\u03a4\u039f')).toBe(true);
  expect(lookAlike('Ada', 'ADA ')).toBe(false);
  expect(lookAlike('Ada', 'Ida')).toBe(false);
  expect(lookAlike('Løv', 'Lov')).toBe(false);
});

describe('the nearest known name', () => {
  const known = ['First-time meetings set', 'Referral asks', 'New accounts touched', 'Maya Okafor', 'Won'];
  it.each([
    ['Referal asks', 'Referral asks'],
    ['referral  ASKS', 'Referral asks'],
    ['Okafor, Maya', 'Maya Okafor'],
    ['First time meeting set', 'First-time meetings set'],
    ['Wno', 'Won'],
    ['New accuonts touched', 'New accounts touched'],
  ])('to %j is %j', (name, meant) => expect(nearest(name, known)).toBe(meant));

  it('is nobody where none is near', () => {
    expect(nearest('Win rate', known)).toBeUndefined();
    expect(nearest('', known)).toBeUndefined();
    expect(nearest('anything', [])).toBeUndefined();
  });

  it('is found among hostile names in no time', () => {
    const hostile = Array.from({ length: 20_000 }, (_, i) => `${'a'.repeat(1000)}${i}`);
    const both = (): unknown => [nearest('a'.repeat(5000), hostile), nearest('b'.repeat(64), hostile)];
    expect(bestMs(both, 3)).toBeLessThan(1000);
  });
});

describe('a shortened text', () => {
  it('ends with a sign that something is missing, and never in half a character', () => {
    expect(shorten('Northwind', 20)).toBe('Northwind');
    expect(shorten('Northwind', 5)).toBe('Nort…');
    expect(shorten('ab\u{1f600}cd', 4)).toBe('ab…');
    expect(shorten('abc', 0)).toBe('');
  });

  it('is at most as long as asked and well formed where the text was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, max) => {
        const short = shorten(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short).not.toMatch(/[\ud800-\udfff]/u);
      }),
    );
  });
});

describe('a cell in a finding', () => {
  it.each([
    ['31/02/26', '"31/02/26"'],
    ['', '""'],
    ['tab\there', '"tab␉here"'],
    ['a\u202eb', '"a‹U+202E›b"'],
    ['\u0000=1+1', '"␀=1+1"'],
    [1234.5, '1234.5'],
    [-0, '0'],
    [true, 'TRUE'],
    [null, 'a blank cell'],
    [{ day: '2026-03-02' as const, minutes: 5 }, '2026-03-02'],
    [{ error: '#REF!' }, '#REF!'],
  ])('%j is shown as %s', (cell, text) => expect(quoted(cell)).toBe(text));

  it('has at most 40 characters between its quotes, control characters included', () => {
    expect(quoted('x'.repeat(50_000))).toBe(`"${'x'.repeat(39)}…"`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const shown = quoted(text);
        expect(shown.length).toBeLessThanOrEqual(42);
        expect(shown).not.toMatch(/[\ud800-\udfff]/u);
        // eslint-disable-next-line no-control-regex
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
      }),
    );
  });
});
