import { coverage, type Coverage } from '../crm/coverage';
import type { Crm } from '../crm/crm-table';
import { crmHealth, type RowToFix } from '../crm/health';
import type { Intent } from '../plan/plan';
import { ownerReader } from '../plan/team';
import type { Scorecard } from '../score/scorecard';
import type { TeamHealth } from '../sheets/crm-health';

/** The scorecard with the state of all CRM rows of each rep, and what customers and activities say about each other. */
export function withTeamHealth(
  scorecard: Scorecard,
  intent: Intent,
  crm: Crm,
): { readonly scorecard: Scorecard; readonly health: readonly TeamHealth[]; readonly coverage: Coverage } {
  const { asOf } = scorecard;
  const { owners } = crmHealth(crm, { asOf, freshWithinDays: intent.settings.freshWithinDays });
  const repOf = ownerReader(intent.team);
  const health = scorecard.health.map((one, rep): TeamHealth => {
    const own = owners.filter(({ owner }) => repOf(owner) === rep);
    const sum = (part: 'rows' | 'countable' | 'complete' | 'rowsToFix'): number =>
      own.reduce((total, owner) => total + owner[part], 0);
    const rows = sum('rows');
    return {
      ...one,
      rows,
      countable: rows === 0 ? null : sum('countable') / rows,
      complete: rows === 0 ? null : sum('complete') / rows,
      toFix: sum('rowsToFix'),
      rowsToFix: own.flatMap(({ toFix }): readonly RowToFix[] => toFix),
    };
  });
  const rows = health.reduce((total, one) => total + one.rows, 0);
  const toFix = health.reduce((total, one) => total + one.toFix, 0);
  return {
    scorecard: {
      ...scorecard,
      health,
      dataHealth: { ...scorecard.dataHealth, completeRows: rows - toFix, rows },
    },
    health,
    coverage: coverage(crm, { asOf, listed: 3 }),
  };
}
