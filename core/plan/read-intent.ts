import type { Table } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { defaultSettings } from './defaults';
import { gather } from './gather';
import type { DatedTarget, Deliverable, Intent, Plan, Rep, Settings, TimeOff } from './plan';
import { readDeliverables } from './read-deliverables';
import { readPlan } from './read-plan';
import { readSettings } from './read-settings';
import { readTargets } from './read-targets';
import { readTeam } from './read-team';
import { readTimeOff } from './read-time-off';
import { isRep } from './rep-names';

/** The sheets that people fill in, as far as they are there. */
export interface IntentTables {
  readonly plan?: Table;
  readonly team?: Table;
  readonly targets?: Table;
  readonly timeOff?: Table;
  readonly deliverables?: Table;
  readonly settings?: Table;
}

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
    if (tables.deliverables) findings.push(...unknownRows(tables.deliverables.sheet, deliverables, plan));
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

function unknownRows(sheet: string, mentions: readonly (DatedTarget | Deliverable)[], plan: Plan): Finding[] {
  const gathering = gather(sheet);
  const names = plan.rows.map((row) => row.name);
  const known = new Set(names.map(fold));
  for (const behavior of new Set(mentions.map((one) => one.behavior))) {
    if (known.has(fold(behavior))) continue;
    const meant = nearest(behavior, names);
    gathering.add(
      { severity: 'error', code: 'behavior-unknown', column: 'Behavior', key: behavior },
      undefined,
      `The plan has no row named ${quoted(behavior)}.`,
      meant === undefined ? 'Name a row of the plan.' : `Did you mean ${meant}?`,
    );
  }
  return firstFew(gathering.findings());
}

function unknownReps(
  sheet: string,
  mentions: readonly (DatedTarget | TimeOff | Deliverable)[],
  team: readonly Rep[],
): Finding[] {
  const gathering = gather(sheet);
  for (const name of new Set(mentions.map((one) => one.rep))) {
    if (name.trim() === '' || team.some((rep) => isRep(rep, name))) continue;
    const meant = nearest(
      name,
      team.map((rep) => rep.name),
    );
    gathering.add(
      { severity: 'error', code: 'rep-unknown', column: 'Rep', key: name },
      undefined,
      `Nobody on the team is called ${quoted(name)}.`,
      meant === undefined ? 'Add the rep to the Team sheet.' : `Did you mean ${meant}?`,
    );
  }
  return firstFew(gathering.findings());
}

const LISTED = 5;

/** A few findings of one kind, each with its own name; the last one says how many more there are. */
function firstFew(findings: readonly Finding[]): Finding[] {
  const told = findings.slice(0, LISTED);
  const rest = findings.length - told.length;
  const last = told[told.length - 1];
  if (rest > 0 && last) told[told.length - 1] = { ...last, what: `${last.what} And ${rest} more like it.` };
  return told;
}

/** A deliverable of the plan without a due day, and without items that have one, can never be expected. */
function undueDeliverables(plan: Plan, deliverables: readonly Deliverable[]): Finding[] {
  const itemized = new Set(deliverables.map((one) => fold(one.behavior)));
  return plan.rows
    .filter((row) => row.counts === 'Deliverable' && row.due === null && !itemized.has(fold(row.name)))
    .map((row) => ({
      severity: 'error',
      code: 'due-missing',
      where: at(plan.sheet, row.row, 'Due'),
      what: `${row.name} is a deliverable without a due day, and no item on the Deliverables sheet has one.`,
      fix: 'Write the day under Due, or list the items on the Deliverables sheet.',
    }));
}
