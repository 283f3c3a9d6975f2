import { describe, expect, it } from 'vitest';
import { looks, parts } from '../core/sheets/looks';
import { lineUnder, paints, partPaints } from '../palette/paints';

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, paper: string): number {
  const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette of the hosts', () => {
  it('paints every meaning and every line of a block, and nothing else', () => {
    expect(Object.keys(paints).sort()).toEqual([...looks].sort());
    expect(Object.keys(partPaints).sort()).toEqual([...parts].sort());
  });

  it('has its colors as six digits, for each host to spell', () => {
    for (const { ink, paper = '#ffffff' } of Object.values(paints)) {
      expect([ink, paper]).toEqual([
        expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
        expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
      ]);
    }
  });

  it.each(looks)('can be read: %s', (look) => {
    expect(contrast(paints[look].ink, paints[look].paper ?? '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('closes a block, a row of a list and a heading with a line, and nothing within a block', () => {
    expect(lineUnder('met', 'figure')).toBeUndefined();
    expect(lineUnder('met', 'trend')).toBe('thin');
    expect(lineUnder('text')).toBe('thin');
    expect(lineUnder('heading')).toBe('medium');
    expect(lineUnder('title')).toBeUndefined();
  });
});
