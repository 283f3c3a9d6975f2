import { dayNumber, dayOf, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { Intent, PlanRow } from '../plan/plan';
import { courseCorrectBy } from '../score/last-useful';
import { salesCycleDays } from '../score/sales-cycle';
import { fold, nearest, quoted } from '../text';
import { few } from './asked';
import { mistake, type Mistake } from './mistake';

/**
 * The end of the period of the result that a behavior drives (else of its own), less the lag: the median days from created to
 * closed where the opportunities are enough to tell, else the lag weeks of the plan.
 */
export function lastUsefulDaysOf(intent: Intent, crm: Crm, asOf: Day, names: readonly string[]): (Day | Mistake)[] {
  const { plan } = intent;
  const n = dayNumber(asOf);
  const cycle = salesCycleDays(crm, n);
  const rowNamed = (name: string): PlanRow | undefined => plan.rows.find((row) => fold(row.name) === fold(name));
  return names.map((name) => {
    const row = rowNamed(name);
    if (!row) return unknown(name, plan.rows);
    const day = courseCorrectBy(intent, row, cycle, n);
    if (day !== null) return dayOf(day);
    return mistake(
      `${row.name} has no lag: write Lag weeks in the plan, or give opportunities with at least ten won ones, whose median days from created to closed then count.`,
    );
  });
}

function unknown(name: string, rows: readonly PlanRow[]): Mistake {
  const names = rows.map((row) => row.name);
  const meant = nearest(name, names);
  return mistake(
    `No line of the plan is called ${quoted(name)}. ${meant === undefined ? `There are ${few(names)}.` : `Did you mean ${meant}?`}`,
  );
}
