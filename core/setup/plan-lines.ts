import { isDateCell, type Cell, type Table } from '../cells';
import { planColumns } from '../own-columns';
import { defaultDatedBy } from '../plan/defaults';
import { gatherEach } from '../plan/gather';
import { openWith, type OwnSheet } from '../plan/opened-sheet';
import { dayCells, numberCells } from '../plan/own-cells';
import { showPlainNumber } from '../plan/plain-cells';
import type { Plan, PlanRow } from '../plan/plan';
import { planRuling, readPlanLines } from '../plan/plan-lines';
import { layPlan } from '../sheets/plan';
import type { DraftLine } from './draft';

/** A cell as a draft holds it. */
export function draftText(cell: Cell): string {
  if (typeof cell === 'number') return showPlainNumber(cell);
  if (isDateCell(cell)) return cell.day;
  return typeof cell === 'string' ? cell : '';
}

/** Rows of a plan as lines of a draft, every cell as it comes back from the Plan sheet. */
export function linesOfPlan(rows: readonly PlanRow[], idOf: (row: PlanRow, index: number) => string): DraftLine[] {
  const dated = rows.map((row) => ({ ...row, datedBy: row.datedBy || defaultDatedBy(row.from, row.where) }));
  const laid = layPlan({ sheet: 'Plan', rows: dated }).rows.slice(1);
  return rows.map((row, index) => ({
    id: idOf(row, index),
    cells: (laid[index] ?? []).map((cell) => draftText(cell?.value ?? null)),
  }));
}

const numbers: ReadonlySet<string> = new Set(['Target', 'Weight', 'Lag weeks']);
const days: ReadonlySet<string> = new Set(['Due', 'Starts', 'Ends']);

/**
 * A Plan sheet as lines of a draft, under the ids of its rows. A row that could not be read keeps its cells as they stand, so
 * that the mistake is shown where it is and nothing that somebody wrote gets lost.
 */
export function linesOfSheet(table: Table, plan: Plan): DraftLine[] {
  const gathering = gatherEach(table.sheet);
  const { own } = openWith(table, planRuling, { numbers: numberCells, days: dayCells, gathering });
  const wrong = new Set(
    readPlanLines(own, table.headerRow)
      .findings.filter(({ severity }) => severity === 'error' || severity === 'ask')
      .map(({ where }) => Number(/^, row (\d+)/.exec(where.slice(table.sheet.length))?.[1])),
  );
  const shown = new Map(linesOfPlan(plan.rows, ({ row }) => `plan:${row}`).map((line) => [line.id, line]));
  return own.rows.map((row) => {
    const number = own.rowNumber(row);
    const id = `plan:${number}`;
    const line = shown.get(id);
    return line !== undefined && !wrong.has(number) ? line : { id, cells: planColumns.map(asItStands(own, row)) };
  });
}

const asItStands =
  (own: OwnSheet, row: number) =>
  (label: string): string => {
    const read = numbers.has(label) ? own.number(row, label) : days.has(label) ? own.day(row, label) : null;
    return read === null ? own.text(row, label) : draftText(typeof read === 'number' ? read : { day: read });
  };
