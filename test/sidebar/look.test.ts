import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signs } from '../../core/sheets/signs';
import { paints } from '../../palette/paints';

const css = readFileSync(resolve(import.meta.dirname, '../../core/sidebar/sidebar.css'), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors, body]) => ({
  selectors: selectors!
    .replace(/\(.*\)/gs, '')
    .split(',')
    .map((one) => one.trim()),
  body: body!,
}));

/** Ink and paper of a meaning on the page; without a rule of its own, those of every chip. */
function chip(look: string): { readonly ink: string; readonly paper: string } {
  const [plain, own] = ['.leadline .chip', `.leadline .chip.${look}`].map(
    (wanted) => rules.find(({ selectors }) => selectors.includes(wanted))?.body,
  );
  const read = (name: string): string =>
    [own, plain].map((body) => body && new RegExp(`(?:^|\\s)${name}: (#[0-9a-f]{6})`).exec(body)?.[1]).find(Boolean)!;
  return { ink: read('color'), paper: read('background') };
}

const channel = (part: string): number => {
  const c = parseInt(part, 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const light = (color: string): number =>
  0.2126 * channel(color.slice(1, 3)) + 0.7152 * channel(color.slice(3, 5)) + 0.0722 * channel(color.slice(5, 7));
const contrast = (a: string, b: string): number => {
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

describe('The look of the page', () => {
  it('paints what a number means in the colors of the sheets', () => {
    for (const look of new Set(Object.values(signs).map((sign) => sign.look)))
      expect([look, chip(look)]).toEqual([look, { ink: paints[look].ink, paper: paints[look].paper }]);
  });

  it('gives all text a contrast of at least 4.5 to 1 on every paper it stands on', () => {
    const color = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)![1]!;
    for (const paper of ['paper', 'card', 'tint'])
      for (const ink of ['ink', 'soft', 'accent', 'accent-deep', 'alarm'])
        expect([ink, paper, contrast(color(ink), color(paper)) >= 4.5]).toEqual([ink, paper, true]);
    for (const accent of ['accent', 'accent-deep']) expect(contrast('#ffffff', color(accent))).toBeGreaterThan(4.5);
  });

  it('keeps every rule below its own class: it shares a document with the grid', () => {
    const strangers = rules
      .flatMap(({ selectors }) => selectors)
      .filter((one) => !one.startsWith('.leadline') && !/^(@|to$|from$|\d+%$)/.test(one));
    expect(strangers).toEqual([]);
  });
});
