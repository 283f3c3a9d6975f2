import { dayNumber, dayOf, type DayNumber } from '../calendar/day';
import { quarterSpan, type Span } from '../calendar/period';
import { NO_DAY } from '../crm/crm-table';
import type { Intent, PlanRow, Rep } from '../plan/plan';
import { baseTarget, rampShare } from '../plan/team';
import { attainment } from './attainment';
import { attendanceOf, type Attendance } from './attendance';
import { reachOf, type Reach } from './catchable';
import type { Counted } from './count';
import type { Counter, RowCounters } from './counters';
import { deliverableStatus, deliverableVerdict, handedBy, itemsOf, type Item } from './deliverables';
import type { Measure } from './measure';
import { isMean } from './counters';
import { clean } from './numbers';
import type { Verdict } from './pattern';
import { fiscalYearOf, periodOf } from './period-of';
import { earlyOf, type Early } from './sales-cycle';
import { behaviorStatus, resultStatus, type Standing } from './status';
import { askedOf, type Asked } from './target';
import type { Window } from './window';

/** One rep, one plan row, one week: the measure, and what a scorecard says beside it. */
export interface Reading {
  readonly measure: Measure;
  readonly asked: Asked;
  /** What the week alone added; null where the week says nothing. */
  readonly added: number | null;
  readonly verdict: Verdict;
  readonly early: Early | null;
  /** The rep's history in as many workdays as are left. */
  readonly reach: () => Reach | null;
  readonly items: readonly Item[] | null;
  /** The part and the whole of a Rate in the period so far. */
  readonly share: { readonly part: number; readonly whole: number } | null;
  /** Where this was written down when the week closed: what the rows say of it now. */
  readonly recounted?: Reading;
}

/** Everything a reading depends on, prepared once. */
export interface Scene {
  readonly plan: readonly RowCounters[];
  readonly intent: Intent;
  readonly window: Window;
  readonly counted: Counted;
  readonly attendance: readonly Attendance[];
  /** Days of a sales cycle as the data shows it; null when there is not enough. */
  readonly cycleDays: number | null;
}

export function sceneOf(
  plan: readonly RowCounters[],
  intent: Intent,
  window: Window,
  counted: Counted,
  cycleDays: number | null,
): Scene {
  const { settings, team } = intent;
  const last = intent.plan.rows.reduce(
    (latest, row) => Math.max(latest, periodOf(row, window.asOf, settings).to),
    window.week + 6,
  );
  // A due day years ahead asks for its whole period; five years are as far as we look.
  const to = Math.min(last, window.asOf + 5 * 366);
  return {
    plan,
    intent,
    window,
    counted,
    cycleDays,
    attendance: team.map((rep) => attendanceOf(rep, intent, window.from, to)),
  };
}

/** What one rep did about one plan row in one week; null after the row's end. */
export function readingOf(scene: Scene, plan: RowCounters, rep: number, week: DayNumber): Reading | null {
  const { row } = plan;
  if (row.ends !== null && dayNumber(row.ends) < week) return null;
  return row.counts === 'Deliverable' ? handedReading(scene, row, rep, week) : countedReading(scene, plan, rep, week);
}

const measuredAt = (scene: Scene, week: DayNumber): DayNumber => Math.min(week + 6, scene.window.asOf);

/** Whether a week ended before the row's first day. */
const startsAfter = (row: PlanRow, week: DayNumber): boolean => row.starts !== null && dayNumber(row.starts) > week + 6;

/** How one rep stands about one plan row at the end of a day, in the period that the day is measured in. */
interface Stand {
  readonly asked: Asked;
  readonly actual: number | null;
  readonly rows: number;
  readonly range: Span;
  readonly data: Measure['data'];
  readonly there: boolean;
  readonly known: boolean;
  readonly status: Measure['status'];
  readonly early: Early | null;
  readonly reach: () => Reach | null;
}

function stand(scene: Scene, plan: RowCounters, rep: number, week: DayNumber, n: DayNumber, period: Span): Stand {
  const { intent, window, counted } = scene;
  const { row, main } = plan;
  const snapshot = row.counts === 'Open items';
  const base = baseTarget(row, intent.team[rep]!, intent.targets, n) ?? (snapshot ? 0 : null);
  const asked = askedOf(row, base, period, n, scene.attendance[rep]!);
  const range: Span = snapshot ? { from: window.asOf, to: window.asOf } : { from: period.from, to: n };
  const there =
    main !== null && counted.canCount(main) && hasBegun(scene, main, n) && (!snapshot || week === window.week);
  // People write the Deliverables sheet themselves; how old the CRM's newest row is says nothing about it.
  const fresh = main?.from === 'Deliverables' || isFresh(counted, rep, n, intent);
  const rows = there ? rowsBehind(counted, plan, rep, range) : 0;
  const actual = there ? actualOf(counted, plan, rep, range) : null;
  const reach = (): Reach | null =>
    there && row.counts !== 'Rate'
      ? reachOf(snapshot ? busiestOf(scene, rep, week) : historyOf(scene, main, rep, week), asked.workdaysLeft)
      : null;
  const over = period.to <= n || asked.workdaysLeft === 0;
  const standing: Standing = { row, asked, actual, notStarted: startsAfter(row, week), fresh, over, reach };
  const early = row.kind === 'Result' ? tooEarly(scene, row, main, intent.team[rep]!, n) : null;
  const none = !there || (!fresh && counted.newest[rep] === NO_DAY);
  return {
    asked,
    actual,
    rows,
    range,
    data: none ? 'None' : fresh ? 'Fresh' : 'Stale',
    there,
    // Nothing from a rep who has stopped logging is no bar of zero in a trend: nobody knows what that week was like.
    known: there && (fresh || rows > 0),
    status: row.kind === 'Behavior' ? behaviorStatus(standing) : resultStatus(standing, early !== null),
    early,
    reach,
  };
}

