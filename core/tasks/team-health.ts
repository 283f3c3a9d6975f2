import { dayNumber } from '../calendar/day';
import { coverage, type Coverage } from '../crm/coverage';
import type { Crm } from '../crm/crm-table';
import { crmHealth, type RowToFix } from '../crm/health';
import { lateLogging } from '../crm/late-logging';
import type { Intent } from '../plan/plan';
import { ownerReader, presentOn } from '../plan/team';
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
  const covered = coverage(crm, { asOf, listed: 3 });
  const present = intent.team.map((rep) => presentOn(rep, intent));
  const logging = lateLogging(crm, {
    from: dayNumber(scorecard.week),
    to: dayNumber(asOf),
    reps: intent.team.length,
    repOf,
    isWorkday: (rep, day) => present[rep]!(day),
  });
  const uncovered = (rep: number, byOwner: ReadonlyMap<string, number> | undefined): number =>
    [...(byOwner ?? [])].reduce((total, [owner, count]) => total + (repOf(owner) === rep ? count : 0), 0);
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
      logging: logging[rep] ?? null,
      uncovered: {
        accounts: uncovered(rep, covered.touchedWithoutOpportunity?.byOwner),
        opportunities: uncovered(rep, covered.quietOpportunities?.byOwner),
        activities: uncovered(rep, covered.activitiesWithoutAccount?.byOwner),
      },
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
    coverage: covered,
  };
}
