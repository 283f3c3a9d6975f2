import { dayOf } from '../calendar/day';
import { NO_DAY, type Crm } from '../crm/crm-table';
import { at, type Finding } from '../outcome';
import type { Intent } from '../plan/plan';
import type { Counted } from './count';
import { listed } from './count-findings';
import type { RowCounters } from './counters';
import { isFresh } from './readings';
import type { Window } from './window';

/** What a person should know about the scoring beside the counting. */
export function scoreFindings(
  intent: Intent,
  crm: Crm,
  counted: Counted,
  rows: readonly RowCounters[],
  window: Window,
): Finding[] {
  const findings: Finding[] = [];
  const guards = rows.filter(({ main, guard }) => main && guard && counted.canCount(main) && !counted.canCount(guard));
  if (guards.length > 0) {
    findings.push({
      severity: 'warning',
      code: 'guard-not-counted',
      where: at('Plan', guards[0]!.row.row, 'Guard'),
      what: `The guard of ${listed(guards.map(({ row }) => row.name))} asks for a column that the tables do not have, so the volume stands alone.`,
      fix: 'Change the guard, or name its column on the Sources sheet.',
    });
  }
  const usesCrm = rows.some(({ main }) => main !== null);
  const stale = intent.team
    .map(({ name }, rep) => ({ name, newest: counted.newest[rep]! }))
    .filter((_, rep) => !isFresh(counted, rep, window.asOf, intent));
  if (usesCrm && crm.tables.length > 0 && stale.length > 0) {
    findings.push({
      severity: 'warning',
      code: 'stale-data',
      where: at('Team'),
      what: `${silentWords(stale, intent.settings.freshWithinDays)}; their open numbers say "No fresh data".`,
      fix: 'Ask them to bring the CRM up to date, or export again.',
    });
  }
  const newest = counted.newest.reduce((latest, day) => Math.max(latest, day), -0x80000000);
  if (counted.isLogged && intent.team.length > 0 && stale.length === intent.team.length && newest > -0x80000000) {
    findings.push({
      severity: 'warning',
      code: 'as-of-after-data',
      where: at('Settings', undefined, 'as of'),
      what: `The newest row of the team is of ${dayOf(newest)}, long before ${dayOf(window.asOf)}.`,
      fix: `Score a day that the export covers, such as ${dayOf(newest)}, or export again.`,
    });
  }
  return findings;
}

/** Of one rep the newest day there is, the same that other sheets name; of several how long nothing came from them. */
function silentWords(stale: readonly { readonly name: string; readonly newest: number }[], days: number): string {
  const names = listed(stale.map(({ name }) => name));
  const [first] = stale;
  if (first !== undefined && stale.length === 1)
    return first.newest === NO_DAY
      ? `${names} has no row in the CRM`
      : `The newest row of ${names} in the CRM is from ${dayOf(first.newest)}`;
  return `${names} have no row in the CRM from the last ${days === 1 ? 'day' : `${days} days`}`;
}
