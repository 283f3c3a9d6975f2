import { dayOf } from '../calendar/day';
import { isWhole } from '../score/status';
import type { Measure } from '../score/measure';
import { isUnbroken } from '../score/pattern';
import { periodOf } from '../score/period-of';
import { isProrated } from '../score/target';
import type { Done } from './evidence';
import { isRed, linesFor, spanOf, whenOf, type Grounds, type Line, type Whose } from './grounds';

/** Weeks that must be known before one of them is called the best, or the first. */
const KNOWN_WEEKS = 8;
const KNOWN_VERDICTS = 4;
/** Weeks in a row that are worth a word. */
const STREAK = 3;
/** A share of fewer rows than these says nothing about anybody. */
export const ENOUGH_ROWS = 5;

/** Everything that a rep did well enough to be told so, at most one thing for each behavior, in the order of the plan. */
export function praiseOf(grounds: Grounds, whose: Whose): Done[] {
  return linesFor(grounds, whose, 'Behavior').flatMap((line) => {
    const done = praiseFor(grounds, whose, line);
    return done === null ? [] : [done];
  });
}

/** What one behavior deserves: this week's, else last week's while that is still news. Volume with a red guard deserves none. */
export function praiseFor(grounds: Grounds, whose: Whose, line: Line): Done | null {
  const { row, cell } = line;
  if (row.counts === 'Deliverable' || row.counts === 'Open items' || isRed(cell)) return null;
  const now = doneIn(grounds, whose, line, cell.measure, 0);
  if (now !== null || !grounds.isEarly || row.per !== 'week') return now;
  const last = grounds.earlier(grounds.week - 7, whose.rep.name, row.name);
  return last === undefined || wasGuardMissed(grounds, whose, row) ? null : doneIn(grounds, whose, line, last, 1);
}

/** Whether the line that guards this one was missed last week: how it stands now says nothing about that. */
const wasGuardMissed = ({ week, earlier }: Grounds, { rep }: Whose, { guard }: Line['row']): boolean =>
  guard?.kind === 'row' && earlier(week - 7, rep.name, guard.name)?.status === 'Missed';

/** What a week says, the current one (0 ago) or the last one (1 ago). */
function doneIn(grounds: Grounds, whose: Whose, { row, cell }: Line, measure: Measure, ago: 0 | 1): Done | null {
  const { actual, target, status, rows } = measure;
  if (actual === null || status === 'Off' || status === 'Not started' || status === 'No fresh data') return null;
  const isWeekly = row.per === 'week';
  const weekFrom = grounds.week - 7 * ago;
  const weekTo = Math.min(weekFrom + 6, grounds.asOf);
  const period = isWeekly ? { from: weekFrom, to: weekTo } : { from: spanOf(grounds, row).from, to: grounds.asOf };
  const base = {
    rep: whose.rep.name,
    row,
    from: dayOf(period.from),
    to: dayOf(period.to),
    rows,
    places: [],
    when: ago === 1 ? ('last week' as const) : whenOf(row),
    actual,
    target,
    weeks: 0,
    before: null,
  };
  const isMet = status === 'Met';
  if (row.better === 'less')
    return isMet && rowsEnough(row, rows) && isNews(grounds, whose, row) ? { ...base, sort: 'kept' } : null;
  if (isMet && isWeekly && row.counts !== 'Rate') {
    const weeks = weeksUntilMet(grounds, whose, row, ago);
    if (weeks !== null) return { ...base, sort: 'first', weeks };
  }
  const best = bestOf(cell.trend, ago, row);
  if (best !== null) {
    const when = ago === 1 ? 'last week' : 'this week';
    const ofWeek = { from: dayOf(weekFrom), to: dayOf(weekTo), when } as const;
    return { ...base, ...ofWeek, sort: 'best', actual: best.value, ...(!isWeekly && { target: null }), ...best.known };
  }
  if (isMet) {
    if (isWeekly && isUnbroken(cell.missed)) return { ...base, sort: 'unbroken', weeks: cell.missed.looked };
    const streak = cell.streak + (ago === 0 ? 1 : 0);
    if (isWeekly && streak >= STREAK) return { ...base, sort: 'streak', weeks: streak };
    return rowsEnough(row, rows) && isNews(grounds, whose, row) ? { ...base, sort: 'met' } : null;
  }
  const usual = cell.steadiness?.median ?? null;
  const improves = isWeekly && isProrated(row) && usual !== null && actual >= usual * 1.25 && actual >= usual + 1;
  return improves && usual > 0 ? { ...base, sort: 'improved', before: usual } : null;
}

const rowsEnough = ({ counts }: Line['row'], rows: number): boolean => counts !== 'Rate' || rows >= ENOUGH_ROWS;

/** A target for a month is met once, not again each week until the month is over. */
function isNews({ intent, week, asOf, earlier }: Grounds, { rep }: Whose, row: Line['row']): boolean {
  if (row.per === 'week') return true;
  const before = earlier(week - 7, rep.name, row.name);
  const same = periodOf(row, week - 1, intent.settings).from === periodOf(row, asOf, intent.settings).from;
  return !same || before?.status !== 'Met';
}

/** How many weeks went by without this target being met, this one included; null where it was met among them. */
function weeksUntilMet(
  { scorecard, week, earlier }: Grounds,
  { rep }: Whose,
  row: Line['row'],
  ago: number,
): number | null {
  const verdicts = scorecard.weeks
    .map((_, i) => earlier(week - 7 * (ago + 1 + i), rep.name, row.name)?.status)
    .filter((status) => status === 'Met' || status === 'Missed');
  return verdicts.length >= KNOWN_VERDICTS && !verdicts.includes('Met') ? verdicts.length + 1 : null;
}

/** Whether a week added more than any other that is known; a tie is no best. */
function bestOf(
  trend: readonly (number | null)[],
  ago: number,
  row: Line['row'],
): { readonly value: number; readonly known: { readonly weeks: number; readonly before: number } } | null {
  if (!isProrated(row)) return null;
  const last = trend.length - 1 - ago;
  const value = trend[last] ?? null;
  const others = trend.slice(0, Math.max(0, last)).filter((one) => one !== null);
  if (value === null || others.length < KNOWN_WEEKS || (isWhole(row) && value < 2)) return null;
  const before = others.reduce((most, one) => Math.max(most, one), 0);
  return value > before && before > 0 ? { value, known: { weeks: others.length + 1, before } } : null;
}
