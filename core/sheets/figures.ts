import type { Measure, Status } from '../score/measure';
import type { PlanRow } from '../plan/plan';

export { longDay, shortDay, weekdayAndDay, weekdayOfDay } from '../calendar/day-words';

const rounded = (n: number, places: number): string => {
  const text = n.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A number as the sheets show it: at most one decimal, thousands grouped, from 10,000 on in thousands (k) and millions (M). */
export function figure(n: number | null): string {
  if (n === null || !Number.isFinite(n)) return '–';
  const size = Math.abs(n);
  const sign = n < 0 ? '−' : '';
  if (size >= 999_500) return `${sign}${rounded(size / 1e6, 2)}M`;
  if (size >= 10_000) return `${sign}${rounded(size / 1000, 1)}k`;
  if (size >= 1000) return `${sign}${grouped(rounded(size, 0))}`;
  const text = rounded(size, 1);
  // A target of 0.04 is not nothing: say so with as many decimals as it takes, up to three.
  if (text === '0' && size > 0) return rounded(size, 3) === '0' ? '0' : `${sign}${rounded(size, 3)}`;
  return text === '0' ? '0' : sign + text;
}

/** A share as whole percent: `62 %`. */
export const percent = (share: number | null): string => {
  if (share === null || !Number.isFinite(share)) return '–';
  const whole = Math.round(share * 100);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)} %`;
};

/** A share that is never rounded up: one bad row in a thousand is not none. */
export const percentReached = (share: number | null): string =>
  percent(share === null ? null : Math.floor(share * 100 + 1e-9) / 100);

/** Whether the numbers of a plan row are shares of rows, shown in percent. */
export const isShare = (row: PlanRow): boolean =>
  row.counts === 'Rate' && (row.of.trim() === '' || row.ofWhere !== undefined);

/** A number of a plan row in its own way. */
export const figureOf = (n: number | null, row: PlanRow): string => (isShare(row) ? percent(n) : figure(n));

const unknown: ReadonlySet<Status> = new Set<Status>(['No fresh data', 'No data']);

/** What a measure has counted, as a page shows it: nothing counted in data that is not fresh is no zero. */
export const shownActual = ({ status, rows, actual }: Pick<Measure, 'status' | 'rows' | 'actual'>): number | null =>
  unknown.has(status) && rows === 0 ? null : actual;

/** `4 / 6`; without a target the number alone. */
export const doneOf = (actual: number | null, target: number | null, row: PlanRow): string =>
  target === null ? figureOf(actual, row) : `${figureOf(actual, row)} / ${figureOf(target, row)}`;

/** `3 workdays`, `1 workday`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

/** `this week`, `this month`, ...: the stretch of time that a plan row's target is for. */
export const thisPeriod = (row: PlanRow): string => (row.per === 'date' ? 'by the due day' : `this ${row.per}`);
