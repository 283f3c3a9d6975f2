import { isBlank, isDateCell, isErrorCell, type Cell, type Column } from '../cells';

/**
 * A mask answers for up to 30 counters at once whether a cell meets their conditions on its column: bit i for counter i.
 * Bit 30 says that the question was answered, bit 31 (the sign) that the cell is blank or an error.
 */
export const COUNTERS_IN_A_MASK = 30;
const ANSWERED = 1 << 30;
const BLANK = 1 << 31;

/** A condition that some counters share; `bits` are those counters. */
export interface Question {
  readonly bits: number;
  readonly holds: (cell: Cell) => boolean;
}

export const isEmpty = (cell: Cell): boolean =>
  isBlank(cell) || (typeof cell === 'object' && cell !== null && isErrorCell(cell));

/** The mask of a cell under all questions about its column. */
export function maskOf(questions: readonly Question[], cell: Cell): number {
  let mask = isEmpty(cell) ? -1 : ~BLANK;
  for (const { bits, holds } of questions) if (!holds(cell)) mask &= ~bits;
  return mask | ANSWERED;
}

/** What a mask would be if a blank cell had been filled in well: a row that only blanks keep from counting is one to fix. */
export const asIfFilled = (mask: number): number => mask | (mask >> 31);

/** Masks row by row. With `codes` a caller may look answers up itself: `answers[codes[row]]`, 0 where not yet asked. */
export interface MaskReader {
  read(row: number): number;
  readonly codes?: Uint32Array;
  readonly answers?: Int32Array;
  readonly answer?: (code: number) => number;
}

/** Distinct cells remembered per column; beyond that a column holds texts that hardly repeat, and asking is cheaper. */
const REMEMBERED = 4096;

/** Reads the masks of a column, each distinct cell being asked about once. */
export function maskReader(column: Column, ask: (cell: Cell) => number): MaskReader {
  if (column.dictionary) {
    const { codes, values } = column.dictionary;
    const answers = new Int32Array(values.length);
    const answer = (code: number): number => (answers[code] = ask(values[code] ?? null));
    return { read: (row) => answers[codes[row]!] || answer(codes[row]!), codes, answers, answer };
  }
  const known = remembered(ask);
  return { read: (row) => known(column.at(row)) };
}

/**
 * A question remembered per distinct cell, as long as remembering pays: cells that hardly repeat are asked about directly.
 * Days are told apart by the day, because every date cell is an object of its own.
 */
export function remembered<T>(ask: (cell: Cell) => T, most = REMEMBERED): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  const knownDays = new Map<string, T>();
  let forget = false;
  let missed = 0;
  let found = 0;
  const learn = <K>(map: Map<K, T>, key: K, cell: Cell): T => {
    const answer = ask(cell);
    if (map.size < most) map.set(key, answer);
    else if ((missed += 1) > most && missed > found) {
      forget = true;
      map.clear();
    }
    return answer;
  };
  return (cell) => {
    if (forget) return ask(cell);
    if (typeof cell === 'object' && cell !== null) {
      if (!isDateCell(cell)) return ask(cell);
      const answer = knownDays.get(cell.day);
      if (answer === undefined) return learn(knownDays, cell.day, cell);
      found += 1;
      return answer;
    }
    const answer = known.get(cell);
    if (answer === undefined) return learn(known, cell, cell);
    found += 1;
    return answer;
  };
}
