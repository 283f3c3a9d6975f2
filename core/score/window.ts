import { dayNumber, type DayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { Intent } from '../plan/plan';
import { periodOf } from './period-of';

/** The days that a scorecard looks at. */
export interface Window {
  readonly asOf: DayNumber;
  /** First day of the week of as-of. */
  readonly week: DayNumber;
  /** First days of the weeks measured, oldest first: those shown and the closed ones that patterns need. */
  readonly weeks: readonly DayNumber[];
  /** Those of `weeks` that are shown, the current one last. */
  readonly shown: readonly DayNumber[];
  /** First day that is counted: the start of the oldest period that a measured week belongs to. */
  readonly from: DayNumber;
}

export function windowOf(intent: Intent, asOf: DayNumber, shownWeeks: number): Window {
  const { settings, plan } = intent;
  const week = weekStart(asOf, settings.weekStartsOn);
  const shownCount = Math.max(1, Math.floor(shownWeeks));
  const count = Math.max(shownCount, settings.patternWeeks + 1);
  const weeks = Array.from({ length: count }, (_, i) => week - 7 * (count - 1 - i));
  const oldest = weeks[0]!;
  const from = plan.rows.reduce((first, row) => {
    if (row.counts === 'Deliverable' || row.counts === 'Open items') return first;
    return Math.min(first, periodOf(row, oldest, settings).from);
  }, oldest);
  // A period by date may have begun years ago; two years before the oldest week is as far as we look.
  return { asOf, week, weeks, shown: weeks.slice(-shownCount), from: Math.max(from, oldest - 731) };
}

export const windowFor = (intent: Intent, asOf: Parameters<typeof dayNumber>[0], weeks: number): Window =>
  windowOf(intent, dayNumber(asOf), weeks);
