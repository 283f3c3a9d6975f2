import type { DayNumber } from '../calendar/day';
import type { Intent, PlanRow } from '../plan/plan';
import { fold } from '../text';
import { periodOf } from './period-of';
import { lastUsefulDay } from './suggest-target';

/** Weeks from a behavior to its result: the median sales cycle where the data shows one, else what the plan says. */
export const lagWeeksOf = (row: PlanRow, cycleDays: number | null): number | null =>
  cycleDays === null ? row.lagWeeks : cycleDays / 7;

/** The result that a behavior drives, else the row itself. */
export const drivenBy = ({ plan }: Pick<Intent, 'plan'>, row: PlanRow): PlanRow =>
  plan.rows.find(({ name }) => fold(name) === fold(row.drives)) ?? row;

/**
 * The last day on which effort on a behavior can still move this period's result: the end of the period of the result that it
 * drives, less the lag. Null without a lag.
 */
export function courseCorrectBy(
  intent: Pick<Intent, 'plan' | 'settings'>,
  row: PlanRow,
  cycleDays: number | null,
  asOf: DayNumber,
): DayNumber | null {
  const lag = lagWeeksOf(row, cycleDays);
  return lag === null ? null : lastUsefulDay(periodOf(drivenBy(intent, row), asOf, intent.settings).to, lag);
}
