import type { Cell } from '../cells';
import { isNobody } from './asked';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting } from './facts';
import { isMistake, mistake } from './mistake';
import { allTables, asOf, plan, tables, what } from './params';
import { filledCells, spread } from './spread';

export const lastUsefulDay = (counting: () => Counting): Defined =>
  define({
    name: 'LAST_USEFUL_DAY',
    about:
      'The last day on which effort on a behavior can still move this period’s result: the end of the period less the lag.',
    params: [
      { ...what, optional: false, about: 'a behavior of the plan by its name, or a range of them.' },
      { ...asOf, about: 'a cell with any day of the period meant.' },
      { ...plan, about: 'the Plan sheet with its header row.' },
      { ...tables, about: 'opportunities (their median days to close are the lag where enough are won), Settings.' },
    ],
    returns: { about: 'A day; in Excel its serial number: format the cell as a date.', spills: true },
    example: '=LAST_USEFUL_DAY(B4, $B$1, Plan!A:T, Opportunities!A:L)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const names = filledCells(values.what).map(nameOf);
      const days = counting().lastUsefulDays(allTables(values), day, names);
      if (isMistake(days)) return days;
      return spread(values.what, [], (cell) => {
        if (isNobody(cell)) return mistake('what is blank: name a behavior of the plan.');
        const found = days[names.indexOf(nameOf(cell))]!;
        return isMistake(found) ? found : { day: found };
      });
    },
  });

const nameOf = (cell: Cell): string => (typeof cell === 'string' ? cell.trim() : String(cell));
