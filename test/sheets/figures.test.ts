import { describe, expect, it } from 'vitest';
import { count, doneOf, figure, longDay, percent, weekdayAndDay } from '../../core/sheets/figures';
import { planRow } from './fixture-scorecard';

describe('numbers as the sheets show them', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [4, '4'],
    [4.8, '4.8'],
    [4.84, '4.8'],
    [1 / 3, '0.3'],
    [0.04, '0.04'],
    [0.0001, '0'],
    [-2.5, '−2.5'],
    [999, '999'],
    [1234, '1,234'],
    [9999, '9,999'],
    [10_000, '10k'],
    [126_250, '126.3k'],
    [999_600, '1M'],
    [1_240_000, '1.24M'],
    [null, '–'],
    [Number.NaN, '–'],
    [Infinity, '–'],
  ])('%s is %s', (n, text) => {
    expect(figure(n)).toBe(text);
  });

  it('a share is whole percent, and no text begins like a formula', () => {
    expect([0.416, 1, -0.1, null].map(percent)).toEqual(['42 %', '100 %', '−10 %', '–']);
  });

  it('done of target, in the way of the plan row', () => {
    expect(doneOf(4, 6, planRow({}))).toBe('4 / 6');
    expect(doneOf(0, null, planRow({}))).toBe('0');
    expect(doneOf(null, 6, planRow({}))).toBe('– / 6');
    expect(doneOf(0.41, 0.6, planRow({ counts: 'Rate' }))).toBe('41 % / 60 %');
    expect(doneOf(0.41, 0.6, planRow({ counts: 'Rate', of: 'Discount' }))).toBe('0.4 / 0.6');
  });

  it('days are said in words that mean the same everywhere', () => {
    expect(weekdayAndDay('2026-11-19')).toBe('Thu 19 Nov');
    expect(longDay('2027-01-01')).toBe('Fri 1 Jan 2027');
    expect([count(1, 'workday'), count(2, 'workday')]).toEqual(['1 workday', '2 workdays']);
  });
});
