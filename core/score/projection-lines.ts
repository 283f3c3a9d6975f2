import { dayNumber, dayOf, type Day } from '../calendar/day';
import type { Span } from '../calendar/period';
import type { Crm } from '../crm/crm-table';
import type { Intent, PlanRow } from '../plan/plan';
import { attendanceOf, type Attendance } from './attendance';
import { sum } from './numbers';
import { periodOf } from './period-of';
import { rangeOf, type Range } from './projection';
import { pipelinesOf, type Pipeline } from './projection-pipeline';
import type { Early } from './sales-cycle';
import { scored } from './score';
import type { ScoreLine } from './scorecard';
import { earlyOfTeam, outlookOf, type Outlook } from './time-guard';

/** Closed weeks that a projection looks back on. */
export const HISTORY_WEEKS = 26;

/** Where one rep's result, or the team's, is heading. */
export interface Projection {
  readonly actual: number | null;
  readonly target: number | null;
  /** Counted weeks of history. */
  readonly weeks: number;
  /** Null where there is not enough to tell, or nothing that adds up. */
  readonly range: Range | null;
  readonly outlook: Outlook | null;
  readonly early: Early | null;
  /** A second reading, from what is open; null where the result is no count or sum of won opportunities. */
  readonly pipeline: Pipeline | null;
}

/** A result of the plan with its projection for each rep and for the team. */
export interface ProjectedLine {
  readonly row: PlanRow;
  readonly ends: Day;
  /** A share, a snapshot or a piece of work does not grow week by week: no range can be told of it. */
  readonly addsUp: boolean;
  /** In the order of the team. */
  readonly reps: readonly Projection[];
  readonly team: Projection;
}

/**
 * Projects every result of the plan to the end of its period. It counts the results anew, over more weeks than a scorecard
 * shows, so that a formula and a sheet say the same whatever weeks they show.
 */
export function projectResults(intent: Intent, crm: Crm, asOf: Day): readonly ProjectedLine[] {
  const rows = intent.plan.rows.filter(({ kind }) => kind === 'Result');
  const onlyResults: Intent = { ...intent, plan: { ...intent.plan, rows } };
  const { scorecard } = scored(onlyResults, crm, asOf, HISTORY_WEEKS + 1);
  return scorecard.results.map((line) => projectLine(line, intent, crm, asOf));
}

const growing: ReadonlySet<PlanRow['counts']> = new Set<PlanRow['counts']>(['Count', 'Distinct', 'First', 'Sum']);

function projectLine(line: ScoreLine, intent: Intent, crm: Crm, asOf: Day): ProjectedLine {
  const { row, cells, team } = line;
  const n = dayNumber(asOf);
  const period = periodOf(row, n, intent.settings);
  const addsUp = growing.has(row.counts);
  const pipelines = pipelinesOf(row, intent, crm, period, n);
  const left = intent.team.map((rep) => workLeft(attendanceOf(rep, intent, n + 1, period.to), period, n));
  const perWeek = left.map((_, rep) => (intent.team[rep]!.workdays ?? intent.settings.workdays).length);
  const projected = (known: Known): Projection => projectionOf(row, addsUp, known);
  return {
    row,
    ends: dayOf(period.to),
    addsUp,
    reps: cells.map(({ measure, trend, early: own }, rep) =>
      projected({
        actual: measure.status === 'No data' ? null : measure.actual,
        target: measure.target,
        trend,
        weeksLeft: perWeek[rep] === 0 ? 0 : left[rep]! / perWeek[rep]!,
        early: own,
        pipeline: pipelines?.[rep] ?? null,
      }),
    ),
    team: projected({
      actual: cells.every(({ measure }) => measure.status === 'No data') ? null : team.actual,
      target: team.target,
      trend: team.trend,
      weeksLeft: sum(perWeek) === 0 ? 0 : sum(left) / sum(perWeek),
      early: earlyOfTeam(cells),
      pipeline: pipelines?.[cells.length] ?? null,
    }),
  };
}

/** Workdays that a rep still has in the period. */
const workLeft = (attendance: Attendance, period: Span, asOf: number): number =>
  attendance.present(Math.max(period.from, asOf + 1), period.to);

interface Known {
  readonly actual: number | null;
  readonly target: number | null;
  /** The running week last. */
  readonly trend: readonly (number | null)[];
  readonly weeksLeft: number;
  readonly early: Early | null;
  readonly pipeline: Pipeline | null;
}

function projectionOf(row: PlanRow, addsUp: boolean, known: Known): Projection {
  const { actual, target, trend, weeksLeft, early, pipeline } = known;
  const history = trend.slice(0, -1).filter((value) => value !== null);
  const range = actual === null || !addsUp ? null : rangeOf({ soFar: actual, weeksLeft, history });
  const outlook = range === null ? null : outlookOf(range, target, row.better, early);
  return { actual, target, weeks: history.length, range, outlook, early, pipeline };
}
