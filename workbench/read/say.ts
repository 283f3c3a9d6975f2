/** How many there were of something, and the numbers of the first few rows. */
export interface Tally {
  count: number;
  readonly rows: number[];
}

const SHOWN = 5;

export const tally = (): Tally => ({ count: 0, rows: [] });

export function note(tally: Tally, row: number): void {
  tally.count += 1;
  if (tally.rows.length < SHOWN) tally.rows.push(row);
}

/** Rows as people say them: `row 3`, `rows 2 and 3`, `rows 2, 3, 4, 5, 6 and 120 more`. */
export function rowsText({ count, rows }: Tally): string {
  if (count === 1) return `row ${rows[0]}`;
  const rest = count - rows.length;
  if (rest > 0) return `rows ${rows.join(', ')} and ${rest.toLocaleString('en-US')} more`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}

/** A number with its noun: `1 row`, `2 rows`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
