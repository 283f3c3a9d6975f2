import { argumentMistake } from './protocol';

/** Cells of a sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `B2:C9`, `B2`, `B:C` or `2:9`, with or without `$`. */
export function areaOf(address: string): Area {
  const text = address.replaceAll('$', '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, a, b, c = a, d = b] = cells as unknown as [string, string, string, string | undefined, string | undefined];
    return between(Number(b) - 1, columnOf(a), Number(d) - 1, columnOf(c as string));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnOf(columns[1]!), lastRow - 1, columnOf(columns[2]!));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, lastColumn - 1);
  return argumentMistake();
}

function between(row: number, column: number, toRow: number, toColumn: number): Area {
  return within({
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rows: Math.abs(toRow - row) + 1,
    columns: Math.abs(toColumn - column) + 1,
  });
}

/** The area, when it lies on a sheet. */
export function within(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every((n) => Number.isInteger(n));
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) return argumentMistake();
  return row + rows > lastRow || column + columns > lastColumn ? argumentMistake() : area;
}

export function addressOf({ row, column, rows, columns }: Area): string {
  if (rows === lastRow) return `${lettersOf(column)}:${lettersOf(column + columns - 1)}`;
  if (columns === lastColumn) return `${row + 1}:${row + rows}`;
  const first = `${lettersOf(column)}${row + 1}`;
  const last = `${lettersOf(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

export const meet = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const holds = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
