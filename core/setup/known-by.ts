import type { KnownTable } from '../crm/choose-columns';
import type { OpenedTable } from '../crm/opened';
import { recognizeTable } from '../crm/recognize';
import type { Source } from '../crm/source';

/** What a CRM table is known by when its columns are chosen: its labels, unless somebody said that it is another table. */
export function knownBy({ table }: OpenedTable, { kind, crm }: Source): KnownTable {
  const what = recognizeTable(table);
  return what.kind === kind ? { ...what, kind } : { kind, crm };
}
