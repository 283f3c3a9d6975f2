import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import type { Intent, PlanRow, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { plainRep, rampShare } from '../plan/team';
import { weightedAttainment, type Weighted } from '../score/attainment';
import { isMean } from '../score/counters';
import { patternOf, streakOf, type Verdict } from '../score/pattern';
import { periodOf } from '../score/period-of';
import type { Reading } from '../score/readings';
import { isCounted, teamOf } from '../score/team';
import { fold } from '../text';
import type { FactCell, FactLine, Facts } from './facts';
import { weekIn, type Measures } from './measures';
import { isMistake, mistake, type Mistake } from './mistake';
import { namesOfTeam } from './team-names';

type Known = Exclude<ReturnType<Measures['at']>, null>;

/** What Measures say together with the plan: also teams, weights, streaks and trends. Nothing is recounted. */
export function factsOfMeasures(measures: Measures, intent: Intent, asOf: Day, weeks: number): Facts | Mistake {
  const week = weekIn(measures, dayNumber(asOf));
  if (isMistake(week)) return week;
  const team = measures.reps.map((name) => intent.team.find((rep) => isRep(rep, name)) ?? plainRep(name));
  const known = { measures, intent, team, week, asOf: dayNumber(asOf), weeks };
  const isThere = (row: PlanRow): boolean => measures.names.some((name) => fold(name) === fold(row.name));
  const rows = intent.plan.rows.filter(isThere);
  const lines = [
    ...rows.filter(({ kind }) => kind === 'Behavior'),
    ...rows.filter(({ kind }) => kind === 'Result'),
  ].map((row) => lineOf(known, row));
  const parts = team.map((_, rep) => lines.map((line) => weighted(line, rep)));
  const broken = parts.flat().find(isMistake);
  const cap = intent.settings.scoreCap;
  return {
    week: dayOf(week),
    reps: measures.reps,
    names: namesOfTeam(team),
    lines,
    ended: [],
    attainment: broken ?? parts.map((own) => weightedAttainment(own as Weighted[], cap)),
    teamAttainment: broken ?? weightedAttainment(parts.flat() as Weighted[], cap),
    health: null,
    dataHealth: null,
    rowsToMend: 0,
  };
}

interface Asked {
  readonly measures: Measures;
  readonly intent: Intent;
  readonly team: readonly Rep[];
  readonly week: DayNumber;
  readonly asOf: DayNumber;
  /** How many weeks a trend has. */
  readonly weeks: number;
}

function lineOf(asked: Asked, row: PlanRow): FactLine {
  const { measures, team, week } = asked;
  const now = team.map((rep): Known | Mistake => {
    const found = measures.at(week, rep.name, row.name);
    return found ?? mistake(`Measures have no row for ${rep.name} and ${row.name} in the week of ${dayOf(week)}.`);
  });
  const broken = now.find(isMistake);
  const readings = now.map((one) => (isMistake(one) ? null : readingOf(one, row)));
  return {
    name: row.name,
    kind: row.kind,
    row,
    cells: now.map((measure, rep) => (isMistake(measure) ? measure : cellOf(asked, row, team[rep]!, measure))),
    team: broken ?? teamOf({ row, main: null, base: null, guard: null }, readings, []),
  };
}

const needsRows = (what: string): Mistake =>
  mistake(`Measures do not hold ${what}: give the Plan and the CRM tables without Measures.`);

function cellOf(asked: Asked, row: PlanRow, rep: Rep, measure: Known): FactCell | Mistake {
  if (isMistake(measure)) return measure;
  const verdicts =
    row.counts === 'Deliverable' ? needsRows('the due days of a deliverable') : verdictsOf(asked, row, rep);
  return {
    measure,
    streak: isMistake(verdicts) ? verdicts : streakOf(verdicts),
    pattern: isMistake(verdicts) ? verdicts : patternOf(verdicts),
    trend: trendOf(asked, row, rep),
    stillToDo: needsRows('the workdays that are left'),
    due: null,
  };
}

/** How each of the closed weeks counts, oldest first, as scoring decides it. */
function verdictsOf({ measures, intent, week }: Asked, row: PlanRow, rep: Rep): Verdict[] | Mistake {
  const { settings } = intent;
  const verdicts: Verdict[] = [];
  for (let n = week - 7 * settings.patternWeeks; n < week; n += 7) {
    const measure = measures.at(n, rep.name, row.name);
    if (isMistake(measure)) return measure;
    const closed = periodOf(row, n + 6, settings).to <= n + 6 && rampShare(rep, n, settings) >= 1;
    const status = measure === null || !closed || row.kind === 'Result' ? '' : measure.status;
    verdicts.push(status === 'Met' ? 'hit' : status === 'Missed' ? 'miss' : null);
  }
  return verdicts;
}

function trendOf({ measures, week, weeks }: Asked, row: PlanRow, rep: Rep): (number | null)[] | Mistake {
  const isOfWeek =
    row.per === 'week' || row.counts === 'Rate' || row.counts === 'Deliverable' || row.counts === 'Open items';
  if (!isOfWeek) return needsRows(`what one week adds to a target by ${row.per}`);
  const trend: (number | null)[] = [];
  for (let n = week - 7 * (weeks - 1); n <= week; n += 7) {
    const measure = measures.at(n, rep.name, row.name);
    if (isMistake(measure)) return measure;
    trend.push(measure === null || measure.status === 'Off' ? null : measure.actual);
  }
  return trend;
}

/** A measure as the scoring half holds it, so that a team is added up by the same rule. */
function readingOf(measure: Exclude<Known, Mistake>, row: PlanRow): Reading {
  const { actual, target, expected, rows } = measure;
  const isShare = row.counts === 'Rate' && !isMean(row);
  return {
    measure: { ...measure, kind: row.kind },
    asked: { target, expected, off: measure.status === 'Off', workdaysLeft: 0 },
    added: actual,
    verdict: null,
    early: null,
    reach: () => null,
    items: null,
    share: isShare ? { part: Math.round((actual ?? 0) * rows), whole: rows } : null,
  };
}

function weighted({ row, cells }: FactLine, rep: number): Weighted | Mistake {
  const cell = cells[rep]!;
  if (row === null || row.kind === 'Result') return { attainment: null, weight: 0 };
  if (isMistake(cell)) return cell;
  const { status, expected, actual, attainment } = cell.measure;
  const nothingDue = row.counts === 'Deliverable' && expected === 0 && actual === 0;
  return { attainment: isCounted(status) && !nothingDue ? attainment : null, weight: row.weight };
}
