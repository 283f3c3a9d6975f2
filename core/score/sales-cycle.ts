import type { DayNumber } from '../calendar/day';
import { NO_DAY, type Crm } from '../crm/crm-table';
import { perDistinct } from '../cells';
import { lackOf } from './columns';
import { median } from './numbers';

/** Won opportunities needed before their median is called the sales cycle. */
const ENOUGH_WINS = 10;

/** Median days from created to closed of the opportunities won up to as-of; null with fewer than ten of them. */
export function salesCycleDays(crm: Crm, asOf: DayNumber): number | null {
  const lengths: number[] = [];
  for (const table of crm.tables) {
    if (table.kind !== 'Opportunities') continue;
    if (['Status', 'Created', 'Closed'].some((field) => lackOf(table, field) !== null)) continue;
    const isWon = perDistinct(table.field('Status')!, (cell) => cell === 'Won');
    const created = table.days('Created')!;
    const closed = table.days('Closed')!;
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] === 0 || !isWon(row)) continue;
      const from = created(row);
      const to = closed(row);
      if (from !== NO_DAY && to !== NO_DAY && to >= from && to <= asOf) lengths.push(to - from);
    }
  }
  return lengths.length < ENOUGH_WINS ? null : median(lengths);
}

/** How far a plan is into the first sales cycle since it began, for "too early (week 5 of 12)". */
export interface Early {
  readonly week: number;
  readonly of: number;
}

/** Too early for a verdict while fewer weeks have passed than a sales cycle has; null once it has passed. */
export function earlyOf(began: DayNumber, measuredAt: DayNumber, cycleWeeks: number): Early | null {
  const passed = (measuredAt - began + 1) / 7;
  if (passed >= cycleWeeks) return null;
  return { week: Math.max(1, Math.ceil(passed)), of: Math.ceil(cycleWeeks) };
}
