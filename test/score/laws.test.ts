import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../core/calendar/day';
import { attainment, weightedAttainment } from '../../core/score/attainment';
import { catchable, reachOf } from '../../core/score/catchable';
import { joined, split } from '../../core/score/day-sums';
import { deliverableStatus, deliverableVerdict, handedBy, type Item } from '../../core/score/deliverables';
import { clean, median, percentile } from '../../core/score/numbers';
import { patternOf, streakOf, type Verdict } from '../../core/score/pattern';
import { earlyOf } from '../../core/score/sales-cycle';
import { steadinessOf } from '../../core/score/steadiness';
import { firstLook, textQuestion } from '../../core/score/text-question';
import { fold } from '../../core/text';
import { backSolve, lastUsefulDay, ownPercentile, requiredCoverage, sensible } from '../../core/score/suggest-target';

/** Weeks as letters, oldest first: h = on target, m = missed, . = does not count. */
const weeks = (drawing: string): Verdict[] =>
  [...drawing].map((one) => (one === 'h' ? 'hit' : one === 'm' ? 'miss' : null));

describe('numbers as people read them', () => {
  test.each([
    [0.1 + 0.2, 0.3],
    [-0, 0],
    [-1e-12, 0],
    [1 / 3, 0.333333333],
    [1234567890123.45, 1234567890123.45],
  ])('%d is shown as %d', (x, shown) => {
    expect(Object.is(clean(x), shown)).toBe(true);
  });

  test('a percentile is what PERCENTILE gives in a spreadsheet', () => {
    expect([percentile([4, 1, 3, 2], 0.5), percentile([1, 2, 3, 4, 5], 0.8), percentile([7], 0.8)]).toEqual([
      2.5, 4.2, 7,
    ]);
    expect(percentile([], 0.5)).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
  });

  test('an amount is split and joined without loss, to the cent, up to a hundred billion', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        const amount = cents / 100;
        const { whole, millionths } = split(amount);
        expect(whole * 100 + millionths / 1e4).toBe(cents);
        expect(joined(whole, millionths)).toBe(amount);
      }),
    );
  });
});

describe('attainment', () => {
  test.each([
    [5, 10, 'more', 0.5],
    [12, 10, 'more', 1.2],
    [0, 10, 'more', 0],
    [3, 0, 'more', null],
    [null, 10, 'more', null],
    [3, null, 'more', null],
    [2, 4, 'less', 1],
    [4, 4, 'less', 1],
    [8, 4, 'less', 0.5],
    [0, 0, 'less', 1],
    [3, 0, 'less', 0.25],
  ] as const)('of %s against %s, %s is better: %s', (actual, target, better, expected) => {
    expect(attainment(actual, target, better)).toBe(expected);
  });

  test('easy volume cannot hide a missing key behavior: each attainment counts up to the cap', () => {
    const parts = [
      { attainment: 5, weight: 1 },
      { attainment: 0, weight: 1 },
    ];
    expect(weightedAttainment(parts, 1.2)).toBe(0.6);
  });

  test('weights weigh, and what has no attainment or no weight does not count', () => {
    const parts = [
      { attainment: 1, weight: 3 },
      { attainment: 0.5, weight: 1 },
      { attainment: null, weight: 9 },
      { attainment: 0, weight: 0 },
    ];
    expect(weightedAttainment(parts, 1.2)).toBe(0.875);
    expect(weightedAttainment([], 1.2)).toBeNull();
  });
});

describe('catchable', () => {
  const daily = [1, 2, 0, 3, 1];

  test('what a rep has done in two workdays is every stretch of two in a row', () => {
    // 1+2, 2+0, 0+3, 3+1
    expect(reachOf(daily, 2)).toEqual({ median: 3, best: 4 });
  });

  test('without as many workdays of history nothing is known', () => {
    expect([reachOf(daily, 6), reachOf(daily, 0), reachOf([], 1)]).toEqual([null, null, null]);
  });

  test.each([
    [3, 'Behind, catchable'],
    [4, 'Behind, a stretch'],
    [5, 'Out of reach'],
  ])('%d to go against a median of 3 and a best of 4: %s', (remaining, status) => {
    expect(catchable(remaining, { median: 3, best: 4 })).toBe(status);
  });

  test('without history it is a stretch', () => {
    expect(catchable(1, null)).toBe('Behind, a stretch');
  });
});

describe('the miss ladder', () => {
  test.each([
    ['', 'none', 0],
    ['hhhh', 'none', 4],
    ['hhhm', 'single', 0],
    ['m', 'single', 0],
    ['hhmm', 'repeat', 0],
    ['mm', 'repeat', 0],
    ['hmmm', 'pattern', 0],
    ['m.m.m', 'pattern', 0],
    ['mmhmmh', 'pattern', 1],
    ['mmhh', 'none', 2],
    ['mmmhhhh', 'none', 4],
    ['mhmhmhh', 'none', 2],
    ['mhmhm', 'pattern', 0],
    ['hhhhhhmhmhmhm', 'single', 0],
    ['hh..', 'none', 2],
    ['h.h.m.', 'single', 0],
    ['hmhhh', 'none', 3],
  ])('%s is %s, with a streak of %d', (drawing, pattern, streak) => {
    expect([patternOf(weeks(drawing)), streakOf(weeks(drawing))]).toEqual([pattern, streak]);
  });

  test('weeks that do not count change nothing, wherever they stand', () => {
    const drawn = fc.string({ unit: fc.constantFrom('h', 'm', '.'), maxLength: 13 });
    fc.assert(
      fc.property(drawn, (drawing) => {
        const counted = weeks(drawing.replaceAll('.', ''));
        expect([patternOf(weeks(drawing)), streakOf(weeks(drawing))]).toEqual([patternOf(counted), streakOf(counted)]);
      }),
    );
  });

  test('one more miss never makes the ladder shorter', () => {
    const rungs = ['none', 'single', 'repeat', 'pattern'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('h', 'm'), maxLength: 12 }), (drawing) => {
        expect(rungs.indexOf(patternOf(weeks(`${drawing}m`)))).toBeGreaterThanOrEqual(
          Math.max(1, rungs.indexOf(patternOf(weeks(drawing))) - 2),
        );
      }),
    );
  });
});

