import { datingField, spanOf } from '../crm/inspect';
import type { OpenedTable } from '../crm/opened';
import { recognizeTable } from '../crm/recognize';
import { isCrmKind, isOwnKind, type LookupKind } from '../crm/table-kind';
import { tableId } from './question-ids';
import type { FoundAs, FoundSheet } from './start';

const lists: Readonly<Record<LookupKind, string>> = {
  Contacts: 'a list of contacts',
  People: 'a list of people',
  Stages: 'a list of stages',
  Leads: 'a list of leads',
};

/** What a sheet of the workbook is, for people to look over. */
export function foundSheet(one: OpenedTable): FoundSheet {
  const { kind, crm, crmTable, source, table } = one;
  const as: FoundAs = isCrmKind(kind) ? kind : kind === 'Ignored' ? 'ignore' : 'other';
  const span = crmTable && source ? spanOf(crmTable, datingField(source, crmTable)) : undefined;
  return {
    id: tableId(table.sheet),
    sheet: table.sheet,
    as,
    about: aboutSheet(one),
    crm,
    rows: one.rows,
    usable: crmTable?.inUse.reduce((sum, used) => sum + used, 0) ?? 0,
    span: span === undefined || span.firstDay === '' ? null : { from: span.firstDay, to: span.lastDay },
    open: !isOwnKind(kind) && kind !== 'Ours',
  };
}

function aboutSheet({ kind, table }: OpenedTable): string {
  if (isOwnKind(kind)) return `your ${kind} sheet`;
  if (kind in lists) return lists[kind as LookupKind];
  return kind === 'Unknown' ? (recognizeTable(table).other ?? '') : '';
}
