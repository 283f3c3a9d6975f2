import { dayNumber, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import type { Intent, Plan, PlanRow } from '../plan/plan';
import { rampShare } from '../plan/team';
import { count } from './count';
import { countersOf, type RowCounters } from './counters';
import { clean, median } from './numbers';
import { readingOf, sceneOf, type Scene } from './readings';
import { ENOUGH_OWN_WEEKS, OWN_WEEKS, ownPercentile, sensible } from './suggest-target';
import { isProrated } from './target';
import { windowOf } from './window';

/** Weeks in a period, for turning a weekly number into one for the period. */
export const weeksIn: Readonly<Record<PlanRow['per'], number | null>> = {
  week: 1,
  month: 52 / 12,
  quarter: 13,
  date: null,
};

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
    const { target } = ownHistory(scene, counters);
    (target === null ? silent : suggested).push(target === null ? row.name : `${row.name} ${target} a ${row.per}`);
    return target === null ? row : { ...row, target };
  });
  return outcome({ ...plan, rows: withTargets }, findings(plan.sheet, suggested, silent));
}

const wantsTarget = (row: PlanRow): boolean => row.target === null && mayHaveTarget(row);

/** Whether a number for each period can be suggested: a count or a sum of which more is better. */
export const mayHaveTarget = (row: PlanRow): boolean =>
  row.kind === 'Behavior' && row.better === 'more' && isProrated(row) && weeksIn[row.per] !== null;

/** What the reps reached by themselves, and the number that follows from it. */
export interface OwnHistory {
  /** What each rep reaches in one week of five, in the row's period, in the order of the team; null with too few weeks. */
  readonly byRep: readonly (number | null)[];
  /** The middle one of them, as a number that people would choose; null when nobody has one. */
  readonly target: number | null;
  /** The most that anybody did, as a number for the row's period; null without a number. */
  readonly best: number | null;
  /** Closed weeks in which anybody has a number. */
  readonly weeks: number;
}

export function ownHistory(scene: Scene, counters: RowCounters): OwnHistory {
  const { window, intent } = scene;
  const { row } = counters;
  const perWeek = weeksIn[row.per] ?? 1;
  const closed = window.weeks.slice(0, -1).slice(-OWN_WEEKS);
  const own = intent.team.map((rep, index) =>
    closed.map((week) => {
      const reading = rampShare(rep, week, intent.settings) < 1 ? null : readingOf(scene, counters, index, week);
      return reading && !reading.asked.off ? reading.added : null;
    }),
  );
  const percentiles = own.map(ownPercentile);
  const middle = median(percentiles.filter((value) => value !== null));
  const all = own.flat().filter((value) => value !== null);
  return {
    byRep: percentiles.map((value) => (value === null ? null : clean(value * perWeek))),
    target: middle === null || middle === 0 ? null : sensible(middle * perWeek),
    best: all.length === 0 ? null : clean(Math.max(...all) * perWeek),
    weeks: closed.filter((_, week) => own.some((weeks) => weeks[week] !== null)).length,
  };
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
