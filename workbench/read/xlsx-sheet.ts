import type { Cell, ErrorCell, Grid } from '../../core/cells';
import { gridOfColumns, putCell, type CellColumns } from './cell-columns';
import { reachesOutside } from './formulas';
import { SHEET_COLUMNS, SHEET_ROWS, type Limits } from './limits';
import { note, tally, type Tally } from './say';
import { dayOfNumber, dayOfText, type Days } from './xlsx-days';
import type { Shown } from './shown-by';
import { readText, withoutEscapes } from './xlsx-strings';
import { attributeOf, CLOSE, eachAttribute, END, isNamed, next, OPEN, TEXT, textOf, walk, type Xml } from './xml';

/** What all sheets of a workbook have in common. */
export interface Shared extends Days {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  /** Errors met so far: one object for each value. */
  readonly errors: Map<string, ErrorCell>;
}

/** A sheet and what was noticed in it; rows count from 1. */
export interface SheetRead {
  readonly grid: Grid;
  readonly cells: number;
  /** Formulas that reach outside: cell and function. */
  readonly outside: readonly { readonly cell: string; readonly by: string }[];
  readonly outsideCount: number;
  readonly twice: Tally;
  readonly tooLong: Tally;
  readonly noStoredValue: Tally;
  readonly notADay: Tally;
  readonly hiddenRows: Tally;
  readonly errors: Tally;
  readonly errorKinds: ReadonlySet<string>;
  readonly isTooFull: boolean;
}

interface Reading {
  readonly shared: Shared;
  readonly columns: CellColumns;
  readonly outside: { cell: string; by: string }[];
  outsideCount: number;
  /** Shared formulas that reach outside, by their number. */
  readonly outsideShared: Map<string, string>;
  readonly tooLong: Tally;
  readonly noStoredValue: Tally;
  readonly notADay: Tally;
  readonly hiddenRows: Tally;
  readonly errors: Tally;
  readonly errorKinds: Set<string>;
  cells: number;
}

const LISTED = 20;

export function readSheet(name: string, part: Buffer, shared: Shared, limits: Limits): SheetRead {
  const reading: Reading = {
    shared,
    columns: new Map(),
    outside: [],
    outsideCount: 0,
    outsideShared: new Map(),
    tooLong: tally(),
    noStoredValue: tally(),
    notADay: tally(),
    hiddenRows: tally(),
    errors: tally(),
    errorKinds: new Set(),
    cells: 0,
  };
  const xml = walk(part);
  let isInData = false;
  let row = -1;
  let column = -1;
  let isTooFull = false;
  for (let token = next(xml); token !== END && !isTooFull; token = next(xml)) {
    if (token === TEXT) continue;
    if (isNamed(xml, 'sheetData')) isInData = token === OPEN;
    if (!isInData || token !== OPEN) continue;
    if (isNamed(xml, 'row')) {
      row = rowOf(xml, row + 1);
      column = -1;
      if (isSet(attributeOf(xml, 'hidden'))) note(reading.hiddenRows, row + 1);
    } else if (isNamed(xml, 'c')) {
      const cell = cellOf(xml, Math.max(0, row), column + 1);
      column = cell.column;
      readCell(xml, cell, reading, limits);
      isTooFull = reading.cells > limits.sheetCells;
    }
  }
  const { grid, twice } = gridOfColumns(name, reading.columns);
  const twiceRows = tally();
  for (const [index] of twice) note(twiceRows, index + 1);
  return { ...reading, grid, twice: twiceRows, isTooFull };
}

const isSet = (said: string | undefined): boolean => said === '1' || said === 'true';

function fail(): never {
  throw Object.assign(new Error('xml-damaged'), { code: 'xml-damaged' });
}

