import type { Cell, Column } from '../../core/cells';
import type { Decode } from './encoding';

/*
 * Columns built straight from bytes. A cell that was seen before in its column costs its code and no text at all, and the
 * texts of the others are made once, at the end, when the encoding is known. A column in which nearly every cell is new
 * (ids, time stamps) gives its dictionary up and keeps bytes, which are a quarter of what as many texts would take.
 */

/** Blocks of bytes that never move; a position is the block's number and the place in it. */
interface Arena {
  readonly blocks: Buffer[];
  used: number;
}

interface ByteColumn {
  /** With a dictionary: the code of each row, 0 for a blank. Without: the position of each row's bytes. */
  codes: Uint32Array;
  /** Without a dictionary: the number of bytes of each row, 0 for a blank. */
  lengths: Uint32Array | null;
  /** Open addressing: 0 or a code; hashes, positions and sizes are those of the codes. */
  slots: Uint32Array;
  hashes: Uint32Array;
  positions: Uint32Array;
  sizes: Uint32Array;
  distinct: number;
  probes: number;
}

export interface ByteColumns {
  readonly columns: ByteColumn[];
  readonly arena: Arena;
}

const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** A dictionary of more distinct cells than this must pay: in the end at least every second row is one seen before. */
const SMALL = 8192;
/** While reading it is given up early only where it is hopeless: so many distinct cells, and hardly a row seen before. */
const LARGE = 65_536;
const HOPELESS = 0.95;

export const byteColumns = (): ByteColumns => ({ columns: [], arena: { blocks: [], used: BLOCK } });

const newColumn = (): ByteColumn => ({
  codes: new Uint32Array(0),
  lengths: null,
  slots: new Uint32Array(16),
  hashes: new Uint32Array(8),
  positions: new Uint32Array(8),
  sizes: new Uint32Array(8),
  distinct: 0,
  probes: 0,
});

/** Notes a cell that is not blank. Rows must come in order; a row that is left out is blank. */
export function addCell(
  { columns, arena }: ByteColumns,
  index: number,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  while (columns.length <= index) columns.push(newColumn());
  const column = columns[index]!;
  if (row >= column.codes.length) column.codes = enlarged(column.codes, row + 1);
  if (column.lengths) {
    if (row >= column.lengths.length) column.lengths = enlarged(column.lengths, row + 1);
    column.codes[row] = store(arena, bytes, start, end);
    column.lengths[row] = end - start;
    return;
  }
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  const mask = column.slots.length - 1;
  let slot = hash & mask;
  for (let code = column.slots[slot]!; code !== 0; code = column.slots[slot]!) {
    if (column.hashes[code] === hash && sameBytes(arena, column, code, bytes, start, end)) {
      column.codes[row] = code;
      return;
    }
    slot = (slot + 1) & mask;
    column.probes += 1;
  }
  const code = (column.distinct += 1);
  if (code >= column.hashes.length) growDictionary(column, code + 1);
  column.slots[slot] = code;
  column.hashes[code] = hash;
  column.positions[code] = store(arena, bytes, start, end);
  column.sizes[code] = end - start;
  column.codes[row] = code;
  if (code * 2 >= column.slots.length) growSlots(column);
  // Many steps for few cells mean texts made to collide; without a dictionary they cost nothing.
  const isCostly = column.probes > 64 * (row + SMALL);
  const isHopeless = code >= LARGE && (code & (code - 1)) === 0 && code > row * HOPELESS;
  if (isCostly || isHopeless) giveUpDictionary(column, row);
}

function enlarged(old: Uint32Array, needed: number): Uint32Array {
  const next = new Uint32Array(Math.max(needed, 32, Math.ceil(old.length * 1.5)));
  next.set(old);
  return next;
}

function growDictionary(column: ByteColumn, needed: number): void {
  column.hashes = enlarged(column.hashes, needed);
  column.positions = enlarged(column.positions, needed);
  column.sizes = enlarged(column.sizes, needed);
}

