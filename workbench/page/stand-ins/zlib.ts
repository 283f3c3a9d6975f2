import { Buffer } from './buffer';

/*
 * What the readers ask of Node's zlib, for a browser, whose own unpacking cannot be waited for in the midst of a walk and does
 * not stop at a limit. Deflate is RFC 1951.
 */

interface Options {
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

/** Codes of one alphabet: how many there are of each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const mostBits = 15;

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(mostBits + 1);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  const starts = new Uint16Array(mostBits + 2);
  for (let bits = 1; bits <= mostBits; bits += 1) starts[bits + 1] = starts[bits]! + counts[bits]!;
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[starts[length]!++] = symbol;
  });
  return { counts, symbols };
}

interface Unpacking {
  readonly bytes: Uint8Array;
  at: number;
  bits: number;
  held: number;
  out: Uint8Array;
  size: number;
  readonly most: number;
}

function take(state: Unpacking, count: number): number {
  while (state.held < count) {
    if (state.at >= state.bytes.length) fail('Z_BUF_ERROR');
    state.bits |= state.bytes[state.at++]! << state.held;
    state.held += 8;
  }
  const value = state.bits & ((1 << count) - 1);
  state.bits >>>= count;
  state.held -= count;
  return value;
}

/** Codes of one length follow each other, so a code is found by counting, bit by bit. */
function symbolOf(state: Unpacking, { counts, symbols }: Codes): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let bits = 1; bits <= mostBits; bits += 1) {
    code |= take(state, 1);
    const count = counts[bits]!;
    if (code - first < count) return symbols[index + code - first]!;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return fail('Z_DATA_ERROR');
}

function room(state: Unpacking, more: number): void {
  const needed = state.size + more;
  if (needed > state.most) fail('ERR_BUFFER_TOO_LARGE');
  if (needed <= state.out.length) return;
  const larger = new Uint8Array(Math.min(state.most, Math.max(needed, state.out.length * 2)));
  larger.set(state.out);
  state.out = larger;
}

// prettier-ignore
const lengthBases = [3,4,5,6,7,8,9,10,11,13,15,17,19,23,27,31,35,43,51,59,67,83,99,115,131,163,195,227,258];
// prettier-ignore
const lengthBits = [0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0];
// prettier-ignore
const distanceBases = [1,2,3,4,5,7,9,13,17,25,33,49,65,97,129,193,257,385,513,769,1025,1537,2049,3073,4097,6145,8193,12289,16385,24577];
// prettier-ignore
const distanceBits = [0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13];
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixed: readonly [Codes, Codes] = [
  codesOf(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codesOf(new Uint8Array(30).fill(5)),
];

function writtenCodes(state: Unpacking): readonly [Codes, Codes] {
  const literals = take(state, 5) + 257;
  const distances = take(state, 5) + 1;
  const given = take(state, 4) + 4;
  const ofLengths = new Uint8Array(19);
  for (let i = 0; i < given; i += 1) ofLengths[lengthOrder[i]!] = take(state, 3);
  const codes = codesOf(ofLengths);
  const lengths = new Uint8Array(literals + distances);
  for (let i = 0; i < lengths.length;) {
    const symbol = symbolOf(state, codes);
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    const again = symbol === 16 ? (i === 0 ? fail('Z_DATA_ERROR') : lengths[i - 1]!) : 0;
    const times = symbol === 16 ? 3 + take(state, 2) : symbol === 17 ? 3 + take(state, 3) : 11 + take(state, 7);
    if (i + times > lengths.length) fail('Z_DATA_ERROR');
    lengths.fill(again, i, i + times);
    i += times;
  }
  return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))];
}

function copyStored(state: Unpacking): void {
  state.bits = 0;
  state.held = 0;
  const { bytes, at } = state;
  if (at + 4 > bytes.length) fail('Z_BUF_ERROR');
  const length = bytes[at]! | (bytes[at + 1]! << 8);
  if ((length ^ 0xffff) !== (bytes[at + 2]! | (bytes[at + 3]! << 8))) fail('Z_DATA_ERROR');
  if (at + 4 + length > bytes.length) fail('Z_BUF_ERROR');
  room(state, length);
  state.out.set(bytes.subarray(at + 4, at + 4 + length), state.size);
  state.size += length;
  state.at = at + 4 + length;
}

function copyCoded(state: Unpacking, [literals, distances]: readonly [Codes, Codes]): void {
  for (;;) {
    const symbol = symbolOf(state, literals);
    if (symbol === 256) return;
    if (symbol < 256) {
      room(state, 1);
      state.out[state.size++] = symbol;
      continue;
    }
    const base = lengthBases[symbol - 257] ?? fail('Z_DATA_ERROR');
    const length = base + take(state, lengthBits[symbol - 257]!);
    const far = symbolOf(state, distances);
    const distance = (distanceBases[far] ?? fail('Z_DATA_ERROR')) + take(state, distanceBits[far]!);
    if (distance > state.size) fail('Z_DATA_ERROR');
    room(state, length);
    const { out } = state;
    for (let i = 0; i < length; i += 1, state.size += 1) out[state.size] = out[state.size - distance]!;
  }
}

/** Unpacks; more than `maxOutputLength` bytes are never made. */
export function inflateRawSync(bytes: Uint8Array, { maxOutputLength, chunkSize }: Options): Uint8Array {
  const out = new Uint8Array(Math.min(chunkSize, maxOutputLength));
  const state: Unpacking = { bytes, at: 0, bits: 0, held: 0, out, size: 0, most: maxOutputLength };
  for (let last = 0; last === 0;) {
    last = take(state, 1);
    const kind = take(state, 2);
    if (kind === 0) copyStored(state);
    else if (kind === 3) fail('Z_DATA_ERROR');
    else copyCoded(state, kind === 1 ? fixed : writtenCodes(state));
  }
  return Buffer.from(state.out.buffer as ArrayBuffer, 0, state.size);
}

let table: Uint32Array | undefined;

/** The checksum of the parts of an archive. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
