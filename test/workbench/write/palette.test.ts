import { describe, expect, it } from 'vitest';
import { looks } from '../../../core/sheets/looks';
import { palette } from '../../../workbench/write/palette';

/** Relative luminance and contrast, as the Web Content Accessibility Guidelines define them. */
function luminance(argb: string): number {
  const [r, g, b] = [2, 4, 6].map((at) => {
    const part = parseInt(argb.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('the palette', () => {
  it.each(looks.map((look) => [look]))('%s can be read: its ink stands out from its paper', (look) => {
    const { ink, paper = 'FFFFFFFF' } = palette[look];
    expect([ink, paper].every((color) => /^FF[0-9A-F]{6}$/.test(color))).toBe(true);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });
});
