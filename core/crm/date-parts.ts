import { digitOf, isDash, isSpace, isUnseen } from './letters';
import { dateWord } from './month-names';

/** A number of a date text, as written. */
export interface DatePart {
  readonly value: number;
  /** How many digits it is written with. */
  readonly digits: number;
  /** What the text itself says it is: `2026年`, `tháng 1`. */
  role?: 'year' | 'month' | 'day';
  /** What stands before it, after the number before: `/`, `.`, `-`, `,`, a blank, or `?` for a mixture. */
  readonly before: string;
  /** A dot follows at once. */
  dotted?: boolean;
}

/** A date text taken apart: up to three numbers, at most one month by name, the time of day and zone already set aside. */
export interface DateParts {
  readonly numbers: readonly DatePart[];
  /** The month's name, how many of the numbers stand before it, and whether it is Thai. */
  readonly month?: { readonly value: number; readonly after: number; readonly notAfterDot: boolean };
  readonly thai: boolean;
  readonly timed: boolean;
  readonly zoned: boolean;
}

const roleOf = (letter: string): DatePart['role'] =>
  letter === '年' || letter === '년'
    ? 'year'
    : letter === '月' || letter === '월'
      ? 'month'
      : letter === '日' || letter === '일' || letter === '號' || letter === '号'
        ? 'day'
        : undefined;

const roleBefore: ReadonlyMap<string, DatePart['role']> = new Map([
  ['tháng', 'month'],
  ['thg', 'month'],
  ['ngày', 'day'],
  ['năm', 'year'],
]);

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0xaa ||
  code === 0xba ||
  (code >= 0xc0 && digitOf(code) < 0 && !isSpace(code) && !isDash(code) && !isUnseen(code) && !isMark(code));

/** Commas and other signs that are no letters. */
const isMark = (code: number): boolean =>
  code === 0x60c || code === 0x3001 || (code >= 0x2016 && code <= 0x2027) || code >= 0xff00;

/** Commas of other scripts and full-width signs, as plain ones. */
const fullWidth: ReadonlyMap<number, string> = new Map([
  [0x60c, ','],
  [0x3001, ','],
  [0xff0c, ','],
  [0xff0e, '.'],
  [0xff0f, '/'],
]);

/** The end of the run of digits that begins at `i`. */
function digitsEnd(text: string, i: number): number {
  while (i < text.length && digitOf(text.charCodeAt(i)) >= 0) i += 1;
  return i;
}

function valueOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + digitOf(text.charCodeAt(i));
  return value;
}

/** A time of day that begins at the hours' digits, such as `10:15`, `10:15:30.250`: where it ends, or -1. */
function timeEnd(text: string, from: number, hoursEnd: number): number {
  const hours = valueOf(text, from, hoursEnd);
  if (hoursEnd - from > 2 || hours > 24) return -1;
  let i = hoursEnd;
  for (let part = 0; part < 2 && text[i] === (part === 0 && text[i] === 'h' ? 'h' : ':'); part += 1) {
    const end = digitsEnd(text, i + 1);
    if (end !== i + 3 || valueOf(text, i + 1, end) > 60) return -1;
    i = end;
  }
  if ((text[i] === '.' || text[i] === ',') && i > hoursEnd + 3) {
    const end = digitsEnd(text, i + 1);
    if (end > i + 1) i = end;
  }
  return i;
}

/** Hours and minutes from Greenwich, behind a time: `+0000`, `-05:00`, `+2`. Where they end, or -1. */
function offsetEnd(text: string, from: number): number {
  const hours = digitsEnd(text, from);
  if (hours === from || hours - from > 4) return -1;
  if (text[hours] !== ':') return hours;
  const minutes = digitsEnd(text, hours + 1);
  return minutes === hours + 3 ? minutes : -1;
}

/** The closing sign of a remark in parentheses, or -1. */
function remarkEnd(text: string, from: number): number {
  const end = text.indexOf(text[from] === '[' ? ']' : ')', from);
  return end < 0 ? -1 : end + 1;
}

