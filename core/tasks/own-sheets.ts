import type { Grid, Table } from '../cells';
import { findHeader } from '../crm/header-row';
import type { OpenedTables } from '../crm/opened';
import type { OwnKind } from '../crm/table-kind';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { intentKinds, type IntentTables } from '../plan/read-intent';

/**
 * The sheets that people fill in, one of each kind. Of two of a kind the first holds, and a finding says so. A sheet that a
 * person named as the plan or the team is read as that even where its headers do not show it: then reading says what is missing.
 */
export function ownSheets(
  opened: OpenedTables,
  named: { readonly plan: readonly Grid[]; readonly team: readonly Grid[] },
): Outcome<IntentTables> {
  const findings: Finding[] = [];
  const tables: Partial<Record<keyof IntentTables, Table>> = {};
  for (const [place, kind] of intentKinds) {
    const all = opened.tables.filter((one) => one.kind === kind);
    const asked = place === 'plan' ? named.plan : place === 'team' ? named.team : [];
    const first = all.find(({ grid }) => asked.includes(grid)) ?? all[0];
    const unrecognized = asked[0] !== undefined && !all.some(({ grid }) => asked.includes(grid)) ? asked[0] : undefined;
    if (unrecognized) tables[place] = findHeader(unrecognized).value;
    else if (first) tables[place] = first.table;
    if (!unrecognized && first && all.length > 1) findings.push(severalOf(kind, first.table, all.length - 1));
  }
  return outcome(tables as IntentTables, findings);
}

export const severalOf = (kind: OwnKind, used: Table, others: number): Finding => ({
  severity: 'warning',
  code: 'several-sheets',
  where: at(used.sheet),
  what: `There ${others === 1 ? 'is one more sheet' : `are ${others} more sheets`} of the kind ${kind}. This one is used.`,
  fix: 'Give only the one to use, or give it first.',
});
