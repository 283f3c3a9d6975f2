import { dayNumber, type Day } from '../calendar/day';
import type { Cell, Grid } from '../cells';
import { findHeader } from '../crm/header-row';
import { newestDay } from '../crm/newest-day';
import type { OpenedTables } from '../crm/opened';
import { openTables } from '../crm/open-tables';
import { readSources, type SourceRow } from '../crm/sources-sheet';
import { once } from '../once';
import { aboutsOf } from '../logs/abouts';
import type { Commitment } from '../logs/commitments';
import type { Logs } from '../logs/read-logs';
import type { ExperimentVerdict } from '../logs/verdict';
import { outcome, type Finding, type Outcome } from '../outcome';
import { checkPlanAgainst } from '../plan/check-plan-against';
import type { Intent, Settings } from '../plan/plan';
import { readIntent } from '../plan/read-intent';
import { scored, type Scored } from '../score/score';
import { salesCycleDays } from '../score/sales-cycle';
import type { Scorecard } from '../score/scorecard';
import type { BesideTeam } from '../sheets/beside';
import { besideLogs } from '../sheets/beside-logs';
import type { SheetLayout } from '../sheets/layout';
import { measuresRows } from '../sheets/measures';
import { summarizeWeek } from '../sheets/summarize-week';
import { weekBeside, type WeekBeside } from '../sheets/week-beside';
import { checkAbsentSheets } from './absent-sheets';
import { closeWeeks, readClosedWeeks, type ClosingWeeks } from './closed-weeks';
import { completeIntent } from './complete-intent';
import { layWorkbook } from './lay-workbook';
import { logsFor, verdictsFor } from './own-logs';
import { ownSheets } from './own-sheets';
import { draftedWords, feedbackFor, type WeekFeedback } from './feedback';
import type { Answer } from './task';
import { withTeamHealth } from './team-health';

/** The sheets of a person's files. Those named for a purpose come before what is found among the others. */
export interface SheetsToScore {
  readonly grids: readonly Grid[];
  readonly plan?: readonly Grid[];
  readonly team?: readonly Grid[];
  readonly sources?: readonly Grid[];
  /** Our own pages as they were drawn last: what people wrote into their boxes stays. */
  readonly pages?: readonly Grid[];
  /** What came up while the files were read. */
  readonly findings?: readonly Finding[];
  /** The grids, where somebody has opened them already. */
  readonly opened?: OpenedTables;
}

/** What a person chose for this scoring; what is left out comes from the Settings sheet, else from the defaults. */
export interface ScoreChoices {
  readonly asOf?: Day;
  readonly weekStartsOn?: number;
  /** How many weeks are shown, the current one last. */
  readonly weeks: number;
  /** The clock's day: no row after it can be news. */
  readonly today: Day;
}

export interface ScoredWeek {
  readonly scorecard: Scorecard;
  /** What people wrote down, completed by what the data can say. */
  readonly intent: Intent;
  readonly opened: OpenedTables;
  readonly feedback: WeekFeedback;
  /** What is said of the week beside its numbers. */
  readonly known: WeekBeside;
  readonly closing: ClosingWeeks;
  readonly logs: Logs;
  /** What was promised, in one-on-ones and in answer to notes. */
  readonly commitments: readonly Commitment[];
  /** What the numbers say about each experiment; for one that began long ago more weeks are counted first. */
  readonly verdicts: readonly ExperimentVerdict[];
  /** What stands beside the counts of each rep. */
  readonly beside: BesideTeam;
  /** The card of some reps and some lines alone. */
  readonly among: Scored['among'];
  /** Every sheet of the workbook, laid out when somebody asks for it; the boxes of our pages say what people wrote into them. */
  readonly sheets: readonly SheetLayout[];
  /** What people wrote into boxes that are on these sheets no more. */
  readonly lost: readonly Finding[];
  /** The tidy table, header first. */
  readonly measures: readonly (readonly Cell[])[];
  /** The week in plain lines. */
  readonly summary: readonly string[];
}