function countedReading(scene: Scene, plan: RowCounters, rep: number, week: DayNumber): Reading {
  const { intent, counted } = scene;
  const { row } = plan;
  const who = intent.team[rep]!;
  const n = measuredAt(scene, week);
  const now = stand(scene, plan, rep, week, n, periodOf(row, n, intent.settings));
  const { asked, actual, rows, range, data, status, early, reach } = now;
  const silent = asked.off || startsAfter(row, week);
  const target = silent ? null : asked.target;
  const expected = silent ? null : asked.expected;
  const measure: Measure = {
    week: dayOf(week),
    rep: who.name,
    name: row.name,
    kind: row.kind,
    actual,
    target,
    expected,
    gap: actual === null || target === null ? null : clean(target - actual),
    attainment: attainment(actual, target, row.better),
    status,
    rows,
    data,
  };
  const isWhole = row.counts === 'Rate' || row.counts === 'Open items' || row.per === 'week';
  return {
    measure,
    asked: { ...asked, target, expected },
    // Before the row starts nothing is expected, but what was done is known all the same.
    added:
      !now.known || (asked.off && !startsAfter(row, week))
        ? null
        : isWhole
          ? actual
          : actualOf(counted, plan, rep, { from: week, to: n }),
    verdict: row.kind === 'Behavior' ? weekVerdict(scene, plan, rep, week, now) : null,
    early,
    reach,
    items: null,
    share: row.counts === 'Rate' && now.there && !isMean(row) ? shareOf(counted, plan, rep, range) : null,
  };
}

/** Whether a rep's newest row is recent enough on a day; where no table says when its rows were written, nobody can tell. */
export function isFresh(counted: Counted, rep: number, n: DayNumber, intent: Intent): boolean {
  const newest = counted.newest[rep]!;
  return !counted.isLogged || (newest !== NO_DAY && newest >= n - intent.settings.freshWithinDays);
}

/**
 * A closed week counts when a period of the row ended in it, the rep was past the ramp, and the period was met or missed.
 * A month that ends on a Wednesday is judged by that Wednesday, although the week's own measure is of the new month.
 */
function weekVerdict(scene: Scene, plan: RowCounters, rep: number, week: DayNumber, now: Stand): Verdict {
  const { window, intent } = scene;
  if (week >= window.week || rampShare(intent.team[rep]!, week, intent.settings) < 1) return null;
  const ended = periodOf(plan.row, week, intent.settings);
  if (ended.to < week || ended.to > week + 6) return null;
  const { status } = ended.to === week + 6 ? now : stand(scene, plan, rep, week, ended.to, ended);
  return status === 'Met' ? 'hit' : status === 'Missed' ? 'miss' : null;
}

/** Before the first row of its tables nothing is known: an export that begins in March says nothing about February. */
function hasBegun({ counted }: Scene, counter: Counter, n: DayNumber): boolean {
  const first = counted.firstDay(counter.from);
  return counter.snapshot || counter.from === 'Deliverables' || (first !== null && first <= n);
}

export function actualOf(counted: Counted, { row, main, base }: RowCounters, rep: number, range: Span): number | null {
  if (!main) return null;
  const value = counted.value(main, rep, range.from, range.to);
  if (row.counts !== 'Rate') return clean(value);
  const whole = base ? counted.value(base, rep, range.from, range.to) : counted.rows(main, rep, range.from, range.to);
  return whole === 0 ? null : clean(value / whole);
}

/** The part and the whole of a Rate: rows for a share, the sum and its rows for a mean. */
export function shareOf(
  counted: Counted,
  { main, base }: RowCounters,
  rep: number,
  range: Span,
): { part: number; whole: number } | null {
  if (!main) return null;
  const part = counted.value(main, rep, range.from, range.to);
  const whole = base ? counted.value(base, rep, range.from, range.to) : counted.rows(main, rep, range.from, range.to);
  return { part, whole };
}

const rowsBehind = (counted: Counted, { main, base }: RowCounters, rep: number, range: Span): number =>
  counted.rows((base ?? main)!, rep, range.from, range.to);

