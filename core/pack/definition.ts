import type { PlanRow } from '../plan/plan';
import { printOf } from '../print';
import { fold } from '../text';

/**
 * A print of how a line of the plan is counted, whatever it is called and whatever its target is: equal for two teams exactly
 * where their numbers may stand side by side. It cannot be read back, so no condition of anybody's plan leaves with it.
 */
export const definitionPrint = (row: PlanRow): string =>
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
    ]),
  );
