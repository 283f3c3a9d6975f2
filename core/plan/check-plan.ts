import { at, type Finding, type Severity } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { fieldNamed, fieldsOf } from './countable';
import type { Plan, PlanRow, Settings } from './plan';
import { isTooLong, sizeInWords, type PlanSize } from './plan-size';
import { isHeld, thursdayTest } from './thursday';
import { isVolume, repeatsGameIt } from './volume';

export function planSize({ rows }: Plan): PlanSize {
  const results = rows.filter((row) => row.kind === 'Result').length;
  return { results, behaviors: rows.length - results };
}

/** Everything that a good plan would do differently, row by row, before any data is looked at. */
export function checkPlan(plan: Plan, settings: Pick<Settings, 'longPlanAllowed'> = {}): Finding[] {
  if (plan.rows.length === 0) return [];
  const results = plan.rows.filter((row) => row.kind === 'Result');
  const behaviors = plan.rows.filter((row) => row.kind === 'Behavior');
  return [
    ...checkSize(plan, settings),
    ...plan.rows.flatMap((row) => checkFields(plan, row)),
    ...behaviors.flatMap((row) => checkDrives(plan, row, results)),
    ...behaviors.flatMap((row) => checkControl(plan, row)),
    ...checkThursday(plan, behaviors),
    ...checkGuards(plan, behaviors),
    ...checkRawVolume(plan, behaviors),
  ];
}

const said =
  (plan: Plan) =>
  (severity: Severity, code: string, row: PlanRow | undefined, column: string, what: string, fix: string): Finding => ({
    severity,
    code,
    where: at(plan.sheet, row?.row || undefined, column),
    what,
    fix,
  });

function checkSize(plan: Plan, { longPlanAllowed }: Pick<Settings, 'longPlanAllowed'>): Finding[] {
  const size = planSize(plan);
  const tell = said(plan);
  const findings: Finding[] = [];
  if (isTooLong(size)) {
    const what = `${sizeInWords(size)}: more than a person can hold in mind.`;
    const fix =
      'Choose the few that matter most, or write "allowed" beside "More than 3 results or 12 behaviors" on the Settings sheet.';
    findings.push(tell(longPlanAllowed === true ? 'info' : 'error', 'plan-too-long', undefined, '', what, fix));
  }
  if (size.results === 0) {
    findings.push(
      tell(
        'warning',
        'no-result',
        undefined,
        'Kind',
        'The plan has no result, so nobody knows what the behaviors are for.',
        'Add the result that they drive.',
      ),
    );
  }
  if (size.behaviors === 0) {
    findings.push(
      tell(
        'warning',
        'no-behavior',
        undefined,
        'Kind',
        'The plan has no behavior: results can be watched, not managed.',
        'Add the behaviors that drive its results.',
      ),
    );
  }
  return findings;
}

/** Fields that a row names outside of its criteria: Of, Dated by, Credited to. */
function checkFields(plan: Plan, row: PlanRow): Finding[] {
  const tell = said(plan);
  const findings: Finding[] = [];
  const needsField = row.counts === 'Distinct' || row.counts === 'First' || row.counts === 'Sum';
  const named = (column: string, name: string, fits: readonly string[]): void => {
    if (name.startsWith('[') && name.endsWith(']')) return;
    const field = fieldNamed(name, row.from);
    if (field && fits.includes(field.name)) return;
    const meant = nearest(name, fits);
    const what = field
      ? `${field.name} cannot stand under ${column} here.`
      : `There is no field ${quoted(name)} in ${row.from}.`;
    findings.push(
      tell(
        'error',
        'field-unknown',
        row,
        column,
        what,
        meant === undefined ? `Use one of ${fits.join(', ')}.` : `Did you mean ${meant}?`,
      ),
    );
  };
  const all = fieldsOf(row.from).map(({ name }) => name);
  const reading = (wanted: string): string[] =>
    fieldsOf(row.from)
      .filter((field) => field.reading === wanted)
      .map(({ name }) => name);
  if (row.counts === 'Deliverable') return findings;
  if (needsField && row.of === '') {
    const like = row.counts === 'Sum' ? (reading('amount')[0] ?? 'Amount') : 'Account';
    findings.push(
      tell(
        'error',
        'of-missing',
        row,
        'Of',
        `${row.name} counts ${row.counts} and does not say of what.`,
        `Write a field, for example ${like}.`,
      ),
    );
  } else if (needsField) named('Of', row.of, row.counts === 'Sum' ? reading('amount') : all);
  else if (row.counts === 'Rate' && row.of !== '' && !row.ofWhere) named('Of', row.of, reading('amount'));
  if (row.counts !== 'Open items') named('Dated by', row.datedBy, reading('day'));
  named(
    'Credited to',
    row.creditedTo,
    row.from === 'Deliverables' ? ['Rep'] : ['Owner', 'Created by'].filter((name) => all.includes(name)),
  );
  return findings;
}

