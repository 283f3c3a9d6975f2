import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from './limits';
import { megabytes } from './limits';
import { refuse } from './refusal';

/** One part of a zip archive, as its directory describes it. Sizes are claims until the part is unpacked. */
export interface Entry {
  /** Slashes forward, none in front. */
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const HUGE = 0xffffffff;

/** The parts by the archive's directory, which stands at its end. Nothing is unpacked. */
export function entriesOf(name: string, zip: Buffer, limits: Limits): readonly Entry[] {
  const { count, offset } = directoryOf(name, zip);
  if (count > limits.entries) tooMany(name, count, limits);
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY) damaged(name);
    const nameLength = zip.readUInt16LE(at + 28);
    const extraLength = zip.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
    if (next > zip.length) damaged(name);
    const long = longSizes(zip, at, at + 46 + nameLength, extraLength);
    entries.push({
      name: nameIn(zip, at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      isLocked: (zip.readUInt16LE(at + 8) & 1) === 1,
      crc: zip.readUInt32LE(at + 16),
      ...long,
    });
    at = next;
  }
  // One more part behind the last: the number of parts is wrong, and nobody knows what else is.
  if (at + 4 <= zip.length && zip.readUInt32LE(at) === DIRECTORY) damaged(name);
  return entries;
}

const nameIn = (zip: Buffer, start: number, end: number): string =>
  zip.toString('utf8', start, end).replaceAll('\\', '/').replace(/^\/+/, '');

function directoryOf(name: string, zip: Buffer): { readonly count: number; readonly offset: number } {
  const first = Math.max(0, zip.length - 65_557);
  for (let at = zip.length - 22; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) !== END) continue;
    const count = zip.readUInt16LE(at + 10);
    const offset = zip.readUInt32LE(at + 16);
    if (count !== 0xffff && offset !== HUGE) return { count, offset };
    return directory64(name, zip, at);
  }
  return damaged(name);
}

/** Archives that could be larger than 4 GB say their sizes a second time, in more bytes; some writers always do. */
function directory64(name: string, zip: Buffer, end: number): { readonly count: number; readonly offset: number } {
  if (end < 20 || zip.readUInt32LE(end - 20) !== LOCATOR_64) damaged(name);
  const at = Number(zip.readBigUInt64LE(end - 12));
  if (at + 56 > zip.length || zip.readUInt32LE(at) !== END_64) damaged(name);
  return { count: Number(zip.readBigUInt64LE(at + 32)), offset: Number(zip.readBigUInt64LE(at + 48)) };
}

function longSizes(
  zip: Buffer,
  at: number,
  extra: number,
  length: number,
): Pick<Entry, 'packed' | 'unpacked' | 'offset'> {
  const sizes = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  for (let field = extra; field + 4 <= extra + length; field += 4 + zip.readUInt16LE(field + 2)) {
    if (zip.readUInt16LE(field) !== 1) continue;
    let from = field + 4;
    const to = Math.min(from + zip.readUInt16LE(field + 2), extra + length);
    for (let i = 0; i < 3; i += 1) {
      if (sizes[i] !== HUGE || from + 8 > to) continue;
      sizes[i] = Number(zip.readBigUInt64LE(from));
      from += 8;
    }
  }
  return { unpacked: sizes[0]!, packed: sizes[1]!, offset: sizes[2]! };
}

/**
 * All parts, unpacked, under their names in small letters. The limits count bytes really produced, because the sizes in the
 * directory may lie. Parts that `isNeeded` does not ask for are unpacked to be counted, and dropped.
 */
export function unpack(
  name: string,
  zip: Buffer,
  entries: readonly Entry[],
  limits: Limits,
  isNeeded: (part: string) => boolean,
): Map<string, Buffer> {
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (claimed > limits.unpackedBytes) tooLarge(name, limits);
  const parts = new Map<string, Buffer>();
  let produced = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) {
      // A folder holds nothing of its own: one with content is a part whose name was damaged, and would go missing unnoticed.
      if (entry.unpacked > 0) damaged(name);
      continue;
    }
    const part = unpackEntry(name, zip, entry, limits, limits.unpackedBytes - produced);
    produced += part.length;
    const key = entry.name.toLowerCase();
    // Two parts of one name: programs differ in which one they read, so nobody can know what this workbook says.
    if (parts.has(key)) damaged(name);
    parts.set(key, isNeeded(key) ? part : NOTHING);
  }
  return parts;
}

const NOTHING = Buffer.alloc(0);

function unpackEntry(name: string, zip: Buffer, entry: Entry, limits: Limits, room: number): Buffer {
  const { offset, packed, method } = entry;
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) damaged(name);
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  if (nameIn(zip, offset + 30, nameEnd) !== entry.name) damaged(name);
  if (entry.isLocked) {
    refuse(
      'workbook-password',
      name,
      'This archive is protected with a password, so it cannot be read.',
      'Save it without a password.',
    );
  }
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  if (start + packed > zip.length || (method !== 0 && method !== 8)) damaged(name);
  const bytes = zip.subarray(start, start + packed);
  const allowed = Math.min(room, Math.max(limits.ratioFrom, packed * limits.ratio));
  if (method === 0 && packed > room) tooLarge(name, limits);
  const part = method === 0 ? bytes : inflate(name, bytes, entry.unpacked, allowed, limits);
  if (crc32(part) !== entry.crc) damaged(name);
  return part;
}

function inflate(name: string, bytes: Buffer, claimed: number, allowed: number, limits: Limits): Buffer {
  try {
    // One piece of the size that is claimed: else the pieces are joined, and the part is in memory twice.
    const chunkSize = Math.min(Math.max(claimed + 1, 1024), allowed + 1024);
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, allowed), chunkSize });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') tooLarge(name, limits);
    return damaged(name);
  }
}

const damaged = (name: string): never =>
  refuse(
    'workbook-damaged',
    name,
    'This workbook is damaged or cut off.',
    'Export or download it again, or open it in Excel and save it.',
  );

const tooLarge = (name: string, limits: Limits): never =>
  refuse(
    'workbook-too-large',
    name,
    `This workbook unpacks to more than can be read safely (${megabytes(limits.unpackedBytes)} in all, or ${limits.ratio} times its packed size).`,
    'Export a shorter period, or save the table as CSV.',
  );

const tooMany = (name: string, count: number, limits: Limits): never =>
  refuse(
    'workbook-too-many-parts',
    name,
    `This workbook has ${count.toLocaleString('en-US')} parts; at most ${limits.entries.toLocaleString('en-US')} can be read safely.`,
    'Copy the table into a new workbook, or save it as CSV.',
  );
