import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { openSheet } from './own-sheet';
import type { Plan } from './plan';
import { planRuling, readPlanLines } from './plan-lines';

/**
 * Reads a Plan sheet. A row that cannot be understood is left out with an error finding; defaults that were taken are info
 * findings. `checkPlan` judges what was read; this only says what could not be read.
 */
export function readPlan(table: Table): Outcome<Plan> {
  const { own, missing } = openSheet(table, planRuling);
  return missing.length > 0 ? outcome({ sheet: table.sheet, rows: [] }, missing) : readPlanLines(own, table.headerRow);
}
