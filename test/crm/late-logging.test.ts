import { describe, expect, it } from 'vitest';
import { dayNumber, weekdayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import { inspectTables } from '../../core/crm/inspect';
import { lateLogging, type LateLogging } from '../../core/crm/late-logging';
import { rows } from './support/grids';

// Novemb. 2026   Mo  9   Tu 10   We 11   Th 12   Fr 13   Sa 14   Su 15
//                Mo 16   Tu 17   We 18   Th 19   Fr 20
const day = (written: string): DayCell => ({ day: `2026-11-${written}` as Day });
type DayCell = { readonly day: Day; readonly minutes?: number };

/** Activities of Ada: the day on which each took place, the one on which it was logged, and its status. */
function logged(
  lines: readonly (readonly [on: DayCell | string, written: DayCell | string, status?: string])[],
  isWorkday = (n: number): boolean => weekdayOf(n) < 5,
): LateLogging | null {
  const cells = lines.map(([on, written, status = 'Completed'], i): Cell[] => [
    `a${i}`,
    'Ada',
    'Call',
    on,
    written,
    status,
  ]);
  const sheet = rows('Activities', ['Activity ID', 'Owner', 'Type', 'Date', 'Created Date', 'Status'], ...cells);
  const [ada] = lateLogging(inspectTables([sheet]).opened.crm, {
    from: dayNumber('2026-11-16' as Day),
    to: dayNumber('2026-11-20' as Day),
    reps: 1,
    repOf: (owner) => (owner === 'Ada' ? 0 : -1),
    isWorkday: (_, n) => isWorkday(n),
  });
  return ada!;
}

describe('late logging', () => {
  it.each([
    ['on the same day is not late', day('17'), day('17'), 0],
    ['on the next workday is not late', day('17'), day('18'), 0],
    ['on Monday for Friday is not late', day('13'), day('16'), 0],
    ['on Monday for Saturday is not late', day('14'), day('16'), 0],
    ['two workdays after is late', day('17'), day('19'), 1],
    ['on Tuesday for Friday is late', day('13'), day('17'), 1],
  ] as const)('what is written down %s', (_, on, written, late) => {
    expect(logged([[on, written]])).toMatchObject({ logged: 1, late });
  });

  it('a day off between is no day on which anybody should have logged', () => {
    const line = [[day('17'), day('19')]] as const;
    expect(logged(line)).toMatchObject({ late: 1 });
    expect(logged(line, (n) => weekdayOf(n) < 5 && n !== dayNumber('2026-11-18' as Day))).toMatchObject({ late: 0 });
  });

  it('it is the day of logging that says which week it is, so that last week caught up on Tuesday is seen', () => {
    expect(logged([[day('09'), day('17')]])).toMatchObject({ logged: 1, late: 1 });
    expect(logged([[day('09'), day('13')]])).toBeNull();
  });

  it('what was planned ahead, or is not done, says nothing about logging', () => {
    expect(
      logged([
        [day('19'), day('16')],
        [day('16'), day('19'), 'Open'],
      ]),
    ).toBeNull();
  });

  it('names the weekday with the most rows, and its part where the hours agree', () => {
    const morning: DayCell = { ...day('20'), minutes: 9 * 60 };
    const evening: DayCell = { ...day('20'), minutes: 18 * 60 };
    const at = (written: DayCell, n: number) => Array.from({ length: n }, () => [day('16'), written] as const);
    expect(logged([...at(day('17'), 3), ...at(day('20'), 5)])?.most).toEqual({ weekday: 4, count: 5, part: null });
    expect(logged([...at(day('17'), 3), ...at(morning, 11)])?.most).toEqual({ weekday: 4, count: 11, part: 'morning' });
    expect(logged([...at(morning, 3), ...at(evening, 3)])?.most).toEqual({ weekday: 4, count: 6, part: null });
  });
  it('reads the hour from the texts of an export as well', () => {
    const texts = Array.from({ length: 5 }, () => ['2026-11-16', '2026-11-20 9:14 PM'] as const);
    expect(logged(texts)?.most).toEqual({ weekday: 4, count: 5, part: 'afternoon' });
    const early = Array.from({ length: 5 }, () => ['2026-11-16', '2026-11-20T09:14:00'] as const);
    expect(logged(early)?.most.part).toBe('morning');
  });
});
