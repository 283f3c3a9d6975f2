import { isBlank, isErrorCell, type Cell } from '../cells';
import { fold } from '../text';
import type { TextQuestion } from './text-question';

/**
 * A mask answers for up to 30 counters at once whether a cell meets their conditions on its column: bit i for counter i.
 * Bit 30 says that the question was answered, bit 31 (the sign) that the cell is blank or an error.
 */
export const COUNTERS_IN_A_MASK = 30;
/** Rows that are looked at together, so that they stay in the processor's cache from column to column. */
export const ROWS_IN_A_BLOCK = 1024;
/** The bits of the counters. */
export const COUNTERS = (1 << COUNTERS_IN_A_MASK) - 1;
const ANSWERED = 1 << 30;
const BLANK = 1 << 31;

/** A condition that some counters share; `bits` are those counters. */
export interface Question {
  readonly bits: number;
  readonly holds: (cell: Cell) => boolean;
  /** The same question about texts, where it asks about nothing else. */
  readonly text?: TextQuestion | undefined;
}

/** A blank or an error. Most texts begin with a letter or a digit and need no closer look. */
export function isEmpty(cell: Cell): boolean {
  if (typeof cell === 'string') {
    const first = cell.charCodeAt(0);
    return !(first > 32 && first < 127) && isBlank(cell);
  }
  return cell === null || (typeof cell === 'object' && isErrorCell(cell));
}

/** The mask of a cell under the questions that concern the counters `alive`; the other bits mean nothing. */
export function maskOf(questions: readonly Question[], cell: Cell, alive = -1): number {
  if (isEmpty(cell)) return maskOfEmpty(questions, cell);
  let mask = ~BLANK;
  let folded: string | undefined;
  for (let i = 0; i < questions.length; i += 1) {
    const { bits, holds, text } = questions[i]!;
    if ((bits & alive) === 0) continue;
    const met = text && typeof cell === 'string' ? text.matches((folded ??= fold(cell))) === text.wanted : holds(cell);
    if (!met) mask &= ~bits;
  }
  return mask | ANSWERED;
}

/** The mask of a text that none of the questions matches. */
export const maskOfOther = (questions: readonly Question[]): number =>
  questions.reduce((mask, { bits, text }) => (text?.wanted === false ? mask : mask & ~bits), ~BLANK) | ANSWERED;

function maskOfEmpty(questions: readonly Question[], cell: Cell): number {
  return questions.reduce((mask, { bits, holds }) => (holds(cell) ? mask : mask & ~bits), -1) | ANSWERED | BLANK;
}

/** What a mask would be if a blank cell had been filled in well: a row that only blanks keep from counting is one to fix. */
export const asIfFilled = (mask: number): number => mask | (mask >> 31);
