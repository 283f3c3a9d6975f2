import type { DraftFinding, PlanDraft } from '../../setup/draft';
import { cellOf, isResult, type PlanColumn } from './lines';
import { lineOf, type Making } from './making';
import type { Pool } from './pool';
import type { Step } from './steps';

/** The control of a column, the same on every screen that asks for it. */
export const fieldId = (column: PlanColumn): string => `plan-${column.toLowerCase().replace(' ', '-')}`;

/** The screen where something can be done about a finding. */
export function stepFor(pool: Pool, making: Making, { line, setting }: DraftFinding): Step {
  if (line !== null) return { at: isResult(lineOf(pool, making, line)) ? 'goal' : 'counting', line };
  if (setting !== undefined) return { at: 'rhythm', line: '' };
  return { at: 'results', line: '' };
}

const order = ['error', 'ask', 'warning', 'info'] as const;

/** The findings about lines that are in the plan, each once, what matters most first. */
export function sorted(findings: readonly DraftFinding[], lines: readonly string[]): readonly DraftFinding[] {
  const seen = new Set<string>();
  return order
    .flatMap((severity) => findings.filter((one) => one.severity === severity))
    .filter((one) => {
      const key = JSON.stringify([one.line, one.column, one.code, one.what]);
      const isKnown = seen.has(key) || (one.line !== null && !lines.includes(one.line));
      seen.add(key);
      return !isKnown;
    });
}

/** What only the rows of the workbook can tell: it stays until they are counted again. */
export function beyond(all: readonly DraftFinding[], local: readonly DraftFinding[]): readonly DraftFinding[] {
  const known = new Set(local.map((one) => JSON.stringify(one)));
  return all.filter((one) => !known.has(JSON.stringify(one)));
}

/** What was found of cells that are as they were then; what has been changed since may be mended. */
export function stillSo(findings: readonly DraftFinding[], then: PlanDraft, now: PlanDraft): readonly DraftFinding[] {
  const cellIn = ({ lines, settings }: PlanDraft, { line, column, setting }: DraftFinding): string | undefined => {
    if (setting !== undefined) return settings.find(({ name }) => name === setting)?.value;
    const found = lines.find(({ id }) => id === line);
    return found && column !== null ? cellOf(found, column) : undefined;
  };
  return findings.filter((one) => cellIn(then, one) === cellIn(now, one));
}

/** What the sheets beside the plan can speak against; what the rows lack is no mistake of the person’s. */
const ofOtherSheets: readonly string[] = ['due-missing', 'rep-unknown'];

/** What has to be mended before the plan can be saved. `local`: what the page found itself. */
export const mistakes = (local: readonly DraftFinding[], ofRows: readonly DraftFinding[]): readonly DraftFinding[] =>
  [...local, ...ofRows.filter(({ code }) => ofOtherSheets.includes(code))].filter(
    ({ severity }) => severity === 'error' || severity === 'ask',
  );

/** Mistakes of a line, beside the fields of its screen. */
export const faultsOf = (wrong: readonly DraftFinding[], line: string): { id: string; words: string }[] =>
  wrong
    .filter((one) => one.line === line && one.column !== null)
    .map(({ column, what, fix }) => ({ id: fieldId(column!), words: `${what} ${fix}` }));
