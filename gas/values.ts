import { dayNumber, dayOf, type DayNumber } from '../core/calendar/day';
import { serialOf } from '../core/calendar/serial';
import { isDateCell, isErrorCell, type Cell, type Cells, type DateCell } from '../core/cells';
import { harmless } from '../core/neutral';
import type { SheetOwner } from '../core/sheets/sheet-names';
import { shorten } from '../core/text';
import type { Zone } from './zone';

/** Days before 1 March 1900 are no days of people's: Sheets hands out durations and times of day as such. */
const firstDay = dayNumber('1900-03-01');
/** Sheets counts days from 30 December 1899. */
const dayZero = dayNumber('1899-12-30');

/** What a cell of Sheets holds, as the core reads it. A day is the day on the spreadsheet's own clock. */
export function cellOf(value: unknown, zone: Zone): Cell {
  switch (typeof value) {
    case 'string':
      return textRead(value);
    case 'number':
      return Number.isFinite(value) ? value : { error: '#NUM!' };
    case 'boolean':
      return value;
  }
  return value instanceof Date ? dayRead(value.getTime(), zone) : null;
}

function dayRead(instant: number, zone: Zone): Cell {
  if (Number.isNaN(instant)) return { error: '#VALUE!' };
  const { day, minutes } = zone.momentOf(instant);
  if (day < firstDay) return day - dayZero + minutes / 1440;
  return minutes === 0 ? dayCell(day) : { day: dayCell(day).day, minutes };
}

const days = new Map<DayNumber, DateCell>();
/** One cell for each day: a column of a hundred thousand dates has a few hundred of them. */
function dayCell(day: DayNumber): DateCell {
  let cell = days.get(day);
  if (cell === undefined) days.set(day, (cell = { day: dayOf(day) }));
  return cell;
}

/** The errors of Sheets. They come as text, and a text that says the same cannot be told from them. */
const errors: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
  'Loading...',
]);

const hash = 35;
const capitalL = 76;

const textRead = (text: string): Cell => {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  return (first === hash || first === capitalL) && errors.has(text) ? { error: text } : text;
};

/** Values as Sheets hands them over, made cells in place: a column of a hundred thousand rows is not copied. */
export function cellsOf(values: unknown[][], zone: Zone): Cells {
  for (const row of values)
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (typeof value !== 'number' || !Number.isFinite(value)) row[column] = cellOf(value, zone);
    }
  return values as Cell[][];
}

/** What is handed to `setValues` for a cell, and the number format that has to stand there before. */
export interface Spelled {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** As a number is shown when nobody says how. Sheets knows it under this name too. */
export const plainFormat = '0.###############';
const textFormat = '@';
const dateFormat = 'yyyy-mm-dd';
/** The most that both hosts hold in a cell. */
export const longestText = 32_767;

/**
 * Spells a cell so that Sheets, which reads what it is given as if somebody had typed it, comes to the same cell. Text on
 * sheets of ours stands in text cells; where people go on typing, and for text that may look like a formula, an apostrophe
 * says that it is text, so that the cell stays open for numbers.
 */
export function spell(cell: Cell, format: string | null, owner: SheetOwner): Spelled {
  if (cell === null || cell === '') return { value: '', format: format ?? plainFormat };
  if (typeof cell === 'boolean') return { value: cell, format: plainFormat };
  if (typeof cell === 'number') return { value: Number.isFinite(cell) ? cell : '', format: format ?? plainFormat };
  if (isDateCell(cell)) return spellDay(cell, format);
  const text = shorten(isErrorCell(cell) ? cell.error : cell, longestText - 1);
  return owner === 'Yours' || text.startsWith("'") || harmless(text) !== text
    ? { value: `'${text}`, format: plainFormat }
    : { value: text, format: textFormat };
}

/** A day is written as its number: so no clock can move it, not even where its midnight does not exist. */
function spellDay(cell: DateCell, format: string | null): Spelled {
  const day = dayNumber(cell.day);
  if (day < firstDay) return { value: cell.day, format: textFormat };
  const shown = format ?? (cell.minutes === undefined ? dateFormat : `${dateFormat} hh:mm`);
  return { value: serialOf(day) + (cell.minutes ?? 0) / 1440, format: shown };
}

/** The cell that is read where that one was written. */
export function readBack(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (cell === null || typeof cell === 'boolean') return cell;
  if (isDateCell(cell))
    return dayNumber(cell.day) < firstDay ? cell.day : cell.minutes === 0 ? { day: cell.day } : cell;
  return textRead(shorten(isErrorCell(cell) ? cell.error : cell, longestText - 1));
}

/** What a formula gives back for a cell: nothing is an empty text, the sentence of an error stands as text. */
export function valueOf(cell: Cell, zone: Zone): string | number | boolean | Date {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if (isErrorCell(cell)) return cell.error;
  return new Date(zone.instantOf({ day: dayNumber(cell.day), minutes: cell.minutes ?? 0 }));
}
