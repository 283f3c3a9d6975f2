import { dayNumber, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import type { Intent, Plan, PlanRow } from '../plan/plan';
import { rampShare } from '../plan/team';
import { count } from './count';
import { countersOf, type RowCounters } from './counters';
import { median } from './numbers';
import { readingOf, sceneOf, type Scene } from './readings';
import { ENOUGH_OWN_WEEKS, OWN_WEEKS, ownPercentile, sensible } from './suggest-target';
import { isProrated } from './target';
import { windowOf } from './window';

/** Weeks in a period, for turning a weekly number into one for the period. */
const weeksIn: Readonly<Record<PlanRow['per'], number | null>> = { week: 1, month: 52 / 12, quarter: 13, date: null };

/**
 * A plan whose behaviors without a target get one that comes from the team's own past: the median of the reps' own 80th
 * percentiles over their last 12 weeks, as a number that people would choose. Never an invented norm; results get none.
 */
export function suggestTargets(plan: Plan, intent: Intent, crm: Crm, asOf: Day): Outcome<Plan> {
  const wide: Intent = { ...intent, plan };
  const window = windowOf(wide, dayNumber(asOf), OWN_WEEKS + 1);
  const rows = countersOf(plan);
  const scene = sceneOf(rows, wide, window, count(rows, wide, crm, window), null);
  const suggested: string[] = [];
  const silent: string[] = [];
  const withTargets = rows.map((counters) => {
    const { row } = counters;
    if (!wantsTarget(row)) return row;
    const target = fromOwnWeeks(scene, counters);
    (target === null ? silent : suggested).push(target === null ? row.name : `${row.name} ${target} a ${row.per}`);
    return target === null ? row : { ...row, target };
  });
  return outcome({ ...plan, rows: withTargets }, findings(plan.sheet, suggested, silent));
}

const wantsTarget = (row: PlanRow): boolean =>
  row.kind === 'Behavior' &&
  row.target === null &&
  row.better === 'more' &&
  isProrated(row) &&
  weeksIn[row.per] !== null;

function fromOwnWeeks(scene: Scene, counters: RowCounters): number | null {
  const { window, intent } = scene;
  const { row } = counters;
  const closed = window.weeks.slice(0, -1).slice(-OWN_WEEKS);
  const own = intent.team.map((rep, index) =>
    closed.map((week) => {
      const reading = rampShare(rep, week, intent.settings) < 1 ? null : readingOf(scene, counters, index, week);
      return reading && !reading.asked.off ? reading.added : null;
    }),
  );
  const percentiles = own.map(ownPercentile).filter((value) => value !== null);
  const middle = median(percentiles);
  return middle === null || middle === 0 ? null : sensible(middle * weeksIn[row.per]!);
}

function findings(sheet: string, suggested: readonly string[], silent: readonly string[]): Finding[] {
  const found: Finding[] = [];
  if (suggested.length > 0) {
    found.push({
      severity: 'info',
      code: 'target-suggested',
      where: at(sheet, undefined, 'Target'),
      what: `Targets come from the team's own last ${OWN_WEEKS} weeks (what each rep reaches in one week of five, and of those the middle one): ${suggested.join('; ')}.`,
      fix: 'Write what you expect instead, then tell each rep.',
    });
  }
  if (silent.length > 0) {
    found.push({
      severity: 'info',
      code: 'target-unknown',
      where: at(sheet, undefined, 'Target'),
      what: `No target is suggested for ${silent.join('; ')}: nobody has ${ENOUGH_OWN_WEEKS} closed weeks that say enough.`,
      fix: 'Write a target, or leave it blank until there are some weeks of data.',
    });
  }
  return found;
}
