import { dayNumber, type Day } from '../calendar/day';
import type { PlanRow, Settings } from '../plan/plan';
import { printOf } from '../print';
import { periodOf } from '../score/period-of';
import { activeSpan } from '../score/target';
import { fold } from '../text';

/**
 * A print of how, in which currency and over which days a line of the plan is counted as of a day, whatever it is called and whatever its target is:
 * equal for two teams exactly where their numbers may stand side by side. It cannot be read back, so no condition of anybody's plan leaves with it.
 */
export const definitionPrint = (row: PlanRow, asOf: Day, settings: Settings, currency = ''): string =>
  printOf(
    JSON.stringify([
      row.kind,
      row.counts,
      fold(row.of),
      row.ofWhere?.conditions ?? null,
      row.from,
      row.where.conditions,
      fold(row.datedBy),
      fold(row.creditedTo),
      row.per,
      row.better,
      activeSpan(row, periodOf(row, dayNumber(asOf), settings)),
      ...(currency === '' ? [] : [currency]),
    ]),
  );
