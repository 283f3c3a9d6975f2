import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { Crm } from '../crm/crm-table';
import { outcome, type Finding, type Outcome } from '../outcome';
import { checkPlan } from '../plan/check-plan';
import type { Intent, Plan } from '../plan/plan';
import { proposePlan } from '../plan/propose-plan';
import { proposeTeam } from '../plan/team';
import { suggestTargets } from '../score/suggest-targets';

/**
 * What people wrote down, completed by what the data can say: a team of the owners where there is no Team sheet, a plan from
 * the template library where there is no plan. The plan is checked by itself.
 */
export function completeIntent(read: Intent, crm: Crm, asOf: Day): Outcome<Intent> {
  const findings: Finding[] = [];
  const team = read.team.length > 0 ? read.team : proposeTeam(crm.owners);
  if (read.team.length === 0) findings.push(teamProposed(team.length));
  if (read.plan.rows.length > 0) {
    const intent = { ...read, team };
    findings.push(...checkPlan(read.plan, read.settings));
    return outcome(intent, findings);
  }
  const proposed = proposePlan(crm, asOf);
  const targeted = suggestTargets(proposed.value, { ...read, team }, crm, asOf);
  const plan = startingWith(targeted.value, weekStart(dayNumber(asOf), read.settings.weekStartsOn));
  findings.push(...proposed.findings, ...targeted.findings, ...checkPlan(plan, read.settings));
  return outcome({ ...read, team, plan }, findings);
}

/** Nobody has missed what nobody had been told: what is proposed this week is expected from this week on. */
const startingWith = (plan: Plan, week: DayNumber): Plan => ({
  ...plan,
  rows: plan.rows.map((row) => (row.kind === 'Behavior' ? { ...row, starts: dayOf(week) } : row)),
});

const teamProposed = (reps: number): Finding => ({
  severity: 'info',
  code: 'team-proposed',
  where: 'Team',
  what: `There is no Team sheet, so everybody who owns a row is on the team: ${reps === 1 ? 'one person' : `${reps} people`}.`,
  fix: 'Keep your own people on the Team sheet of the scorecard, and give the scorecard back with the next export.',
});