function checkDrives(plan: Plan, row: PlanRow, results: readonly PlanRow[]): Finding[] {
  const tell = said(plan);
  if (results.some((result) => fold(result.name) === fold(row.drives))) return [];
  if (row.drives === '') {
    if (results.length === 0) return [];
    return [
      tell(
        'warning',
        'drives-missing',
        row,
        'Drives',
        `${row.name} does not say which result it drives.`,
        `Write ${results.length === 1 ? results[0]!.name : 'the name of a result'}.`,
      ),
    ];
  }
  const meant = nearest(
    row.drives,
    results.map((result) => result.name),
  );
  return [
    tell(
      'warning',
      'result-unknown',
      row,
      'Drives',
      `${row.name} drives ${quoted(row.drives)}, which is no result of the plan.`,
      meant === undefined ? 'Name a result of the plan, or add this one.' : `Did you mean ${meant}?`,
    ),
  ];
}

/** P18: what a rep does not control is refused, and its controllable sibling proposed. */
function checkControl(plan: Plan, row: PlanRow): Finding[] {
  const tell = said(plan);
  if (row.control === 'none') {
    return [
      tell(
        'error',
        'no-control',
        row,
        'Control',
        `${row.name} is not in the rep’s hands, so it cannot be expected of anybody.`,
        siblingOf(row),
      ),
    ];
  }
  if (!isHeld(row) || row.guard !== null) return [];
  return [
    tell(
      'info',
      'held-not-set',
      row,
      'Where',
      `${row.name} counts meetings that took place, which others decide too.`,
      siblingOf(row),
    ),
  ];
}

function siblingOf(row: PlanRow): string {
  if (isHeld(row) || /\bheld\b/i.test(row.name)) {
    return 'Expect meetings set instead (Dated by Created, without Status), and keep "Status = Completed at least 60%" as the guard.';
  }
  if (row.counts === 'Sum' || row.counts === 'Rate')
    return 'Make it a result, and expect the act that leads to it: meetings set, opportunities added, next steps agreed.';
  if (row.from === 'Opportunities')
    return 'Expect what leads to it: first meetings set, next steps agreed, proposals sent.';
  return 'Expect what the rep can do alone: ask, call, invite, write, send.';
}

/** P17: a behavior that fails is worth a word each; partial ones are said together. */
function checkThursday(plan: Plan, behaviors: readonly PlanRow[]): Finding[] {
  const tell = said(plan);
  const findings: Finding[] = [];
  const partial: PlanRow[] = [];
  for (const row of behaviors) {
    const { verdict, reason } = thursdayTest(row);
    if (verdict === 'Fail' && row.control !== 'none') {
      findings.push(
        tell(
          'warning',
          'thursday-fail',
          row,
          'Name',
          `${row.name} fails the Thursday-Afternoon Test: ${reason}`,
          siblingOf(row),
        ),
      );
    } else if (verdict === 'Partial') partial.push(row);
  }
  const first = partial[0];
  if (first) {
    const names = partial.map(({ name }) => name).join(', ');
    const what = `${partial.length === 1 ? 'One behavior passes' : `${partial.length} behaviors pass`} the Thursday-Afternoon Test in part: ${names}. ${first.name}: ${thursdayTest(first).reason}`;
    findings.push(
      tell(
        'info',
        'thursday-partial',
        first,
        'Name',
        what,
        'Keep them beside behaviors that pass, or cut them to what an afternoon can change.',
      ),
    );
  }
  return findings;
}

/** P27: volume that is rewarded without quality brings more of the wrong thing. */
function checkGuards(plan: Plan, behaviors: readonly PlanRow[]): Finding[] {
  const unguarded = behaviors.filter((row) => isVolume(row) && row.guard === null);
  const first = unguarded[0];
  if (!first) return [];
  const what = `${namesOf(unguarded)} ${unguarded.length === 1 ? 'counts' : 'count'} how many, and nothing says how good.`;
  return [
    said(plan)(
      'warning',
      'no-guard',
      first,
      'Guard',
      what,
      `Write a guard, for ${first.name} for example ${guardFor(first)}.`,
    ),
  ];
}

const namesOf = (rows: readonly PlanRow[]): string => {
  const names = rows.map(({ name }) => name);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
};

function guardFor(row: PlanRow): string {
  if (row.from === 'Opportunities') return 'Status = Open | Won at least 50%';
  const asks = (field: string): boolean => row.where.conditions.some((one) => !one.raw && one.field === field);
  if (!asks('Status')) return 'Status = Completed at least 60%';
  return asks('Outcome') ? 'Duration > 0 at least 60%' : 'Outcome = Connected | Interested at least 20%';
}

/** At most one behavior of raw volume (dials, e-mails) per plan, and distinct accounts where repeats would game it. */
function checkRawVolume(plan: Plan, behaviors: readonly PlanRow[]): Finding[] {
  const tell = said(plan);
  const raw = behaviors.filter(repeatsGameIt);
  const [first, second] = raw;
  if (second) {
    const what = `${raw.length} behaviors count raw volume: ${namesOf(raw)}.`;
    const fix = 'Keep one of them at most; count distinct accounts or what came of it in the others.';
    return [tell('warning', 'raw-volume', second, 'Counts', what, fix)];
  }
  if (!first) return [];
  const what = `${first.name} can be met with the same account again and again.`;
  return [
    tell(
      'info',
      'count-distinct',
      first,
      'Counts',
      what,
      'Count Distinct of Account, when it is different accounts that you want.',
    ),
  ];
}
