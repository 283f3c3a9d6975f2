import type { FieldSource, Source } from '../crm/source';
import { layEntered } from './entered';
import type { SheetLayout } from './layout';

const orders: Readonly<Record<string, string>> = {
  'y-m-d': 'year/month/day',
  'd-m-y': 'day/month/year',
  'm-d-y': 'month/day/year',
  serial: 'serial',
};
const decimals: Readonly<Record<string, string>> = { '.': 'decimal point', ',': 'decimal comma' };

/** How one field is read, as the Sources sheet says it: `day/month/year`, `decimal comma`, `closed won = Won; ...`. */
export function readsAs(field: FieldSource): string {
  const parts = [
    orders[field.dateOrder ?? ''],
    decimals[field.decimal ?? ''],
    field.constant === undefined ? undefined : `always ${field.constant}`,
    ...(field.words === undefined ? [] : [...field.words].map(([theirs, ours]) => `${theirs} = ${ours}`)),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

/** Which column of which sheet is which field: one line for each field, in the order of the sheets. */
export const laySources = (sources: readonly Source[]): SheetLayout =>
  layEntered(
    'Sources',
    [
      { label: 'Sheet', width: 30 },
      { label: 'Table', width: 15, words: ['Activities', 'Opportunities', 'Accounts', 'ignore'] },
      { label: 'Field', width: 16 },
      { label: 'Column', width: 30 },
      { label: 'Reads as', width: 50 },
    ],
    sources.flatMap((source) =>
      source.fields.map((field) => [source.sheet, source.kind, field.field, field.label, readsAs(field)]),
    ),
  );
