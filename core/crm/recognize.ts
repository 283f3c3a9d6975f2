import type { Table } from '../cells';
import { fold } from '../text';
import { labelled, ownKeys } from './columns';
import { headerKey } from './header-key';
import { byContent } from './recognize-content';
import { isCrmKind, type TableKind } from './table-kind';
import {
  crmsBySign,
  drawnSheets,
  fieldsByKeyOf,
  keysFor,
  ownShapes,
  shapes,
  signKey,
  type ShapeKind,
} from './vocabulary';
import { accountLabels, activityLabels, peopleLabels, sheetWords, typeWords, weights } from './vocabulary/evidence';
import { otherLabels } from './vocabulary/other-programs';

export type { TableKind } from './table-kind';

/** What a table is, and why. */
export interface Recognized {
  readonly kind: TableKind;
  /** The CRM whose habits the headers show; `Unknown` when none. */
  readonly crm: string;
  /** How much speaks for it; 0 for an unknown table. */
  readonly score: number;
  /** What every activity of this sheet is, where no column says it, for example `Call`. */
  readonly type?: string;
  /** Fields found by the looks of their cells, because no label is known: field -> column. */
  readonly byContent?: ReadonlyMap<string, number>;
  /** What an unknown table is instead, for example `a time sheet`. */
  readonly other?: string;
  /** The reason in words. */
  readonly why: string;
}

interface Evidence {
  readonly fields: ReadonlySet<string>;
  readonly signs: number;
  readonly named: boolean;
  readonly type: string | undefined;
  readonly accounts: number;
  readonly people: number;
  /** Labels that only activities have. */
  readonly activities: number;
}

/** An activity with the stage and the amount of its opportunity beside it is an activity. */
const isLoggedAct = (e: Evidence): boolean => e.activities > 0 && has(e, 'Subject') && has(e, 'Date');

const has = (evidence: Evidence, ...some: string[]): boolean => some.some((field) => evidence.fields.has(field));

/** What a table must have to be of a kind at all. */
const needs: Readonly<Record<ShapeKind, (e: Evidence, kinds: Readonly<Record<ShapeKind, Evidence>>) => boolean>> = {
  Activities: (e, { Opportunities: o }) =>
    has(e, 'Date', 'Due', 'Completed', 'Created') &&
    (has(e, 'Type', 'Outcome', 'Duration') ||
      e.type !== undefined ||
      (has(e, 'Subject') && (e.named || has(e, 'Owner', 'Contact', 'Opportunity', 'Status')))) &&
    (isLoggedAct(e) || !(has(o, 'Amount') && has(o, 'Stage'))),
  Opportunities: (e, { Activities: a }) =>
    !isLoggedAct(a) &&
    ((has(e, 'Amount') && (has(e, 'Stage', 'Closed') || (has(e, 'Status', 'Name') && (e.named || has(e, 'Owner'))))) ||
      (has(e, 'Stage') && has(e, 'Closed', 'Name', 'Owner', 'Account')) ||
      (e.named && has(e, 'Closed') && has(e, 'Status', 'Name') && has(e, 'Owner'))),
  Accounts: (e, { Opportunities: o, Activities: a }) =>
    has(e, 'Name') &&
    (e.accounts > 0 || e.signs > 0 || e.named) &&
    !has(o, 'Amount', 'Stage') &&
    !has(a, 'Subject', 'Outcome', 'Due'),
  Contacts: (e, { Opportunities: o, Activities: a }) =>
    has(e, 'First name', 'Last name', 'Name') &&
    has(e, 'E-mail', 'Phone') &&
    (has(e, 'Account') || e.signs > 0 || e.named) &&
    !has(o, 'Amount', 'Stage') &&
    !has(a, 'Outcome', 'Due'),
  People: (e, { Opportunities: o, Activities: a }) =>
    has(e, 'Id', 'E-mail') &&
    has(e, 'Name', 'Last name', 'E-mail') &&
    (e.people > 0 || e.named) &&
    !has(o, 'Amount', 'Stage', 'Closed') &&
    !has(a, 'Outcome', 'Due', 'Duration'),
  Stages: (e, { Opportunities: o }) =>
    has(e, 'Id') && has(e, 'Name') && !has(o, 'Owner', 'Amount', 'Account', 'Closed'),
  Leads: (e, { Opportunities: o }) =>
    e.signs > 0 &&
    has(e, 'Owner', 'Name', 'Last name', 'Account', 'Status') &&
    !(has(o, 'Amount') && (has(o, 'Stage') || (has(o, 'Closed') && has(o, 'Status')))),
};

const kinds = Object.keys(weights) as ShapeKind[];

/** Says which table this is: by its labels and its sheet's name first, by the looks of its cells where labels are unknown. */
export function recognizeTable(table: Table): Recognized {
  const own = ownTable(table);
  if (own) return own;
  const sheet = fold(table.sheet).replace(/[_\-.]+/g, ' ');
  if (drawnSheets.some((name) => fold(name) === fold(table.sheet))) {
    return { kind: 'Ours', crm: 'Leadline', score: 1, why: 'a sheet that Leadline draws' };
  }
  const evidence = Object.fromEntries(kinds.map((kind) => [kind, evidenceFor(table, kind, sheet)])) as Record<
    ShapeKind,
    Evidence
  >;
  let best: { kind: ShapeKind; score: number } | undefined;
  for (const kind of kinds) {
    if (!needs[kind](evidence[kind], evidence)) continue;
    const score = scoreOf(kind, evidence[kind]);
    if (score >= ENOUGH && (!best || score > best.score)) best = { kind, score };
  }
  const other = best && !isCrmKind(best.kind) ? undefined : otherProgram(table, evidence);
  if (other !== undefined) {
    return { kind: 'Unknown', crm: 'Unknown', score: 0, other: other.what, why: `labels such as ${other.seen}` };
  }
  if (!best)
    return byContent(table, sheet) ?? { kind: 'Unknown', crm: 'Unknown', score: 0, why: 'no known set of labels' };
  const { crm, type } = crmOf(table, best.kind);
  const fields = [...evidence[best.kind].fields];
  const constant = best.kind === 'Activities' ? (type ?? evidence[best.kind].type) : undefined;
  return {
    kind: best.kind,
    crm,
    score: best.score,
    ...(constant !== undefined && { type: constant }),
    why: `labels for ${fields.slice(0, 6).join(', ')}${fields.length > 6 ? ` and ${fields.length - 6} more` : ''}`,
  };
}

