import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import type { Cells } from '../cells';
import type { OpenedTables } from '../crm/opened';
import { proposeOwners } from '../crm/owners';
import { noteFinder } from '../feedback/find-note';
import type { Finding } from '../outcome';
import { checkPlan, planSize } from '../plan/check-plan';
import { sizeInWords } from '../plan/plan-size';
import { checkPlanAgainst } from '../plan/check-plan-against';
import type { Intent } from '../plan/plan';
import { ownerReader, proposeTeam } from '../plan/team';
import { liftLines } from '../score/lift-lines';
import { projectResults } from '../score/projection-lines';
import { historyOf } from '../score/history/history';
import { readHistory } from '../score/history/read-history';
import { noPast, type Past } from '../score/past';
import { scored, type Scored } from '../score/score';
import type { ScoreCell, ScoreLine } from '../score/scorecard';
import { countableOf, rowsToMend } from './countable';
import { factsOfMeasures } from './counted-measures';
import { piecesDue } from '../score/due-pieces';
import type { Counting, FactCell, FactLine, Facts, Health, Lifts, Outlooks, Said } from './facts';
import { lastUsefulDaysOf } from './last-useful';
import { plainFacts } from './measures-facts';
import { readMeasures } from './measures';
import { perKey, perRanges } from './memo';
import { isMistake, mistake, type Mistake } from './mistake';
import { openRanges, type OpenedRanges } from './open-ranges';
import { namesOfTeam } from './team-names';
import { troubleOf } from './trouble';
import { unusableTable } from './unusable';

/** The ranges of a call once they are opened, with all that was made of them so far. */
interface Desk extends OpenedRanges {
  readonly scoredAt: ReturnType<typeof perKey<Scored>>;
  readonly factsAt: ReturnType<typeof perKey<Facts | Mistake>>;
  readonly saidAt: ReturnType<typeof perKey<Said | Mistake>>;
  readonly outlooksAt: ReturnType<typeof perKey<Outlooks | Mistake>>;
  readonly liftsAt: ReturnType<typeof perKey<Lifts | Mistake>>;
}

const deskOf = perRanges((ranges: readonly Cells[]): Desk | Mistake => {
  const opened = openRanges(ranges);
  if (isMistake(opened)) return opened;
  return {
    ...opened,
    scoredAt: perKey(),
    factsAt: perKey(),
    saidAt: perKey(),
    outlooksAt: perKey(),
    liftsAt: perKey(),
  };
});

/** Counts from whole tables. What was made of the same ranges before is used again. */
export const counting: Counting = {
  facts: (tables, asOf, weeks) => withDesk(tables, (desk) => factsAt(desk, asOf, weeks)),

  health: (tables, asOf) =>
    withDesk(tables, (desk): Health | Mistake => {
      if (desk.measures)
        return mistake('CRM_HEALTH looks at the CRM tables themselves: give them instead of Measures.');
      if (desk.opened.crm.tables.length === 0) return noTables;
      const intent = intentOf(desk);
      if (isMistake(intent)) return intent;
      const facts = countedFacts(desk, intent, asOf, 1);
      const { scorecard } = scoredAt(desk, intent, asOf, 1);
      const countable = countableOf(desk.opened.crm, intent.team);
      const findings = [...withoutKnownOwners(desk.opened, intent), ...scorecard.findings];
      return { facts, countable, findings };
    }),

  feedback: (tables, asOf) => withDesk(tables, (desk) => desk.saidAt(asOf, () => saidAt(desk, asOf))),

  projections: (tables, asOf) => withDesk(tables, (desk) => desk.outlooksAt(asOf, () => outlooksAt(desk, asOf))),

  lifts: (tables, asOf) => withDesk(tables, (desk) => desk.liftsAt(asOf, () => liftsAt(desk, asOf))),

  planCheck: (tables, asOf) =>
    withDesk(tables, (desk) => {
      if (!desk.hasPlan) return noPlan;
      const { value, findings } = desk.intent;
      const { crm } = desk.opened;
      const against = asOf === null || crm.tables.length === 0 ? [] : checkPlanAgainst(value.plan, crm, asOf);
      const size: Finding = {
        severity: 'info',
        code: 'plan-size',
        where: value.plan.sheet,
        what: `${sizeInWords(planSize(value.plan))}.`,
        fix: '',
      };
      return [...findings, ...checkPlan(value.plan, value.settings), ...against, size];
    }),

  weekStartsOn: (tables) =>
    withDesk(tables, ({ intent }) => firstError(intent.findings) ?? intent.value.settings.weekStartsOn),

  lastUsefulDays: (tables, asOf, names) =>
    withDesk(tables, (desk) => {
      if (!desk.hasPlan) return noPlan;
      const wrong = firstError(desk.intent.findings);
      return wrong ?? lastUsefulDaysOf(desk.intent.value, desk.opened.crm, asOf, names);
    }),
};