describe('words in texts', () => {
  test('the cheap look never says no where the exact one says yes', () => {
    const letters = fc.constantFrom(
      'a',
      'B',
      'k',
      'ß',
      'é',
      'İ',
      'K',
      ' ',
      '  ',
      '\u00a0',
      '\u200b',
      '.',
      '*',
      '?',
      '~',
      '(',
      '-',
    );
    const text = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (written, cell) => {
        const question = textQuestion({ field: 'Subject', raw: false, operator: '=', values: [`*${written}*`] })!;
        if (question.matches(fold(cell))) expect(firstLook([question])?.test(cell) ?? true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('steadiness', () => {
  test('is the median and the middle half of the weeks, from eight weeks on', () => {
    expect(steadinessOf([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(steadinessOf([1, 2, null, 3, 4, 5, 6, 7, 8])).toEqual({ median: 4.5, spread: 3.5 });
  });
});

describe('deliverables', () => {
  const item = (due: string | null, submitted: string | null): Item => ({
    due: due === null ? null : dayNumber(due as '2026-01-01'),
    lateAfter: due === null ? null : dayNumber(due as '2026-01-01'),
    submitted: submitted === null ? null : dayNumber(submitted as '2026-01-01'),
  });
  const statusOn = (day: string, ...items: Item[]): string =>
    deliverableStatus(handedBy(items, dayNumber(day as '2026-01-01')));

  test.each([
    ['2026-03-02', 'On track'],
    ['2026-03-04', 'Behind, catchable'],
    ['2026-03-05', 'Missed'],
    ['2026-03-09', 'Met'],
  ])('an item due on 4 March and submitted on 9 March is, on %s, %s', (day, status) => {
    expect(statusOn(day, item('2026-03-04', '2026-03-09'))).toBe(status);
  });

  test('one late item is a miss even when another came early', () => {
    expect(statusOn('2026-03-05', item('2026-03-04', null), item('2026-03-20', '2026-03-01'))).toBe('Missed');
  });

  test('an item without a due day is never late', () => {
    expect(statusOn('2026-03-05', item(null, null))).toBe('On track');
  });

  test('on the miss ladder a week counts by what was due in it', () => {
    const week = { from: dayNumber('2026-03-02'), to: dayNumber('2026-03-08') };
    expect(deliverableVerdict([item('2026-03-04', '2026-03-04')], week)).toBe('hit');
    expect(deliverableVerdict([item('2026-03-04', '2026-03-05')], week)).toBe('miss');
    expect(deliverableVerdict([item('2026-03-09', null)], week)).toBeNull();
  });
});

describe('the time guard', () => {
  test('is "week 5 of 12" until a sales cycle has passed', () => {
    const began = dayNumber('2026-01-05');
    expect(earlyOf(began, began, 12)).toEqual({ week: 1, of: 12 });
    expect(earlyOf(began, began + 6, 12)).toEqual({ week: 1, of: 12 });
    expect(earlyOf(began, began + 34, 12)).toEqual({ week: 5, of: 12 });
    expect(earlyOf(began, began + 82, 12)).toEqual({ week: 12, of: 12 });
    expect(earlyOf(began, began + 83, 12)).toBeNull();
  });
});

describe('targets', () => {
  test('the worked example: 4 wins at 25 % and 50 %, 13 weeks, 6 weeks of lag, are 32 meetings, 4.6 a week', () => {
    const solved = backSolve({ goal: 4, rates: [0.25, 0.5], weeksLeft: 13, lagWeeks: 6 });
    expect(solved).toEqual({ needed: 32, weekly: 4.571428571 });
  });

  test('with no week left it is too late for this period', () => {
    expect(backSolve({ goal: 4, rates: [0.25], weeksLeft: 6, lagWeeks: 6 })).toEqual({ needed: 16, weekly: null });
  });

  test('nothing follows from a rate of zero or of more than all', () => {
    expect(backSolve({ goal: 4, rates: [0], weeksLeft: 13, lagWeeks: 0 })).toBeNull();
    expect(backSolve({ goal: 4, rates: [1.5], weeksLeft: 13, lagWeeks: 0 })).toBeNull();
  });

  test("a suggestion from the past is the 80th percentile of the rep's own last 12 weeks, and none from too few", () => {
    const own = [100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(ownPercentile(own)).toBe(9.8);
    expect(ownPercentile([3, null, null, 4, 5])).toBeNull();
  });

  test('effort after the last useful day cannot move the period', () => {
    expect(lastUsefulDay(dayNumber('2026-03-31'), 6)).toBe(dayNumber('2026-02-17'));
  });

  test('a win rate of 25 % needs four times the goal in the pipeline', () => {
    expect([requiredCoverage(0.25), requiredCoverage(0)]).toEqual([4, null]);
  });

  test.each([
    [0.2, 1],
    [4.4, 4],
    [19.6, 20],
    [23, 25],
    [148, 150],
    [123456, 120000],
  ])('%d is suggested as %d', (x, shown) => {
    expect(sensible(x)).toBe(shown);
  });
});
