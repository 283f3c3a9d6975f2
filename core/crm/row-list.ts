import type { Table } from '../cells';

const SHOWN = 5;

/** Row numbers as people count them: `rows 4, 8, 15 and 27 more`. `count` where only the first rows are at hand. */
export function listRows(table: Pick<Table, 'rowNumber'>, rows: readonly number[], count = rows.length): string {
  const first = rows.slice(0, SHOWN).map((row) => table.rowNumber(row));
  const more = count - first.length;
  const list = `${count === 1 ? 'row' : 'rows'} ${first.join(', ')}`;
  return more > 0 ? `${list} and ${more} more` : list;
}

/** A number with the word for one or for many: `1 row is`, `12 rows are`. */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