/** Weeks that a note looks back on: a personal best is one of thirteen. */
const NOTE_WEEKS = 13;

function saidAt(desk: Desk, asOf: Day): Said | Mistake {
  if (desk.measures) return mistake('FEEDBACK_NOTE looks at whole weeks: give the CRM tables instead of Measures.');
  const intent = intentOf(desk);
  if (isMistake(intent)) return intent;
  const facts = factsAt(desk, asOf, NOTE_WEEKS);
  if (isMistake(facts)) return facts;
  return { facts, noteFor: noteFinder(scoredAt(desk, intent, asOf, NOTE_WEEKS).scorecard, intent) };
}

function outlooksAt(desk: Desk, asOf: Day): Outlooks | Mistake {
  if (desk.measures) return mistake('RESULT_PROJECTION looks at whole weeks: give the CRM tables instead of Measures.');
  const intent = intentOf(desk);
  if (isMistake(intent)) return intent;
  const facts = factsAt(desk, asOf, 1);
  return isMistake(facts) ? facts : { facts, lines: projectResults(intent, desk.opened.crm, asOf) };
}

function liftsAt(desk: Desk, asOf: Day): Lifts | Mistake {
  if (desk.measures) return mistake('BEHAVIOR_LIFT looks at a year of weeks: give the CRM tables instead of Measures.');
  const intent = intentOf(desk);
  if (isMistake(intent)) return intent;
  const facts = factsAt(desk, asOf, 1);
  return isMistake(facts) ? facts : { facts, lines: liftLines(intent, desk.opened.crm, asOf) };
}

function withDesk<T>(tables: readonly Cells[], use: (desk: Desk) => T | Mistake): T | Mistake {
  const desk = deskOf(tables);
  return isMistake(desk) ? desk : use(desk);
}

const noPlan = mistake(
  'None of the ranges is a Plan: give the Plan sheet with its header row (Kind, Name, Counts, From, Where, Target, Per ...).',
);
const noTables = mistake(
  'None of the ranges is a CRM table: give activities, opportunities or accounts with their header row.',
);

/** What came up while the tables were opened, without the spellings of an owner that the Team range already settles. */
function withoutKnownOwners({ crm, findings }: OpenedTables, { team }: Intent): readonly Finding[] {
  const repOf = ownerReader(team);
  const owners = new Set(crm.owners.map((owner) => team[repOf(owner)]?.name ?? owner));
  const others = findings.filter(({ code }) => code !== 'owners-similar' && code !== 'owners-look-alike');
  return [...others, ...proposeOwners([...owners])];
}

/** A plan half understood gives plausible, wrong numbers: what people wrote down must be readable before anything is counted. */
function firstError(findings: readonly Finding[]): Mistake | null {
  const wrong = findings.filter(({ severity }) => severity === 'error' || severity === 'ask');
  const [first] = wrong;
  if (!first) return null;
  const more = wrong.length > 1 ? ` And ${wrong.length - 1} more: PLAN_CHECK lists them.` : '';
  return mistake(`${first.where}: ${first.what} ${first.fix}${more}`);
}