/** A row says its number, or is the one after the last. */
function rowOf(xml: Xml, usual: number): number {
  const said = attributeOf(xml, 'r');
  if (said === undefined || said === '') return usual;
  const row = Number(said) - 1;
  return Number.isInteger(row) && row >= 0 && row < SHEET_ROWS ? row : fail();
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

const CAPITAL_A = 65;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** A cell says where it is, or is the one after the last. Its own row counts, should it differ from that of its row. */
function cellOf(xml: Xml, usualRow: number, usualColumn: number): PlacedCell {
  const { bytes } = xml;
  let row = usualRow;
  let column = usualColumn;
  let type = '';
  let style = -1;
  eachAttribute(xml, (nameStart, nameEnd, start, end) => {
    if (nameEnd - nameStart !== 1 || start === end) return;
    const name = bytes[nameStart];
    if (name === LETTER_T) type = bytes.toString('latin1', start, end);
    else if (name === LETTER_S) style = Number(bytes.toString('latin1', start, end));
    else if (name === LETTER_R) {
      let i = start;
      let letters = 0;
      for (; i < end; i += 1) {
        const letter = (bytes[i]! & 0xdf) - CAPITAL_A;
        if (letter < 0 || letter > 25) break;
        letters = letters * 26 + letter + 1;
        if (letters > SHEET_COLUMNS) fail();
      }
      let digits = 0;
      for (; i < end; i += 1) {
        const digit = bytes[i]! - 48;
        if (digit < 0 || digit > 9) fail();
        digits = digits * 10 + digit;
        if (digits > SHEET_ROWS) fail();
      }
      if (letters === 0 || digits === 0) fail();
      column = letters - 1;
      row = digits - 1;
    }
  });
  if (column >= SHEET_COLUMNS) fail();
  return { row, column, type, style };
}

/** Reads up to the end of the cell: its stored value, its inline text, its formula. */
function readCell(xml: Xml, cell: PlacedCell, reading: Reading, limits: Limits): void {
  let value = '';
  let inline: string | null = null;
  let hasFormula = false;
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token === CLOSE && isNamed(xml, 'c')) break;
    if (token !== OPEN) continue;
    if (isNamed(xml, 'v')) value += readPlain(xml, 'v');
    else if (isNamed(xml, 'is')) inline = readText(xml, 'is');
    else if (isNamed(xml, 'f')) {
      hasFormula = true;
      readFormula(xml, cell, reading);
    }
  }
  const read = inline ?? valueOf(cell, value, reading);
  if (read === null || read === '') {
    if (hasFormula && value === '' && cell.type !== 'str') note(reading.noStoredValue, cell.row + 1);
    return;
  }
  if (typeof read === 'string' && read.length > limits.cellCharacters) note(reading.tooLong, cell.row + 1);
  reading.cells += 1;
  putCell(reading.columns, cell.column, cell.row, read);
}

function readPlain(xml: Xml, tag: string): string {
  let text = '';
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token === TEXT) text += textOf(xml);
    else if (token === CLOSE && isNamed(xml, tag)) break;
  }
  return text;
}

/** A formula that repeats a shared one has no text of its own, only its number. */
function readFormula(xml: Xml, { row, column }: PlacedCell, reading: Reading): void {
  const number = attributeOf(xml, 'si');
  const text = readPlain(xml, 'f');
  let by = text === '' ? null : reachesOutside(text);
  if (number !== undefined) {
    if (by !== null) reading.outsideShared.set(number, by);
    else if (text === '') by = reading.outsideShared.get(number) ?? null;
  }
  if (by === null) return;
  reading.outsideCount += 1;
  if (reading.outside.length < LISTED) reading.outside.push({ cell: `${columnName(column)}${row + 1}`, by });
}

export function columnName(index: number): string {
  const letter = String.fromCharCode(CAPITAL_A + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function valueOf({ type, style, row }: PlacedCell, value: string, reading: Reading): Cell {
  const { shared } = reading;
  switch (type) {
    case 's': {
      if (value === '') return null;
      return shared.strings[Number(value)] ?? fail();
    }
    case 'str':
    case 'inlineStr':
      return withoutEscapes(value);
    case 'b':
      return value === '' ? null : value === '1' || value.toLowerCase() === 'true';
    case 'e':
      if (value === '') return null;
      note(reading.errors, row + 1);
      if (reading.errorKinds.size < LISTED) reading.errorKinds.add(value.slice(0, LISTED));
      return errorOf(value, shared);
    case 'd':
      return value === '' ? null : (dayOfText(value.trim(), shared) ?? value);
    default: {
      if (value.trim() === '') return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const shown = shared.styles[style] ?? 'number';
      if (shown === 'number') return number;
      const day = dayOfNumber(number, shown === 'time', shared);
      if (day === null) note(reading.notADay, row + 1);
      return day ?? number;
    }
  }
}

function errorOf(text: string, { errors }: Shared): ErrorCell {
  let error = errors.get(text);
  if (!error) errors.set(text, (error = { error: text }));
  return error;
}
