import { planColumns } from '../../core/own-columns';
import type { Finding } from '../../core/outcome';
import type { DraftFinding, DraftLine, PlanDesk, PlanDraft, Preview, PreviewLine } from '../../core/setup/draft';
import { keepPlan } from '../../core/tasks/keep-plan';
import { planDesk } from '../../core/tasks/plan-desk';
import { previewPlan } from '../../core/tasks/preview-plan';
import type { Answer } from '../../core/tasks/task';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { world, written } from './book';

type PlanColumn = (typeof planColumns)[number];
export type Cells = Partial<Readonly<Record<PlanColumn, string>>>;

/** A line of a draft; what a test does not name is blank. */
export const lineOf = (id: string, cells: Cells): DraftLine => ({
  id,
  cells: planColumns.map((column) => cells[column] ?? ''),
});

export const result = (id: string, cells: Cells = {}): DraftLine =>
  lineOf(id, {
    Kind: 'Result',
    Name: 'Deals won',
    Counts: 'Count',
    From: 'Opportunities',
    Where: 'Status = Won',
    'Dated by': 'Closed',
    'Credited to': 'Owner',
    Per: 'quarter',
    ...cells,
  });

export const behavior = (id: string, cells: Cells = {}): DraftLine =>
  lineOf(id, {
    Kind: 'Behavior',
    Name: 'Calls',
    Drives: 'Deals won',
    Counts: 'Count',
    From: 'Activities',
    Where: 'Type = Call; Status = Completed',
    'Dated by': 'Date',
    'Credited to': 'Owner',
    Per: 'week',
    Control: 'full',
    ...cells,
  });

export const draftOf = (lines: readonly DraftLine[], more: Partial<PlanDraft> = {}): PlanDraft => ({
  lines,
  targets: [],
  settings: [],
  ...more,
});

export const cellIn = (line: DraftLine | undefined, column: PlanColumn): string =>
  line?.cells[planColumns.indexOf(column)] ?? '';

/** Findings at a glance: gravity, code, line, column. */
export const placed = (findings: readonly Pick<DraftFinding, 'severity' | 'code' | 'line' | 'column'>[]): string[] =>
  findings.map(({ severity, code, line, column }) => `${severity} ${code} @ ${line ?? '-'}, ${column ?? '-'}`);

export const grave = (findings: readonly Pick<DraftFinding, 'severity' | 'code' | 'line' | 'column'>[]): string[] =>
  placed(findings.filter(({ severity }) => severity === 'error' || severity === 'ask'));

export function deskIn(book: WorkbookCells): PlanDesk {
  return says(planDesk(book, world));
}

export function previewIn(book: WorkbookCells, draft: PlanDraft): Preview {
  return says(previewPlan(book, world, { draft }));
}

export const previewLine = (preview: Preview, id: string): PreviewLine => preview.lines.find((one) => one.id === id)!;

/** The workbook after a draft was saved, sheets that were there rewritten. */
export function savedIn(book: WorkbookCells, draft: PlanDraft): WorkbookCells {
  const done = keepPlan(book, world, { draft, replace: true });
  if (!done.ok) throw new Error(told(done.findings).join('\n'));
  return written(book, done.answer.writes);
}

/** Why a draft was not saved. */
export function refusedIn(book: WorkbookCells, draft: PlanDraft): readonly Finding[] {
  const done = keepPlan(book, world, { draft });
  if (done.ok) throw new Error('It was saved.');
  return done.findings;
}

export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, where, what }) => `${code} | ${where} | ${what}`);

function says<T>(answer: Answer<{ readonly says: T }>): T {
  if (!answer.ok) throw new Error(told(answer.findings).join('\n'));
  return answer.answer.says;
}
