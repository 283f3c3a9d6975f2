import { dayNumber, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { shorten } from '../text';
import { mostBehaviors } from './plan-size';
import type { Plan, PlanRow } from './plan';
import { proposeActivities } from './propose-activities';
import { proposeDeals, proposeHygiene, proposeResults } from './propose-deals';
import type { Proposal } from './proposal';
import { sceneOf } from './survey';

/** More would be a plan that nobody has chosen. */
const mostProposed = 7;

/**
 * A plan for people who have none yet: the first template, new customer acquisition, as far as this data can carry it, with
 * its own words for types and statuses. Lines whose data is missing are left out and said. Targets are left open: a norm would
 * be an invention. `asOf` is the day measured at.
 */
export function proposePlan(crm: Crm, asOf: Day): Outcome<Plan> {
  const scene = sceneOf(crm, dayNumber(asOf));
  const results = proposeResults(scene);
  const mainResult = results.rows[0]?.name ?? '';
  const lastResult = results.rows[results.rows.length - 1]?.name ?? '';
  const activities = proposeActivities(scene, mainResult);
  const deals = proposeDeals(scene, mainResult);
  const hygiene = proposeHygiene(scene, lastResult);
  const kept = mostProposed - deals.rows.length - Math.min(2, hygiene.rows.length);
  const behaviors = [...activities.rows.slice(0, kept), ...deals.rows, ...hygiene.rows.slice(0, 2)].slice(
    0,
    mostBehaviors,
  );
  const rows = [...results.rows, ...behaviors].map((row, index): PlanRow => ({ ...row, row: index + 2 }));
  const left = [results, activities, deals, hygiene].flatMap(({ leftOut }) => leftOut);
  return outcome({ sheet: 'Plan', rows }, proposalFindings(rows, left));
}

function proposalFindings(rows: readonly PlanRow[], leftOut: Proposal['leftOut']): Finding[] {
  if (rows.length === 0) {
    return [
      {
        severity: 'error',
        code: 'no-plan-possible',
        where: at('Plan'),
        what: 'There is no plan, and this data cannot carry a proposed one: no kind of activity or opportunity comes up five times with an owner and a day.',
        fix: 'Add an export of activities or opportunities, or write a plan.',
      },
    ];
  }
  const said: Finding[] = [
    {
      severity: 'info',
      code: 'plan-proposed',
      where: at('Plan'),
      what: 'There is no plan, so one is proposed: new customer acquisition, as far as this data can carry it.',
      fix: 'Change its lines and targets on the Plan sheet and give the workbook back.',
    },
  ];
  if (leftOut.length > 0) {
    said.push({
      severity: 'info',
      code: 'plan-left-out',
      where: at('Plan'),
      what: `Left out of it: ${leftOut.map(({ name, lacks }) => `${name} (${shorten(lacks, 80)})`).join('; ')}.`,
      fix: 'Export the missing columns or sheets, and add the lines that you want.',
    });
  }
  return said;
}
