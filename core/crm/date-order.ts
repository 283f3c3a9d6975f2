import { isDateCell, type Cell, type Column } from '../cells';
import { quoted } from '../text';
import { NO_DAY } from './crm-table';
import { datePartsOf } from './date-parts';
import type { DateText } from './date-text';
import type { DateOrder } from './source';

const WRITTEN = ['y-m-d', 'd-m-y', 'm-d-y'] as const;
type Written = (typeof WRITTEN)[number];
const inWords: Readonly<Record<Written, string>> = {
  'y-m-d': 'year/month/day',
  'd-m-y': 'day/month/year',
  'm-d-y': 'month/day/year',
};

/** What a whole column says about the order of its dates. Rows are table indexes, -1 where there is none. */
export interface Evidence {
  readonly counts: Readonly<Record<DateText['kind'], number>>;
  readonly firstRow: Readonly<Record<DateText['kind'], number>>;
  /** The first row with figures that this order cannot read. */
  readonly against: Readonly<Record<Written, number>>;
  /** A number that stands last, or first, beside so many others that it is a year: its row, else -1. */
  readonly yearLast: number;
  readonly yearFirst: number;
  /** The first row with figures whose year may come first or last. */
  readonly shortYear: number;
  /** The first row with a real date whose day is above 12. */
  readonly lateDay: number;
}

/** How the proof begins when rows of one column are written in different orders. */
export const CONTRADICT = 'the dates contradict each other';

/** So many different numbers beside one and the same cannot be years: the same number is. */
const YEARS_OF_A_CRM = 16;

/** Collects what the rows of a column say, one by one; what is found does not depend on their order, only the rows named do. */
export function collectEvidence() {
  const counts = { 'year-first': 0, 'day-first': 0, 'month-first': 0, figures: 0, serial: 0 };
  const firstRow = { 'year-first': -1, 'day-first': -1, 'month-first': -1, figures: -1, serial: -1 };
  const against = { 'y-m-d': -1, 'd-m-y': -1, 'm-d-y': -1 };
  const beside = { first: new Map<number, Set<number>>(), last: new Map<number, Set<number>>() };
  const year = { first: -1, last: -1 };
  let lateDay = -1;
  let shortYear = -1;
  const stand = (place: 'first' | 'last', number: number, other: number, row: number): void => {
    let others = beside[place].get(number);
    if (!others) beside[place].set(number, (others = new Set()));
    others.add(other);
    if (others.size >= YEARS_OF_A_CRM && year[place] < 0) year[place] = row;
  };
  return {
    add(read: DateText, row: number, cell: Cell): void {
      counts[read.kind] += 1;
      if (firstRow[read.kind] < 0) firstRow[read.kind] = row;
      if (read.kind === 'serial' && lateDay < 0 && isDateCell(cell) && cell.day.slice(8) > '12') lateDay = row;
      if (read.kind !== 'figures') return;
      if (read.ymd === NO_DAY && against['y-m-d'] < 0) against['y-m-d'] = row;
      if (read.dmy === NO_DAY && against['d-m-y'] < 0) against['d-m-y'] = row;
      if (read.mdy === NO_DAY && against['m-d-y'] < 0) against['m-d-y'] = row;
      if (read.first < 0) return;
      if (shortYear < 0) shortYear = row;
      stand('last', read.last, read.first, row);
      stand('first', read.first, read.last, row);
    },
    found: (): Evidence => ({
      counts,
      firstRow,
      against,
      yearLast: year.last,
      yearFirst: year.first,
      shortYear,
      lateDay,
    }),
  };
}

/** The order of a column's dates, and why, in words with row numbers. */
export interface Decision {
  readonly order: DateOrder;
  readonly proof: string;
}

/** Shows rows of the column to a person. */
interface Shown {
  readonly cell: (row: number) => Cell;
  readonly row: (row: number) => string;
}

const shown = (column: Column, rowNumber: (row: number) => number): Shown => ({
  cell: (row) => column.at(row),
  row: (row) => `row ${rowNumber(row)} is ${quoted(column.at(row))}`,
});

