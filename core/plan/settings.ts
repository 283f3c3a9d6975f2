import { readWeekday, weekdayNames } from '../calendar/week';
import { isDateCell, type Cell } from '../cells';
import { FIRST_DAY, LAST_DAY } from '../crm/day-range';
import { defaultSettings } from './defaults';
import type { Settings } from './plan';
import { readWorkdays, showWorkdays } from './weekdays';
import { readIsoDay, readPlainNumber } from './written-value';
import { dayOf } from '../calendar/day';

/** One line of the Settings sheet: its name, what it is for, how its cell is read and how it is shown. */
export interface Setting {
  readonly name: string;
  readonly help: string;
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
const note = (name: string, key: Words, help: string, like: string): Setting => ({
  name,
  help,
  read: (cell) => piece(key, textOf(cell)),
  show: (shown) => (shown[key] === '' ? null : shown[key]),
  like,
});

const calendars = ['months', '4-4-5', '4-5-4', '5-4-4'] as const;

/** Everything that the Settings sheet can say, in its order there. */
export const settings: readonly Setting[] = [
  {
    name: 'Week starts on',
    help: 'The first day of your sales week. Weeks are named by it.',
    read: (cell) => piece('weekStartsOn', readWeekday(textOf(cell))),
    show: ({ weekStartsOn }) => weekdayNames[weekStartsOn] ?? '',
    like: 'Monday',
  },
  note(
    'Report moment',
    'reportMoment',
    'When you look at the week, for example Friday 15:00. A note for people.',
    'Friday 15:00',
  ),
  {
    name: 'Workdays',
    help: 'The team’s workdays. A rep’s own stand on the Team sheet.',
    read: (cell) => piece('workdays', readWorkdays(textOf(cell)) ?? undefined),
    show: ({ workdays }) => showWorkdays(workdays),
    like: 'Mon-Fri',
  },
  {
    name: 'Fiscal year starts',
    help: 'First month of the fiscal year; quarters are cut from there.',
    read: (cell) => piece('fiscalYearStarts', readMonth(cell)),
    show: ({ fiscalYearStarts }) => monthNames[fiscalYearStarts - 1] ?? '',
    like: 'January',
  },
  {
    name: 'Fiscal calendar',
    help: 'Calendar months, or a retail calendar of whole weeks: 4-4-5, 4-5-4 or 5-4-4.',
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
    help: 'A rep whose newest CRM row is older than this has no fresh data; that is never counted as a miss.',
    read: (cell) => piece('freshWithinDays', whole(cell, 0, 366)),
    show: ({ freshWithinDays }) => freshWithinDays,
    like: '7',
  },
  {
    name: 'Score cap',
    help: 'The most that one behavior can count in a mean, so that easy volume cannot hide a missing key behavior.',
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
    help: 'How many counted weeks are looked at for miss patterns, trends and medians.',
    read: (cell) => piece('patternWeeks', whole(cell, 4, 52)),
    show: ({ patternWeeks }) => patternWeeks,
    like: '13',
  },
  {
    name: 'As of',
    help: 'The day that pace is measured at, to the end of it. Blank: the newest day in the CRM.',
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
    help: 'Write allowed to keep a longer plan. Three results and twelve behaviors are what a person can hold in mind.',
    read: (cell) => piece('longPlanAllowed', readAllowed(cell)),
    show: ({ longPlanAllowed }) => (longPlanAllowed === true ? 'allowed' : 'not allowed'),
    like: 'allowed',
  },
  note(
    'How it is reported',
    'howReported',
    'How each rep tells where they stand, and when. Agreed with the team beforehand.',
    'Each rep fills in the own sheet by Friday noon.',
  ),
  note(
    'Peers see',
    'peersSee',
    'What colleagues see of each other’s numbers, for example in the morning meeting.',
    'The behaviors of everybody, by name; no ranking.',
  ),
  note(
    'After one miss',
    'afterOneMiss',
    'What happens when a week is missed once. Said beforehand, it surprises nobody.',
    'We talk about what got in the way.',
  ),
  note(
    'After two misses',
    'afterTwoMisses',
    'What happens when two weeks in a row are missed.',
    'We plan the next week together and look at it on Wednesday.',
  ),
  note(
    'After a pattern',
    'afterPattern',
    'What happens after three missed weeks in a row, or when more than half of the weeks are missed.',
    'A written plan for four weeks, looked at every Friday.',
  ),
];

function readAllowed(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = textOf(cell).toLowerCase();
  if (word === 'allowed' || word === 'yes' || word === 'true') return true;
  return word === '' || word === 'not allowed' || word === 'no' || word === 'false' ? false : undefined;
}

/** The Settings sheet as people see it: name, value, help. */
export const showSettings = (shown: Settings = defaultSettings): readonly (readonly [string, Cell, string])[] =>
  settings.map(({ name, show, help }) => [name, show(shown), help]);
