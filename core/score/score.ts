import { dayNumber, dayOf, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { once } from '../once';
import { outcome, type Finding, type Outcome } from '../outcome';
import type { Intent, PlanRow } from '../plan/plan';
import { fold } from '../text';
import { weightedAttainment, type Weighted } from './attainment';
import { closedWeeks, type ClosedWeek } from './closed-weeks';
import { count, type CountAccount } from './count';
import { countersOf, type RowCounters } from './counters';
import { rowGuard, shareGuard, type GuardReading } from './guard';
import { dataHealthOf, healthOf } from './health';
import type { Measure } from './measure';
import { clean, sum } from './numbers';
import { asWritten, noPast, type Past } from './past';
import { missedOf, patternOf, streakOf } from './pattern';
import { readingOf, sceneOf, type Reading, type Scene } from './readings';
import { salesCycleDays } from './sales-cycle';
import { scoreFindings } from './score-findings';
import type { ScoreCell, Scorecard, ScoreLine, StillToDo } from './scorecard';
import { toGoOf } from './status';
import { steadinessOf } from './steadiness';
import { isCounted, teamOf, trendOf } from './team';
import { windowOf, type Window } from './window';

/**
 * The readings of one plan row, each made when it is first asked for: whoever asks only how this week stands, as most formulas
 * do, does not pay for the thirteen before it.
 */
interface ReadRow {
  readonly plan: RowCounters;
  /** `week` is a place in `Window.weeks`. */
  reading(rep: number, week: number): Reading | null;
}

/** What a scorecard was made of, for those who show how rows were accounted for. */
export interface Scored {
  readonly scorecard: Scorecard;
  readonly accounts: readonly CountAccount[];
  /** Median days from created to closed of won opportunities; null with fewer than ten. */
  readonly cycleDays: number | null;
  /** The weeks that are over, as the rows say them now beside what was written down of them. */
  readonly closed: () => readonly ClosedWeek[];
  /** The card of some reps (places in the team) and some lines alone: the same numbers, and totals over nothing but these. */
  readonly among: (reps: readonly number[], keeps: (row: PlanRow) => boolean) => Scorecard;
}

/** Scores a team on a day: `weeks` weeks are shown, the current one last. Total: no reps, rows or behaviors make an empty card. */
export function score(intent: Intent, crm: Crm, asOf: Day, weeks: number): Outcome<Scorecard> {
  const { scorecard } = scored(intent, crm, asOf, weeks);
  return outcome(scorecard, scorecard.findings);
}

/** The same, with the account of every table's rows. Of a closed week what was written down speaks first, the rows where nothing was. */
export function scored(intent: Intent, crm: Crm, asOf: Day, weeks: number, past: Past = noPast): Scored {
  const window = windowOf(intent, dayNumber(asOf), weeks);
  const rows = countersOf(intent.plan);
  const counted = count(rows, intent, crm, window);
  const wantsCycle = rows.some(({ row }) => row.kind === 'Result');
  const cycleDays = wantsCycle ? salesCycleDays(crm, window.asOf) : null;
  const scene = sceneOf(rows, intent, window, counted, cycleDays);
  const read = rows.map((plan) => readRow(scene, plan, past));
  const lines = read.filter(({ plan: { row } }) => row.ends === null || dayNumber(row.ends) >= window.week);
  const everyone = intent.team.map((_, rep) => rep);
  const allHealth = healthOf(counted, intent, window);
  const findings: Finding[] = [...counted.findings, ...scoreFindings(intent, crm, counted, rows, window)];
  const among = (reps: readonly number[], keeps: (row: PlanRow) => boolean): Scorecard => {
    const kept = lines.filter(({ plan: { row } }) => keeps(row));
    const scoreLines = kept.map((one) => lineOf(scene, one, read, reps));
    const behaviors = scoreLines.filter(({ row }) => row.kind === 'Behavior');
    const health = reps.map((rep) => allHealth[rep]!);
    const parts = reps.map((_, place) => behaviors.map((line) => weighted(line, place)));
    const measures = once(() =>
      measuresOf(
        read.filter(({ plan: { row } }) => keeps(row)),
        reps,
        window,
      ),
    );
    return {
      asOf,
      week: dayOf(window.week),
      weekEnds: dayOf(window.week + 6),
      weeks: window.shown.map(dayOf),
      reps: reps.map((rep) => intent.team[rep]!.name),
      results: scoreLines.filter(({ row }) => row.kind === 'Result'),
      behaviors,
      attainment: parts.map((own) => weightedAttainment(own, intent.settings.scoreCap)),
      teamAttainment: weightedAttainment(parts.flat(), intent.settings.scoreCap),
      health,
      dataHealth: dataHealthOf(health),
      get measures() {
        return measures();
      },
      findings,
    };
  };
  return {
    scorecard: among(everyone, () => true),
    accounts: counted.accounts,
    cycleDays,
    closed: once(() => closedWeeks(scene, read, past)),
    among,
  };
}

function readRow(scene: Scene, plan: RowCounters, past: Past): ReadRow {
  const { weeks, week: thisWeek } = scene.window;
  const made: (Reading | null | undefined)[] = [];
  return {
    plan,
    reading(rep, week) {
      const place = rep * weeks.length + week;
      const known = made[place];
      if (known !== undefined) return known;
      const counted = readingOf(scene, plan, rep, weeks[week]!);
      const closed = counted && weeks[week]! < thisWeek ? past.at(rep, plan.row.name, weeks[week]!) : null;
      return (made[place] = counted && closed ? asWritten(closed, counted, plan) : counted);
    },
  };
}

/** The tidy table: week by week, rep by rep, row by row of the plan. */
function measuresOf(read: readonly ReadRow[], reps: readonly number[], window: Window): Measure[] {
  const measures: Measure[] = [];
  for (let week = window.weeks.length - window.shown.length; week < window.weeks.length; week += 1) {
    for (const rep of reps) {
      for (const row of read) {
        const reading = row.reading(rep, week);
        if (reading) measures.push(reading.measure);
      }
    }
  }
  return measures;
}

function lineOf(scene: Scene, one: ReadRow, all: readonly ReadRow[], reps: readonly number[]): ScoreLine {
  const { window } = scene;
  const last = window.weeks.length - 1;
  const firstShown = window.weeks.length - window.shown.length;
  const ofWeek = (week: number): (Reading | null)[] => reps.map((rep) => one.reading(rep, week));
  const trend = once(() =>
    trendOf(
      one.plan,
      window.shown.map((_, i) => ofWeek(firstShown + i)),
    ),
  );
  const { main } = one.plan;
  const currency = main === null ? '' : scene.counted.currencyOf(main);
  return {
    row: one.plan.row,
    ...(currency !== '' && { currency }),
    cells: reps.map((rep) => cellOf(scene, one, rep, firstShown, all)),
    team: {
      ...teamOf(one.plan, ofWeek(last), []),
      get trend() {
        return trend();
      },
    },
  };
}

function cellOf(scene: Scene, one: ReadRow, rep: number, firstShown: number, all: readonly ReadRow[]): ScoreCell {
  const last = scene.window.weeks.length - 1;
  const now = one.reading(rep, last)!;
  const readings = (from: number, to: number): (Reading | null)[] =>
    scene.window.weeks.slice(from, to).map((_, i) => one.reading(rep, from + i));
  const closed = once(() => readings(Math.max(0, last - scene.intent.settings.patternWeeks), last));
  const verdicts = once(() => closed().map((reading) => reading?.verdict ?? null));
  const trend = once(() => readings(firstShown, last + 1).map((reading) => reading?.added ?? null));
  return {
    measure: now.measure,
    stillToDo: stillToDoOf(one.plan, now),
    get streak() {
      return streakOf(verdicts());
    },
    get pattern() {
      return patternOf(verdicts());
    },
    get missed() {
      return missedOf(verdicts());
    },
    get overCounted() {
      return one.plan.row.per === 'week' ? overCounted(closed()) : null;
    },
    get trend() {
      return trend();
    },
    get steadiness() {
      return one.plan.row.counts === 'Deliverable'
        ? null
        : steadinessOf(closed().map((reading) => reading?.added ?? null));
    },
    guard: guardOf(scene, one, rep, all),
    early: now.early,
  };
}

/** What the weeks that count add up to, so that the sum is of the very weeks whose misses are told beside it. */
function overCounted(closed: readonly (Reading | null)[]): ScoreCell['overCounted'] {
  const judged = closed.filter((reading) => reading !== null).filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return null;
  return {
    done: clean(sum(judged.map(({ measure }) => measure.actual ?? 0))),
    asked: clean(sum(judged.map(({ measure }) => measure.target ?? 0))),
  };
}

function guardOf(scene: Scene, { plan }: ReadRow, rep: number, all: readonly ReadRow[]): GuardReading {
  const { window, counted, intent } = scene;
  const guard = plan.row.guard;
  if (guard === null) return null;
  const from = window.week - 7 * intent.settings.patternWeeks;
  if (guard.kind === 'share') return shareGuard(counted, plan, rep, from, window.asOf);
  const other = all.find((one) => one.plan !== plan && fold(one.plan.row.name) === fold(guard.name));
  const now = other?.reading(rep, window.weeks.length - 1);
  return other && now ? rowGuard(counted, other.plan, now.measure, rep, from, window.asOf) : null;
}

/** What a rep can still do in the period; null where nothing can be counted down (rates, away, no target, only less to do). */
function stillToDoOf({ row }: RowCounters, { measure, asked, reach }: Reading): StillToDo | null {
  const { actual, target } = measure;
  if (row.kind === 'Result' || row.counts === 'Rate') return null;
  if (row.better === 'less' && row.counts !== 'Open items') return null;
  if (actual === null || target === null || !isCounted(measure.status)) return null;
  const gap = row.better === 'less' ? actual - target : target - actual;
  const left = asked.workdaysLeft;
  const known = left > 0 ? reach() : null;
  return {
    toGo: clean(toGoOf(row, actual, target)),
    workdaysLeft: left,
    neededPerDay: left === 0 ? null : clean(Math.max(0, gap) / left),
    medianInThatTime: known?.median ?? null,
    bestInThatTime: known?.best ?? null,
  };
}

/** A behavior's part in a weighted mean: nothing while its status says nothing, or while nothing is due yet. */
function weighted({ row, cells }: ScoreLine, rep: number): Weighted {
  const { measure } = cells[rep]!;
  const nothingDue = row.counts === 'Deliverable' && measure.expected === 0 && measure.actual === 0;
  return { attainment: isCounted(measure.status) && !nothingDue ? measure.attainment : null, weight: row.weight };
}
