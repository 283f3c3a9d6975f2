import type { Grid } from '../cells';
import type { Coverage } from '../crm/coverage';
import { inspectOpened } from '../crm/inspect';
import type { OpenedTables } from '../crm/opened';
import { outcome, type Outcome } from '../outcome';
import type { Intent } from '../plan/plan';
import type { CountAccount } from '../score/count';
import { diagnose } from '../score/diagnosis';
import { FEWEST_REPS } from '../score/lift';
import { liftLines } from '../score/lift-lines';
import type { Scorecard } from '../score/scorecard';
import type { Commitment } from '../logs/commitments';
import { logOf } from '../logs/log';
import type { LogTables } from '../logs/read-logs';
import { nothingBeside, type BesideTeam } from '../sheets/beside';
import { layCrmHealth, type SheetAccount, type TeamHealth } from '../sheets/crm-health';
import { layFeedback } from '../sheets/feedback';
import { layExpectations } from '../sheets/expectations';
import { layHuddle } from '../sheets/huddle';
import { layInsights } from '../sheets/insights';
import type { SheetLayout } from '../sheets/layout';
import { layWholeLog } from '../sheets/logs';
import { checkHarmless } from '../sheets/made-harmless';
import { layMeasures } from '../sheets/measures';
import { layDeliverables, laySettings, layTargets, layTeam, layTimeOff } from '../sheets/people';
import { withDays } from '../sheets/own-days';
import { layPlan } from '../sheets/plan';
import { layRepPages } from '../sheets/rep-pages';
import { restatedLines } from '../sheets/restated-words';
import { layScorecard } from '../sheets/scorecard';
import { laySources } from '../sheets/sources';
import { layThisWeek } from '../sheets/this-week';
import type { WeekBeside } from '../sheets/week-beside';
import { teamName } from '../sheets/team-name';
import { layTrend } from '../sheets/trend';
import { closedSheets, type ClosingWeeks } from './closed-weeks';
import type { WeekFeedback } from './feedback';
import { keepPages } from './keep-pages';

/** Everything that a workbook shows. */
export interface Shown {
  readonly scorecard: Scorecard;
  readonly intent: Intent;
  readonly opened: OpenedTables;
  readonly accounts: readonly CountAccount[];
  readonly health: readonly TeamHealth[];
  readonly coverage: Coverage;
  /** What people wrote down along the way; absent: nothing. */
  readonly beside?: BesideTeam;
  readonly logs?: LogTables;
  readonly feedback: Pick<WeekFeedback, 'sheet'>;
  readonly known: WeekBeside;
  readonly closing: ClosingWeeks;
  /** Our pages with boxes as they were drawn last; absent: they are drawn for the first time. */
  readonly pages?: readonly Grid[];
  readonly commitments?: readonly Commitment[];
}

/**
 * The whole workbook: what to act on first, what it is made of next, what people wrote down last. What they wrote into the boxes of
 * our pages stays in them; what has no box any more is quoted in a finding.
 */
export function layWorkbook(shown: Shown): Outcome<readonly SheetLayout[]> {
  const { scorecard, intent, opened, accounts, health, coverage, feedback, known, closing } = shown;
  const team = teamName(intent.team)?.team;
  const named = { ...(team !== undefined && { team }) };
  const beside = shown.beside ?? nothingBeside;
  const { deliverables } = intent;
  const { sheet } = feedback;
  const drawn = [
    layThisWeek(scorecard, { ...named, deliverables, beside: known }),
    layScorecard(scorecard, named),
    layHuddle(scorecard, { ...named, settings: intent.settings, beside }),
    layRepPages(scorecard, intent, opened.crm, diagnose(scorecard), { ...named, beside }),
    layExpectations(scorecard, intent, named),
    layTrend(scorecard, intent, opened.crm, named),
  ];
  const { value: numbers, findings: lost } = keepPages(drawn, shown.pages ?? [], shown.commitments ?? []);
  const entered = [
    layFeedback({ ...sheet, rows: withDays(sheet.headers, sheet.rows, logOf('Feedback').days) }),
    ...logSheets(shown.logs),
    layPlan(intent.plan),
    layTeam(intent.team),
    layTargets(intent.targets),
    layTimeOff(intent.timeOff),
    layDeliverables(deliverables),
    laySources(opened.crm.tables.map(({ source }) => source)),
    laySettings(intent.settings),
  ];
  const trusted = layCrmHealth(
    scorecard,
    {
      health,
      coverage,
      accounts: accountsOf(opened, accounts),
      findings: [...scorecard.findings, ...lost, ...checkHarmless([...numbers, ...entered])],
      restated: restatedLines(closing.restated),
    },
    named,
  );
  const lifts = intent.team.length < FEWEST_REPS ? null : liftLines(intent, opened.crm, scorecard.asOf);
  const insights = layInsights(scorecard, lifts, { ...named, experiments: known.experiments });
  return outcome(
    [...numbers, layMeasures(scorecard.measures), trusted, insights, ...closedSheets(closing), ...entered],
    lost,
  );
}

/** The logs that are there: a workbook made from files holds all of them. */
const logSheets = ({ oneOnOnes, observations, experiments, ways, coaching }: LogTables = {}): SheetLayout[] =>
  (
    [
      ['One-on-ones', oneOnOnes],
      ['Observations', observations],
      ['Experiments', experiments],
      ['Process', ways],
      ['Coaching', coaching],
    ] as const
  ).flatMap(([name, table]) => (table === undefined ? [] : [layWholeLog(logOf(name), table)]));

/** What became of every row of the CRM sheets: first when they were read, then when they were counted. */
function accountsOf(opened: OpenedTables, counted: readonly CountAccount[]): SheetAccount[] {
  const sheets = new Set(opened.crm.tables.map(({ source }) => source.sheet));
  return inspectOpened(opened)
    .filter(({ sheet }) => sheets.has(sheet))
    .map(({ sheet, table, rows, usable, leftOut }) => {
      const use = counted.find((one) => one.sheet === sheet);
      return {
        sheet,
        table,
        rows,
        usable,
        leftOut: leftOut.map(({ reason, count, rows: firstRows }) => ({ reason, count, firstRows })),
        ...(use && { use }),
      };
    });
}
