import { describe, expect, it } from 'vitest';
import { bar, sparkline } from '../../core/sheets/sparkline';

describe('a trend in block characters', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
    [[0, 0, 0], '▁▁▁'],
    [[5, 5, 5], '███'],
    [[null, null], '··'],
    [[1, null, 2], '▅·█'],
    [[0, 1, 1000], '▁▂█'],
    [[-3, 2], '▁█'],
    [[], ''],
  ])('%j is %s: from zero, a gap is not a zero, and little is not nothing', (values, text) => {
    expect(sparkline(values)).toBe(text);
  });

  it('a share is a bar of ten', () => {
    expect([0, 0.34, 1, 1.2].map(bar)).toEqual(['░░░░░░░░░░', '███░░░░░░░', '██████████', '██████████']);
  });
});