/** What a rep did on each present workday of the closed weeks before a week, oldest first. */
export function historyOf(scene: Scene, counter: Counter, rep: number, week: DayNumber): number[] {
  return dailyOf(scene, counter, rep, week, (n) => scene.counted.value(counter, rep, n, n));
}

/**
 * How many CRM rows a rep gets done on a workday, by the line of the plan that has most of them. Clearing an open item is a
 * piece of work in the CRM, and no export says when one was cleared; this is the only measure of what the rep can clear.
 */
function busiestOf(scene: Scene, rep: number, week: DayNumber): number[] {
  const from = week - 7 * scene.intent.settings.patternWeeks;
  const rowsOf = ({ main }: RowCounters): number => (main ? scene.counted.rows(main, rep, from, week - 1) : 0);
  const lines = scene.plan.filter(({ main }) => main && !main.snapshot && main.from !== 'Deliverables');
  const busiest = lines.reduce<RowCounters | null>(
    (most, one) => (!most || rowsOf(one) > rowsOf(most) ? one : most),
    null,
  );
  const main = busiest?.main;
  return main ? dailyOf(scene, main, rep, week, (n) => scene.counted.rows(main, rep, n, n)) : [];
}

/** One value for each present workday of the closed weeks; what was done on other days counts for the workday before it. */
function dailyOf(
  { intent, window, counted, attendance }: Scene,
  counter: Counter,
  rep: number,
  week: DayNumber,
  valueOn: (n: DayNumber) => number,
): number[] {
  const first = counted.firstDay(counter.from) ?? week;
  const from = Math.max(week - 7 * intent.settings.patternWeeks, window.from, first);
  const daily: number[] = [];
  for (let n = from; n < week; n += 1) {
    const value = valueOn(n);
    if (attendance[rep]!.isPresent(n)) daily.push(value);
    else if (daily.length > 0) daily[daily.length - 1]! += value;
  }
  return daily;
}

/** The time guard: a result has no verdict before a sales cycle has passed since its row, or the data, or the rep, began. */
function tooEarly(scene: Scene, row: PlanRow, main: Counter | null, rep: Rep, n: DayNumber): Early | null {
  const cycleWeeks = scene.cycleDays === null ? row.lagWeeks : scene.cycleDays / 7;
  if (cycleWeeks === null || main === null) return null;
  const planned = row.starts === null ? scene.counted.firstDay(main.from) : dayNumber(row.starts);
  if (planned === null) return null;
  const began = rep.starts === null ? planned : Math.max(planned, dayNumber(rep.starts));
  return began > n ? null : earlyOf(began, n, cycleWeeks);
}

function handedReading(scene: Scene, row: PlanRow, rep: number, week: DayNumber): Reading {
  const { intent, window } = scene;
  const who = intent.team[rep]!;
  const n = measuredAt(scene, week);
  const quarter = quarterSpan(window.asOf, fiscalYearOf(intent.settings));
  const base = baseTarget(row, who, intent.targets, n);
  const items = itemsOf(row, who, base, intent, window.asOf, quarter.to);
  const handed = handedBy(items, n);
  const notStarted = startsAfter(row, week);
  const off = isAway(who, week, n);
  const status = notStarted ? 'Not started' : off ? 'Off' : deliverableStatus(handed);
  const silent = notStarted || off || handed.target === 0;
  const target = silent ? null : handed.target;
  const nextDue = items
    .filter(({ lateAfter, submitted }) => lateAfter !== null && lateAfter > n && (submitted === null || submitted > n))
    .reduce((least, { lateAfter }) => Math.min(least, lateAfter!), Infinity);
  const attendance = scene.attendance[rep]!;
  const measure: Measure = {
    week: dayOf(week),
    rep: who.name,
    name: row.name,
    kind: row.kind,
    actual: handed.target === 0 && handed.submitted === 0 ? null : handed.submitted,
    target,
    expected: silent ? null : handed.expected,
    gap: target === null ? null : target - handed.submitted,
    attainment: attainment(handed.submitted, target, 'more'),
    status,
    rows: handed.target,
    data: 'Fresh',
  };
  return {
    measure,
    asked: {
      target,
      expected: measure.expected,
      off,
      workdaysLeft: nextDue === Infinity ? 0 : attendance.present(n + 1, nextDue),
    },
    added: silent ? null : measure.actual,
    verdict:
      week < window.week && !silent && rampShare(who, week, intent.settings) >= 1
        ? deliverableVerdict(items, { from: week, to: week + 6 })
        : null,
    early: null,
    reach: () => null,
    items,
    share: null,
  };
}

/** Whether a rep had left before the week or starts after the day measured at. Days off only move what is due on them. */
const isAway = (rep: Rep, week: DayNumber, n: DayNumber): boolean =>
  (rep.starts !== null && dayNumber(rep.starts) > n) || (rep.leaves !== null && dayNumber(rep.leaves) < week);
