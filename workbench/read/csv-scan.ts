import { refuse } from './refusal';
import type { Limits } from './limits';
import { megabytes } from './limits';
import type { Pull } from './source';

/*
 * A scanner of our own, because the ones at hand (hucre's among them) give rows and nothing else: no row numbers of stray or
 * unclosed quotes, no ragged rows, no bytes that are no text; and they want the whole text in memory as one string.
 * This one walks over bytes once, in linear time, and hands over where the cells of each record begin and end.
 */

/** What was odd about a record, as bits. */
export const ODD = { strayQuote: 1, blankAfterQuote: 2, nul: 4, notAscii: 8 } as const;

/** How the records of a text ended. */
export interface LineEnds {
  lf: number;
  crlf: number;
  cr: number;
}

/** One record: cell i is `bytes` from `starts[i]` to `ends[i]`, quotes taken off. Overwritten by the next one. */
export interface CsvRecord {
  bytes: Buffer;
  start: number;
  end: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  odd: number;
  /** Cells in which two quotes stand for one. */
  doubled: number[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const CTRL_Z = 26;
const BLANK = 32;
const TAB = 9;

const PLAIN = 0;
const SEPARATOR = 1;
const LINE_END = 2;
const NUL_BYTE = 3;
const QUOTE_BYTE = 4;

/** Walks over a text and gives each record to `take`, which may answer false to stop. Row numbers count records, from 1. */
export function scanCsv(
  pull: Pull,
  separator: number,
  name: string,
  limits: Limits,
  take: (record: CsvRecord) => boolean,
): LineEnds {
  const scanner = { separator, name, limits, kinds: kindsOf(separator), lineEnds: { lf: 0, crlf: 0, cr: 0 }, row: 0 };
  const record = emptyRecord();
  let window: Buffer = Buffer.allocUnsafeSlow(1 << 18);
  let filled = 0;
  for (;;) {
    let ended = false;
    while (filled < window.length && !ended) {
      const count = pull(window, filled);
      ended = count === 0;
      filled += count;
    }
    if (ended) while (filled > 0 && window[filled - 1] === CTRL_Z) filled -= 1;
    record.bytes = window;
    const seen = scanWindow(scanner, record, filled, ended, take);
    if (seen < 0 || ended) return scanner.lineEnds;
    if (seen === 0) {
      window = larger(window, scanner);
      continue;
    }
    window.copyWithin(0, seen, filled);
    filled -= seen;
  }
}

interface Scanner {
  readonly separator: number;
  readonly name: string;
  readonly limits: Limits;
  readonly kinds: Uint8Array;
  readonly lineEnds: LineEnds;
  row: number;
}

/** The window doubles when not even one record fits, so that the same bytes are looked at twice at most. */
function larger(window: Buffer, { name, limits, row }: Scanner): Buffer {
  if (window.length >= limits.recordBytes) {
    refuse(
      'csv-record-too-long',
      `${name}, row ${row + 1}`,
      `Row ${row + 1} goes on for more than ${megabytes(limits.recordBytes)}: a quote opens there and never closes, or this is no table.`,
      'Look at that row in a text editor, repair the quote, or export the file again.',
    );
  }
  const next = Buffer.allocUnsafeSlow(window.length * 2);
  next.set(window);
  return next;
}

function kindsOf(separator: number): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[0] = NUL_BYTE;
  kinds[LF] = LINE_END;
  kinds[CR] = LINE_END;
  kinds[QUOTE] = QUOTE_BYTE;
  kinds[separator] = SEPARATOR;
  return kinds;
}

const emptyRecord = (): CsvRecord => ({
  bytes: Buffer.alloc(0),
  start: 0,
  end: 0,
  count: 0,
  starts: new Int32Array(64),
  ends: new Int32Array(64),
  odd: 0,
  doubled: [],
});

/** Reads the whole records of a window; gives the position of the first one that may go on behind it, or -1 to stop. */
function scanWindow(
  scanner: Scanner,
  record: CsvRecord,
  to: number,
  atEnd: boolean,
  take: (record: CsvRecord) => boolean,
): number {
  const { bytes } = record;
  let position = 0;
  while (position < to) {
    const next = scanRecord(scanner, record, position, to, atEnd);
    if (next < 0) return position;
    let end = next;
    if (next < to) {
      if (bytes[next] === CR) {
        if (next + 1 >= to && !atEnd) return position;
        const paired = bytes[next + 1] === LF && next + 1 < to;
        scanner.lineEnds[paired ? 'crlf' : 'cr'] += 1;
        end = next + (paired ? 2 : 1);
      } else {
        scanner.lineEnds.lf += 1;
        end = next + 1;
      }
    } else if (!atEnd) return position;
    scanner.row += 1;
    record.start = position;
    record.end = next;
    for (const cell of record.doubled)
      record.ends[cell] = withoutDoubles(bytes, record.starts[cell]!, record.ends[cell]!);
    if (!take(record)) return -1;
    position = end;
  }
  return position;
}

/** Finds the cells of the record at `from`; gives the position of its line end, or -1 when the window does not hold all of it. */
function scanRecord(scanner: Scanner, record: CsvRecord, from: number, to: number, atEnd: boolean): number {
  const { kinds, separator } = scanner;
  const { bytes } = record;
  let odd = 0;
  let high = 0;
  let count = 0;
  let i = from;
  record.doubled.length = 0;
  for (;;) {
    let start = i;
    let end = -1;
    if (i < to && bytes[i] === QUOTE) {
      let doubled = false;
      let j = i + 1;
      for (;;) {
        let byte = 0;
        while (j < to && (byte = bytes[j]!) !== QUOTE) {
          high |= byte;
          if (byte === 0) odd |= ODD.nul;
          j += 1;
        }
        if (j >= to) return atEnd ? unclosed(scanner) : -1;
        if (j + 1 >= to && !atEnd) return -1;
        if (j + 1 >= to || bytes[j + 1] !== QUOTE) break;
        doubled = true;
        j += 2;
      }
      let after = j + 1;
      while (after < to && (bytes[after] === BLANK || (bytes[after] === TAB && separator !== TAB))) after += 1;
      if (after >= to && !atEnd) return -1;
      const kind = after < to ? kinds[bytes[after]!] : LINE_END;
      if (kind === SEPARATOR || kind === LINE_END) {
        if (after > j + 1) odd |= ODD.blankAfterQuote;
        start = i + 1;
        end = j;
        if (doubled) record.doubled.push(count);
        i = after;
      } else {
        // Text goes on behind the closing quote: the quotes are part of the text, and the cell ends where any other ends.
        odd |= ODD.strayQuote;
        i = after;
      }
    }
    if (end < 0) {
      for (; i < to; i += 1) {
        const byte = bytes[i]!;
        const kind = kinds[byte]!;
        if (kind === PLAIN) high |= byte;
        else if (kind <= LINE_END) break;
        else odd |= kind === NUL_BYTE ? ODD.nul : ODD.strayQuote;
      }
      if (i >= to && !atEnd) return -1;
      end = i;
    }
    if (count === record.starts.length) grow(record);
    record.starts[count] = start;
    record.ends[count] = end;
    count += 1;
    if (i >= to || bytes[i] !== separator) break;
    i += 1;
    if (count >= scanner.limits.columns) tooWide(scanner);
  }
  record.count = count;
  record.odd = high >= 0x80 ? odd | ODD.notAscii : odd;
  return i;
}

/** Writes each pair of quotes as one, in place: only once the record is whole, for it may have to be read again. */
function withoutDoubles(bytes: Buffer, start: number, end: number): number {
  let to = start;
  for (let i = start; i < end; i += 1) {
    bytes[to] = bytes[i]!;
    to += 1;
    if (bytes[i] === QUOTE) i += 1;
  }
  return to;
}

function grow(record: CsvRecord): void {
  const starts = new Int32Array(record.starts.length * 2);
  const ends = new Int32Array(record.ends.length * 2);
  starts.set(record.starts);
  ends.set(record.ends);
  record.starts = starts;
  record.ends = ends;
}

function unclosed({ name, row }: Scanner): never {
  return refuse(
    'csv-quote-unclosed',
    `${name}, row ${row + 1}`,
    `A quote opens in row ${row + 1} and never closes, so everything below it would be one cell.`,
    'Close or remove that quote, or export the file again: it may be cut off.',
  );
}

function tooWide({ name, row, limits }: Scanner): never {
  return refuse(
    'csv-too-many-columns',
    `${name}, row ${row + 1}`,
    `Row ${row + 1} has more than ${limits.columns.toLocaleString('en-US')} cells, more than a spreadsheet can hold.`,
    'Export fewer columns, or check that the right separator was used.',
  );
}
