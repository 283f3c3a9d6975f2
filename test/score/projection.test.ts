import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../core/score/projection';
import { outlookOf } from '../../core/score/time-guard';
import { outlookWords } from '../../core/score/projection-words';
import fc from 'fast-check';

describe('where a result is heading', () => {
  test('so far and what as many weeks have brought before', () => {
    const history = [2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4];
    expect(rangeOf({ soFar: 10, weeksLeft: 2, history })).toEqual({ low: 16, likely: 16, high: 16, weeks: 12 });
    expect(rangeOf({ soFar: 10, weeksLeft: 1, history })).toEqual({ low: 12, likely: 13, high: 14, weeks: 12 });
  });

  test('fewer than eight counted weeks are not enough data', () => {
    expect(rangeOf({ soFar: 3, weeksLeft: 4, history: [1, 2, 1, 2, 1, 2, 1] })).toBeNull();
  });

  test('when the period is over the range is what there is', () => {
    expect(rangeOf({ soFar: 3, weeksLeft: 0, history: [] })).toEqual({ low: 3, likely: 3, high: 3, weeks: 0 });
  });

  test('who wins a deal every third week is not projected to win none', () => {
    const history = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1];
    expect(rangeOf({ soFar: 1, weeksLeft: 6, history })!.likely).toBeGreaterThan(2);
  });

  test('a longer rest of the period never makes the range narrower', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 8, maxLength: 30 }),
        fc.integer({ min: 10, max: 13 }),
        (history, left) => {
          const now = rangeOf({ soFar: 0, weeksLeft: left, history })!;
          const later = rangeOf({ soFar: 0, weeksLeft: left + 1, history })!;
          expect(now.low).toBeLessThanOrEqual(now.likely);
          expect(now.likely).toBeLessThanOrEqual(now.high);
          expect(later.high - later.low).toBeGreaterThanOrEqual(now.high - now.low - 1e-6);
        },
      ),
    );
  });

  test('of independent weeks about six in ten end within the range', () => {
    let state = 11;
    const chance = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const week = (): number => Math.floor(chance() * 7) + Math.floor(chance() * 5);
    const total = (n: number): number => Array.from({ length: n }, week).reduce((sum, one) => sum + one, 0);
    const inside = Array.from({ length: 600 }, () => {
      const history = Array.from({ length: 26 }, week);
      const { low, high } = rangeOf({ soFar: 0, weeksLeft: 5, history })!;
      const came = total(5);
      return came >= low && came <= high;
    }).filter(Boolean).length;
    expect(inside / 600).toBeGreaterThan(0.48);
    expect(inside / 600).toBeLessThan(0.75);
  });
});

describe('the time guard', () => {
  const range = { low: 3, likely: 5, high: 7, weeks: 12 };

  test('no negative word falls before one sales cycle has passed', () => {
    expect(outlookOf(range, 8, 'more', { week: 5, of: 12 })).toBe('too early');
    expect(outlookOf(range, 8, 'more', null)).toBe('short');
    const projection = { actual: 1, target: 8, weeks: 12, range, outlook: 'too early', pipeline: null } as const;
    expect(outlookWords({ addsUp: true }, { ...projection, early: { week: 5, of: 12 } }, String)).toBe(
      'too early to judge (week 5 of 12)',
    );
  });

  test('good news may be told at any time', () => {
    expect(outlookOf(range, 3, 'more', { week: 1, of: 12 })).toBe('safe');
    expect(outlookOf(range, 6, 'more', { week: 1, of: 12 })).toBe('open');
  });

  test('where less is better the low end is the strong one', () => {
    expect(outlookOf(range, 8, 'less', null)).toBe('safe');
    expect(outlookOf(range, 4, 'less', null)).toBe('open');
    expect(outlookOf(range, 2, 'less', null)).toBe('short');
  });
});