const ENOUGH = 3;

/** The list of another program that a table is: several labels that only such lists have, more than signs of any CRM. */
function otherProgram(
  table: Table,
  { Activities, Opportunities, Accounts }: Readonly<Record<ShapeKind, Evidence>>,
): { readonly what: string; readonly seen: string } | undefined {
  if (has(Opportunities, 'Amount') && has(Opportunities, 'Stage') && has(Opportunities, 'Owner')) return undefined;
  const signs = Math.max(Activities.signs, Opportunities.signs, Accounts.signs);
  const { keys } = labelled(table);
  for (const { what, least, keys: others } of otherLabels) {
    const seen = [...new Set(table.headers.filter((_, index) => others.has(keys[index] ?? '')))];
    if (seen.length >= least && seen.length > signs) return { what, seen: seen.slice(0, 4).join(', ') };
  }
  return undefined;
}

function evidenceFor(table: Table, kind: ShapeKind, sheet: string): Evidence {
  const keys = labelled(table).keys;
  const signs = crmsBySign(kind);
  const crms = new Set(['Unknown', ...table.headers.flatMap((label) => [...(signs.get(signKey(label)) ?? [])])]);
  const fields = new Set<string>();
  for (const crm of crms) {
    const meanings = fieldsByKeyOf(kind, crm);
    for (const key of keys) for (const field of meanings.get(key) ?? []) fields.add(field);
  }
  return {
    fields,
    signs: table.headers.filter((label) => signs.has(signKey(label))).length,
    named: sheetWords[kind].test(sheet),
    type: typeWords.find(([, words]) => words.test(sheet))?.[0],
    accounts: keys.filter((key) => accountLabels.has(key)).length,
    people: keys.filter((key) => peopleLabels.has(key)).length,
    activities: keys.filter((key) => activityLabels.has(key)).length,
  };
}

function scoreOf(kind: ShapeKind, e: Evidence): number {
  let score = e.named ? 3 : 0;
  for (const field of e.fields) score += weights[kind][field] ?? 0;
  score += Math.min(4, e.signs) * (kind === 'Leads' ? 3 : 1.5);
  if (kind === 'Accounts') score += Math.min(3, e.accounts);
  if (kind === 'People') score += Math.min(3, e.people) * 1.5;
  return score;
}

/** The CRM of a table by the labels that hardly any other has, and the type that its shape gives to every row. */
function crmOf(table: Table, kind: ShapeKind): { readonly crm: string; readonly type?: string } {
  const signs = crmsBySign(kind);
  const seen = new Map<string, number>();
  for (const label of new Set(table.headers.map(signKey))) {
    for (const crm of signs.get(label) ?? []) seen.set(crm, (seen.get(crm) ?? 0) + 1);
  }
  seen.delete('Unknown');
  const isList = !isCrmKind(kind);
  let best: { crm: string; type?: string; score: number } | undefined;
  for (const [crm, count] of seen) {
    const { type, matched, own } = bestShape(table, kind, crm);
    if (count < 2 && matched < 3 && !isList) continue;
    const score = count * 3 + own * 2 + matched;
    if (!best || score > best.score) best = { crm, score, ...(type !== undefined && { type }) };
  }
  return best ?? { crm: 'Unknown' };
}

/** The export of a CRM that a table looks like most: fields matched, and signs of that one export. */
function bestShape(table: Table, kind: ShapeKind, crm: string) {
  const keys = new Set(labelled(table).keys);
  let best: { type: string | undefined; matched: number; own: number } = { type: undefined, matched: 0, own: 0 };
  for (const shape of shapes) {
    if (shape.kind !== kind || shape.crm !== crm) continue;
    const matched = Object.keys(shape.words).filter((field) =>
      keysFor(shape, field).some((key) => keys.has(key)),
    ).length;
    const signs = new Set(shape.signs.map(signKey));
    const own = table.headers.filter((label) => signs.has(signKey(label))).length;
    if (own * 2 + matched > best.own * 2 + best.matched) best = { type: shape.type, matched, own };
  }
  return best;
}

/** A sheet of our own, by its header row: all that it needs, and at least half of its labels ours, with a note or without. */
function ownTable(table: Table): Recognized | undefined {
  for (const shape of ownShapes) {
    const ours = new Set(shape.labels.map(headerKey));
    const keys = new Set((shape.exact ? labelled(table).keys : ownKeys(table, ours)).filter((key) => key !== ''));
    const shared = [...keys].filter((key) => ours.has(key)).length;
    const needed = shape.needs.every((group) => group.some((label) => keys.has(headerKey(label))));
    if (!needed || shared * 2 < keys.size) continue;
    return { kind: shape.kind, crm: 'Leadline', score: shared, why: `the columns of ${shape.kind}` };
  }
  return undefined;
}
