import { at, type Finding } from '../outcome';
import { quoted } from '../text';
import { idOf } from './cell-text';
import { sideColumn } from './choose-columns';
import { NO_DAY, type CrmTable } from './crm-table';
import { fieldCells } from './field-cells';
import { isMissing } from './letters';
import { amountReader } from './numbers';
import { perCell } from './odd-rows';
import type { TableInReading } from './read-table';
import { counted, listRows } from './row-list';
import type { Source } from './source';

/** What a finding says of rows that are left out for one reason. */
interface Said {
  readonly severity: Finding['severity'];
  /** The field whose column is named. */
  readonly field?: string;
  readonly one: string;
  readonly many: string;
  readonly fix: string;
}

const noRecords = 'Nothing to do: they are no records.';
const leftOutFindings: Readonly<Record<string, Said>> = {
  'no-owner': {
    severity: 'warning',
    field: 'Owner',
    one: 'row has no owner and is',
    many: 'rows have no owner and are',
    fix: 'Fill in the owner in the CRM, or add the column to the export.',
  },
  'no-date': {
    severity: 'warning',
    field: 'Date',
    one: 'row has no date and is',
    many: 'rows have no date and are',
    fix: 'Fill in the date in the CRM, or choose another column on the Sources sheet.',
  },
  'date-unreadable': {
    severity: 'warning',
    field: 'Date',
    one: 'row has a date that cannot be read and is',
    many: 'rows have a date that cannot be read and are',
    fix: 'Write dates like 2026-02-28; days before 1990 or after 2100 are not read.',
  },
  'date-ask': {
    severity: 'ask',
    field: 'Date',
    one: 'row has a date whose day and month cannot be told apart and is',
    many: 'rows have a date whose day and month cannot be told apart and are',
    fix: 'Say on the Sources sheet whether it is day/month/year or month/day/year.',
  },
  'error-cell': {
    severity: 'warning',
    one: 'row has an error of the spreadsheet in a needed cell and is',
    many: 'rows have an error of the spreadsheet in a needed cell and are',
    fix: 'Repair the formula, or export values.',
  },
  total: { severity: 'info', one: 'total or subtotal is', many: 'totals and subtotals are', fix: noRecords },
  footer: { severity: 'info', one: 'line below the records is', many: 'lines below the records are', fix: noRecords },
  heading: {
    severity: 'info',
    one: 'heading between the records is',
    many: 'headings between the records are',
    fix: noRecords,
  },
  'repeated-header': {
    severity: 'info',
    one: 'row repeats the header and is',
    many: 'rows repeat the header and are',
    fix: noRecords,
  },
  'other-table': {
    severity: 'warning',
    one: 'row of another table below this one is',
    many: 'rows of another table below this one are',
    fix: 'Put the second table on a sheet or into a file of its own.',
  },
  subitem: {
    severity: 'info',
    one: 'row of a nested table is',
    many: 'rows of nested tables are',
    fix: 'Export them as a sheet of their own if they should count.',
  },
};

/** What the rows of one table give cause to say: at most one finding for each reason and column. */
export function aboutRows(reading: TableInReading, finished: CrmTable): Finding[] {
  const { source, leftOut, joined } = reading;
  const { table } = source;
  const findings: Finding[] = [];
  const byCode = new Map<string, number[]>();
  for (const { code, row } of leftOut) {
    const rows = byCode.get(code);
    if (rows) rows.push(row);
    else byCode.set(code, [row]);
  }
  for (const [code, rows] of byCode) {
    const said = leftOutFindings[code];
    if (!said) continue;
    const { severity, field, one, many, fix } = said;
    const label = field && (source.fields.find((candidate) => candidate.field === field)?.label || field);
    findings.push({
      severity,
      code: `rows-${code}`,
      where: at(table.sheet, table.rowNumber(rows[0]!), label),
      what: `${counted(rows.length, one, many)} left out: ${listRows(table, rows)}.`,
      fix,
    });
  }
  if (joined > 0) {
    findings.push({
      severity: 'info',
      code: 'owner-joined',
      where: at(table.sheet, undefined, 'Owner'),
      what: `${counted(joined, 'activity names', 'activities name')} no owner; credited to the owner of the opportunity, contact or account.`,
      fix: 'Nothing to do, if that is who did them.',
    });
  }
  return [
    ...findings,
    ...ownersAsIds(reading),
    ...unreadableAmounts(reading),
    ...unreadableDays(reading),
    ...closedEarly(reading, finished),
    ...closedNever(reading, finished),
    ...severalCurrencies(reading, finished),
  ];
}

