import type { Cell, Column } from '../cells';
import { quoted } from '../text';
import { isMissing } from './letters';
import { readNumberText, type NumberText } from './number-text';
import type { Decimal } from './source';

/** How a column's numbers are read, and why. */
export interface NumberProof {
  readonly decimal: Decimal;
  /** Why, in words that a person can check against the sheet; rows as people count them. */
  readonly proof: string;
  /** Cells that are a number with one decimal sign or the other. None: this is no column of numbers. */
  readonly readable: number;
  readonly blank: number;
  readonly unreadable: number;
  /** The first unreadable cells; `row` is the index in the table, from 0. */
  readonly examples: readonly { readonly row: number; readonly text: string }[];
  /** How many cells name which currency: ISO code, or a sign of several countries. */
  readonly currencies: ReadonlyMap<string, number>;
  /** How many cells carry a percent sign: they are read as shares, 12 % = 0.12. */
  readonly percent: number;
}

/** An amount as a cell says it. */
export interface Amount {
  /** The nearest number. */
  readonly value: number;
  /** The exact decimal text: `-1234.50`. */
  readonly text: string;
  /** ISO code, or a sign of several countries; empty when there is none. */
  readonly currency: string;
}

const EXAMPLES = 5;

/** A finite number as decimal text without an exponent: 1e-7 is `0.0000001`. Zero has no sign. */
export function decimalText(x: number): string {
  const text = String(x === 0 ? 0 : x);
  const e = text.indexOf('e');
  return e < 0 ? text : expanded(text, e);
}

/** The text of a number without its power of ten. */
function expanded(text: string, e: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.slice(negative ? 1 : 0, e).split('.');
  const power = Number(text.slice(e + 1));
  const digits =
    power < 0
      ? `0.${'0'.repeat(-power - 1)}${whole}${fraction}`
      : `${whole}${fraction}`.padEnd(whole.length + power, '0');
  return negative ? `-${digits}` : digits;
}

/** Nothing but digits, at most one point that is not a thousands point, perhaps a minus: most exports are full of these. */
function isPlain(text: string): boolean {
  let point = -1;
  const { length } = text;
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length > 15 || first === length) return false;
  for (let i = first; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > first) point = i;
    else if (code < 48 || code > 57) return false;
  }
  if (text.charCodeAt(first) === 48 && length > first + 1 && point !== first + 1) return false;
  return point < 0 || (length - point - 1 !== 3 && length - point > 1);
}

const amountIn = (text: string | null, currency: string): Amount | null =>
  text === null ? null : { value: Number(text), text, currency };

/**
 * The amount of a cell of a column with that decimal sign; null when it is blank, missing (`-`, `n/a`) or cannot be read so.
 * With the sign `ask`, a text is read only where both signs give the same number.
 */
export function amountReader(decimal: Decimal): (cell: Cell) => Amount | null {
  return (cell) => {
    if (typeof cell === 'number') {
      return Number.isFinite(cell) ? { value: cell === 0 ? 0 : cell, text: decimalText(cell), currency: '' } : null;
    }
    if (typeof cell !== 'string') return null;
    if (decimal === '.' && isPlain(cell)) return plainAmount(cell);
    const read = isMissing(cell) ? undefined : readNumberText(cell);
    if (!read) return null;
    if (decimal === '.') return amountIn(read.point, read.currency);
    if (decimal === ',') return amountIn(read.comma, read.currency);
    if (read.point !== null && read.comma !== null && read.point !== read.comma) return null;
    return amountIn(read.point ?? read.comma, read.currency);
  };
}

const plainAmount = (text: string): Amount => {
  const value = Number(text);
  return {
    value: value === 0 ? 0 : value,
    text: value === 0 && text.startsWith('-') ? text.slice(1) : text,
    currency: '',
  };
};

/** Whether a cell is a number by its own looks: a number, or a text written like one. */
export const looksLikeNumber = (cell: Cell): boolean =>
  typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'string' && readNumberText(cell) !== undefined;

