import type { Day } from '../calendar/day';
import type { Table } from '../cells';
import { outcome, type Finding, type Outcome } from '../outcome';
import type { Intent } from '../plan/plan';
import { readCoaching, type CoachingCard } from './coaching';
import { isRep } from '../plan/rep-names';
import { readExperiments, type Experiment } from './experiment';
import { readObservations, type Observation } from './observation';
import { readOneOnOnes, type OneOnOne } from './one-on-one';
import { lineNames, settleReciters, settleReps, type Names } from './settle-names';
import { checkSkillFocus } from './skill-focus';
import { checkSteps, readWays, type Way } from './ways';

/** The sheets of what was written down along the way, as far as they are there. */
export interface LogTables {
  readonly oneOnOnes?: Table;
  readonly observations?: Table;
  readonly experiments?: Table;
  readonly ways?: Table;
  readonly coaching?: Table;
}

/** What was written down along the way. Reps and lines of the plan stand under the names that Team and Plan give them. */
export interface Logs {
  readonly tables: LogTables;
  readonly oneOnOnes: readonly OneOnOne[];
  readonly observations: readonly Observation[];
  readonly experiments: readonly Experiment[];
  readonly ways: readonly Way[];
  readonly coaching: readonly CoachingCard[];
}

/**
 * Reads every log that is there. A cell that cannot be read is news with its row, and the good rows go on: no number of the
 * scorecard hangs on a log, so nothing here is graver than a warning.
 */
export function readLogs(tables: LogTables, { plan, team }: Pick<Intent, 'plan' | 'team'>, asOf: Day): Outcome<Logs> {
  const findings: Finding[] = [];
  const take = <T>({ value, findings: found }: Outcome<T>): T => {
    findings.push(...found);
    return value;
  };
  const read = <T extends Named>(table: Table | undefined, reader: (table: Table) => Outcome<readonly T[]>) =>
    table === undefined ? [] : take(settleReps(table.sheet, take(reader(table)), team));
  const withLines = <T>(sheet: string, column: string, must: boolean, put: (names: Names) => T): T => {
    const names = lineNames(sheet, column, plan, must);
    return take({ value: put(names), findings: names.findings() });
  };
  const named = <T extends Named & { readonly behavior: string }>(
    table: Table | undefined,
    must: boolean,
    rows: readonly T[],
  ): readonly T[] =>
    withLines(table?.sheet ?? '', 'Behavior', must, ({ nameOf }) =>
      rows.map((one) => ({ ...one, behavior: nameOf(one.behavior, one.row) })),
    );
  const oneOnOnes = read(tables.oneOnOnes, readOneOnOnes);
  const experiments = named(tables.experiments, true, read(tables.experiments, readExperiments));
  const ways =
    tables.ways === undefined ? [] : take(settleReciters(tables.ways.sheet, take(readWays(tables.ways)), team));
  const value: Logs = {
    tables,
    oneOnOnes,
    observations: named(tables.observations, false, read(tables.observations, readObservations)),
    experiments: withLines(tables.experiments?.sheet ?? '', 'Should move', true, ({ nameOf }) =>
      experiments.map((one) => ({ ...one, shouldMove: nameOf(one.shouldMove, one.row) })),
    ),
    ways,
    coaching: named(tables.coaching, false, read(tables.coaching, readCoaching)).map((card) => ({
      ...card,
      delegate: team.find((rep) => isRep(rep, card.delegate))?.name ?? card.delegate,
    })),
  };
  if (tables.oneOnOnes) findings.push(...checkSkillFocus(tables.oneOnOnes.sheet, oneOnOnes, asOf));
  if (tables.ways) findings.push(...checkSteps(tables.ways.sheet, ways));
  return outcome(value, findings.map(noGraver));
}

interface Named {
  readonly rep: string;
  readonly row: number;
}

const noGraver = (finding: Finding): Finding =>
  finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
