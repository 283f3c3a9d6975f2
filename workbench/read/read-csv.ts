import type { Column, Grid } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { addCell, byteColumns, columnsOf } from './byte-columns';
import { csvFindings } from './csv-findings';
import { csvNotes, noteOddities, noteWidth, type CsvNotes } from './csv-notes';
import { ODD, scanCsv, type CsvRecord } from './csv-scan';
import { separatorOf } from './csv-separator';
import { countUtf8, decode1252, decodeUtf8, openingOf, pullText, type Encoding } from './encoding';
import { megabytes, type Limits } from './limits';
import { refuse } from './refusal';
import { note } from './say';
import { bytesOf, type Pull, type Source } from './source';

export interface CsvFile {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly grid: Grid;
  readonly findings: readonly Finding[];
}

/** How much of the work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

const SAMPLE = 1 << 18;

/** Reads a text as one grid of columns: every cell is text or blank, nothing is guessed about days and numbers. */
export function readCsv(name: string, sheet: string, source: Source, limits: Limits, onProgress?: OnProgress): CsvFile {
  if (source.size > limits.textBytes) tooLarge(name, source.size, limits);
  const opening = openingOf(bytesOf(source, 4096));
  const sample = sampleOf(pullText(source, opening));
  const separator = separatorOf(sample.bytes, sample.isWhole);
  const watched = watch(source);
  const text = pullText(watched, opening);
  skipBytes(text, separator.skip);

  const notes = csvNotes();
  const columns = byteColumns();
  const blankBefore: number[] = [];
  let row = 0;
  let filledRows = 0;
  const lineEnds = scanCsv(text, separator.separator.charCodeAt(0), name, limits, (record) => {
    row += 1;
    if (onProgress && row % 50_000 === 0) onProgress(watched.seen() / source.size);
    let filled = 0;
    for (let cell = 0; cell < record.count; cell += 1) {
      const start = record.starts[cell]!;
      const end = record.ends[cell]!;
      if (start === end) continue;
      filled += 1;
      if (end - start > limits.cellCharacters) noteLong(notes, record, start, end, row, limits);
      addCell(columns, cell, row - 1, record.bytes, start, end);
    }
    if (record.count === 1 && filled === 0) {
      blankBefore.push(row);
      return true;
    }
    if (filled > 0) {
      filledRows = row;
      for (const blank of blankBefore.splice(0)) note(notes.blank, blank);
    }
    noteWidth(notes, record.count, row);
    if (record.odd !== 0) noteOddities(notes, record, row);
    if (record.odd & ODD.notAscii) noteLetters(notes, record, row);
    return true;
  });
  if (filledRows === 0) empty(name);

  const isCut = notes.cutRow === row && lineEnds.lf + lineEnds.crlf + lineEnds.cr < row;
  const isOld = opening.encoding === 'utf-8' && notes.utf8.bad - (isCut ? 1 : 0) > notes.utf8.good;
  const encoding = isOld ? 'windows-1252' : opening.encoding;
  const grid = gridOf(sheet, filledRows, columnsOf(columns, filledRows, isOld ? decode1252 : decodeUtf8));
  const findings = csvFindings(notes, {
    sheet,
    encoding,
    separator: separator.separator,
    saidSeparator: separator.skip > 0,
    ...(separator.rival !== undefined && { rival: separator.rival }),
    lineEnds,
    columnCount: grid.columnCount,
    rowCount: filledRows,
    isCut: isCut && !isOld,
    cellCharacters: limits.cellCharacters,
  });
  onProgress?.(1);
  return { encoding, delimiter: separator.separator, grid, findings };
}

/** A source that remembers how far it was read. */
function watch(source: Source): Source & { seen(): number } {
  let seen = 0;
  return {
    size: source.size,
    seen: () => seen,
    read(position, into, at) {
      const count = source.read(position, into, at);
      seen = position + count;
      return count;
    },
  };
}

function sampleOf(text: Pull): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const bytes = new Uint8Array(SAMPLE);
  let filled = 0;
  for (let count = -1; count !== 0 && filled < SAMPLE - 8; filled += count) count = text(bytes, filled);
  return { bytes: bytes.subarray(0, filled), isWhole: filled < SAMPLE - 8 };
}

function skipBytes(text: Pull, count: number): void {
  const bytes = new Uint8Array(count);
  for (let skipped = 0; skipped < count;) {
    const more = text(bytes, skipped);
    if (more === 0) return;
    skipped += more;
  }
}

function noteLong(notes: CsvNotes, record: CsvRecord, start: number, end: number, row: number, limits: Limits): void {
  const characters = decodeUtf8(record.bytes, start, end).length;
  if (characters > limits.cellCharacters) note(notes.tooLong, row);
}

/** Which of the letters beyond ASCII are whole; a character that breaks off at the end of a cell is one that does not exist. */
function noteLetters(notes: CsvNotes, record: CsvRecord, row: number): void {
  const { utf8 } = notes;
  const { bad, lost, lineSeparators } = utf8;
  note(notes.notAscii, row);
  for (let cell = 0; cell < record.count; cell += 1) {
    const broken = countUtf8(record.bytes, record.starts[cell]!, record.ends[cell]!, utf8);
    if (broken < 0) continue;
    utf8.bad += 1;
    if (cell === record.count - 1) notes.cutRow = row;
  }
  if (utf8.bad > bad) note(notes.notUtf8, row);
  if (utf8.lost > lost) note(notes.lost, row);
  if (utf8.lineSeparators > lineSeparators) note(notes.lineSeparator, row);
}

function gridOf(sheet: string, rowCount: number, columns: readonly Column[]): Grid {
  const nothing: Column = { length: rowCount, at: () => null };
  return { sheet, rowCount, columnCount: columns.length, column: (index) => columns[index] ?? nothing };
}

function empty(name: string): never {
  return refuse('file-empty', name, 'The file is empty.', 'Export it again and check that it holds rows.');
}

function tooLarge(name: string, size: number, limits: Limits): never {
  return refuse(
    'file-too-large',
    name,
    `The file has ${megabytes(size)}; at most ${megabytes(limits.textBytes)} can be read.`,
    'Export a shorter period or fewer columns.',
  );
}