const looksLikeId = (name: string): boolean => /\d/.test(name) && !/[\s@]/.test(name);

/** Owners that no list of people names, and owners of one name with several ids beside it. */
function ownersAsIds(reading: TableInReading): Finding[] {
  const { source, owners, ownerNames, inUse } = reading;
  const { table, kind, crm } = source;
  const own = source.fields.find((one) => one.field === 'Owner');
  if (own?.column === undefined) return [];
  const where = at(table.sheet, undefined, own.label);
  const names = ownerNames.filter((name) => name !== '');
  if (names.length > 0 && names.every(looksLikeId)) {
    return [
      {
        severity: 'info',
        code: 'owner-ids',
        where,
        what: `The owners are ids such as ${quoted(names[0]!)}; no list of people says their names.`,
        fix: 'Add the list of users to the files (id, name, e-mail), or write the ids under "Also known as" on the Team sheet.',
      },
    ];
  }
  const index = sideColumn(table, kind, crm, 'Owner id');
  if (index === undefined || index === own.column) return [];
  const idAt = perCell(table.column(index), idOf);
  const ids = new Map<number, Set<string>>();
  for (let row = 0; row < owners.length; row += 1) {
    const id = inUse[row] === 1 && owners[row] !== 0 ? idAt(row) : '';
    if (id === '') continue;
    const known = ids.get(owners[row]!);
    if (!known) ids.set(owners[row]!, new Set([id]));
    else if (known.size < 10) known.add(id);
  }
  return [...ids].flatMap(([code, several]): Finding[] => {
    if (several.size < 2) return [];
    const list = [...several].slice(0, 5).join(', ');
    return [
      {
        severity: 'ask',
        code: 'owner-name-shared',
        where,
        what: `${quoted(ownerNames[code]!)} stands beside ${several.size} ids (${list}): perhaps these are several people of one name. They are counted as one.`,
        fix: `If they are several, name the column ${quoted(table.headers[index] ?? '')} as Owner on the Sources sheet.`,
      },
    ];
  });
}

function unreadableAmounts({ source, inUse }: TableInReading): Finding[] {
  const { table } = source;
  return source.fields.flatMap((one) => {
    if (one.decimal === undefined || one.decimal === 'ask' || one.column === undefined) return [];
    const column = table.column(one.column);
    const read = amountReader(one.decimal);
    const bad = perCell(
      column,
      (cell) => cell !== null && !(typeof cell === 'string' && isMissing(cell)) && read(cell) === null,
    );
    return about(inUse, bad, (rows) => ({
      severity: one.field === 'Duration' ? 'info' : 'warning',
      code: 'amount-unreadable',
      where: at(table.sheet, table.rowNumber(rows[0]!), one.label),
      what: `${counted(rows.length, 'number', 'numbers')} cannot be read, the first is ${quoted(column.at(rows[0]!))}; counted as blank: ${listRows(table, rows)}.`,
      fix: 'Write plain numbers such as 1234.50.',
    }));
  });
}

/** Days of other fields than those that decide whether a row can be used. */
function unreadableDays({ source, inUse, days }: TableInReading): Finding[] {
  const { table } = source;
  return source.fields.flatMap((one) => {
    const read = one.dateOrder === undefined ? undefined : days(one.field);
    if (!read || one.column === undefined) return [];
    if (source.kind === 'Activities' && one.field !== 'Date' && one.column === dateColumn(source)) return [];
    const column = fieldCells(table, one)!;
    const filled = perCell(column, (cell) => cell !== null && !(typeof cell === 'string' && isMissing(cell)));
    const bad = (row: number): boolean => read(row) === NO_DAY && filled(row);
    return about(inUse, bad, (rows) => ({
      severity: 'warning',
      code: 'date-unreadable',
      where: at(table.sheet, table.rowNumber(rows[0]!), one.label),
      what: `${counted(rows.length, 'date', 'dates')} cannot be read, the first is ${quoted(column.at(rows[0]!))}; counted as blank: ${listRows(table, rows)}.`,
      fix: 'Write dates like 2026-02-28; days before 1990 or after 2100 are not read.',
    }));
  });
}

