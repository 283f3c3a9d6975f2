import { currencyOf, hasDecimals, oneCurrency } from './currencies';
import { digitsText, type Digits } from './digits-text';
import { digitOf, isDash, isSpace, isUnseen, LONGEST_TEXT } from './letters';

/** What one number text can mean. Amounts are exact decimal texts, such as `-1234.50`. */
export interface NumberText {
  /** Read with a decimal point; null when it cannot be. */
  readonly point: string | null;
  /** Read with a decimal comma; null when it cannot be. */
  readonly comma: string | null;
  /** ISO code, or a sign of several countries; empty when there is none. */
  readonly currency: string;
  /** Written with a percent sign: the amounts above are already the share, 12 % = 0.12. */
  readonly percent: boolean;
  /** It has a separator: which sign is the decimal one could matter. */
  readonly separated: boolean;
}

const replaced: ReadonlyMap<number, string> = new Map([
  [0x2019, "'"],
  [0x2018, "'"],
  [0x2bc, "'"],
  [0x2032, "'"],
  [0xb4, "'"],
  [0x60, "'"],
  [0xff07, "'"],
  [0xff0e, '.'],
  [0xff0c, ','],
  [0x60c, ','],
  [0x66a, '%'],
  [0xff05, '%'],
  [0xff08, '('],
  [0xff09, ')'],
  [0xff0b, '+'],
  [0xffe5, '¥'],
  [0xff04, '$'],
  [0xffe1, '£'],
  [0xffe6, '₩'],
]);

/** The text with digits, blanks, dashes and signs of all scripts as the plain ones, without what cannot be seen. */
function plainText(text: string): string {
  if (isAscii(text)) return text.trim();
  let plain = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const digit = digitOf(code);
    if (digit >= 0) plain += digit;
    else if (isSpace(code)) plain += ' ';
    else if (isDash(code)) plain += '-';
    else if (!isUnseen(code)) plain += replaced.get(code) ?? text[i];
  }
  return plain.trim();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || code === 0x60) return false;
  }
  return true;
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';
const SEPARATORS = ".,'\u066b\u066c ";

/** Where the figures of a number begin; the length of the text when there are none. */
function figuresStart(text: string): number {
  let i = 0;
  while (i < text.length && !isDigit(text[i])) i += 1;
  const before = text[i - 1];
  return (before === '.' || before === ',' || before === '\u066b') && !isLetterBefore(text, i - 1) ? i - 1 : i;
}

/** `Fr.5` and `Rs.5`: the dot belongs to the word. */
const isLetterBefore = (text: string, i: number): boolean => i > 0 && /[^\s(+%$€£¥-]/.test(text[i - 1] as string);

function figuresEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && (isDigit(text[i]) || (SEPARATORS.includes(text[i] as string) && isDigit(text[i + 1]))))
    i += 1;
  return i;
}

/** The power of ten of `E+15`, and where it ends. */
function exponentAt(text: string, from: number): { readonly power: number; readonly end: number } | undefined {
  if (text[from] !== 'E' && text[from] !== 'e') return undefined;
  const signed = text[from + 1] === '+' || text[from + 1] === '-';
  const first = from + (signed ? 2 : 1);
  let end = first;
  while (isDigit(text[end])) end += 1;
  if (end === first || end - first > 2) return undefined;
  return { power: Number(text.slice(from + 1, end)), end };
}

/** Words for a thousand, a million and so on behind a number, as powers of ten. */
const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['tsd', 3],
  ['tausend', 3],
  ['thousand', 3],
  ['mil', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['M', 6],
  ['MM', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['million', 6],
  ['millions', 6],
  ['millionen', 6],
  ['crore', 7],
  ['crores', 7],
  ['B', 9],
  ['bn', 9],
  ['mrd', 9],
  ['milliarden', 9],
  ['Md', 9],
]);
/** Letters that mean a magnitude only beside a currency: `30m` alone may be minutes, `T€` is a thousand euros. */
const besideCurrency: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['b', 9],
  ['T', 3],
]);

const magnitudeOf = (word: string): number | undefined => {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return (
    magnitudes.get(bare) ?? (bare.length > 2 || bare.endsWith('n') ? magnitudes.get(bare.toLowerCase()) : undefined)
  );
};

/** What stands around the figures. */
interface Around {
  minus: number;
  plus: number;
  open: number;
  close: number;
  percent: number;
  power: number;
  powers: number;
  /** A magnitude that needs a currency beside it. */
  needsCurrency: boolean;
  currency: string;
}

