import type { Table } from '../cells';
import type { OpenedTables } from '../crm/opened';
import type { OwnKind } from '../crm/table-kind';
import { checkExperiments } from '../logs/check-experiments';
import { commitmentsOf, type Commitment } from '../logs/commitments';
import { readLogs, type Logs, type LogTables } from '../logs/read-logs';
import { verdictOn, weeksForVerdicts, type ExperimentVerdict } from '../logs/verdict';
import type { Scored } from '../score/score';
import type { Scorecard } from '../score/scorecard';
import type { FeedbackRow } from '../feedback/read-feedback';
import { outcome, type Finding, type Outcome } from '../outcome';
import type { Intent } from '../plan/plan';
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

/** The verdicts on all experiments, by as many weeks as the longest of them needs that has come to its day and is open. */
export function verdictsFor(
  { experiments }: Logs,
  { scorecard, cycleDays }: Pick<Scored, 'scorecard' | 'cycleDays'>,
  countMore: (weeks: number) => Scorecard,
): readonly ExperimentVerdict[] {
  const judgedBy = (card: Scorecard): ExperimentVerdict[] =>
    experiments.map((experiment) => ({ experiment, verdict: verdictOn(experiment, card, cycleDays) }));
  const soon = judgedBy(scorecard);
  const come = soon.filter(({ verdict }) => verdict !== null && verdict.word !== 'Too early');
  const needed = weeksForVerdicts(
    come.map(({ experiment }) => experiment),
    scorecard.asOf,
  );
  return needed <= scorecard.weeks.length ? soon : judgedBy(countMore(needed));
}