const dateColumn = (source: Source): number | undefined => source.fields.find((one) => one.field === 'Date')?.column;

function closedEarly({ source, inUse, days }: TableInReading, finished: CrmTable): Finding[] {
  if (source.kind !== 'Opportunities') return [];
  const [created, closed] = [days('Created'), days('Closed')];
  const status = finished.field('Status');
  if (!created || !closed) return [];
  const bad = (row: number): boolean => {
    const [from, to] = [created(row), closed(row)];
    return from !== NO_DAY && to !== NO_DAY && to < from && (!status || status.at(row) !== 'Open');
  };
  const { table } = source;
  return about(inUse, bad, (rows) => ({
    severity: 'warning',
    code: 'closed-before-created',
    where: at(table.sheet, table.rowNumber(rows[0]!), source.fields.find((one) => one.field === 'Closed')?.label),
    what: `${counted(rows.length, 'opportunity was', 'opportunities were')} closed before being created: ${listRows(table, rows)}.`,
    fix: 'Correct the dates in the CRM; they count on the day they say.',
  }));
}

/** Won or lost, but without a day: nothing that is dated by Closed counts them. */
function closedNever({ source, inUse, days }: TableInReading, finished: CrmTable): Finding[] {
  const closed = days('Closed');
  const status = source.kind === 'Opportunities' ? finished.field('Status') : undefined;
  if (!closed || !status) return [];
  const { table } = source;
  const label = source.fields.find((one) => one.field === 'Closed')?.label ?? 'Closed';
  const bad = (row: number): boolean => closed(row) === NO_DAY && ['Won', 'Lost'].includes(String(status.at(row)));
  return about(inUse, bad, (rows) => ({
    severity: 'warning',
    code: 'closed-without-day',
    where: at(table.sheet, table.rowNumber(rows[0]!), label),
    what: `${counted(rows.length, 'opportunity that is won or lost has', 'opportunities that are won or lost have')} no day in ${quoted(label)} and ${rows.length === 1 ? 'counts' : 'count'} in no week: ${listRows(table, rows)}.`,
    fix: 'Fill in the day in the CRM, or name a column on the Sources sheet that has the day for won and lost alike.',
  }));
}

/** Amounts of several currencies are never added: said before a plan asks for their sum. */
function severalCurrencies({ source, inUse }: TableInReading, finished: CrmTable): Finding[] {
  const [currency, amount] = [finished.field('Currency'), finished.field('Amount')];
  if (source.kind !== 'Opportunities' || !currency || !amount) return [];
  const rows = new Map<string, number>();
  for (let row = 0; row < inUse.length; row += 1) {
    if (inUse[row] !== 1 || typeof amount.at(row) !== 'number') continue;
    const cell = currency.at(row);
    const name = typeof cell === 'string' ? cell.trim() : '';
    if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  if (rows.size < 2) return [];
  const list = [...rows].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} (${count} rows)`);
  const [first] = list;
  return [
    {
      severity: 'info',
      code: 'currencies-several',
      where: at(source.table.sheet, undefined, source.fields.find((one) => one.field === 'Currency')?.label),
      what: `Amounts stand in ${rows.size} currencies: ${list.slice(0, 6).join(', ')}${list.length > 6 ? ' and more' : ''}. They are never added.`,
      fix: `Write a condition such as "Currency = ${first!.replace(/ \(.*$/, '')}" into Where of a row that sums amounts.`,
    },
  ];
}

function about(inUse: Uint8Array, is: (row: number) => boolean, say: (rows: readonly number[]) => Finding): Finding[] {
  const rows: number[] = [];
  for (let row = 0; row < inUse.length; row += 1) if (inUse[row] === 1 && is(row)) rows.push(row);
  return rows.length > 0 ? [say(rows)] : [];
}
