import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  civilOf,
  dayFrom,
  dayNumber,
  dayOf,
  isDay,
  numberFrom,
  readDay,
  weekdayOf,
} from '../../core/calendar/day';
import { corpora, describeWith, readSharedJson } from '../support/shared';
import { weekStart } from '../../core/calendar/week';

/** Day numbers of the years 1 to 9999. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

it.each([
  ['0001-01-01', -719_162],
  ['1899-12-31', -25_568],
  ['1969-12-31', -1],
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['2026-03-02', 20_514],
  ['2026-11-19', 20_776],
  ['9999-12-31', 2_932_896],
] as const)('%s is day number %i', (day, n) => {
  expect(dayNumber(day)).toBe(n);
  expect(dayOf(n)).toBe(day);
});

it('every day of ten thousand years has a number of its own, and the numbers follow one another', () => {
  let expected = -719_162;
  for (let year = 1; year <= 9999; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= 31; day += 1) {
        const n = numberFrom(year, month, day);
        if (n === undefined) continue;
        if (n !== expected) throw new Error(`${year}-${month}-${day} is ${n}, not ${expected}`);
        expected += 1;
      }
  expect(expected).toBe(2_932_897);
});

it('a day number and its day are two names of one thing', () => {
  fc.assert(
    fc.property(anyDay, (n) => {
      expect(dayNumber(dayOf(n))).toBe(n);
      const { year, month, day } = civilOf(n);
      expect(numberFrom(year, month, day)).toBe(n);
      expect(isDay(dayOf(n))).toBe(true);
    }),
  );
});

it.each([
  ['2026-02-29', 'no leap year'],
  ['1900-02-29', 'a century that is no leap year'],
  ['2026-04-31', 'April has 30 days'],
  ['2026-13-01', 'no month 13'],
  ['2026-00-10', 'no month 0'],
  ['2026-01-00', 'no day 0'],
  ['0000-01-01', 'no year 0'],
  ['2026-1-1', 'without leading zeros'],
  ['2026-01-01T00:00', 'more than a day'],
  [' 2026-01-01', 'blanks around it'],
  ['02/01/2026', 'another order'],
  ['', 'nothing'],
])('%j is no day: %s', (text) => {
  expect(isDay(text)).toBe(false);
  expect(readDay(text)).toBeUndefined();
});

it('a leap day exists in years divisible by 4, not by 100, but by 400', () => {
  expect(dayFrom(2000, 2, 29)).toBe('2000-02-29');
  expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
  expect(dayFrom(2100, 2, 29)).toBeNull();
  expect(dayFrom(2026, 2, 29)).toBeNull();
});

it('parts that make no day give no number, never NaN', () => {
  for (const [y, m, d] of [
    [NaN, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, Infinity],
    [10_000, 1, 1],
    [-1, 1, 1],
  ] as const)
    expect(numberFrom(y, m, d)).toBeUndefined();
});

it('a text that only claims to be a day throws with a code and without the text', () => {
  expect(() => dayNumber('2026-02-30')).toThrow(expect.objectContaining({ code: 'day-invalid' }));
  expect(() => dayNumber('2026-02-30')).not.toThrow(/2026/);
});

it('days are added across months, years and leap days', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(addDays('2026-11-19', -140)).toBe('2026-07-02');
});

it('weekdays are counted from Monday', () => {
  //    November 2026
  // Mo Tu We Th Fr Sa Su
  // 16 17 18 19 20 21 22
  expect(
    ['16', '17', '18', '19', '20', '21', '22'].map((d) => weekdayOf(dayNumber(`2026-11-${d}` as '2026-11-16'))),
  ).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(weekdayOf(dayNumber('1969-12-31'))).toBe(2);
  expect(weekdayOf(dayNumber('0001-01-01'))).toBe(0);
});

describeWith(corpora, 'days whose local midnight does not exist', () => {
  it('map to themselves and to their week', () => {
    const zones = readSharedJson<{ localMidnightDoesNotExist: string[] }[]>(corpora, 'dates/midnight-gaps.json');
    const days = zones.flatMap((zone) => zone.localMidnightDoesNotExist);
    expect(days.length).toBe(110);
    for (const day of days) {
      const n = readDay(day)!;
      expect(dayOf(n)).toBe(day);
      for (let start = 0; start < 7; start += 1) {
        const first = weekStart(n, start);
        expect(weekdayOf(first)).toBe(start);
        expect(n - first).toBeGreaterThanOrEqual(0);
        expect(n - first).toBeLessThan(7);
      }
    }
  });
});

it('a day is itself also where its midnight is skipped: Havana 2026-03-08, Beirut 2026-03-29, Cairo 2026-04-24', () => {
  for (const day of ['2026-03-08', '2026-03-29', '2026-04-24', '2026-09-06'] as const)
    expect(dayOf(dayNumber(day))).toBe(day);
});
