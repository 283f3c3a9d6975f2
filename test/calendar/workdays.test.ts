import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, type Day } from '../../core/calendar/day';
import { isWorkday, workdaysBetween } from '../../core/calendar/workdays';

const monToFri = [0, 1, 2, 3, 4];
const between = (from: Day, to: Day, workdays: readonly number[], off: readonly Day[] = []): number => {
  const offNumbers = off.map(dayNumber);
  return workdaysBetween(
    dayNumber(from),
    dayNumber(to),
    workdays,
    off.length > 0 ? (n) => offNumbers.includes(n) : undefined,
  );
};

it('both ends count', () => {
  //    November 2026
  // Mo Tu We Th Fr Sa Su
  //                    1
  //  2  3  4  5  6  7  8
  //  9 10 11 12 13 14 15
  // 16 17 18 19 20 21 22
  // 23 24 25 26 27 28 29
  // 30
  expect(between('2026-11-16', '2026-11-22', monToFri)).toBe(5);
  expect(between('2026-11-16', '2026-11-19', monToFri)).toBe(4);
  expect(between('2026-11-19', '2026-11-19', monToFri)).toBe(1);
  expect(between('2026-11-21', '2026-11-22', monToFri)).toBe(0);
  expect(between('2026-11-01', '2026-11-30', monToFri)).toBe(21);
  expect(between('2026-11-01', '2026-11-30', [0, 1, 2, 3])).toBe(17);
  expect(between('2026-11-01', '2026-11-30', [6])).toBe(5);
});

it('a day off is no workday, and a day off on a weekend takes nothing away', () => {
  expect(between('2026-11-23', '2026-11-29', monToFri, ['2026-11-26', '2026-11-28'])).toBe(4);
  expect(isWorkday(dayNumber('2026-11-26'), monToFri)).toBe(true);
  expect(isWorkday(dayNumber('2026-11-26'), monToFri, (n) => n === dayNumber('2026-11-26'))).toBe(false);
  expect(isWorkday(dayNumber('2026-11-28'), monToFri)).toBe(false);
});

it('a stretch that ends before it begins has no workdays', () => {
  expect(between('2026-11-20', '2026-11-19', monToFri)).toBe(0);
  expect(between('2026-11-20', '2026-01-01', monToFri, ['2026-03-03'])).toBe(0);
});

it('a weekday named twice counts once', () => {
  expect(between('2026-11-16', '2026-11-29', [0, 0, 2])).toBe(4);
});

it('counting in weeks equals counting day by day, and two stretches add up to the whole', () => {
  const day = fc.integer({ min: 10_000, max: 30_000 });
  const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(day, fc.nat(800), fc.nat(800), weekdays, (from, a, b, workdays) => {
      const whole = workdaysBetween(from, from + a + b, workdays);
      expect(whole).toBe(workdaysBetween(from, from + a + b, workdays, () => false));
      expect(workdaysBetween(from, from + a - 1, workdays) + workdaysBetween(from + a, from + a + b, workdays)).toBe(
        whole,
      );
    }),
  );
});
