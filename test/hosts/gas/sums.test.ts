import { describe, expect, it } from 'vitest';
import { templatesAsSums } from '../../../gas/sums.mjs';

/** What a script comes to, with names for its values. */
const valueOf = (code: string, names: object): unknown =>
  new Function(...Object.keys(names), `return ${code}`)(...Object.values(names)) as unknown;

describe('A template written as a sum', () => {
  const values = { a: 1, b: 2, f: (text: string) => `<${text}>`, list: [1, 2], none: null };

  it.each([
    '`${a}${b}`',
    '`${a} and ${b}`',
    '`at ${a}`',
    '`${a}%`',
    '``',
    '`//no comment /* at all */ ${a}`',
    '`${a > b ? `more ${a - b}` : `less ${b - a}${none}`}!`',
    'f(`${a}${f(`${b} "quoted"\\n\\u2028`)}`) + `${list}` + `${a + b}`',
    '`a`.length * 2',
    '[`${a}` + 1, a + `${b}`]',
  ])('says the same: %s', (code) => {
    const sums = templatesAsSums(code);
    expect(sums).not.toContain('`');
    expect(valueOf(sums, values)).toEqual(valueOf(code, values));
  });

  it('is refused where a function reads the template', () => {
    expect(() => templatesAsSums('tag`a`')).toThrow('tagged');
  });
});
