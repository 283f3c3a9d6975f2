import { utf8Of } from './bytes';
import { crcOf } from './crc';
import { deflate } from './deflate';

/** A part of the file: its path, in plain letters, and its text. */
export interface FilePart {
  readonly path: string;
  readonly text: string;
}

/** 1 January 1980, the first day that the format knows: a file says nothing of when it was written. */
const noDay = 33;

/** The parts as one zip file. Nothing in it depends on the day, the machine or the program that runs this. */
export function zipOf(parts: readonly FilePart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of parts) {
    const name = utf8Of(path);
    const plain = utf8Of(text);
    const packed = deflate(plain);
    const facts = [20, 0, 8, 0, noDay, ...two(crcOf(plain)), ...two(packed.length), ...two(plain.length), name.length];
    const local = [...two(0x04034b50), ...facts, 0];
    pieces.push(shorts(local), name, packed);
    directory.push(shorts([...two(0x02014b50), 20, ...facts, 0, 0, 0, 0, 0, 0, ...two(offset)]), name);
    offset += local.length * 2 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = shorts([...two(0x06054b50), 0, 0, parts.length, parts.length, ...two(size), ...two(offset), 0]);
  return joined([...pieces, ...directory, end]);
}

/** A number of four bytes as two of two bytes each. */
const two = (n: number): readonly [number, number] => [n & 0xffff, n >>> 16];

/** Numbers of two bytes, the low byte first. */
function shorts(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  numbers.forEach((n, i) => {
    bytes[i * 2] = n & 255;
    bytes[i * 2 + 1] = n >> 8;
  });
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
