import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf, readDay, weekdayOf, type Day } from '../../core/calendar/day';
import { isoWeek, readWeekday, weekdayNames, weekStart } from '../../core/calendar/week';
import { corpora, describeWith, readSharedLines } from '../support/shared';

const weekOf = (day: Day, startsOn: number): Day => dayOf(weekStart(dayNumber(day), startsOn));

it('a week runs from its start day to the day before the next', () => {
  //    November 2026
  // Mo Tu We Th Fr Sa Su
  //  9 10 11 12 13 14 15
  // 16 17 18 19 20 21 22
  expect(weekOf('2026-11-15', 0)).toBe('2026-11-09');
  expect(weekOf('2026-11-16', 0)).toBe('2026-11-16');
  expect(weekOf('2026-11-22', 0)).toBe('2026-11-16');
  expect(weekOf('2026-11-19', 6)).toBe('2026-11-15');
  expect(weekOf('2026-11-19', 3)).toBe('2026-11-19');
  expect(weekOf('2026-11-18', 3)).toBe('2026-11-12');
});

describe.each(weekdayNames.map((name, startsOn) => ({ name, startsOn })))('weeks from $name', ({ startsOn }) => {
  it('partition the days of 130 years into stretches of seven', () => {
    const first = dayNumber('1950-01-01');
    const last = dayNumber('2080-12-31');
    let week = weekStart(first, startsOn);
    for (let n = first; n <= last; n += 1) {
      if (n === week + 7) week += 7;
      if (weekStart(n, startsOn) !== week || weekdayOf(week) !== startsOn) throw new Error(`${dayOf(n)} fell out`);
    }
  });
});

it.each([
  ['2026-01-01', 2026, 1],
  ['2025-12-29', 2026, 1],
  ['2026-12-31', 2026, 53],
  ['2027-01-01', 2026, 53],
  ['2027-01-03', 2026, 53],
  ['2027-01-04', 2027, 1],
  ['2024-12-30', 2025, 1],
  ['2021-01-03', 2020, 53],
] as const)('%s lies in ISO week %i-W%i', (day, year, week) => {
  expect(isoWeek(dayNumber(day))).toEqual({ year, week });
});

it('a weekday is understood as its name, the beginning of it, or its ISO number', () => {
  const said = ['mon', 'Monday', '1', ' TUE ', 'tues', 'We', 'thu.', 'Thurs', '5', 'Sa', 'sunday', '7'];
  expect(said.map(readWeekday)).toEqual([0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 6]);
});

it('what is no weekday is not taken for one', () => {
  for (const text of ['', 'm', '0', '8', 'Montag', 'mondays', 'Mon-Fri', '1.5'])
    expect(readWeekday(text)).toBeUndefined();
});

describeWith(corpora, 'ISO weeks of every day from 1970 to 2056', () => {
  it('are those of the list, weekday included', () => {
    const lines = readSharedLines(corpora, 'dates/iso-weeks-all.csv.gz');
    expect(lines.length).toBe(31_777);
    const wrong = lines.filter(([day, year, week, weekday]) => {
      const n = readDay(day!)!;
      const iso = isoWeek(n);
      return iso.year !== Number(year) || iso.week !== Number(week) || weekdayOf(n) + 1 !== Number(weekday);
    });
    expect(wrong).toEqual([]);
  });

  it('are those that a spreadsheet gives as ISOWEEKNUM', () => {
    const lines = readSharedLines(corpora, 'dates/weeknum-libreoffice.csv');
    expect(lines.length).toBe(735);
    expect(lines.filter(([day, week]) => isoWeek(readDay(day!)!).week !== Number(week))).toEqual([]);
  });
});

it('a year of 53 weeks is followed by its own days, not by a gap', () => {
  expect(addDays(weekOf('2026-12-31', 0), 7)).toBe(weekOf('2027-01-04', 0));
});
