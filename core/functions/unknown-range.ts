import type { Table } from '../cells';
import { headerKey } from '../crm/header-key';
import { fieldsByKey, ownShapes, type ShapeKind } from '../crm/vocabulary';
import { quoted } from '../text';
import { mistake, type Mistake } from './mistake';

/** A kind of table with the labels without which it is not one: of each group there must be one. */
interface Wanted {
  readonly kind: string;
  readonly groups: readonly (readonly string[])[];
  readonly has: (label: string) => boolean;
}

const crmNeeds: readonly (readonly [ShapeKind, readonly (readonly string[])[]])[] = [
  ['Activities', [['Owner'], ['Date', 'Completed', 'Created', 'Due'], ['Type', 'Subject', 'Outcome', 'Duration']]],
  ['Opportunities', [['Owner'], ['Stage', 'Status'], ['Amount'], ['Created', 'Closed']]],
  ['Accounts', [['Name'], ['Owner']]],
];

const SHOWN = 6;

/** Says which range is meant by its labels, what it comes nearest to, and which headers that would take. */
export function unknownRange(table: Table): Mistake {
  const labels = table.headers.filter((label) => label.trim() !== '');
  const seen = labels.slice(0, SHOWN).map(quoted).join(', ');
  const more = labels.length > SHOWN ? ` and ${labels.length - SHOWN} more` : '';
  const start =
    labels.length === 0
      ? 'One of the ranges has no header row'
      : `The range with the header ${seen}${more} is not recognized`;
  const near = nearestKind(table);
  const lacks = near === undefined ? '' : ` It comes nearest to ${near.kind}, and lacks ${near.missing}.`;
  return mistake(
    `${start}.${lacks} Give the range with its header row, or say in a Sources range which column is which field.`,
  );
}

function nearestKind(table: Table): { readonly kind: string; readonly missing: string } | undefined {
  const keys = table.headers.map(headerKey).filter((key) => key !== '');
  let best: { kind: string; missing: string; share: number } | undefined;
  for (const { kind, groups, has } of wanted(keys)) {
    const lacking = groups.filter((group) => !group.some(has));
    const share = (groups.length - lacking.length) / groups.length;
    if (share === 0 || (best && share <= best.share)) continue;
    best = { kind, missing: lacking.map((group) => group.join(' or ')).join(', '), share };
  }
  return best?.missing === '' ? undefined : best;
}

function wanted(keys: readonly string[]): Wanted[] {
  const crm = crmNeeds.map(([kind, groups]): Wanted => {
    const meanings = fieldsByKey(kind);
    const fields = new Set(keys.flatMap((key) => [...(meanings.get(key) ?? [])]));
    return { kind, groups, has: (field) => fields.has(field) };
  });
  const own = ownShapes.map(({ kind, needs }): Wanted => {
    const known = new Set(keys);
    return { kind, groups: needs, has: (label) => known.has(headerKey(label)) };
  });
  return [...crm, ...own];
}
