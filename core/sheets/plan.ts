import type { Cell } from '../cells';
import { kinds, waysToCount, type Plan, type PlanRow } from '../plan/plan';
import { dayCell, layEntered, type EnteredColumn } from './entered';
import { isShare } from './figures';
import type { SheetLayout } from './layout';
import { planColumns } from '../own-columns';

type PlanColumn = (typeof planColumns)[number];

const columns: Readonly<Record<PlanColumn, Omit<EnteredColumn, 'label'>>> = {
  Kind: { width: 10, words: kinds },
  Name: { width: 30 },
  Drives: { width: 24 },
  Counts: { width: 13, words: waysToCount },
  Of: { width: 16 },
  From: { width: 14, words: ['Activities', 'Opportunities', 'Accounts', 'Deliverables'] },
  Where: { width: 46 },
  'Dated by': { width: 12 },
  'Credited to': { width: 12 },
  Target: { width: 9 },
  Per: { width: 10, words: ['week', 'month', 'quarter', 'by date'] },
  Due: { width: 12 },
  Better: { width: 8, words: ['more', 'less'] },
  Weight: { width: 8 },
  Guard: { width: 34 },
  'Lag weeks': { width: 10 },
  Control: { width: 10, words: ['full', 'shared', 'none'] },
  Why: { width: 44 },
  Starts: { width: 12 },
  Ends: { width: 12 },
};

const cellsOf: Readonly<Record<PlanColumn, (row: PlanRow) => Cell>> = {
  Kind: (row) => row.kind,
  Name: (row) => row.name,
  Drives: (row) => row.drives,
  Counts: (row) => row.counts,
  Of: (row) => row.of,
  From: (row) => row.from,
  Where: (row) => row.where.text,
  'Dated by': (row) => row.datedBy,
  'Credited to': (row) => row.creditedTo,
  // A share is written as people write it, so that 60% does not turn into 0.6 on the way through another program.
  Target: (row) => (row.target !== null && isShare(row) ? `${Math.round(row.target * 1e6) / 1e4}%` : row.target),
  Per: (row) => (row.per === 'date' ? 'by date' : row.per),
  Due: (row) => dayCell(row.due),
  Better: (row) => row.better,
  Weight: (row) => row.weight,
  Guard: (row) => row.guard?.text ?? null,
  'Lag weeks': (row) => row.lagWeeks,
  Control: (row) => row.control,
  Why: (row) => row.why,
  Starts: (row) => dayCell(row.starts),
  Ends: (row) => dayCell(row.ends),
};

/** The Plan sheet: every column of every row, so that the workbook can be given back and says the same plan. */
export const layPlan = (plan: Plan): SheetLayout =>
  layEntered(
    'Plan',
    planColumns.map((label) => ({ label, ...columns[label] })),
    plan.rows.map((row) => planColumns.map((label) => cellsOf[label](row))),
  );
