import { isBlank, type Column, type Table } from '../cells';
import { fold, withoutNote } from '../text';
import { headerKey } from './header-key';

/** The columns of a table by the words of their labels, in the order in which they stand. */
export interface Labelled {
  /** Indexes of the columns with these words, the first first. */
  at(key: string): readonly number[];
  readonly keys: readonly string[];
}

const known = new WeakMap<Table, Labelled>();

export function labelled(table: Table): Labelled {
  let found = known.get(table);
  if (found) return found;
  const keys = table.headers.map(headerKey);
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '') return;
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  });
  found = { keys, at: (key) => places.get(key) ?? [] };
  known.set(table, found);
  return found;
}

/**
 * The key of each label of a sheet of ours: that of the label as it stands where it is one of `ours`, else that without the note
 * in parentheses which people may put behind it.
 */
export const ownKeys = (table: Table, ours: ReadonlySet<string>): readonly string[] =>
  labelled(table).keys.map((key, index) => (ours.has(key) ? key : fold(withoutNote(table.headers[index]!))));

/** The cells of the column of a sheet of ours that has this label, or this label and a note. */
export function ownColumn(table: Table, label: string): Column | undefined {
  const index = ownKeys(table, new Set([label])).indexOf(label);
  return index < 0 ? undefined : table.column(index);
}

/** Whether any cell of a column says something. A dictionary answers at once. */
export function hasCells(column: Column): boolean {
  if (column.dictionary) {
    const { values, codes } = column.dictionary;
    const filled = values.map((cell) => !isBlank(cell));
    if (!filled.includes(true)) return false;
    if (!filled.includes(false)) return codes.length > 0;
    for (let row = 0; row < codes.length; row += 1) if (filled[codes[row]!]) return true;
    return false;
  }
  for (let row = 0; row < column.length; row += 1) if (!isBlank(column.at(row))) return true;
  return false;
}

/** Up to `most` filled cells from all over a column, for a look at what it holds. */
export function sampleOf(column: Column, most = 200): NonNullable<ReturnType<Column['at']>>[] {
  const cells: NonNullable<ReturnType<Column['at']>>[] = [];
  const step = Math.max(1, Math.floor(column.length / (most * 5)));
  for (let row = 0; row < column.length && cells.length < most; row += step) {
    const cell = column.at(row);
    if (cell !== null && !isBlank(cell)) cells.push(cell);
  }
  if (cells.length > 0 || step === 1) return cells;
  for (let row = 0; row < column.length && cells.length < most; row += 1) {
    const cell = column.at(row);
    if (cell !== null && !isBlank(cell)) cells.push(cell);
  }
  return cells;
}

/** Whether a table has anything below its header. */
export const hasRows = (table: Table): boolean => table.headers.some((_, index) => hasCells(table.column(index)));
