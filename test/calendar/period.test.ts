import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, readDay, type Day } from '../../core/calendar/day';
import { monthSpan, quarterSpan, yearSpan, type FiscalYear, type Span } from '../../core/calendar/period';
import { corpora, describeWith, readSharedLines } from '../support/shared';

const calendarYear: FiscalYear = { startsInMonth: 1, calendar: 'months', weekStartsOn: 0 };
const retail: FiscalYear = { startsInMonth: 2, calendar: '4-5-4', weekStartsOn: 6 };

const drawn = (span: Span): string => `${dayOf(span.from)} .. ${dayOf(span.to)}`;
const month = (day: Day, fiscal: FiscalYear): string => drawn(monthSpan(dayNumber(day), fiscal));
const quarter = (day: Day, fiscal: FiscalYear): string => drawn(quarterSpan(dayNumber(day), fiscal));
const year = (day: Day, fiscal: FiscalYear): string => drawn(yearSpan(dayNumber(day), fiscal));

it('months, quarters and years of the calendar begin on their first and end on their last day', () => {
  expect(month('2028-02-10', calendarYear)).toBe('2028-02-01 .. 2028-02-29');
  expect(month('2026-12-31', calendarYear)).toBe('2026-12-01 .. 2026-12-31');
  expect(quarter('2026-11-19', calendarYear)).toBe('2026-10-01 .. 2026-12-31');
  expect(quarter('2026-03-31', calendarYear)).toBe('2026-01-01 .. 2026-03-31');
  expect(year('2026-11-19', calendarYear)).toBe('2026-01-01 .. 2026-12-31');
});

it('a fiscal year may start in any month, and its quarters start with it', () => {
  const february = { ...calendarYear, startsInMonth: 2 };
  expect(quarter('2026-01-15', february)).toBe('2025-11-01 .. 2026-01-31');
  expect(quarter('2026-11-19', february)).toBe('2026-11-01 .. 2027-01-31');
  expect(year('2026-01-31', february)).toBe('2025-02-01 .. 2026-01-31');
  expect(year('2026-02-01', february)).toBe('2026-02-01 .. 2027-01-31');
  expect(quarter('2026-07-01', { ...calendarYear, startsInMonth: 12 })).toBe('2026-06-01 .. 2026-08-31');
  expect(month('2026-11-19', february)).toBe('2026-11-01 .. 2026-11-30');
});

it('a retail year is cut into whole weeks: 4, 5 and 4 of them to the months of a quarter', () => {
  //   retail year 2026, from Sunday 2026-02-01 to Saturday 2027-01-30
  expect(year('2026-11-19', retail)).toBe('2026-02-01 .. 2027-01-30');
  expect(quarter('2026-11-19', retail)).toBe('2026-11-01 .. 2027-01-30');
  expect(month('2026-11-19', retail)).toBe('2026-11-01 .. 2026-11-28');
  expect(month('2026-11-29', retail)).toBe('2026-11-29 .. 2027-01-02');
  expect(month('2027-01-03', retail)).toBe('2027-01-03 .. 2027-01-30');
  expect(month('2026-11-29', { ...retail, calendar: '4-4-5' })).toBe('2026-11-29 .. 2026-12-26');
  expect(month('2026-11-29', { ...retail, calendar: '5-4-4' })).toBe('2026-11-01 .. 2026-12-05');
});

it('the 53rd week belongs to the last month and the last quarter of its year', () => {
  //   retail year 2023: 53 weeks, from Sunday 2023-01-29 to Saturday 2024-02-03
  expect(year('2024-02-03', retail)).toBe('2023-01-29 .. 2024-02-03');
  expect(quarter('2024-02-03', retail)).toBe('2023-10-29 .. 2024-02-03');
  expect(month('2024-02-03', retail)).toBe('2023-12-31 .. 2024-02-03');
  expect(month('2024-02-03', { ...retail, calendar: '4-4-5' })).toBe('2023-12-24 .. 2024-02-03');
});

describeWith(corpora, "the retail federation's years 2000 to 2027", () => {
  it('begin, end and have as many weeks as published', () => {
    const lines = readSharedLines(corpora, 'dates/nrf-454-years.csv');
    expect(lines.length).toBe(28);
    for (const [, from, to, weeks] of lines) {
      for (const day of [from!, to!]) expect(year(day as Day, retail)).toBe(`${from} .. ${to}`);
      expect((readDay(to!)! - readDay(from!)! + 1) / 7).toBe(Number(weeks));
    }
  });
});

const anyFiscalYear = fc.record({
  startsInMonth: fc.integer({ min: 1, max: 12 }),
  calendar: fc.constantFrom('months' as const, '4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
  weekStartsOn: fc.integer({ min: 0, max: 6 }),
});
const anyDay = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2080-12-31') });

describe('for every fiscal year', () => {
  it.each([
    ['months', monthSpan],
    ['quarters', quarterSpan],
    ['years', yearSpan],
  ])('%s hold their day and follow one another without gap or overlap', (_, spanOf) => {
    fc.assert(
      fc.property(anyDay, anyFiscalYear, (n, fiscal) => {
        const span = spanOf(n, fiscal);
        expect(span.from <= n && n <= span.to).toBe(true);
        expect(spanOf(span.from, fiscal)).toEqual(span);
        expect(spanOf(span.to, fiscal)).toEqual(span);
        expect(spanOf(span.to + 1, fiscal).from).toBe(span.to + 1);
        expect(spanOf(span.from - 1, fiscal).to).toBe(span.from - 1);
      }),
    );
  });

  it('a year has four quarters and a quarter three months', () => {
    fc.assert(
      fc.property(anyDay, anyFiscalYear, (n, fiscal) => {
        const parts = (whole: Span, spanOf: typeof monthSpan): number => {
          let count = 0;
          for (let day = whole.from; day <= whole.to; day = spanOf(day, fiscal).to + 1) count += 1;
          return count;
        };
        expect(parts(yearSpan(n, fiscal), quarterSpan)).toBe(4);
        expect(parts(quarterSpan(n, fiscal), monthSpan)).toBe(3);
      }),
    );
  });

  it('a retail year has 52 or 53 weeks from the week start on', () => {
    fc.assert(
      fc.property(anyDay, anyFiscalYear, (n, fiscal) => {
        fc.pre(fiscal.calendar !== 'months');
        const { from, to } = yearSpan(n, fiscal);
        expect([364, 371]).toContain(to - from + 1);
      }),
    );
  });
});
