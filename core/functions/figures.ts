import type { PlanRow } from '../plan/plan';
import { isMean } from '../score/counters';

const rounded = (n: number): string => {
  const text = (Math.round(Math.abs(n) * 10) / 10).toFixed(1).replace(/\.0$/, '');
  return text === '0' ? '0' : (n < 0 ? '-' : '') + text;
};

const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d)(?:\.|$))/g, ',');

/** A number of a plan row as it reads in a text: at most one decimal, a share in percent. */
export const figure = (n: number | null, row: PlanRow | null): string => {
  if (n === null) return '–';
  return row?.counts === 'Rate' && !isMean(row) ? `${Math.round(n * 100)}%` : grouped(rounded(n));
};

/** `4 / 6`; without a target the number alone; nothing where there is neither. */
export function doneOf(actual: number | null, target: number | null, row: PlanRow | null): string {
  if (target !== null) return `${figure(actual, row)} / ${figure(target, row)}`;
  return actual === null ? '' : figure(actual, row);
}
