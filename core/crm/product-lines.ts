import { at, type Finding } from '../outcome';
import { fold } from '../text';
import { idOf } from './cell-text';
import type { TableInReading } from './read-table';
import { counted, listRows } from './row-list';

/** Larger tables are not searched: it is only a question. */
const MOST_ROWS = 200_000;
const FEWEST = 2;
const SHARE = 0.05;

/**
 * Asks about an opportunity that stands in several rows without an id, with the same name, account and days: reports with
 * products have a row for each product, and every row would count as an opportunity.
 */
export function askAboutLines({ source, inUse, days }: TableInReading): Finding[] {
  const { table, fields, kind } = source;
  const labelled = (name: string): number | undefined => fields.find((one) => one.field === name)?.column;
  const name = labelled('Name');
  if (kind !== 'Opportunities' || name === undefined || table.rowCount > MOST_ROWS) return [];
  const account = labelled('Account');
  const [created, closed] = [days('Created'), days('Closed')];
  if (account === undefined && !created) return [];
  const texts = [table.column(name), ...(account === undefined ? [] : [table.column(account)])];
  const seen = new Map<string, number>();
  const differ = (a: number, b: number): boolean =>
    table.headers.some((_, index) => idOf(table.column(index).at(a)) !== idOf(table.column(index).at(b)));
  const repeated: number[] = [];
  let used = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (inUse[row] !== 1 || idOf(texts[0]!.at(row)) === '') continue;
    used += 1;
    const key = [...texts.map((one) => fold(idOf(one.at(row)))), created?.(row), closed?.(row)].join('\n');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else if (differ(before, row)) repeated.push(row);
  }
  if (repeated.length < Math.max(FEWEST, used * SHARE)) return [];
  return [
    {
      severity: 'ask',
      code: 'rows-of-products',
      where: at(table.sheet, table.rowNumber(repeated[0]!), table.headers[name]),
      what: `${counted(repeated.length, 'row has', 'rows have')} the name, account and days of an earlier row but differ in something else (${listRows(table, repeated)}): perhaps each row is a product of an opportunity. Every row is counted.`,
      fix: 'Export opportunities without their products, or with their id; else nothing to do.',
    },
  ];
}
