import { readWeekday, weekdayNames } from '../calendar/week';
import { isDateCell, type Cell } from '../cells';
import { FIRST_DAY, LAST_DAY } from '../crm/day-range';
import type { Settings } from './plan';
import { readWorkdays, showWorkdays } from './weekdays';
import { readIsoDay, readPlainNumber } from './written-value';
import { dayOf } from '../calendar/day';

/** One line of the Settings sheet: its name, how its cell is read and how it is shown. What it is for says `settingHelp`. */
export interface Setting {
  readonly name: string;
  /** What the cell says, as a piece of the settings; undefined when it cannot be read. */
  readonly read: (cell: Cell) => Partial<Settings> | undefined;
  readonly show: (settings: Settings) => Cell;
  /** How to write it, for the finding about a cell that cannot be read. */
  readonly like: string;
}

const textOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell.trim()
    : cell !== null && isDateCell(cell)
      ? cell.day
      : cell === null
        ? ''
        : String(cell);

const numberOf = (cell: Cell): number | undefined => (typeof cell === 'number' ? cell : readPlainNumber(textOf(cell)));

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function readMonth(cell: Cell): number | undefined {
  const number = numberOf(cell);
  if (number !== undefined) return Number.isInteger(number) && number >= 1 && number <= 12 ? number : undefined;
  const word = textOf(cell).toLowerCase();
  const index = word.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return index < 0 ? undefined : index + 1;
}

const whole = (cell: Cell, from: number, to: number): number | undefined => {
  const number = numberOf(cell) ?? numberOf(textOf(cell).replace(/\s*(?:days?|weeks?)$/i, ''));
  return number !== undefined && Number.isInteger(number) && number >= from && number <= to ? number : undefined;
};

/** A piece of the settings, or undefined when its value could not be read. */
const piece = <K extends keyof Settings>(key: K, value: Settings[K] | undefined): Partial<Settings> | undefined =>
  value === undefined ? undefined : ({ [key]: value } as Partial<Settings>);

type Words = 'reportMoment' | 'howReported' | 'peersSee' | 'afterOneMiss' | 'afterTwoMisses' | 'afterPattern';

/** A setting that is a note for people: it is kept and shown as it was written. */
const note = (name: string, key: Words, like: string): Setting => ({
  name,
  read: (cell) => piece(key, textOf(cell)),
  show: (shown) => (shown[key] === '' ? null : shown[key]),
  like,
});

const calendars = ['months', '4-4-5', '4-5-4', '5-4-4'] as const;

/** Everything that the Settings sheet can say, in its order there. */
export const settings: readonly Setting[] = [
  {
    name: 'Week starts on',
    read: (cell) => piece('weekStartsOn', readWeekday(textOf(cell))),
    show: ({ weekStartsOn }) => weekdayNames[weekStartsOn] ?? '',
    like: 'Monday',
  },
  note('Report moment', 'reportMoment', 'Friday 15:00'),
  {
    name: 'Workdays',
    read: (cell) => piece('workdays', readWorkdays(textOf(cell)) ?? undefined),
    show: ({ workdays }) => showWorkdays(workdays),
    like: 'Mon-Fri',
  },
  {
    name: 'Fiscal year starts',
    read: (cell) => piece('fiscalYearStarts', readMonth(cell)),
    show: ({ fiscalYearStarts }) => monthNames[fiscalYearStarts - 1] ?? '',
    like: 'January',
  },
  {
    name: 'Fiscal calendar',
    read: (cell) =>
      piece(
        'fiscalCalendar',
        calendars.find((one) => one === textOf(cell).toLowerCase()),
      ),
    show: ({ fiscalCalendar }) => fiscalCalendar,
    like: 'months or 4-4-5',
  },
  {
    name: 'Fresh within days',
    read: (cell) => piece('freshWithinDays', whole(cell, 0, 366)),
    show: ({ freshWithinDays }) => freshWithinDays,
    like: '7',
  },
  {
    name: 'Score cap',
    read(cell) {
      const written = numberOf(cell);
      const share = written !== undefined && written > 10 ? written / 100 : written;
      return piece('scoreCap', share !== undefined && share >= 1 && share <= 10 ? share : undefined);
    },
    show: ({ scoreCap }) => `${Math.round(scoreCap * 1000) / 10}%`,
    like: '120%',
  },
  {
    name: 'Pattern rule',
    read: (cell) => piece('patternWeeks', whole(cell, 4, 52)),
    show: ({ patternWeeks }) => patternWeeks,
    like: '13',
  },
  {
    name: 'As of',
    read(cell) {
      if (textOf(cell) === '') return { asOf: null };
      const n = readIsoDay(textOf(cell));
      return n === undefined || n < FIRST_DAY || n > LAST_DAY ? undefined : { asOf: dayOf(n) };
    },
    show: ({ asOf }) => (asOf === null ? null : { day: asOf }),
    like: '2026-03-20',
  },
  {
    name: 'More than 3 results or 12 behaviors',
    read: (cell) => piece('longPlanAllowed', readAllowed(cell)),
    show: ({ longPlanAllowed }) => (longPlanAllowed === true ? 'allowed' : 'not allowed'),
    like: 'allowed',
  },
  note('How it is reported', 'howReported', 'Each rep fills in the own sheet by Friday noon.'),
  note('Peers see', 'peersSee', 'The behaviors of everybody, by name; no ranking.'),
  {
    name: 'Ranking',
    read: (cell) => piece('ranking', readOn(cell)),
    show: ({ ranking }) => (ranking === true ? 'on' : 'off'),
    like: 'off',
  },
  note('After one miss', 'afterOneMiss', 'We talk about what got in the way.'),
  note('After two misses', 'afterTwoMisses', 'We plan the next week together and look at it on Wednesday.'),
  note('After a pattern', 'afterPattern', 'A written plan for four weeks, looked at every Friday.'),
];

function readAllowed(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = textOf(cell).toLowerCase();
  if (word === 'allowed' || word === 'yes' || word === 'true') return true;
  return word === '' || word === 'not allowed' || word === 'no' || word === 'false' ? false : undefined;
}

function readOn(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = textOf(cell).toLowerCase();
  if (word === 'on' || word === 'yes' || word === 'true') return true;
  return word === '' || word === 'off' || word === 'no' || word === 'false' ? false : undefined;
}