/**
 * Takes a date text apart in one walk over its characters; undefined when something in it has no place in a date. It decides
 * nothing about the order of day and month.
 */
export function datePartsOf(text: string): DateParts | undefined {
  const numbers: DatePart[] = [];
  let month: DateParts['month'];
  let monthMayBeWeekday = false;
  let thai = false;
  let timed = false;
  let zoned = false;
  let between = '';
  let role: DatePart['role'];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (digitOf(code) >= 0) {
      const end = digitsEnd(text, i);
      const clock = text[end] === ':' || (text[end] === 'h' && digitOf(text.charCodeAt(end + 1)) >= 0);
      if (clock) {
        const after = timed ? -1 : timeEnd(text, i, end);
        if (after < 0) return undefined;
        timed = true;
        i = after;
        continue;
      }
      if (timed === false && numbers.length > 0 && text[i - 1] === 'T' && (end - i === 6 || end - i === 4)) {
        timed = true;
        i = end;
        continue;
      }
      if (numbers.length === 3 || end - i > 14) return undefined;
      const part: DatePart = { value: valueOf(text, i, end), digits: end - i, before: between };
      if (role) part.role = role;
      numbers.push(part);
      role = undefined;
      between = '';
      i = end;
      continue;
    }
    const sign = fullWidth.get(code) ?? (text[i] as string);
    if (isSpace(code) || isUnseen(code)) {
      if (between === '' && isSpace(code) && numbers.length > 0) between = ' ';
      i += 1;
    } else if ((timed || zoned) && (sign === '+' || isDash(code)) && digitOf(text.charCodeAt(i + 1)) >= 0) {
      const end = offsetEnd(text, i + 1);
      if (end < 0) return undefined;
      zoned = true;
      i = end;
    } else if (isDash(code) || sign === '/' || sign === '.' || sign === ',') {
      const kind = isDash(code) ? '-' : sign;
      const last = numbers[numbers.length - 1];
      if (kind === '.' && between === '' && last) last.dotted = true;
      between = between === '' || between === ' ' ? kind : '?';
      i += 1;
    } else if (sign === '(' || sign === '[') {
      if (zoned) {
        i = remarkEnd(text, i);
        if (i < 0) return undefined;
      } else i += 1;
    } else if (sign === ')' || sign === ']') {
      i += 1;
    } else if (isLetter(code)) {
      const last = numbers[numbers.length - 1];
      const said = last && month === undefined && last.role === undefined ? roleOf(sign) : undefined;
      if (said && last && (between === '' || between === ' ')) {
        last.role = said;
        between = '';
        i += 1;
        continue;
      }
      let end = i + 1;
      while (
        end < text.length &&
        (isLetter(text.charCodeAt(end)) ||
          (text[end] === '.' && isLetter(text.charCodeAt(end + 1))) ||
          isUnseen(text.charCodeAt(end)))
      )
        end += 1;
      const word = text.slice(i, end);
      i = end;
      const announced = roleBefore.get(word.toLowerCase().normalize('NFC'));
      if (announced) {
        role = announced;
        continue;
      }
      const known = dateWord(word);
      if (known === undefined || (numbers.length === 0 && (word === 'T' || word === 't'))) return undefined;
      if (known.zone) zoned = true;
      if (known.month === undefined) {
        if (numbers.length > 0 && numbers.length < 3 && !timed) between = '?';
        continue;
      }
      between = '';
      thai ||= known.thai === true;
      const found = { value: known.month, after: numbers.length, notAfterDot: known.notAfterDot === true };
      if (month === undefined || (monthMayBeWeekday && !known.weekday)) {
        month = found;
        monthMayBeWeekday = known.weekday === true;
      } else if (!known.weekday) return undefined;
    } else return undefined;
  }
  if (between === '-' || between === '/') return undefined;
  return { numbers, ...(month && { month }), thai, timed, zoned };
}
