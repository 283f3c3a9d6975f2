import type { Utf8Count } from './encoding';
import type { CsvRecord } from './csv-scan';
import { ODD } from './csv-scan';
import { note, tally, type Tally } from './say';

/** What was noticed row by row while a CSV was read. */
export interface CsvNotes {
  readonly stray: Tally;
  readonly blankAfterQuote: Tally;
  readonly nul: Tally;
  readonly notUtf8: Tally;
  readonly notAscii: Tally;
  readonly lost: Tally;
  readonly lineSeparator: Tally;
  readonly blank: Tally;
  readonly tooLong: Tally;
  readonly utf8: Utf8Count;
  /** The last row that ends in the middle of a character; if it is the very last, the file may be cut off. */
  cutRow: number;
  /** The first rows of a single cell, as titles and footers are. */
  readonly lone: number[];
  /** By number of cells: which rows have that many. Blank rows are not among them. */
  readonly widths: Map<number, Width>;
}

interface Width extends Tally {
  readonly first: number;
}

export const csvNotes = (): CsvNotes => ({
  stray: tally(),
  blankAfterQuote: tally(),
  nul: tally(),
  notUtf8: tally(),
  notAscii: tally(),
  lost: tally(),
  lineSeparator: tally(),
  blank: tally(),
  tooLong: tally(),
  utf8: { good: 0, bad: 0, lost: 0, lineSeparators: 0 },
  cutRow: 0,
  lone: [],
  widths: new Map(),
});

const LONE_ROWS = 100;

export function noteWidth({ widths, lone }: CsvNotes, cells: number, row: number): void {
  if (cells === 1 && lone.length <= LONE_ROWS) lone.push(row);
  let width = widths.get(cells);
  if (!width) widths.set(cells, (width = { ...tally(), first: row }));
  note(width, row);
}

export function noteOddities(notes: CsvNotes, record: CsvRecord, row: number): void {
  if (record.odd & ODD.strayQuote) note(notes.stray, row);
  if (record.odd & ODD.blankAfterQuote) note(notes.blankAfterQuote, row);
  if (record.odd & ODD.nul) note(notes.nul, row);
}
