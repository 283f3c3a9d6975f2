import { dayNumber, dayOf } from '../../../core/calendar/day';
import { dayOfSerial, serialOf } from '../../../core/calendar/serial';
import { isDateCell, isErrorCell, type Cell, type DateCell } from '../../../core/cells';
import { shorten } from '../../../core/text';
import { shownBy } from '../../read/shown-by';
import type { GridCell, GridStyle } from './grid';

/** What the grid shows for an error. It keeps errors as texts, so a text that is one of these cannot be told from it. */
const errors = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;
export const isErrorText = (text: string): boolean => text.startsWith('#') && errors.test(text);

/** The most that a cell of Excel holds, so that what is saved is what is seen. */
const longestText = 32_767;
/** Before it lies the 29 February 1900 that never was: such days are texts. */
const firstSafeSerial = 61;

export const dayPattern = 'yyyy-mm-dd';
const momentPattern = 'yyyy-mm-dd hh:mm';

type Kept = Pick<GridCell, 'v' | 't'>;

/** The cell as the grid is told it, with its type: a bare text would be taken for something typed. Null: a blank. */
export function keptCell(cell: Cell): Kept | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { v: shorten(cell, longestText), t: 1 };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: 3 };
  if (typeof cell === 'number') return Number.isFinite(cell) ? { v: cell, t: 2 } : null;
  if (isErrorCell(cell)) return { v: shorten(cell.error, longestText), t: 1 };
  return keptDay(cell);
}

function keptDay({ day, minutes = 0 }: DateCell): Kept {
  const serial = serialOf(dayNumber(day));
  return serial < firstSafeSerial ? { v: day, t: 1 } : { v: serial + minutes / 1440, t: 2 };
}

/** The number format under which a cell shows what it is; undefined where none is needed. */
export const patternOf = (cell: Cell): string | undefined =>
  cell !== null && isDateCell(cell) ? (cell.minutes === undefined ? dayPattern : momentPattern) : undefined;

/** Reads cells of the grid. Formats are few and days repeat, so both are looked at once. */
export interface CellReader {
  read(cell: GridCell | null | undefined): Cell;
}

/** A reader of the cells of one workbook; `styles` knows a style by its id. */
export function cellReader(styles: (id: string) => GridStyle | null | undefined): CellReader {
  const dayStyles = new Map<string, boolean>();
  const days = new Map<number, Cell>();
  const showsDay = (style: GridCell['s']): boolean => {
    if (style === null || style === undefined) return false;
    if (typeof style !== 'string') return isDayPattern(style.n?.pattern);
    let known = dayStyles.get(style);
    if (known === undefined) dayStyles.set(style, (known = isDayPattern(styles(style)?.n?.pattern)));
    return known;
  };
  const dayAt = (serial: number): Cell => {
    let day = days.get(serial);
    if (day === undefined) days.set(serial, (day = dayOrNumber(serial)));
    return day;
  };
  return {
    read(cell) {
      const value = cell?.v;
      if (value === undefined || value === null || value === '') return null;
      if (cell!.t === 3) return value === true || Number(value) === 1;
      if (typeof value === 'number') return showsDay(cell!.s) ? dayAt(value) : value;
      if (typeof value === 'boolean') return value;
      return isErrorText(value) ? { error: value } : value;
    },
  };
}

const patterns = new Map<string, boolean>();

/** Whether numbers under this format are days; a time of day alone, and elapsed hours, are none. */
function isDayPattern(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  let known = patterns.get(pattern);
  if (known === undefined) patterns.set(pattern, (known = shownBy(pattern) !== 'number'));
  return known;
}

/** The nearest minute: 0.999999 of a day is the floating-point neighbor of the next midnight. */
function dayOrNumber(serial: number): Cell {
  const inMinutes = Math.round(serial * 1440);
  const day = dayOfSerial(Math.floor(inMinutes / 1440), 1900);
  if (day === null) return serial;
  const minutes = inMinutes % 1440;
  return minutes === 0 ? { day: dayOf(day) } : { day: dayOf(day), minutes };
}