const WHOLE: NumberText = { point: '', comma: '', currency: '', percent: false, separated: false };
const POINT: NumberText = { ...WHOLE, comma: null, separated: true };

type Meaning = NumberText | 'blank' | 'unreadable' | 'number';

function meaningOf(cell: Cell): Meaning {
  if (cell === null) return 'blank';
  if (typeof cell === 'number') return Number.isFinite(cell) ? 'number' : 'unreadable';
  if (typeof cell !== 'string') return 'unreadable';
  if (isPlain(cell)) return cell.includes('.') ? POINT : WHOLE;
  if (isMissing(cell)) return 'blank';
  return readNumberText(cell) ?? 'unreadable';
}

/** Rows of a column, as table indexes, that decide about its decimal sign; -1 where there is none. */
interface Evidence {
  pointOnly: number;
  commaOnly: number;
  either: number;
  separated: number;
}

/**
 * Decides over a whole column which sign is the decimal one. It is proven when some row can only be read that way and no row
 * contradicts; `1.234` and `12,345` alone can be both and are asked about. More rows never turn one sign into the other for the
 * same cells; the order of the rows makes no difference.
 */
export function proveNumbers(column: Column, rowNumber: (row: number) => number): NumberProof {
  const evidence: Evidence = { pointOnly: -1, commaOnly: -1, either: -1, separated: -1 };
  const currencies = new Map<string, number>();
  const examples: { row: number; text: string }[] = [];
  const counts = { readable: 0, blank: 0, unreadable: 0, percent: 0 };
  const meanings = column.dictionary?.values.map(meaningOf);
  const codes = column.dictionary?.codes;
  for (let row = 0; row < column.length; row += 1) {
    const meaning = meanings && codes ? (meanings[codes[row] as number] as Meaning) : meaningOf(column.at(row));
    if (meaning === 'blank') counts.blank += 1;
    else if (meaning === 'unreadable') {
      counts.unreadable += 1;
      if (examples.length < EXAMPLES) examples.push({ row, text: quoted(column.at(row)) });
    } else {
      counts.readable += 1;
      if (meaning === 'number') continue;
      if (meaning.percent) counts.percent += 1;
      if (meaning.currency !== '') currencies.set(meaning.currency, (currencies.get(meaning.currency) ?? 0) + 1);
      weigh(meaning, row, evidence);
    }
  }
  const seen = (row: number): string => `row ${rowNumber(row)} is ${quoted(column.at(row))}`;
  return { ...decide(evidence, counts.readable, seen), ...counts, examples, currencies };
}

function weigh(read: NumberText, row: number, evidence: Evidence): void {
  if (read.separated && evidence.separated < 0) evidence.separated = row;
  if (read.comma === null && evidence.pointOnly < 0) evidence.pointOnly = row;
  if (read.point === null && evidence.commaOnly < 0) evidence.commaOnly = row;
  if (read.point !== null && read.comma !== null && read.point !== read.comma && evidence.either < 0)
    evidence.either = row;
}

function decide(
  { pointOnly, commaOnly, either, separated }: Evidence,
  readable: number,
  seen: (row: number) => string,
): Pick<NumberProof, 'decimal' | 'proof'> {
  if (readable === 0) return { decimal: 'ask', proof: 'no cell of this column is a number' };
  if (pointOnly >= 0 && commaOnly >= 0) {
    return { decimal: 'ask', proof: `the numbers contradict each other: ${seen(pointOnly)}, but ${seen(commaOnly)}` };
  }
  if (pointOnly >= 0) return { decimal: '.', proof: `${seen(pointOnly)}: only a decimal point reads it` };
  if (commaOnly >= 0) return { decimal: ',', proof: `${seen(commaOnly)}: only a decimal comma reads it` };
  if (either >= 0)
    return { decimal: 'ask', proof: `${seen(either)}: its separator can be the decimal sign or a thousands separator` };
  return { decimal: '.', proof: separated < 0 ? 'no separators' : 'no number depends on the decimal sign' };
}
