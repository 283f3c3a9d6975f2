import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../core/text';
import { plainText, textMatcher } from '../../core/plan/wildcard';
import { bestMs } from '../support/best-ms';

/** The meaning of a pattern, told slowly: every split is tried. */
function naive(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first, second] = pattern;
  if (first === '*') return naive(pattern.slice(1), text) || (text !== '' && naive(pattern, text.slice(1)));
  if (first === '?') return text !== '' && naive(pattern.slice(1), text.slice(1));
  if (first === '~' && second !== undefined && '*?~|;'.includes(second)) {
    return text[0] === second && naive(pattern.slice(2), text.slice(1));
  }
  return text[0] === first && naive(pattern.slice(1), text.slice(1));
}

describe('a wildcard', () => {
  test.each([
    ['*intro*', 'Second INTRO call', true],
    ['intro*', 'An intro', false],
    ['*intro', 'An intro', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*a', 'a', false],
    ['*ab*bc*', 'abc', false],
    ['*?b?*', 'xxbx', true],
    ['what~?', 'What?', true],
    ['what~?', 'Whats', false],
    ['~~5', '~5', true],
    ['~5', '~5', true],
    ['5~', '5~', true],
    ['*', 'anything', true],
  ])('%s in %j: %s', (pattern, text, expected) => {
    expect(textMatcher(pattern)(fold(text))).toBe(expected);
  });

  it('agrees with its slow meaning for any pattern and text', () => {
    const letters = (...of: string[]) => fc.string({ unit: fc.constantFrom(...of), maxLength: 12 });
    fc.assert(
      fc.property(letters('a', 'b', '*', '?', '~'), letters('a', 'b', '*', '?', '~'), (pattern, text) => {
        expect(textMatcher(pattern)(text)).toBe(naive(pattern, text));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with its slow meaning where a stretch is longer than a machine word', () => {
    const letters = (...of: string[]) => fc.string({ unit: fc.constantFrom(...of), minLength: 30, maxLength: 70 });
    fc.assert(
      fc.property(letters('a', 'a', '?'), letters('a', 'a', 'b'), fc.nat(8), (stretch, text, cut) => {
        const wanted = stretch.slice(0, stretch.length - cut);
        const found = Array.from(text, (_, at) => at).some((at) => naive(wanted, text.slice(at, at + wanted.length)));
        expect(textMatcher(`*${wanted}*`)(text)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });

  it('answers for the longest cell at once, whatever the pattern', () => {
    const text = 'a'.repeat(32_767);
    const patterns = [
      '*a*a*a*a*a*b',
      `*${'a?'.repeat(60)}b*`,
      `*${'a'.repeat(120)}b*`,
      '*?a*?a*?a*?b*',
      `${'*a'.repeat(100)}*b*`,
    ];
    for (const pattern of patterns) {
      const matches = textMatcher(pattern);
      expect(matches(text)).toBe(false);
      // Backtracking would take years.
      expect(bestMs(() => matches(text))).toBeLessThan(5);
    }
  });
});

it('a value without wildcards is one text, its escapes taken away', () => {
  expect(plainText('Really~?')).toBe('really?');
  expect(plainText('a~|b')).toBe('a|b');
  expect(plainText('*a')).toBeUndefined();
});
