import { fold } from '../text';
import { headerKey, withoutAccents } from './header-key';
import { signsAbroad, signsOfLists } from './vocabulary/abroad';
import { otherShapes } from './vocabulary/accounts-and-lists';
import { activityShapes } from './vocabulary/activities';
import { labelsAbroad } from './vocabulary/labels-abroad';
import { opportunityShapes } from './vocabulary/opportunities';
import { otherLanguages } from './vocabulary/other-languages';
import { drawnSheets, ownShapes, type OwnShape } from './vocabulary/own';
import type { Shape } from './vocabulary/shape';

export type { OwnShape, Shape };
export { drawnSheets, ownShapes };

/** Every kind of export we know, as data. To support another CRM, add its labels to one of the lists. */
export const shapes: readonly Shape[] = [
  ...activityShapes,
  ...opportunityShapes,
  ...labelsAbroad,
  ...otherLanguages,
  ...otherShapes,
];

export type ShapeKind = Shape['kind'];

/** The keys under which a label is found: as written, without its accents, and as one word (`OWNERID`, `createdate`). */
const keysOf = (label: string): string[] => {
  const key = headerKey(label);
  const bare = withoutAccents(key);
  return [...new Set([key, bare, bare.replace(/ /g, '')])];
};

const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
};

/** The labels of one shape for one field, as keys in order of preference. */
export const keysFor = (shape: Shape, field: string): readonly string[] => keyLists(shape).get(field) ?? [];
const keyLists = once(
  (shape: Shape): ReadonlyMap<string, readonly string[]> =>
    new Map(Object.entries(shape.words).map(([field, labels]) => [field, [...new Set(labels.flatMap(keysOf))]])),
);

/** A label as signs compare: in its own style, because `deal_value` and `Deal value` come from different programs. */
export const signKey = (label: string): string => fold(label.replace(/[↑↓▲▼*]/g, ''));

/** For one kind of table: sign -> the CRMs whose exports carry it. */
export const crmsBySign = once((kind: ShapeKind): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (crm: string, label: string): void => {
    const key = signKey(label);
    const crms = found.get(key);
    if (crms) crms.add(crm);
    else found.set(key, new Set([crm]));
  };
  for (const shape of shapes) if (shape.kind === kind) for (const label of shape.signs) add(shape.crm, label);
  const lists = kind === 'Activities' || kind === 'Opportunities' || kind === 'Accounts' ? signsAbroad : signsOfLists;
  for (const [crm, labels] of Object.entries(lists)) for (const label of labels) add(crm, label);
  return found;
});

/** For one kind of table: key -> the fields that some export writes that way. */
export const fieldsByKey = once((kind: ShapeKind) => fieldsOf(shapes.filter((shape) => shape.kind === kind)));

/** The same for the exports of one CRM, or for plain words (`Unknown`). */
export const fieldsByKeyOf = (kind: ShapeKind, crm: string): FieldsByKey => ofCrm(`${kind}\n${crm}`);
const ofCrm = once((asked: string) => {
  const [kind, crm] = asked.split('\n');
  return fieldsOf(shapes.filter((shape) => shape.kind === kind && shape.crm === crm));
});

export type FieldsByKey = ReadonlyMap<string, ReadonlySet<string>>;

function fieldsOf(some: readonly Shape[]): FieldsByKey {
  const found = new Map<string, Set<string>>();
  for (const shape of some) {
    for (const [field, keys] of keyLists(shape)) {
      for (const key of keys) {
        const known = found.get(key);
        if (known) known.add(field);
        else found.set(key, new Set([field]));
      }
    }
  }
  return found;
}

/**
 * Column keys in the order in which a field prefers them: this CRM's own labels, then plain words in four languages, then what
 * another CRM calls it. Where a CRM has several kinds of export, the first choices of all stand before the second ones. Of the last only labels of several words that never mean anything else: `Name` alone says too little.
 */
export function preference(kind: ShapeKind, crm: string, field: string): readonly (readonly string[])[] {
  return preferences(`${kind}\n${crm}\n${field}`);
}

const preferences = once((asked: string): readonly (readonly string[])[] => {
  const [kind, crm, field] = asked.split('\n') as [ShapeKind, string, string];
  const ofKind = shapes.filter((shape) => shape.kind === kind);
  const listed = (some: readonly Shape[]): string[] => {
    const ranked = some.flatMap((shape) => keysFor(shape, field).map((key, place) => ({ key, place })));
    return [...new Set(ranked.sort((a, b) => a.place - b.place).map(({ key }) => key))];
  };
  const meanings = fieldsByKey(kind);
  return [
    listed(ofKind.filter((shape) => shape.crm === crm && crm !== 'Unknown')),
    listed(ofKind.filter((shape) => shape.crm === 'Unknown')),
    listed(ofKind.filter((shape) => shape.crm !== crm && shape.crm !== 'Unknown')).filter(
      (key) => key.includes(' ') && meanings.get(key)?.size === 1,
    ),
  ];
});
