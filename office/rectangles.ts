/** A rectangle of cells, counted from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a block begins whose cells are counted from its own first one. */
export type Corner = Pick<Rectangle, 'row' | 'column'>;
export const corner: Corner = { row: 0, column: 0 };

export const movedBy = (from: Corner, one: Rectangle): Rectangle => ({
  ...one,
  row: one.row + from.row,
  column: one.column + from.column,
});

/**
 * Cells of the same key as few rectangles: runs along each row, then runs of equal extent put together downwards. Cells
 * without a key belong to none.
 */
export function rectanglesOf(
  rows: number,
  columns: number,
  keyOf: (row: number, column: number) => string | undefined,
): Map<string, Rectangle[]> {
  const found = new Map<string, Rectangle[]>();
  let open = new Map<string, { key: string; row: number; column: number; rows: number; columns: number }>();
  const close = (done: typeof open): void => {
    for (const { key, ...rectangle } of done.values()) {
      const list = found.get(key);
      if (list) list.push(rectangle);
      else found.set(key, [rectangle]);
    }
  };
  for (let row = 0; row < rows; row += 1) {
    const next: typeof open = new Map();
    for (let column = 0; column < columns;) {
      const key = keyOf(row, column);
      const start = column;
      do column += 1;
      while (column < columns && keyOf(row, column) === key);
      if (key === undefined) continue;
      const place = `${start},${column},${key}`;
      const above = open.get(place);
      open.delete(place);
      next.set(place, above ?? { key, row, column: start, rows: 0, columns: column - start });
      next.get(place)!.rows += 1;
    }
    close(open);
    open = next;
  }
  close(open);
  return found;
}

/** `A`, `Z`, `AA`, ... of a column counted from 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `B2:D9`, or `B2` for a single cell. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = `${letters(column)}${row + 1}`;
  const last = `${letters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Addresses joined by commas, each list short enough for one call. */
export function addressLists(addresses: readonly string[], longest: number): string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}