/** What people wrote down, with the owners of the CRM for a team where there is no Team range. */
function intentOf({ intent, opened, hasPlan }: Desk): Intent | Mistake {
  const wrong = firstError(intent.findings) ?? (hasPlan ? unusableTable(opened.crm) : noPlan);
  if (wrong) return wrong;
  const { value } = intent;
  return value.team.length > 0 ? value : { ...value, team: proposeTeam(opened.crm.owners) };
}

function factsAt(desk: Desk, asOf: Day, weeks: number): Facts | Mistake {
  return desk.factsAt(`${asOf} ${weeks}`, () => {
    if (desk.measures) return measuredFacts(desk, asOf, weeks);
    const intent = intentOf(desk);
    if (isMistake(intent)) return intent;
    if (desk.opened.crm.tables.length === 0 && intent.team.length === 0) return noTables;
    return countedFacts(desk, intent, asOf, weeks);
  });
}

function measuredFacts({ measures: table, intent, hasPlan }: Desk, asOf: Day, weeks: number): Facts | Mistake {
  const measures = readMeasures(table!);
  if (isMistake(measures)) return measures;
  const wrong = firstError(intent.findings);
  if (wrong) return wrong;
  return hasPlan ? factsOfMeasures(measures, intent.value, asOf, weeks) : plainFacts(measures, asOf);
}

const scoredAt = (desk: Desk, intent: Intent, asOf: Day, weeks: number): Scored =>
  desk.scoredAt(`${asOf} ${weeks}`, () => scored(intent, desk.opened.crm, asOf, weeks, pastOf(desk, intent)));

/** A week that was written down when it closed is not counted again, as on the scorecard. */
const pastOf = ({ closedWeeks }: Desk, { team }: Intent): Past =>
  closedWeeks === undefined ? noPast : historyOf(readHistory(closedWeeks).value, team, closedWeeks.sheet).value;

function countedFacts(desk: Desk, intent: Intent, asOf: Day, weeks: number): Facts {
  const { scorecard } = scoredAt(desk, intent, asOf, weeks);
  const week = dayNumber(scorecard.week);
  return {
    week: scorecard.week,
    reps: scorecard.reps,
    names: namesOfTeam(intent.team),
    lines: [...scorecard.behaviors, ...scorecard.results].map((line) =>
      factLine(line, intent, dayNumber(asOf), troubleOf(line, intent, desk.opened, scorecard.findings, asOf)),
    ),
    ended: intent.plan.rows.flatMap(({ name, ends }) =>
      ends !== null && dayNumber(ends) < week ? [{ name, ends: dayOf(dayNumber(ends)) }] : [],
    ),
    attainment: scorecard.attainment,
    teamAttainment: scorecard.teamAttainment,
    health: scorecard.health,
    dataHealth: scorecard.dataHealth,
    rowsToMend: rowsToMend(desk.opened.crm),
  };
}

function factLine({ row, cells, team }: ScoreLine, intent: Intent, asOf: DayNumber, trouble: Mistake | null): FactLine {
  const { name, kind } = row;
  if (trouble) return { name, kind, row, cells: cells.map(() => trouble), team: trouble };
  const weekEnds = weekStart(asOf, intent.settings.weekStartsOn) + 6;
  const due = (rep: number): number | null =>
    row.counts === 'Deliverable' ? piecesDue(intent, row, rep, asOf, weekEnds) : null;
  // What a cell can say is worked out when asked: a copy of it would ask everything at once.
  const withDue = (cell: ScoreCell, rep: number): FactCell =>
    Object.create(cell, { due: { value: due(rep), enumerable: true } }) as FactCell;
  return { name, kind, row, cells: cells.map(withDue), team };
}
