import { dayNumber } from '../core/calendar/day';
import { serialOf } from '../core/calendar/serial';
import { isDateCell, isErrorCell, type DateCell } from '../core/cells';
import type { LaidCell } from '../core/sheets/layout';
import type { StyleTable, TextList } from './style-table';

/** What the cells of all sheets share: the texts are kept once in the file, and so are the styles. */
export interface Shared {
  readonly styles: StyleTable;
  readonly texts: TextList;
  /** The harmless text, in the spelling of the file format. */
  readonly spell: (text: string) => string;
}

/** A cell of a sheet: a value and a style, nothing else. An error is written as the text of it: it is not ours to raise. */
export function cellElement(ref: string, laid: LaidCell, shared: Shared): string {
  const { value, look, part, format } = laid;
  const { styles } = shared;
  if (value !== null && isDateCell(value)) return dayElement(ref, value, laid, shared);
  const style = styles.idOf(look, part, format);
  if (typeof value === 'number' && Number.isFinite(value)) return numberElement(ref, value, style);
  if (typeof value === 'boolean') return `<c r="${ref}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = typeof value === 'string' ? value : value !== null && isErrorCell(value) ? value.error : '';
  return textElement(ref, text, style, shared);
}

/** A cell under another one that covers it: without a style of its own, paper and line would end with the first. */
export const coveredElement = (ref: string, { look, part }: LaidCell, { styles }: Shared): string =>
  `<c r="${ref}" s="${styles.idOf(look, part, undefined)}"/>`;

const numberElement = (ref: string, value: number, style: number): string =>
  `<c r="${ref}" s="${style}"><v>${value === 0 ? 0 : value}</v></c>`;

const textElement = (ref: string, text: string, style: number, { texts, spell }: Shared): string =>
  text === ''
    ? `<c r="${ref}" s="${style}"/>`
    : `<c r="${ref}" s="${style}" t="s"><v>${texts.idOf(spell(text))}</v></c>`;

const dateFormat = 'yyyy-mm-dd';
/** The first serial that every spreadsheet reads as the same day: before it lies the 29 February 1900 that never was. */
const firstSafeSerial = 61;

function dayElement(ref: string, value: DateCell, { look, part, format }: LaidCell, shared: Shared): string {
  const { styles } = shared;
  const serial = serialOf(dayNumber(value.day));
  if (serial < firstSafeSerial) return textElement(ref, value.day, styles.idOf(look, part, format), shared);
  const usual = value.minutes === undefined ? dateFormat : `${dateFormat} hh:mm`;
  return numberElement(ref, serial + (value.minutes ?? 0) / 1440, styles.idOf(look, part, format ?? usual));
}
