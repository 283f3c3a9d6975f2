import { at, type Finding } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { gather } from './gather';
import type { DatedTarget, Deliverable, Plan, Rep, TimeOff } from './plan';
import { isRep } from './rep-names';

/** Targets and deliverables for a behavior that the plan does not have. */
export function unknownRows(sheet: string, mentions: readonly (DatedTarget | Deliverable)[], plan: Plan): Finding[] {
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

/** Targets, days off and deliverables of a rep who is not on the team. */
export function unknownReps(
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
export function undueDeliverables(plan: Plan, deliverables: readonly Deliverable[]): Finding[] {
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