/** Scores the week: reads every sheet once, thinks, and says everything to write. */
export function scoreWeek(sheets: SheetsToScore, choices: ScoreChoices): Answer<ScoredWeek> {
  const findings: Finding[] = [...(sheets.findings ?? [])];
  const take = <T>({ value, findings: found }: Outcome<T>): T => {
    findings.push(...found);
    return value;
  };
  const { plan = [], team = [], sources = [], grids } = sheets;

  const answers = take(readAnswers(sources));
  const opened = sheets.opened ?? openTables([...plan, ...team, ...grids], answers);
  const unread = opened.findings.filter(({ code }) => answersUnread.has(code));
  if (unread.length > 0) return refused([...findings, ...unread]);
  if (!opened.crm.tables.some(({ inUse }) => inUse.includes(1)))
    return refused([...findings, ...opened.findings.map(graveHere), nothingToCount]);

  const overrides: Partial<Settings> = choices.weekStartsOn === undefined ? {} : { weekStartsOn: choices.weekStartsOn };
  const read = take(readIntent(take(ownSheets(opened, { plan, team })), overrides));
  if (read.plan.rows.length === 0 && findings.some(isMistake)) return refused(findings);
  const asOf = choices.asOf ?? read.settings.asOf ?? newestDay(opened.crm, choices.today);
  if (asOf === null) return refused([...findings, ...opened.findings, noDay]);
  if (choices.asOf === undefined && read.settings.asOf === null) findings.push(asOfTaken(asOf));
  const intent = take(completeIntent(read, opened.crm, asOf));
  if (findings.some(isMistake)) return refused(findings);
  findings.push(
    ...opened.findings,
    ...checkAbsentSheets(answers, opened),
    ...checkPlanAgainst(intent.plan, opened.crm, asOf),
  );

  const written = take(readClosedWeeks(opened, intent.team));
  const week = scored(intent, opened.crm, asOf, choices.weeks, written.history);
  findings.push(...week.scorecard.findings.filter(({ code }) => !saidByTheCheck.has(code)));
  if (week.scorecard.findings.some(leavesRowsUncounted)) return refused(findings);
  const closing = take(closeWeeks(written, week.closed(), asOf));
  const feedback = take(feedbackFor(week.scorecard, intent, opened));
  const { scorecard, health, coverage } = withTeamHealth({ ...week.scorecard, findings }, intent, opened.crm);
  const { logs, commitments } = take(logsFor(opened, intent, feedback.rows, week));
  const beside = besideLogs(logs, commitments, intent, asOf);
  const verdicts = once(() =>
    verdictsFor(logs, { ...week, scorecard }, (weeks, isNamed) => {
      const plan = { ...intent.plan, rows: intent.plan.rows.filter(isNamed) };
      return scored({ ...intent, plan }, opened.crm, asOf, weeks, written.history).scorecard;
    }),
  );
  const known = weekBeside(scorecard, {
    intent,
    ...feedback,
    cycleDays: salesCycleDays(opened.crm, dayNumber(asOf)),
    abouts: aboutsOf(logs, intent.plan),
    coaching: logs.coaching,
    verdicts,
  });
  const shown = {
    scorecard,
    intent,
    opened,
    accounts: week.accounts,
    health,
    coverage,
    feedback,
    closing,
    beside,
    logs: logs.tables,
    known,
    commitments,
    ...(sheets.pages && { pages: sheets.pages }),
  };
  const laid = once(() => layWorkbook(shown));
  const answer: ScoredWeek = {
    scorecard,
    intent,
    opened,
    feedback,
    known,
    closing,
    logs,
    commitments,
    beside,
    among: week.among,
    get verdicts() {
      return verdicts();
    },
    get sheets() {
      return laid().value;
    },
    get lost() {
      return laid().findings;
    },
    get measures() {
      return measuresRows(scorecard.measures);
    },
    get summary() {
      return [...summarizeWeek(scorecard, intent.deliverables, known), ...draftedWords(feedback)];
    },
  };
  return { ok: true, findings, answer };
}

function readAnswers(grids: readonly Grid[]): Outcome<readonly SourceRow[]> {
  const read = grids.map((grid) => readSources(findHeader(grid).value));
  return outcome(
    read.flatMap(({ value }) => value),
    read.flatMap(({ findings }) => findings),
  );
}

const refused = (findings: readonly Finding[]): Answer<ScoredWeek> => ({ ok: false, findings });

/** A mistake in what a person wrote down stops the scoring: a plan half understood gives plausible, wrong numbers. */
const isMistake = ({ severity }: Finding): boolean => severity === 'error';

/** Lines of a Sources sheet that say nothing we understand: what they answer would be guessed instead. */
const answersUnread: ReadonlySet<string> = new Set([
  'source-table-unknown',
  'source-field-unknown',
  'source-reading-unknown',
]);

/** Checking the plan against the data says these in more detail than counting does. */
const saidByTheCheck: ReadonlySet<string> = new Set(['no-table', 'field-missing']);

/** A column that can be read in two ways would leave rows out of a number that still looks whole. */
const leavesRowsUncounted = ({ code }: Finding): boolean => code === 'reading-undecided';

/** Where nothing can be counted, what is worth a look elsewhere is the reason. */
const graveHere = (finding: Finding): Finding =>
  ['no-rows', 'sheet-empty', 'table-unknown'].includes(finding.code) ? { ...finding, severity: 'error' } : finding;

const nothingToCount: Finding = {
  severity: 'error',
  code: 'nothing-to-count',
  where: 'The files',
  what: 'There is no row of activities, opportunities or accounts that can be counted.',
  fix: 'Give an export of your CRM, or say on a Sources sheet which table and which columns it has.',
};

const noDay: Finding = {
  severity: 'error',
  code: 'no-day',
  where: 'The files',
  what: 'No row has a day that can be read, so there is no week to score.',
  fix: 'Say which day to score with --as-of, and on a Sources sheet which column holds the date.',
};

const asOfTaken = (asOf: Day): Finding => ({
  severity: 'info',
  code: 'as-of-taken',
  where: 'Settings, as of',
  what: `Scored at the end of ${asOf}, the newest day in the files.`,
  fix: 'Give another day with --as-of or on the Settings sheet.',
});
