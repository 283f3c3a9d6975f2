import type { Table } from '../cells';
import type { OpenedTables } from '../crm/opened';
import type { OwnKind } from '../crm/table-kind';
import { checkExperiments } from '../logs/check-experiments';
import { commitmentsOf, type Commitment } from '../logs/commitments';
import { readLogs, type Logs, type LogTables } from '../logs/read-logs';
import type { Experiment } from '../logs/experiment';
import { verdictOn, weeksForVerdicts, type ExperimentVerdict } from '../logs/verdict';
import type { Scored } from '../score/score';
import type { Scorecard } from '../score/scorecard';
import type { FeedbackRow } from '../feedback/read-feedback';
import { outcome, type Finding, type Outcome } from '../outcome';
import type { Intent, PlanRow } from '../plan/plan';
import { fold } from '../text';
import { severalOf } from './own-sheets';

/** What was written down along the way, with everything that was promised in it and on the Feedback sheet. */
export interface WeekLogs {
  readonly logs: Logs;
  readonly commitments: readonly Commitment[];
}

const places = [
  ['oneOnOnes', 'One-on-ones'],
  ['observations', 'Observations'],
  ['experiments', 'Experiments'],
  ['ways', 'Process'],
  ['coaching', 'Coaching'],
] as const satisfies readonly (readonly [keyof LogTables, OwnKind])[];

/** Reads the logs that are there, one of each kind: of two the first holds, as for every sheet of people's own. */
export function logsFor(
  opened: OpenedTables,
  intent: Intent,
  feedback: readonly FeedbackRow[],
  { scorecard, cycleDays }: Pick<Scored, 'scorecard' | 'cycleDays'>,
): Outcome<WeekLogs> {
  const findings: Finding[] = [];
  const tables: Partial<Record<keyof LogTables, Table>> = {};
  for (const [place, kind] of places) {
    const [first, ...others] = opened.tables.filter((one) => one.kind === kind);
    if (first === undefined) continue;
    tables[place] = first.table;
    if (others.length > 0) findings.push(severalOf(kind, first.table, others.length));
  }
  const { value: logs, findings: found } = readLogs(tables, intent, scorecard.asOf);
  const commitments = commitmentsOf(logs.oneOnOnes, feedback, intent.team);
  const { experiments } = tables;
  const early = experiments ? checkExperiments(experiments.sheet, logs.experiments, scorecard, cycleDays) : [];
  return outcome({ logs, commitments }, [...findings, ...found, ...early]);
}

/**
 * The verdicts on all experiments. Those that have come to their day and are open are judged by as many weeks as the longest of
 * them needs, counted of the lines alone that they name.
 */
export function verdictsFor(
  { experiments }: Logs,
  { scorecard, cycleDays }: Pick<Scored, 'scorecard' | 'cycleDays'>,
  countMore: (weeks: number, isNamed: (row: PlanRow) => boolean) => Scorecard,
): readonly ExperimentVerdict[] {
  const judged = (experiment: Experiment, card: Scorecard): ExperimentVerdict => ({
    experiment,
    verdict: verdictOn(experiment, card, cycleDays),
  });
  const soon = experiments.map((experiment) => judged(experiment, scorecard));
  const hasCome = ({ experiment, verdict }: ExperimentVerdict): boolean =>
    experiment.verdict === null && verdict !== null && verdict.word !== 'Too early';
  const come = soon.filter(hasCome).map(({ experiment }) => experiment);
  const needed = weeksForVerdicts(come, scorecard.asOf);
  if (needed <= scorecard.weeks.length) return soon;
  const named = new Set(come.flatMap(({ behavior, shouldMove }) => [fold(behavior), fold(shouldMove)]));
  const card = countMore(needed, ({ name }) => named.has(fold(name)));
  return soon.map((one) => (hasCome(one) ? judged(one.experiment, card) : one));
}
