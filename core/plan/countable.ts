import { crmKinds, fields, type Field } from '../crm/fields';
import { fold } from '../text';
import type { CountedFrom } from './criteria';

/** The fields of our own Deliverables sheet, which a plan row can count like a CRM table. */
const deliverableFields: readonly Field[] = [
  ...['Rep', 'Behavior', 'Item'].map((name): Field => ({ name, reading: 'text' })),
  ...['Due', 'Submitted', 'Accepted'].map((name): Field => ({ name, reading: 'day' })),
  ...['Link', 'Note'].map((name): Field => ({ name, reading: 'text' })),
];

export const countedFrom: readonly CountedFrom[] = [...crmKinds, 'Deliverables'];

/** The fields that criteria on this table may name. */
export const fieldsOf = (from: CountedFrom): readonly Field[] =>
  from === 'Deliverables' ? deliverableFields : fields[from];

/** A field by its name, without case; of one table, or of any when the table is not known. */
export function fieldNamed(name: string, from?: CountedFrom): Field | undefined {
  const wanted = fold(name);
  for (const table of from === undefined ? countedFrom : [from]) {
    const found = fieldsOf(table).find((field) => fold(field.name) === wanted);
    if (found) return found;
  }
  return undefined;
}

/** The tables that have a field of this name. */
export const tablesWith = (name: string): readonly CountedFrom[] =>
  countedFrom.filter((table) => fieldNamed(name, table) !== undefined);
