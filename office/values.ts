import type { Cell, DateCell } from '../core/cells';
import { isDateCell, isErrorCell } from '../core/cells';
import { dayNumber, dayOf } from '../core/calendar/day';
import { dayOfSerial, serialOf } from '../core/calendar/serial';
import { shorten } from '../core/text';
import { limits } from './limits';
import { showsDay } from './number-format';

/** From which day a workbook counts: almost always 1900, in some files that began on an old Mac 1904. */
export type DaySystem = 1900 | 1904;

/** What Excel hands over and takes as the value of one cell. */
export type Value = string | number | boolean;

/** What is known about a cell beside its value, where somebody asked. */
export interface Beside {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
}

/** The last serial that is a day: 9999-12-31. */
const lastSerial = 2_958_465;

/** Whether the value alone does not say what the cell is: a number may be a day, "#N/A" may be an error or a text. */
export const mayBeDay = (value: unknown): boolean => typeof value === 'number' && value >= 1 && value < lastSerial + 1;
export const mayBeError = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');

/** A cell from what Excel hands over. An empty cell and a formula that gives an empty text are blank. */
export function cellOf(value: unknown, beside: Beside, system: DaySystem): Cell {
  if (typeof value === 'string') {
    if (value === '') return null;
    return beside.type === 'Error' ? { error: value } : value;
  }
  if (typeof value === 'number')
    return beside.format !== undefined && showsDay(beside.format) ? dayAt(value, system) : value;
  return typeof value === 'boolean' ? value : null;
}

/** The day of a serial, with its minutes where it has a time; the number itself where the serial is no day. */
function dayAt(serial: number, system: DaySystem): Cell {
  // The nearest minute: 0.999999 of a day is the floating-point neighbor of the next midnight.
  const inMinutes = Math.round(serial * 1440);
  const n = dayOfSerial(Math.floor(inMinutes / 1440), system);
  if (n === null) return serial;
  const minutes = inMinutes % 1440;
  return minutes === 0 ? { day: dayOf(n) } : { day: dayOf(n), minutes };
}

/** What to hand to Excel so that the cell says exactly this. A blank is an empty text: null would leave what is there. */
export function valueOf(cell: Cell, system: DaySystem): Value {
  if (cell === null) return '';
  if (isDateCell(cell)) return serialOfDay(cell, system) ?? asText(cell.day);
  if (isErrorCell(cell)) return asText(cell.error);
  if (typeof cell === 'string') return asText(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  return cell;
}

/** The number format under which the value of this cell shows what it is; undefined where none is needed. */
export function formatOf(cell: Cell, format: string | null, system: DaySystem): string | undefined {
  if (format !== null) return format;
  if (cell === null || !isDateCell(cell) || serialOfDay(cell, system) === undefined) return undefined;
  return cell.minutes === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
}

/** Before serial 61 lies a 29 February 1900 that never was: such days are written as text. */
function serialOfDay(cell: DateCell, system: DaySystem): number | undefined {
  const serial = serialOf(dayNumber(cell.day), system);
  if (serial < (system === 1900 ? 61 : 0)) return undefined;
  return serial + (cell.minutes ?? 0) / 1440;
}

/** Words that Excel reads as true and false, in the languages in which it comes. */
const truths = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sand sandt falsk sann usann sant falskt ' +
    'prawda fałsz pravda nepravda igaz hamis adevărat fals doğru yanlış истина ложь істина хибність tosi epätosi ' +
    'αληθησ ψευδησ benar salah'
  ).split(' '),
);

/**
 * Whether Excel takes a text as it is, typed into an empty cell. It begins with a letter or a sign such as ✓, and is no word
 * for true or false; a text with digits that begins with a letter may be a date ("May 1") unless it is too long for one.
 */
function staysText(text: string): boolean {
  if (/^[\p{So}\p{L}]/u.test(text) === false) return false;
  if (/^\p{So}/u.test(text) || text.length > 64) return true;
  return !/\p{N}/u.test(text) && !truths.has(text.toLowerCase());
}

/** A text as Excel must be told it. The apostrophe in front is Excel's own sign for "this is text" and does not become part of it. */
export function asText(text: string): string {
  const whole = shorten(text, limits.longestText);
  return whole === '' || staysText(whole) ? whole : `'${whole}`;
}
