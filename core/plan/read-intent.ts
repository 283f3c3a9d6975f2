import type { Table } from '../cells';
import type { OwnKind } from '../crm/table-kind';
import { outcome, type Finding, type Outcome } from '../outcome';
import { defaultSettings } from './defaults';
import { isChallenge } from './challenges';
import { undueDeliverables, unknownReps, unknownRows } from './mentions';
import type { Intent, Settings } from './plan';
import { readDeliverables } from './read-deliverables';
import { readPlan } from './read-plan';
import { readSettings } from './read-settings';
import { readTargets } from './read-targets';
import { readTeam } from './read-team';
import { readTimeOff } from './read-time-off';

/** The sheets that people fill in, as far as they are there. */
export interface IntentTables {
  readonly plan?: Table;
  readonly team?: Table;
  readonly targets?: Table;
  readonly timeOff?: Table;
  readonly deliverables?: Table;
  readonly settings?: Table;
}

/** Of which kind the sheet of each is. */
export const intentKinds = [
  ['plan', 'Plan'],
  ['team', 'Team'],
  ['targets', 'Targets'],
  ['timeOff', 'Time off'],
  ['deliverables', 'Deliverables'],
  ['settings', 'Settings'],
] as const satisfies readonly (readonly [keyof IntentTables, OwnKind])[];

/**
 * Everything people wrote down, read and held against each other: a target, a day off or a deliverable for a rep or behavior
 * that nobody knows is a finding. `overrides` (from the command line) come before the Settings sheet. Without a plan or a team
 * theirs are empty: `proposePlan` and `proposeTeam` make some.
 */
export function readIntent(tables: IntentTables, overrides: Partial<Settings> = {}): Outcome<Intent> {
  const findings: Finding[] = [];
  const read = <T>(table: Table | undefined, reader: (table: Table) => Outcome<T>, otherwise: T): T => {
    if (!table) return otherwise;
    const { value, findings: found } = reader(table);
    findings.push(...found);
    return value;
  };
  const plan = read(tables.plan, readPlan, { sheet: 'Plan', rows: [] });
  const team = read(tables.team, readTeam, []);
  const targets = read(tables.targets, readTargets, []);
  const timeOff = read(tables.timeOff, readTimeOff, []);
  const deliverables = read(tables.deliverables, readDeliverables, []);
  const settings = { ...defaultSettings, ...read(tables.settings, readSettings, {}), ...overrides };
  if (tables.plan) {
    if (tables.targets) findings.push(...unknownRows(tables.targets.sheet, targets, plan));
    const pieces = deliverables.filter((one) => !isChallenge(one));
    if (tables.deliverables) findings.push(...unknownRows(tables.deliverables.sheet, pieces, plan));
  }
  if (tables.team) {
    for (const [table, mentions] of [
      [tables.targets, targets],
      [tables.timeOff, timeOff],
      [tables.deliverables, deliverables],
    ] as const) {
      if (table) findings.push(...unknownReps(table.sheet, mentions, team));
    }
  }
  if (tables.plan) findings.push(...undueDeliverables(plan, deliverables));
  return outcome({ plan, team, targets, timeOff, deliverables, settings }, findings);
}
