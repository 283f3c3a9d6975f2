import { dayOf } from '../calendar/day';
import { isErrorCell, type Grid } from '../cells';
import { addAmounts, amountText, exactSum, zero, type Amount } from '../decimal';
import { NO_DAY, type CrmTable, type LeftOut } from './crm-table';
import type { InspectedTable, OpenedTable, OpenedTables } from './opened';
import { openTables } from './open-tables';
import { readsAs } from './reads-as';
import { isBesideAmount } from './field-columns';
import type { DateOrder, Decimal, Source } from './source';
import type { SourceRow } from './sources-sheet';
import { NO_DATES } from './suggest-source';
import { reportedKind } from './table-kind';

/** What `inspect` says of sheets that have been opened. */
export const inspectOpened = (opened: OpenedTables): InspectedTable[] => opened.tables.map(inspectOne);

/** Opens sheets and says what each one is, with the opened tables beside it so that nothing is done twice. */
export function inspectTables(
  grids: readonly Grid[],
  given?: readonly SourceRow[],
): { readonly tables: readonly InspectedTable[]; readonly opened: OpenedTables } {
  const opened = openTables(grids, given);
  return { tables: inspectOpened(opened), opened };
}

function inspectOne(one: OpenedTable): InspectedTable {
  const { table, crmTable, source } = one;
  const base = {
    sheet: table.sheet,
    crm: one.crm,
    table: reportedKind(one.kind),
    headerRow: table.headerRow,
    rows: one.rows,
    findings: one.findings,
  };
  if (!crmTable || !source) {
    const usable = base.table === 'Unknown' ? 0 : one.rows;
    return { ...base, usable, ...nothing };
  }
  const dating = datingField(source, crmTable);
  return {
    ...base,
    usable: crmTable.inUse.reduce((sum, used) => sum + used, 0),
    fields: fieldLabels(source),
    dateOrder: orderOf(source),
    decimal: decimalOf(source),
    statuses: statusesOf(crmTable),
    ...wonOf(crmTable),
    ...spanOf(crmTable, dating),
    leftOut: groupLeftOut(crmTable),
    proofs: source.fields.map((field) => ({
      field: field.field,
      column: field.label,
      readsAs: readsAs(field),
      proof: field.proof,
    })),
  };
}

const nothing: Omit<InspectedTable, 'sheet' | 'crm' | 'table' | 'headerRow' | 'rows' | 'usable' | 'findings'> = {
  fields: {},
  dateOrder: null,
  decimal: '.',
  statuses: { Open: 0, Won: 0, Lost: 0 },
  wonAmount: '',
  firstDay: '',
  lastDay: '',
  leftOut: [],
  proofs: [],
};

function fieldLabels(source: Source): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const one of source.fields) {
    if (one.column !== undefined && !isBesideAmount(source, one)) labels[one.field] = one.label;
  }
  return labels;
}

/** The fields whose days decide when a row counts, the usual one first. */
const dating: Readonly<Record<Source['kind'], readonly string[]>> = {
  Activities: ['Date'],
  Opportunities: ['Closed', 'Created'],
  Accounts: ['Since'],
};

/** The field whose days date the rows of a table; undefined when it has none. */
export const datingField = (source: Source, table: CrmTable): string | undefined =>
  dating[source.kind].find((field) => table.days(field) !== undefined);

/** `ask` as soon as one of the dating columns asks; a column without any date says nothing. */
function orderOf(source: Source): DateOrder | null {
  const orders = dating[source.kind].flatMap((field) => {
    const one = source.fields.find((candidate) => candidate.field === field);
    return one?.dateOrder === undefined || one.proof === NO_DATES ? [] : [one.dateOrder];
  });
  return orders.includes('ask') ? 'ask' : (orders[0] ?? null);
}

function decimalOf(source: Source): Decimal {
  const signs = source.fields.flatMap((one) => (one.decimal === undefined ? [] : [one]));
  const amount = signs.find((one) => one.field === 'Amount') ?? signs[0];
  return amount?.decimal ?? '.';
}

function statusesOf(table: CrmTable): { Open: number; Won: number; Lost: number } {
  const counts = { Open: 0, Won: 0, Lost: 0 };
  const status = table.kind === 'Opportunities' ? table.field('Status') : undefined;
  if (!status) return counts;
  for (let row = 0; row < status.length; row += 1) {
    if (table.inUse[row] !== 1) continue;
    const word = status.at(row);
    if (word === 'Open' || word === 'Won' || word === 'Lost') counts[word] += 1;
  }
  return counts;
}

/** The exact won amount; by currency where there are several, because these are never added. */
function wonOf(table: CrmTable): Pick<InspectedTable, 'wonAmount' | 'wonAmounts'> {
  const [status, amount] = [table.field('Status'), table.field('Amount')];
  const asks = table.source.fields.some((one) => one.field === 'Amount' && one.decimal === 'ask');
  if (table.kind !== 'Opportunities' || !amount || !status || asks) return { wonAmount: '' };
  const currency = table.field('Currency');
  const sums = new Map<string, ReturnType<typeof exactSum>>();
  for (let row = 0; row < amount.length; row += 1) {
    if (table.inUse[row] !== 1 || status.at(row) !== 'Won') continue;
    const won = amount.at(row);
    if (typeof won !== 'number') continue;
    const cell = currency?.at(row) ?? null;
    const key = typeof cell === 'string' ? cell.trim() : cell === null || isErrorCell(cell) ? '' : String(cell);
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = exactSum()));
    sum.add(won);
  }
  if (sums.size === 0) return { wonAmount: amountText(zero) };
  if (sums.size === 1) return { wonAmount: amountText([...sums.values()].reduce(total, zero)) };
  const byCurrency = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => [key, amountText(sum.total())]);
  return { wonAmount: null, wonAmounts: Object.fromEntries(byCurrency) as Record<string, string> };
}

const total = (sum: Amount, one: ReturnType<typeof exactSum>): Amount => addAmounts(sum, one.total());

/** First and last day of the rows in use; empty without days. */
export function spanOf(table: CrmTable, field: string | undefined): { firstDay: string; lastDay: string } {
  const days = field === undefined ? undefined : table.days(field);
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; days && row < table.inUse.length; row += 1) {
    if (table.inUse[row] !== 1) continue;
    const day = days(row);
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? { firstDay: '', lastDay: '' } : { firstDay: dayOf(first), lastDay: dayOf(last) };
}

const SHOWN = 5;

function groupLeftOut({ leftOut, source: { table } }: CrmTable): InspectedTable['leftOut'] {
  const groups = new Map<string, { one: LeftOut; count: number; rows: number[] }>();
  for (const one of leftOut) {
    const group = groups.get(one.code) ?? { one, count: 0, rows: [] };
    groups.set(one.code, group);
    group.count += 1;
    if (group.rows.length < SHOWN) group.rows.push(table.rowNumber(one.row));
  }
  return [...groups.values()].map(({ one, count, rows }) => ({ code: one.code, reason: one.reason, count, rows }));
}
