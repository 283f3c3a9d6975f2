import { fold } from '../text';
import { joined, predicatesOf } from './condition-words';
import { showCondition, type Condition } from './criteria';
import { listed, named, nounOf, oneOf, statusWords } from './field-words';
import type { PlanRow } from './plan';

/**
 * How a plan row is counted and what does not count, in plain language: what a rep must know to agree to it. Everything in it
 * comes from the row, so that it says what is counted and not what somebody meant.
 */
export function countedInWords(row: PlanRow): string {
  return [counted(row), notCounted(row), countedToo(row), guarded(row)].filter((one) => one !== '').join(' ');
}

/** Kinds of activities that have a plural of their own; any other type is named as the CRM does. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['meeting', 'meetings'],
  ['meetings', 'meetings'],
  ['call', 'calls'],
  ['calls', 'calls'],
  ['email', 'e-mails'],
  ['e-mail', 'e-mails'],
  ['mail', 'e-mails'],
  ['task', 'tasks'],
  ['tasks', 'tasks'],
  ['demo', 'demos'],
  ['visit', 'visits'],
  ['event', 'events'],
  ['appointment', 'appointments'],
]);

const isOurs = ({ field, raw, operator }: Condition, name: string): boolean =>
  !raw && field === name && operator === '=';

/** The condition that says which kind of activity, where it can be said as a noun. */
const kindCondition = ({ from }: PlanRow, conditions: readonly Condition[]): Condition | undefined =>
  from === 'Activities'
    ? conditions.find((one) => isOurs(one, 'Type') && one.values.every((value) => kinds.has(fold(value))))
    : undefined;

/** `meetings that are completed`. */
function things(row: PlanRow, conditions: readonly Condition[]): string {
  const kind = kindCondition(row, conditions);
  const plural: Readonly<Record<PlanRow['from'], string>> = {
    Activities: 'activities',
    Opportunities: 'opportunities',
    Accounts: 'accounts',
    Deliverables: 'pieces of work',
  };
  const noun = kind
    ? listed([...new Set(kind.values.map((value) => kinds.get(fold(value))!))], 'or')
    : plural[row.from];
  const others = predicatesOf(
    conditions.filter((one) => one !== kind),
    row.from,
  );
  return others.length === 0 ? noun : `${noun} that ${joined(others)}`;
}

function counted(row: PlanRow): string {
  const where = row.where.conditions;
  const all = things(row, where);
  const placed = `${onWhichDay(row)}, ${forWhom(row)}`;
  const of = ofNoun(row);
  switch (row.counts) {
    case 'Deliverable':
      return `Counts a piece of work once it is submitted${where.length === 0 ? '' : `, of those that ${joined(predicatesOf(where, row.from))}`}.`;
    case 'Open items':
      return `Counts ${all}, as they stand on the day measured at, ${forWhom(row)}.${row.better === 'less' ? ' Each one is something to put right.' : ''}`;
    case 'Distinct':
      return `Counts different ${plural(of)}, each once ${inPeriod(row)}, in ${all}, ${placed}.`;
    case 'First':
      return `Counts first ${all}: nobody had one with the same ${of} in the 365 days before. They count ${placed}.`;
    case 'Sum':
      return `Adds up the ${of} of ${all}, ${placed}.`;
    case 'Rate':
      if (row.ofWhere === undefined && row.of !== '') return `The mean ${of} of ${all}, ${placed}.`;
      return `Of all ${things(row, row.ofWhere?.conditions ?? [])}, the share that ${shareOf(row)}, ${placed}.`;
    default:
      return `Counts ${all}, ${placed}.`;
  }
}

/** What a rate's part is beside its whole. */
function shareOf(row: PlanRow): string {
  const whole = new Set((row.ofWhere?.conditions ?? []).map(showCondition));
  const part = row.where.conditions.filter((one) => !whole.has(showCondition(one)));
  return part.length === 0 ? 'are there' : joined(predicatesOf(part, row.from));
}

const plural = (noun: string): string =>
  noun.startsWith('“')
    ? `texts under ${noun}`
    : noun.endsWith('y')
      ? `${noun.slice(0, -1)}ies`
      : noun.endsWith('s')
        ? noun
        : `${noun}s`;

const bracketed = (field: string): string | undefined => /^\[(.*)\]$/.exec(field)?.[1];

/** The field that is told apart or added up. */
function ofNoun({ of }: PlanRow): string {
  const raw = bracketed(of);
  return raw === undefined ? nounOf(of) : named(raw);
}

const inPeriod = ({ per }: PlanRow): string => (per === 'date' ? 'until the due day' : `a ${per}`);