function growSlots(column: ByteColumn): void {
  const slots = new Uint32Array(column.slots.length * 2);
  const mask = slots.length - 1;
  for (let code = 1; code <= column.distinct; code += 1) {
    let slot = column.hashes[code]! & mask;
    while (slots[slot] !== 0) {
      slot = (slot + 1) & mask;
      column.probes += 1;
    }
    slots[slot] = code;
  }
  column.slots = slots;
}

function giveUpDictionary(column: ByteColumn, lastRow: number): void {
  const lengths = new Uint32Array(column.codes.length);
  for (let row = 0; row <= lastRow; row += 1) {
    const code = column.codes[row]!;
    if (code === 0) continue;
    column.codes[row] = column.positions[code]!;
    lengths[row] = column.sizes[code]!;
  }
  column.lengths = lengths;
  column.slots = column.hashes = column.positions = column.sizes = new Uint32Array(0);
}

function store(arena: Arena, bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length > BLOCK) {
    arena.blocks.push(Buffer.from(bytes.subarray(start, end)));
    arena.used = BLOCK;
    return ((arena.blocks.length - 1) << BLOCK_BITS) >>> 0;
  }
  if (arena.used + length > BLOCK) {
    arena.blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    arena.used = 0;
  }
  const block = arena.blocks[arena.blocks.length - 1]!;
  const position = arena.used;
  if (length < 48) for (let i = 0; i < length; i += 1) block[position + i] = bytes[start + i]!;
  else block.set(bytes.subarray(start, end), position);
  arena.used += length;
  return (((arena.blocks.length - 1) << BLOCK_BITS) | position) >>> 0;
}

function sameBytes(
  arena: Arena,
  column: ByteColumn,
  code: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  if (column.sizes[code] !== length) return false;
  const position = column.positions[code]!;
  const block = arena.blocks[position >>> BLOCK_BITS]!;
  const from = position & (BLOCK - 1);
  for (let i = 0; i < length; i += 1) if (block[from + i] !== bytes[start + i]) return false;
  return true;
}

/** The columns as the core reads them, `rowCount` rows each. */
export const columnsOf = ({ columns, arena }: ByteColumns, rowCount: number, decode: Decode): readonly Column[] =>
  columns.map((column) => {
    if (!column.lengths && column.distinct > SMALL && column.distinct > rowCount / 2) {
      giveUpDictionary(column, Math.min(rowCount, column.codes.length) - 1);
    }
    return column.lengths ? plainColumn(column, arena, rowCount, decode) : codedColumn(column, arena, rowCount, decode);
  });

function codedColumn(column: ByteColumn, arena: Arena, rowCount: number, decode: Decode): Column {
  const values: Cell[] = [null];
  for (let code = 1; code <= column.distinct; code += 1) {
    values.push(textAt(arena, column.positions[code]!, column.sizes[code]!, decode));
  }
  const codes = exactly(column.codes, rowCount);
  return { length: rowCount, at: (row) => values[codes[row]!] ?? null, dictionary: { codes, values } };
}

function plainColumn(column: ByteColumn, arena: Arena, rowCount: number, decode: Decode): Column {
  const positions = exactly(column.codes, rowCount);
  const lengths = exactly(column.lengths!, rowCount);
  return {
    length: rowCount,
    at: (row) => (lengths[row] ? textAt(arena, positions[row]!, lengths[row]!, decode) : null),
  };
}

const textAt = (arena: Arena, position: number, length: number, decode: Decode): string => {
  const from = position & (BLOCK - 1);
  return decode(arena.blocks[position >>> BLOCK_BITS]!, from, from + length);
};

const exactly = (codes: Uint32Array, length: number): Uint32Array => {
  if (codes.length === length) return codes;
  const exact = new Uint32Array(length);
  exact.set(codes.subarray(0, length));
  return exact;
};
