import { civilOf, dayNumber, type Day } from '../calendar/day';
import { isoWeek } from '../calendar/week';
import type { RepHealth, Scorecard } from '../score/scorecard';
import { shorten } from '../text';
import { count, longDay, percentReached, weekdayAndDay } from './figures';
import type { LaidCell, LaidRow } from './layout';

/** The week in words: its days, the ISO number of its Thursday for those who count weeks, and the as-of day. */
export const weekWords = ({ week, weekEnds, asOf }: Pick<Scorecard, 'week' | 'weekEnds' | 'asOf'>): string =>
  `${daysWords(week, weekEnds)}   ·   ${asOfWords(asOf)}`;

/** How a heading names the as-of day: a sheet that says this was drawn for that day. */
export const asOfWords = (asOf: Day): string => `as of ${longDay(asOf)}, end of day`;

/** How a heading names the days of a week. */
export function daysWords(starts: Day, ends: Day): string {
  const { year, week } = isoWeek(dayNumber(starts) + 3);
  const sameYear = civilOf(dayNumber(starts)).year === civilOf(dayNumber(ends)).year;
  const first = sameYear ? weekdayAndDay(starts) : longDay(starts);
  const number = `${year}-W${String(week).padStart(2, '0')}`;
  return `Week ${first} – ${longDay(ends)}  (ISO ${number})`;
}

/** How far the numbers can be trusted, in one line that stands on every sheet of ours. */
export function badgeOf(scorecard: Pick<Scorecard, 'dataHealth' | 'health'>): LaidCell {
  const { freshReps, reps, completeRows, rows } = scorecard.dataHealth;
  const complete = rows === 0 ? null : completeRows / rows;
  const says =
    reps === 0
      ? 'Data: nobody is on the team yet'
      : rows === 0
        ? 'Data: no CRM rows to count from'
        : `Data: ${freshReps} of ${count(reps, 'rep')} fresh${staleNames(scorecard.health)}, ${percentReached(complete)} of rows complete`;
  const fine = rows > 0 && reps > 0 && freshReps === reps && (complete ?? 0) >= 0.95;
  const poor = rows === 0 || reps === 0 || freshReps * 2 < reps || (complete ?? 0) < 0.7;
  return { value: `${fine ? '✓' : poor ? '✗' : '▲'} ${says}`, look: fine ? 'good' : poor ? 'bad' : 'warning' };
}

/** The same for one rep, on pages that speak to that rep alone. */
export function ownBadgeOf({ rows, lastRow, fresh, complete }: RepHealth): LaidCell {
  if (lastRow === null || rows === 0)
    return { value: '? Your log: the CRM has no row of yours that can be counted', look: 'warning' };
  const fine = fresh && (complete ?? 0) >= 0.95;
  const says = `newest row ${weekdayAndDay(lastRow)}${fresh ? '' : ', not fresh'}`;
  return {
    value: `${fine ? '✓' : '▲'} Your log: ${says}, ${percentReached(complete)} of ${count(rows, 'row')} complete`,
    look: fine ? 'good' : 'warning',
  };
}

/** Who is not fresh, when that is short to say. */
function staleNames(health: readonly RepHealth[]): string {
  const stale = health.filter((rep) => !rep.fresh).map((rep) => shorten(rep.rep, 24));
  return stale.length === 0 || stale.length > 3 ? '' : ` (not ${stale.join(', ')})`;
}

/** Title, subtitle and badge: the first three rows of every sheet of ours, over all its columns. */
export function headingRows(
  title: string,
  scorecard: Scorecard,
  columns: number,
  badge = badgeOf(scorecard),
): LaidRow[] {
  return [
    [{ value: title, look: 'title', across: columns }],
    [{ value: weekWords(scorecard), look: 'subtitle', across: columns }],
    [{ ...badge, across: columns }],
  ];
}

/** `Scorecard · Team North`. */
export const titleOf = (name: string, team?: string): string =>
  team === undefined || team.trim() === '' ? name : `${name} · ${team.trim()}`;
