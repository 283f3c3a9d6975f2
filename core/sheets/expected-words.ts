import { dayNumber, dayOf, type Day } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { Intent, PlanRow, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { baseTarget, rampShare } from '../plan/team';
import { periodOf } from '../score/period-of';
import type { ScoreCell } from '../score/scorecard';
import { isProrated } from '../score/target';
import { fold } from '../text';
import { count, figureOf, longDay, percent, weekdayAndDay } from './figures';

/** What is expected of one rep for one line of the plan: the number, the stretch of time or the due day, after the ramp. */
export function expectedWords(row: PlanRow, rep: Rep, intent: Intent, asOf: Day, cell?: ScoreCell): string {
  const n = dayNumber(asOf);
  const base = baseTarget(row, rep, intent.targets, n);
  if (row.counts === 'Deliverable') return piecesWords(row, rep, intent, asOf, base);
  if (row.counts === 'Open items') {
    if ((base ?? 0) === 0 && row.better === 'less') return 'none open';
    return `${row.better === 'less' ? 'at most' : 'at least'} ${figureOf(base ?? 0, row)} open`;
  }
  if (base === null) return 'no number agreed';
  const share = isProrated(row) && row.per === 'week' ? rampShare(rep, n, intent.settings) : 1;
  const limit = row.better === 'less' ? 'at most ' : '';
  const per = row.per === 'date' ? `by ${longDay(dayOf(periodOf(row, n, intent.settings).to))}` : `a ${row.per}`;
  const said = `${limit}${figureOf(base * share, row)} ${per}`;
  if (share < 1) return `${said} for now (ramp ${percent(share)}); ${figureOf(base, row)} from ${rampEnd(rep, intent)}`;
  return `${said}${awayWords(row, base, cell)}`;
}

/** The first week with the full target. */
function rampEnd(rep: Rep, { settings }: Intent): string {
  const first = weekStart(dayNumber(rep.starts!), settings.weekStartsOn);
  return weekdayAndDay(dayOf(first + 7 * rep.ramp.length));
}

/** A week with days off asks for less; that is said, so that nobody wonders about the scorecard. */
function awayWords(row: PlanRow, base: number, cell: ScoreCell | undefined): string {
  const target = cell?.measure.target ?? null;
  if (cell?.measure.status === 'Off') return '; off this week';
  if (!isProrated(row) || row.per !== 'week' || target === null || Math.abs(target - base) < 1e-9) return '';
  return `; this week ${figureOf(target, row)}, for the days there`;
}

/** How many pieces, and when the next and the last of them are due. */
function piecesWords(row: PlanRow, rep: Rep, { deliverables }: Intent, asOf: Day, base: number | null): string {
  const own = deliverables.filter((one) => fold(one.behavior) === fold(row.name) && isRep(rep, one.rep));
  const pieces = count(Math.max(own.length, Math.ceil(base ?? 1)), 'piece');
  const dues = own
    .filter(({ submitted }) => submitted === null || submitted > asOf)
    .flatMap(({ due }) => due ?? row.due ?? [])
    .sort();
  const [next] = dues;
  if (next === undefined) {
    if (own.length > 0) return `${pieces}, all handed in`;
    return row.due === null ? `${pieces}, no due day yet` : `${pieces} by ${longDay(row.due)}`;
  }
  const last = dues[dues.length - 1]!;
  const late = next < asOf ? 'the first was due' : dues.length === 1 ? 'the last by' : 'the next by';
  return dues.length === 1 || last === next
    ? `${pieces}, ${late} ${weekdayAndDay(next)}`
    : `${pieces}, ${late} ${weekdayAndDay(next)}, the last by ${longDay(last)}`;
}

/** A result: the number and the day by which it counts. It is watched; what is asked for are the behaviors. */
export function resultWords(row: PlanRow, rep: Rep, intent: Intent, asOf: Day): string {
  const base = baseTarget(row, rep, intent.targets, dayNumber(asOf));
  if (base === null) return 'watched without a number';
  const { to } = periodOf(row, dayNumber(asOf), intent.settings);
  const per = row.per === 'date' ? '' : ` a ${row.per}`;
  return `${row.better === 'less' ? 'at most ' : ''}${figureOf(base, row)}${per}, by ${longDay(dayOf(to))}`;
}