/** Decides by the evidence of a whole column; `ask` when two orders are left, or none. */
export function decideOrder(evidence: Evidence, column: Column, rowNumber: (row: number) => number): Decision {
  const show = shown(column, rowNumber);
  const { counts, firstRow, lateDay } = evidence;
  if (counts.figures === 0) return decideSettled(evidence, show);
  if (counts.serial === 0 || lateDay >= 0) return decideFigures(evidence, show);
  const proof = `${show.row(firstRow.serial)}, a real date, and ${show.row(firstRow.figures)}, a text: a spreadsheet may have swapped day and month of the real dates when it opened the file`;
  return { order: 'ask', proof };
}

/** Every date means one day in any order: the label says how the dates look. */
function decideSettled({ firstRow }: Evidence, show: Shown): Decision {
  const { serial, 'year-first': year, 'day-first': day, 'month-first': month } = firstRow;
  if (serial >= 0) {
    const what = isDateCell(show.cell(serial)) ? 'a real date' : "a spreadsheet's number of a day";
    return { order: 'serial', proof: `${show.row(serial)}, ${what}` };
  }
  if (year >= 0) return { order: 'y-m-d', proof: `${show.row(year)}: the year comes first` };
  if (day >= 0) return { order: 'd-m-y', proof: `${show.row(day)}: the day stands before the name of the month` };
  if (month >= 0) return { order: 'm-d-y', proof: `${show.row(month)}: the name of the month comes first` };
  return { order: 'ask', proof: 'no cell of this column is a date' };
}

function decideFigures({ against, yearFirst, yearLast, shortYear, firstRow, counts }: Evidence, show: Shown): Decision {
  const out: Readonly<Record<Written, number>> = {
    'y-m-d': against['y-m-d'] >= 0 ? against['y-m-d'] : yearLast,
    'd-m-y': against['d-m-y'] >= 0 ? against['d-m-y'] : yearFirst,
    'm-d-y': against['m-d-y'] >= 0 ? against['m-d-y'] : yearFirst,
  };
  const left = WRITTEN.filter((order) => out[order] < 0);
  const why = (order: Written): string => {
    const row = out[order];
    const sure = against[order] >= 0;
    return `${show.row(row)}: ${sure ? whyNot(show.cell(row), order) : 'its year is the number that comes with many different others'}`;
  };
  if (left.length > 1) {
    const ways = left.map((order) => inWords[order]).join(' or ');
    const dates = counts.figures === 1 ? 'the only date' : `each of ${counts.figures} dates`;
    return { order: 'ask', proof: `${dates} can be read as ${ways}; ${show.row(firstRow.figures)}` };
  }
  const order = left[0];
  if (order === undefined) {
    const other = out['d-m-y'] === out['m-d-y'] ? 'y-m-d' : 'd-m-y';
    return { order: 'ask', proof: `${CONTRADICT}: ${why('m-d-y')}, but ${why(other)}` };
  }
  const others: readonly Written[] = order === 'y-m-d' ? ['d-m-y', 'm-d-y'] : order === 'd-m-y' ? ['m-d-y'] : ['d-m-y'];
  const also: readonly Written[] = order !== 'y-m-d' && shortYear >= 0 ? [...others, 'y-m-d'] : others;
  return { order, proof: [...new Set(also.map(why))].join('; ') };
}

/** Why figures cannot be read in this order. */
function whyNot(cell: Cell, order: Written): string {
  const [a, b, c] = typeof cell === 'string' ? (datePartsOf(cell.trim())?.numbers ?? []) : [];
  if (!a || !b || !c) return `it is not ${inWords[order]}`;
  const [month, day] = order === 'm-d-y' ? [a, b] : order === 'd-m-y' ? [b, a] : [b, c];
  if (month.value < 1 || month.value > 12) return `there is no month ${month.value}`;
  if (order === 'y-m-d' && a.digits < 2) return `${a.value} is no year`;
  if (day.value < 1 || day.value > 28) return `there is no day ${day.value} in month ${month.value} of that year`;
  return `it is not ${inWords[order]}`;
}
