/** In how many rows there was something, the numbers of the first few, and how often in all. */
export interface Tally {
  count: number;
  times: number;
  last: number;
  readonly rows: number[];
}

const SHOWN = 5;

export const tally = (): Tally => ({ count: 0, times: 0, last: 0, rows: [] });

/** Notes one in a row; several in one row count as one row as long as they come one after the other. */
export function note(tally: Tally, row: number): void {
  tally.times += 1;
  if (tally.last === row) return;
  tally.last = row;
  tally.count += 1;
  if (tally.rows.length < SHOWN) tally.rows.push(row);
}

/** Rows as people say them: `row 3`, `rows 2 and 3`, `rows 2, 3, 4, 5, 6 and 120 more`. */
export function rowsText({ count, rows }: Pick<Tally, 'count' | 'rows'>): string {
  if (count === 1) return `row ${rows[0]}`;
  const rest = count - rows.length;
  if (rest > 0) return `rows ${rows.join(', ')} and ${rest.toLocaleString('en-US')} more`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}

/** A number with its noun: `1 row`, `2 rows`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