const happened: ReadonlyMap<string, string> = new Map([
  ['Created', 'on the day they were created'],
  ['Completed', 'on the day they were completed'],
  ['Due', 'on the day they are due'],
  ['Submitted', 'on the day they were submitted'],
  ['Accepted', 'on the day they were accepted'],
]);

function onWhichDay(row: PlanRow): string {
  const raw = bracketed(row.datedBy);
  if (raw !== undefined) return `on the day under ${named(raw)}`;
  if (row.datedBy === 'Date' && asksOnlyFor(row, ['completed'])) return 'on the day they took place';
  if (row.datedBy === 'Closed' && asksOnlyFor(row, ['won', 'lost'])) return 'on the day they closed';
  return happened.get(row.datedBy) ?? `on their ${nounOf(row.datedBy)}`;
}

function forWhom({ creditedTo }: PlanRow): string {
  const raw = bracketed(creditedTo);
  if (raw !== undefined) return `for the person under ${named(raw)}`;
  return creditedTo === 'Created by' ? 'for whoever created them' : `for the ${nounOf(creditedTo)}`;
}

/** The conditions that every counted row meets, those of a rate's whole included. */
const asked = (row: PlanRow): readonly Condition[] =>
  row.counts === 'Rate' && row.ofWhere ? row.ofWhere.conditions : row.where.conditions;

const asksOnlyFor = (row: PlanRow, statuses: readonly string[]): boolean =>
  asked(row).some((one) => isOurs(one, 'Status') && one.values.every((value) => statuses.includes(fold(value))));

const statusesOf: Readonly<Partial<Record<PlanRow['from'], readonly string[]>>> = {
  Activities: ['scheduled', 'open', 'cancelled', 'draft', 'completed'],
  Opportunities: ['open', 'won', 'lost'],
};

/** What looks like one of them and is none. */
function notCounted(row: PlanRow): string {
  if (row.counts === 'Deliverable') return 'Not counted: what is begun, promised or planned, but not submitted.';
  const left = leftStatuses(row);
  const needsDay = row.counts !== 'Open items';
  const needsOf = row.of !== '' && row.ofWhere === undefined && bracketed(row.of) === undefined;
  const lacking = [
    ...(needsOf ? [oneOf(nounOf(row.of))] : []),
    ...(needsDay && bracketed(row.datedBy) === undefined ? [oneOf(nounOf(row.datedBy))] : []),
  ];
  const ones = left.filter((one) => one !== 'drafts');
  const reasons = [
    ...(ones.length > 0 ? [`${listed(ones, 'or')} ones`] : []),
    ...(left.includes('drafts') ? ['drafts'] : []),
    ...(lacking.length > 0 ? [`those without ${listed(lacking, 'or')}`] : []),
  ];
  if (reasons.length === 0) return '';
  const last = reasons.pop()!;
  return `Not counted: ${reasons.length === 0 ? last : `${reasons.join(', ')}, or ${last}`}.`;
}

/** The statuses of ours that a row leaves out, in words. */
function leftStatuses(row: PlanRow): string[] {
  const all = statusesOf[row.from] ?? [];
  const kept = asked(row)
    .filter(({ field, raw }) => !raw && field === 'Status')
    .reduce((rest, { operator, values }) => {
      const words = values.map((value) => fold(value).replace(/^canceled$/, 'cancelled'));
      return rest.filter((one) => (operator === '<>' ? !words.includes(one) : words.includes(one)));
    }, all);
  // Words of the CRM's own: nobody knows which of ours they stand for.
  if (kept.length === 0) return [];
  return all.filter((one) => !kept.includes(one)).map((one) => statusWords.get(one)!);
}

/** What many expect not to count, and does. */
function countedToo(row: PlanRow): string {
  const asksStatus = asked(row).some(({ field }) => fold(field) === 'status');
  if (asksStatus || row.counts === 'Deliverable' || row.counts === 'Open items') return '';
  if (row.from === 'Activities') return 'Planned and canceled ones count too.';
  return row.from === 'Opportunities' ? 'Open, won and lost ones all count.' : '';
}

function guarded({ guard, from }: PlanRow): string {
  if (guard === null) return '';
  if (guard.kind === 'row') return `The quality beside it: ${guard.name}.`;
  const should = predicatesOf(guard.where.conditions, from).map((one) =>
    one
      .replace(/^are not /, 'not be ')
      .replace(/^are /, 'be ')
      .replace(/^do not /, 'not '),
  );
  return `The quality beside it: at least ${Math.round(guard.atLeast * 1000) / 10}% of them should ${joined(should)}.`;
}
