import { civilOf, dayNumber, weekdayOf, type Day } from '../calendar/day';
import { weekdayNames } from '../calendar/week';
import type { PlanRow } from '../plan/plan';
import { isMean } from '../score/counters';
import { isWhole } from '../score/status';

const months = 'January February March April May June July August September October November December'.split(' ');

const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d)(?:\.|$))/g, ',');

const rounded = (n: number): string => grouped((Math.round(n * 10) / 10).toFixed(1).replace(/\.0$/, ''));

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** The currency that a name carries in parentheses, in front of the number or behind it. */
function money(n: number, name: string): string {
  const whole = grouped(String(Math.round(n)));
  const [, unit] = /\(([A-Z]{3}|[$€£¥])\)\s*$/.exec(name) ?? [];
  if (unit === undefined) return Math.abs(n) < 100 ? rounded(n) : whole;
  const sign = unit.length === 1 ? unit : signs[unit];
  return sign === undefined ? `${whole} ${unit}` : `${sign}${whole}`;
}

/** A number of a plan row as people say it: whole pieces, `62%`, `$21,500`; a single piece is "one". */
export function figure(n: number, row: PlanRow): string {
  if (row.counts === 'Rate' && !isMean(row)) return percent(n);
  if (row.counts === 'Sum' || row.counts === 'Rate') return money(n, row.name);
  return n === 1 ? 'one' : rounded(n);
}

/** A target in whole pieces: nobody is asked for 2.6 meetings, and three are what meets it. */
export const goalFigure = (target: number, row: PlanRow): string =>
  figure(isWhole(row) ? (row.better === 'less' ? Math.floor(target + 1e-9) : Math.ceil(target - 1e-9)) : target, row);

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `2 workdays`, `one workday`. */
export const counted = (n: number, one: string): string => (n === 1 ? `one ${one}` : `${rounded(n)} ${one}s`);

/** `3rd`, `11th`. */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** A day as people say it around another one: `Friday` within the week ahead or of this week, `last Friday`, else `November 6`. */
export function saidDay(day: Day, asOf: Day): string {
  const away = dayNumber(day) - dayNumber(asOf);
  const weekday = weekdayOf(dayNumber(day));
  const name = weekdayNames[weekday]!;
  if (away > 6 || away < -6) return calendarDay(day);
  return away < 0 && weekday > weekdayOf(dayNumber(asOf)) ? `last ${name}` : name;
}

/** The same behind a verb: `on Friday`, `last Friday`, `on November 6`. */
export const onDay = (day: Day, asOf: Day): string => {
  const said = saidDay(day, asOf);
  return said.startsWith('last ') ? said : `on ${said}`;
};

/** `November 6`. */
function calendarDay(day: Day): string {
  const { month, day: ofMonth } = civilOf(dayNumber(day));
  return `${months[month - 1]!} ${ofMonth}`;
}
