import { countedFrom, fieldsOf } from '../../plan/countable';
import type { CountedFrom } from '../../plan/criteria';
import { defaultCreditedTo } from '../../plan/defaults';
import type { DraftLine } from '../../setup/draft';
import { cellOf, isResult, ownLine, type LineCells } from './lines';

const firstDay: Readonly<Record<CountedFrom, string>> = {
  Activities: 'Date',
  Opportunities: 'Created',
  Accounts: 'Since',
  Deliverables: 'Submitted',
};

export const fromOf = (line: DraftLine): CountedFrom =>
  countedFrom.find((one) => one === cellOf(line, 'From')) ?? 'Activities';

/** What goes with another table: fields of the old one mean nothing there, so conditions and guard begin anew. */
export const countedFromNow = (line: DraftLine, from: CountedFrom): LineCells => ({
  From: from,
  Of: ofFor(from, cellOf(line, 'Counts')),
  Where: from === 'Activities' ? 'Status = Completed' : '',
  'Dated by':
    cellOf(line, 'Counts') === 'Open items'
      ? ''
      : isResult(line) && from === 'Opportunities'
        ? 'Closed'
        : firstDay[from],
  'Credited to': defaultCreditedTo(from),
  Guard: '',
});

/** What goes with another way to count: a field to count by, a table that has it, a target that fits. */
export function countedNow(line: DraftLine, counts: string): LineCells {
  const was = cellOf(line, 'Counts');
  const from = fromOf(line);
  if (counts === was) return {};
  if (counts === 'Deliverable') {
    return {
      ...countedFromNow(line, 'Deliverables'),
      Counts: counts,
      Of: '',
      Target: '',
      Per: 'by date',
      Better: 'more',
    };
  }
  const table = from === 'Deliverables' ? (counts === 'Open items' ? 'Opportunities' : 'Activities') : from;
  const moved = table === from ? {} : countedFromNow(line, table);
  const open = counts === 'Open items';
  const isOther = (way: string): boolean => way === 'Open items' || way === 'Deliverable' || way === 'Rate';
  const reset = isOther(counts) || isOther(was);
  return {
    ...moved,
    Counts: counts,
    Of: ofFor(table, counts),
    ...(reset && {
      Target: open ? '0' : '',
      Better: open ? 'less' : 'more',
      Per: cellOf(ownLine('', cellOf(line, 'Kind')), 'Per'),
      Due: '',
      'Dated by': open ? '' : firstDay[table],
    }),
  };
}

function ofFor(from: CountedFrom, counts: string): string {
  if (counts === 'Distinct' || counts === 'First')
    return from === 'Accounts' ? 'Name' : from === 'Deliverables' ? 'Item' : 'Account';
  return counts === 'Sum' ? (amountsOf(from)[0] ?? '') : '';
}

const named = (from: CountedFrom, reading: string): string[] =>
  fieldsOf(from)
    .filter((field) => field.reading === reading)
    .map(({ name }) => name);

const amountsOf = (from: CountedFrom): string[] => named(from, 'amount');

/** The fields that may stand under Of. */
export const ofFields = (from: CountedFrom, counts: string): readonly string[] =>
  counts === 'Sum' || counts === 'Rate' ? amountsOf(from) : named(from, 'text').filter((name) => name !== 'Id');

/** The days that may decide the week; what stands there stays one of them, a column of the export for example. */
export const dayFields = (from: CountedFrom, now: string): readonly string[] => withNow(named(from, 'day'), now);

export const creditFields = (from: CountedFrom, now: string): readonly string[] =>
  withNow(
    from === 'Deliverables' ? ['Rep'] : ['Owner', 'Created by'].filter((name) => named(from, 'text').includes(name)),
    now,
  );

const withNow = (names: readonly string[], now: string): readonly string[] =>
  now === '' || names.includes(now) ? names : [...names, now];
