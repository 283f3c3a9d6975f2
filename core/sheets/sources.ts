import { readsAs } from '../crm/reads-as';
import type { Source } from '../crm/source';
import { layEntered } from './entered';
import type { SheetLayout } from './layout';

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
