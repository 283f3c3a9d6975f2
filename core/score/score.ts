import { dayNumber, dayOf, type Day } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import { outcome, type Finding, type Outcome } from '../outcome';
import type { Intent } from '../plan/plan';
import { fold } from '../text';
import { weightedAttainment, type Weighted } from './attainment';
import { count, type CountAccount } from './count';
import { countersOf, type RowCounters } from './counters';
import { rowGuard, shareGuard, type GuardReading } from './guard';
import { dataHealthOf, healthOf } from './health';
import type { Measure } from './measure';
import { clean } from './numbers';
import { patternOf, streakOf } from './pattern';
import { readingOf, sceneOf, type Reading, type Scene } from './readings';
import { salesCycleDays } from './sales-cycle';
import { scoreFindings } from './score-findings';
import type { ScoreCell, Scorecard, ScoreLine, StillToDo } from './scorecard';
import { toGoOf } from './status';
import { steadinessOf } from './steadiness';
import { isCounted, teamOf } from './team';
import { windowOf, type Window } from './window';

/** All readings of one plan row: rep by rep, week by week of the window. */
interface ReadRow {
  readonly plan: RowCounters;
  readonly reps: readonly (readonly (Reading | null)[])[];
}

/** What a scorecard was made of, for those who show how rows were accounted for. */
export interface Scored {
  readonly scorecard: Scorecard;
  readonly accounts: readonly CountAccount[];
  /** Median days from created to closed of won opportunities; null with fewer than ten. */
  readonly cycleDays: number | null;
}

/** Scores a team on a day: `weeks` weeks are shown, the current one last. Total: no reps, rows or behaviors make an empty card. */
export function score(intent: Intent, crm: Crm, asOf: Day, weeks: number): Outcome<Scorecard> {
  const { scorecard } = scored(intent, crm, asOf, weeks);
  return outcome(scorecard, scorecard.findings);
}

/** The same, with the account of every table's rows. */
export function scored(intent: Intent, crm: Crm, asOf: Day, weeks: number): Scored {
  const window = windowOf(intent, dayNumber(asOf), weeks);
  const rows = countersOf(intent.plan);
  const counted = count(rows, intent, crm, window);
  const wantsCycle = rows.some(({ row }) => row.kind === 'Result');
  const cycleDays = wantsCycle ? salesCycleDays(crm, window.asOf) : null;
  const scene = sceneOf(rows, intent, window, counted, cycleDays);
  const read = rows.map((plan): ReadRow => ({
    plan,
    reps: intent.team.map((_, rep) => window.weeks.map((week) => readingOf(scene, plan, rep, week))),
  }));
  const lines = read.filter(({ plan: { row } }) => row.ends === null || dayNumber(row.ends) >= window.week);
  const scoreLines = lines.map((one) => lineOf(scene, one, read));
  const behaviors = scoreLines.filter(({ row }) => row.kind === 'Behavior');
  const health = healthOf(counted, intent, window);
  const parts = intent.team.map((_, rep) => behaviors.map((line) => weighted(line, rep)));
  const findings: Finding[] = [...counted.findings, ...scoreFindings(intent, crm, counted, rows, window)];
  const scorecard: Scorecard = {
    asOf,
    week: dayOf(window.week),
    weekEnds: dayOf(window.week + 6),
    weeks: window.shown.map(dayOf),
    reps: intent.team.map(({ name }) => name),
    results: scoreLines.filter(({ row }) => row.kind === 'Result'),
    behaviors,
    attainment: parts.map((own) => weightedAttainment(own, intent.settings.scoreCap)),
    teamAttainment: weightedAttainment(parts.flat(), intent.settings.scoreCap),
    health,
    dataHealth: dataHealthOf(health),
    measures: measuresOf(read, intent.team.length, window),
    findings,
  };
  return { scorecard, accounts: counted.accounts, cycleDays };
}

/** The tidy table: week by week, rep by rep, row by row of the plan. */
function measuresOf(read: readonly ReadRow[], reps: number, window: Window): Measure[] {
  const measures: Measure[] = [];
  for (let week = window.weeks.length - window.shown.length; week < window.weeks.length; week += 1) {
    for (let rep = 0; rep < reps; rep += 1) {
      for (const row of read) {
        const reading = row.reps[rep]?.[week];
        if (reading) measures.push(reading.measure);
      }
    }
  }
  return measures;
}

function lineOf(scene: Scene, one: ReadRow, all: readonly ReadRow[]): ScoreLine {
  const { window } = scene;
  const firstShown = window.weeks.length - window.shown.length;
  const now = one.reps.map((readings) => readings[readings.length - 1] ?? null);
  const weeks = window.shown.map((_, i) => one.reps.map((readings) => readings[firstShown + i] ?? null));
  return {
    row: one.plan.row,
    cells: one.reps.map((readings, rep) => cellOf(scene, one, readings, rep, firstShown, all)),
    team: teamOf(one.plan, now, weeks),
  };
}

function cellOf(
  scene: Scene,
  one: ReadRow,
  readings: readonly (Reading | null)[],
  rep: number,
  firstShown: number,
  all: readonly ReadRow[],
): ScoreCell {
  const now = readings[readings.length - 1]!;
  const closed = readings.slice(0, -1).slice(-scene.intent.settings.patternWeeks);
  const verdicts = closed.map((reading) => reading?.verdict ?? null);
  return {
    measure: now.measure,
    stillToDo: stillToDoOf(one.plan, now),
    streak: streakOf(verdicts),
    pattern: patternOf(verdicts),
    trend: readings.slice(firstShown).map((reading) => reading?.added ?? null),
    steadiness:
      one.plan.row.counts === 'Deliverable' ? null : steadinessOf(closed.map((reading) => reading?.added ?? null)),
    guard: guardOf(scene, one, rep, all),
    early: now.early,
  };
}

function guardOf(scene: Scene, { plan }: ReadRow, rep: number, all: readonly ReadRow[]): GuardReading {
  const { window, counted, intent } = scene;
  const guard = plan.row.guard;
  if (guard === null) return null;
  const from = window.week - 7 * intent.settings.patternWeeks;
  if (guard.kind === 'share') return shareGuard(counted, plan, rep, from, window.asOf);
  const other = all.find((one) => one.plan !== plan && fold(one.plan.row.name) === fold(guard.name));
  const now = other?.reps[rep]?.[window.weeks.length - 1];
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
