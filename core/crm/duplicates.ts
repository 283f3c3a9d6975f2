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
  const hashes = rowHashes(table.rowCount, asked);
  const same = asked.map(sameCell);
  let size = 16;
  while (size < table.rowCount * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const found: number[] = [];
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (inUse[row] !== 1) continue;
    let slot = hashes[row]! & (size - 1);
    for (;;) {
      const there = slots[slot]!;
      if (there < 0) {
        slots[slot] = row;
        break;
      }
      if (hashes[there] === hashes[row] && same.every((test) => test(there, row))) {
        count += 1;
        if (found.length < 5) found.push(row);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { count, rows: found };
}

/** One hash for each row, column by column. */
function rowHashes(rowCount: number, columns: readonly Column[]): Uint32Array {
  const hashes = new Uint32Array(rowCount).fill(SEED);
  for (const column of columns) {
    const hashOf = cellHash(column);
    for (let row = 0; row < rowCount; row += 1) {
      const hash = hashes[row]!;
      hashes[row] = Math.imul(hash ^ hashOf(row), PRIME) ^ (hash >>> 15);
    }
  }
  return hashes;
}

/** Whether two rows have the same cell in a column; the codes of a dictionary say so at once where they are equal. */
function sameCell(column: Column): (a: number, b: number) => boolean {
  const codes = column.dictionary?.codes;
  return (a, b) => (codes !== undefined && codes[a] === codes[b]) || cellText(column.at(a)) === cellText(column.at(b));
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