/** Reads a run of letters and signs into `around`; false when it has no place beside a number. */
function readRun(run: string, around: Around): boolean {
  const currency = currencyOf(run);
  if (currency !== undefined) {
    const one = around.currency === '' ? currency : oneCurrency(around.currency, currency);
    if (one === undefined) return false;
    around.currency = one;
    return true;
  }
  const power = magnitudeOf(run) ?? besideCurrency.get(run);
  if (power !== undefined) {
    around.power += power;
    around.powers += 1;
    if (magnitudeOf(run) === undefined) around.needsCurrency = true;
    return around.powers === 1;
  }
  for (let cut = 1; cut < run.length; cut += 1) {
    const rest = currencyOf(run.slice(cut));
    const first = run.slice(0, cut);
    if (rest !== undefined && (magnitudeOf(first) !== undefined || besideCurrency.has(first))) {
      return readRun(first, around) && readRun(run.slice(cut), around);
    }
  }
  return false;
}

const marks: ReadonlyMap<string, 'minus' | 'plus' | 'open' | 'close' | 'percent'> = new Map([
  ['-', 'minus'],
  ['+', 'plus'],
  ['(', 'open'],
  [')', 'close'],
  ['%', 'percent'],
]);

/** Reads what stands before or behind the figures; false when something in it has no place there. */
function readAround(text: string, around: Around): boolean {
  let i = 0;
  while (i < text.length) {
    const mark = marks.get(text[i] as string);
    if (mark) around[mark] += 1;
    if (mark || text[i] === ' ') {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < text.length && text[end] !== ' ' && !marks.has(text[end] as string)) end += 1;
    if (!readRun(text.slice(i, end), around)) return false;
    i = end;
  }
  return true;
}

/**
 * What a text can mean as a number; undefined when it is none. Grouping by points, commas, blanks, apostrophes, in threes or the
 * Indian way; digits of any script; signs, parentheses, percent, currencies and magnitudes (`1.5M`) around it.
 */
export function readNumberText(cell: string): NumberText | undefined {
  const trimmed = cell.length > LONGEST_TEXT ? cell.trim() : cell;
  if (trimmed.length > LONGEST_TEXT) return undefined;
  const text = plainText(trimmed);
  const start = figuresStart(text);
  if (start >= text.length) return undefined;
  const end = figuresEnd(text, start);
  const exponent = exponentAt(text, end);
  const around: Around = {
    minus: 0,
    plus: 0,
    open: 0,
    close: 0,
    percent: 0,
    power: 0,
    powers: 0,
    needsCurrency: false,
    currency: '',
  };
  const { rest, sign } = withoutDashForCents(text.slice(exponent?.end ?? end));
  if (!readAround(text.slice(0, start), around)) return undefined;
  if (around.close > 0 || around.powers > 0) return undefined;
  if (rest.includes(' -') || !readAround(rest, around)) return undefined;
  if (around.open !== around.close || around.percent > 1 || (around.needsCurrency && around.currency === ''))
    return undefined;
  if (around.minus + around.plus + around.open > 1) return undefined;
  const digits: Digits = {
    figures: text.slice(start, end),
    negative: around.minus + around.open > 0,
    shift: (exponent?.power ?? 0) + around.power - (around.percent > 0 ? 2 : 0),
    scientific: exponent !== undefined,
  };
  const point = sign === ',' ? null : digitsText(digits, '.');
  const comma = sign === '.' ? null : digitsText(digits, ',');
  return settle(point, comma, digits, around);
}

/** `500,-` and `500.-`: a dash stands for no cents, and the sign before it is the decimal sign. */
function withoutDashForCents(rest: string): { readonly rest: string; readonly sign: string } {
  const sign = rest[0] ?? '';
  if ((sign !== ',' && sign !== '.') || rest[1] !== '-') return { rest, sign: '' };
  return { rest: rest.slice(rest[2] === '-' ? 3 : 2), sign };
}

function settle(point: string | null, comma: string | null, digits: Digits, around: Around): NumberText | undefined {
  if (point === null && comma === null) return undefined;
  const { currency } = around;
  const percent = around.percent > 0;
  const separated = /[.,]/.test(digits.figures);
  const both = point !== null && comma !== null && point !== comma;
  if (both && around.powers === 0 && !percent && !hasDecimals(currency)) {
    const pointIsGrouping = digits.figures.includes('.');
    return {
      point: pointIsGrouping ? null : point,
      comma: pointIsGrouping ? comma : null,
      currency,
      percent,
      separated,
    };
  }
  return { point, comma, currency, percent, separated };
}
