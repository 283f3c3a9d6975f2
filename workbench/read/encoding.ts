import type { Pull, Source } from './source';
import { pullFrom } from './source';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a text file starts: its encoding as far as the beginning tells, and how many bytes its mark takes. */
export interface Opening {
  readonly encoding: Exclude<Encoding, 'windows-1252'>;
  readonly mark: number;
}

/** The encoding by the mark at the beginning; without one, UTF-16 where every second byte is zero, else UTF-8. */
export function openingOf(head: Uint8Array): Opening {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8-bom', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const pairs = Math.min(head.length >> 1, 2048);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (pairs >= 4 && odd > pairs * 0.6 && even === 0) return { encoding: 'utf-16le', mark: 0 };
  if (pairs >= 4 && even > pairs * 0.6 && odd === 0) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** The text of a file as bytes in which every separator is one byte: UTF-16 becomes UTF-8 on the way, all else stays. */
export function pullText(source: Source, { encoding, mark }: Opening): Pull {
  const pull = pullFrom(source, mark);
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? pullUtf16(pull, encoding) : pull;
}

/** Half a character at the very end, and half a surrogate pair anywhere, becomes U+FFFD; reading says so later. */
function pullUtf16(pull: Pull, encoding: 'utf-16le' | 'utf-16be'): Pull {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const raw = new Uint8Array(1 << 16);
  let waiting = new Uint8Array(0);
  let ended = false;
  return (into, at) => {
    while (waiting.length === 0 && !ended) {
      const count = pull(raw, 0);
      ended = count === 0;
      waiting = encoder.encode(ended ? decoder.decode() : decoder.decode(raw.subarray(0, count), { stream: true }));
    }
    const piece = waiting.subarray(0, into.length - at);
    into.set(piece, at);
    waiting = waiting.subarray(piece.length);
    return piece.length;
  };
}

/** What Windows-1252 has from 0x80 to 0x9F; Node's own decoder leaves control characters there. Five have no character. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The text of some bytes of a buffer. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

export const decodeUtf8: Decode = (bytes, start, end) => bytes.toString('utf8', start, end);

export const decode1252: Decode = (bytes, start, end) =>
  bytes
    .toString('latin1', start, end)
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);

/** What the bytes above 0x7F of a piece of text are: whole UTF-8 characters or not. */
export interface Utf8Count {
  good: number;
  bad: number;
  /** Characters U+FFFD: something was already lost before the file came to us. */
  lost: number;
  /** Separators U+2028 and U+2029, which some programs take for the end of a line. */
  lineSeparators: number;
}

/**
 * Counts UTF-8 characters above 0x7F and bytes that belong to none, from `start` to `end`. Gives the position of a character
 * that breaks off at `end`, else -1; that one is in neither count.
 */
export function countUtf8(bytes: Uint8Array, start: number, end: number, count: Utf8Count): number {
  let i = start;
  while (i < end) {
    const first = bytes[i]!;
    if (first < 0x80) {
      i += 1;
      continue;
    }
    const length =
      first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let seen = 1;
    while (seen < length && i + seen < end && continues(bytes, i, seen)) seen += 1;
    if (length > 0 && seen < length && i + seen === end) return i;
    if (length === 0 || seen < length) {
      count.bad += 1;
      i += seen;
      continue;
    }
    count.good += 1;
    if (first === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count.lost += 1;
    if (first === 0xe2 && bytes[i + 1] === 0x80 && (bytes[i + 2]! & 0xfe) === 0xa8) count.lineSeparators += 1;
    i += length;
  }
  return -1;
}

/** Whether byte `seen` of the character at `i` may follow: no overlong forms, no surrogates, nothing above U+10FFFF. */
function continues(bytes: Uint8Array, i: number, seen: number): boolean {
  const byte = bytes[i + seen]!;
  if ((byte & 0xc0) !== 0x80) return false;
  if (seen > 1) return true;
  const first = bytes[i]!;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte < 0x90;
}
