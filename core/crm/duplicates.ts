import { isBlank, isDateCell, isErrorCell, type Cell, type Column, type Table } from '../cells';

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the characters of a text, going on from an earlier hash. */
export function hashText(text: string, from = SEED): number {
  let hash = from;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Finds texts that were seen before. Only row numbers and hashes are kept, never the texts: a million ids take 16 MB. */
export function seenBefore(most: number, textAt: (index: number) => string): (text: string, index: number) => number {
  let size = 16;
  while (size < most * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const hashes = new Uint32Array(size);
  return (text, index) => {
    const hash = hashText(text);
    let slot = hash & (size - 1);
    for (;;) {
      const there = slots[slot]!;
      if (there < 0) {
        slots[slot] = index;
        hashes[slot] = hash;
        return -1;
      }
      if (hashes[slot] === hash && textAt(there) === text) {
        slots[slot] = index;
        return there;
      }
      slot = (slot + 1) & (size - 1);
    }
  };
}

const cellText = (cell: Cell): string => {
  if (cell === null || isBlank(cell)) return '';
  if (typeof cell === 'string') return cell;
  if (isDateCell(cell)) return `d${cell.day} ${cell.minutes ?? ''}`;
  return isErrorCell(cell) ? `e${cell.error}` : `${typeof cell}${String(cell)}`;
};

/** Rows in use that repeat an earlier row in every cell but those of the column that is passed over. */
export function repeatedRows(
  table: Table,
  inUse: Uint8Array,
  except?: number,
): { readonly count: number; readonly rows: readonly number[] } {
  const columns = table.headers.map((_, index) => table.column(index)).filter((_, index) => index !== except);
  const asked = columns.filter(isFilled);
  const hashOf = asked.map(cellHash);
  const rows = table.rowCount;
  let size = 16;
  while (size < rows * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const hashes = new Uint32Array(rows);
  const equal = (a: number, b: number): boolean =>
    asked.every((column) => cellText(column.at(a)) === cellText(column.at(b)));
  const found: number[] = [];
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (inUse[row] !== 1) continue;
    let hash = SEED;
    for (const one of hashOf) hash = Math.imul(hash ^ one(row), PRIME) ^ (hash >>> 15);
    hashes[row] = hash >>> 0;
    let slot = hashes[row]! & (size - 1);
    for (;;) {
      const there = slots[slot]!;
      if (there < 0) {
        slots[slot] = row;
        break;
      }
      if (hashes[there] === hashes[row] && equal(there, row)) {
        count += 1;
        if (found.length < 5) found.push(row);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { count, rows: found };
}

function isFilled(column: Column): boolean {
  if (column.dictionary) return column.dictionary.values.some((cell) => !isBlank(cell));
  return true;
}

function cellHash(column: Column): (row: number) => number {
  if (!column.dictionary) return (row) => hashText(cellText(column.at(row)));
  const { codes, values } = column.dictionary;
  const hashes = Uint32Array.from(values, (cell) => hashText(cellText(cell)));
  return (row) => hashes[codes[row]!]!;
}
