import { dayNumber, dayOf, type Day } from '../calendar/day';
import { weekStart } from '../calendar/week';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting } from './facts';
import { isMistake } from './mistake';
import { tables } from './params';
import { spread } from './spread';

const MONDAY = 0;

export const salesWeek = (counting: () => Counting): Defined =>
  define({
    name: 'SALES_WEEK',
    about:
      'The first day of the sales week that a day falls in. Weeks start on Monday, unless a Settings range says otherwise.',
    params: [
      { name: 'day', kind: 'range', about: 'a day, or a range of days.' },
      { ...tables, about: 'the Settings sheet with its header row, where weeks start on another day than Monday.' },
    ],
    returns: { about: 'A day; in Excel its serial number: format the cell as a date.', spills: true },
    example: '=SALES_WEEK(B1, Settings!A:C)',
    compute({ day, tables: ranges }) {
      const starts = ranges.length === 0 ? MONDAY : counting().weekStartsOn(ranges);
      if (isMistake(starts)) return starts;
      return spread(day, [], (cell) => {
        const read = dayIn(cell, 'day');
        return isMistake(read) ? read : { day: startOf(read, starts) };
      });
    },
  });

const startOf = (day: Day, weekStartsOn: number): Day => dayOf(weekStart(dayNumber(day), weekStartsOn));
