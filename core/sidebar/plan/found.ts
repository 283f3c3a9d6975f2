import type { DraftFinding } from '../../setup/draft';
import { isResult, type PlanColumn } from './lines';
import { lineOf, type Making } from './making';
import type { Pool } from './pool';
import type { Step } from './steps';

/** The control of a column, the same on every screen that asks for it. */
export const fieldId = (column: PlanColumn): string => `plan-${column.toLowerCase().replace(' ', '-')}`;

/** The screen where something can be done about a finding. */
export function stepFor(pool: Pool, making: Making, { line, code }: DraftFinding): Step {
  if (line !== null) return { at: isResult(lineOf(pool, making, line)) ? 'goal' : 'counting', line };
  if (code.startsWith('setting')) return { at: 'rhythm', line: '' };
  return { at: 'results', line: '' };
}

const order = ['error', 'ask', 'warning', 'info'] as const;

/** The findings about lines that are in the plan, each once, what matters most first. */
export function sorted(findings: readonly DraftFinding[], lines: readonly string[]): readonly DraftFinding[] {
  const seen = new Set<string>();
  const told = findings.filter((one) => {
    const key = JSON.stringify([one.line, one.column, one.code, one.what]);
    const known = seen.has(key) || (one.line !== null && !lines.includes(one.line));
    seen.add(key);
    return !known;
  });
  return order.flatMap((severity) => told.filter((one) => one.severity === severity));
}

/** What only the rows of the workbook can tell: it stays until they are counted again. */
export function beyond(all: readonly DraftFinding[], local: readonly DraftFinding[]): readonly DraftFinding[] {
  const known = new Set(local.map((one) => JSON.stringify(one)));
  return all.filter((one) => !known.has(JSON.stringify(one)));
}

/** What keeps a line from being counted, in the fields of its screen. */
export const faultsOf = (findings: readonly DraftFinding[], line: string): { id: string; words: string }[] =>
  findings
    .filter((one) => one.severity === 'error' && one.line === line && one.column !== null)
    .map(({ column, what, fix }) => ({ id: fieldId(column!), words: `${what} ${fix}` }));
