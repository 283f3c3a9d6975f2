import type { DayNumber } from '../calendar/day';
import type { Cell, Column } from '../cells';
import type { Condition } from '../plan/criteria';
import { cellMatches, statusMatches } from '../plan/match';
import { fieldNamed } from '../plan/countable';
import { fold } from '../text';
import type { CountedTable } from './counted-table';
import { cellReader, codeLookup, lookup, type Lookup } from './lookup';
import { firstLook, textQuestion } from './text-question';
import { asIfFilled, COUNTERS, isEmpty, maskOf, maskOfOther, ROWS_IN_A_BLOCK, type Question } from './masks';

/** What the counters of a pass ask about one column. */
export interface AskedColumn {
  /** The counters with a condition on this column. */
  readonly bits: number;
  /** Masks of cells that are remembered; absent for a column whose texts hardly repeat. */
  readonly masks?: Lookup;
  /** Such a column is asked last, cell by cell, and only about the counters that are still alive. */
  readonly texts?: AskedTexts;
  /** For such a column: the counters that no such column concerns, so that all is known of them by now. */
  readonly settled?: number;
}

/** A column whose texts hardly repeat. */
interface AskedTexts {
  readonly at: (row: number) => Cell;
  readonly questions: readonly Question[];
  /** Finds a text that any of the questions may match; absent where there is no telling. */
  readonly look: RegExp | undefined;
  /** The answer for all other texts. */
  readonly other: number;
}

/** Why a table cannot answer for a field. */
export type Lack = 'absent' | 'ask';

/** What keeps a field of a table from being used: it is not there, or it has two possible readings and nobody has chosen. */
export function lackOf(table: CountedTable, field: string): Lack | null {
  const name = nameOf(table, field);
  const source = table.source.fields.find((one) => fold(one.field) === fold(name));
  const reading = fieldNamed(name, table.kind)?.reading;
  if (reading === 'day' && source?.dateOrder === 'ask') return 'ask';
  if (reading === 'amount' && source?.decimal === 'ask') return 'ask';
  const there = reading === 'day' ? table.days(name) : table.field(name);
  return there === undefined ? 'absent' : null;
}

export const lackForCondition = (table: CountedTable, { field, raw }: Condition): Lack | null =>
  raw ? (table.raw(field) ? null : 'absent') : lackOf(table, field);

/** The product's own spelling of a field. */
export const nameOf = (table: CountedTable, field: string): string =>
  fieldNamed(field, table.kind)?.name ?? field.trim();

/** Everything asked about one table's columns, each column once, those with texts that hardly repeat last. */
export function askColumns(
  table: CountedTable,
  asked: readonly { readonly bit: number; readonly conditions: readonly Condition[] }[],
  today: DayNumber,
): AskedColumn[] {
  const columns = new Map<string, Map<string, { condition: Condition; bits: number }>>();
  for (const { bit, conditions } of asked) {
    for (const condition of conditions) {
      const column = `${condition.raw ? '[' : ''}${fold(condition.field)}`;
      const questions = columns.get(column) ?? new Map<string, { condition: Condition; bits: number }>();
      columns.set(column, questions);
      const key = JSON.stringify([condition.operator, condition.values]);
      const known = questions.get(key);
      questions.set(key, { condition, bits: (known?.bits ?? 0) | bit });
    }
  }
  const made = [...columns.values()].map((questions) => askColumn(table, [...questions.values()], today));
  const lateBits = made.reduce((all, { texts, bits }) => (texts ? all | bits : all), 0);
  return made
    .map((column) => (column.texts ? { ...column, settled: ~lateBits } : column))
    .sort(
      (a, b) => Number(a.texts !== undefined) - Number(b.texts !== undefined) || bitCount(b.bits) - bitCount(a.bits),
    );
}

function askColumn(
  table: CountedTable,
  asked: readonly { readonly condition: Condition; readonly bits: number }[],
  today: DayNumber,
): AskedColumn {
  const { field, raw } = asked[0]!.condition;
  const bits = asked.reduce((all, one) => all | one.bits, 0);
  const late = asked.some(({ condition }) => condition.values.some((value) => /[*?]/.test(value)));
  if (!raw && fieldNamed(field, table.kind)?.reading === 'status') {
    return { bits, masks: statusLookup(table, nameOf(table, field), asked, today) };
  }
  const name = nameOf(table, field);
  const reading = raw ? 'text' : (fieldNamed(field, table.kind)?.reading ?? 'text');
  const column = raw ? table.raw(field) : table.field(name);
  if (!column) throw Object.assign(new Error('This table has no such column.'), { code: 'column-absent' });
  const questions = asked.map(({ condition, bits: whose }): Question => ({
    bits: whose,
    holds: cellMatches(condition, reading, today),
    text: textQuestion(condition),
  }));
  // Texts with wildcards are mostly subjects and names: remembering each of a million of them would cost more than asking.
  const hardlyRepeats = !column.dictionary || column.dictionary.values.length * 2 > column.length;
  if (late && hardlyRepeats) {
    const look = firstLook(questions.map(({ text }) => text));
    return { bits, texts: { at: cellReader(column), questions, look, other: maskOfOther(questions) } };
  }
  return { bits, masks: lookup(column, (cell) => maskOf(questions, cell)) };
}

/** A condition on Status holds for our word or for theirs, so its masks are asked per pair of words. */
function statusLookup(
  table: CountedTable,
  field: string,
  asked: readonly { readonly condition: Condition; readonly bits: number }[],
  today: DayNumber,
): Lookup {
  const ours = table.field(field) as Column;
  const index = table.source.fields.find((one) => fold(one.field) === fold(field))?.column;
  const theirs = index === undefined ? undefined : table.source.table.column(index);
  const questions = asked.map(({ condition, bits }) => ({ bits, holds: statusMatches(condition, today) }));
  const ask = (our: Cell, their: Cell): number =>
    maskOf(
      questions.map(({ bits, holds }) => ({ bits, holds: () => holds(our, their) })),
      isEmpty(our) ? their : our,
    );
  if (!theirs) return lookup(ours, (cell) => ask(cell, null));
  if (ours.dictionary && theirs.dictionary && sameCodes(ours.dictionary.codes, theirs.dictionary.codes)) {
    const { codes, values } = ours.dictionary;
    const words = theirs.dictionary.values;
    return codeLookup(codes, values.length, (code) => ask(values[code] ?? null, words[code] ?? null));
  }
  return pairLookup(ours, theirs, ask);
}

/** Two columns asked together: their cells are numbered, and each pair of numbers is asked about once. */
function pairLookup(ours: Column, theirs: Column, ask: (our: Cell, their: Cell) => number): Lookup {
  const known = new Map<Cell, Map<Cell, number>>();
  const at = (row: number): number => {
    const our = ours.at(row);
    const their = theirs.at(row);
    let pairs = known.get(our);
    if (!pairs) known.set(our, (pairs = new Map()));
    let mask = pairs.get(their);
    if (mask === undefined) {
      mask = ask(our, their);
      if (pairs.size < 1000) pairs.set(their, mask);
    }
    return mask;
  };
  return {
    at,
    fill(rows, n, into) {
      for (let i = 0; i < n; i += 1) into[i] = at(rows[i]!);
    },
  };
}

const sameCodes = (a: Uint32Array, b: Uint32Array): boolean =>
  a === b || (a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length);

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Room for one block of rows. */
const places = new Int32Array(ROWS_IN_A_BLOCK);
const some = new Int32Array(ROWS_IN_A_BLOCK);
const masks = new Int32Array(ROWS_IN_A_BLOCK);
const cells: Cell[] = Array.from(places, () => null);

/**
 * Asks a column about those of the first `n` selected rows whose counters are still alive, and ANDs the answers: `strict` as
 * the cells stand, `lenient` as if blanks had been filled in.
 */
export function askRows(
  { bits, masks: remembered, texts, settled = 0 }: AskedColumn,
  rows: Int32Array,
  n: number,
  strict: Int32Array,
  lenient: Int32Array,
): void {
  if (remembered) {
    const asked = alive(rows, n, lenient, bits, places, some);
    remembered.fill(some, asked, masks);
    apply(masks, places, asked, strict, lenient);
  } else if (texts) {
    const asked = stillOpen(rows, n, strict, lenient, bits, settled);
    gather(texts.at, some, asked, cells);
    askTexts(texts, cells, asked, masks);
    apply(masks, places, asked, strict, lenient);
  }
}

function alive(
  rows: Int32Array,
  n: number,
  lenient: Int32Array,
  bits: number,
  into: Int32Array,
  chosen: Int32Array,
): number {
  let asked = 0;
  for (let i = 0; i < n; i += 1) {
    into[asked] = i;
    chosen[asked] = rows[i]!;
    const open = lenient[i]! & bits;
    // One more if any bit is left, without a branch: which rows stay is anybody's guess, and a wrong guess costs more.
    asked += (open | -open) >>> 31;
  }
  return asked;
}

/**
 * The rows that a late column still decides about, with the counters it decides in `masks`. A row that is already one to fix
 * need not be asked whether it is one for another counter too.
 */
function stillOpen(
  rows: Int32Array,
  n: number,
  strict: Int32Array,
  lenient: Int32Array,
  bits: number,
  settled: number,
): number {
  let asked = 0;
  for (let i = 0; i < n; i += 1) {
    const filled = lenient[i]!;
    const isToFix = (filled & ~strict[i]! & settled & COUNTERS) !== 0;
    const open = (isToFix ? strict[i]! : filled) & bits;
    if (open === 0) continue;
    places[asked] = i;
    some[asked] = rows[i]!;
    masks[asked] = open;
    asked += 1;
  }
  return asked;
}

/** Asks about the first `n` cells; `masks` comes with the counters that are still alive and leaves with the answers. */
function askTexts({ questions, look, other }: AskedTexts, cells: readonly Cell[], n: number, masks: Int32Array): void {
  for (let k = 0; k < n; k += 1) {
    const cell = cells[k]!;
    const isOther = look && typeof cell === 'string' && !isEmpty(cell) && !look.test(cell);
    masks[k] = isOther ? other : maskOf(questions, cell, masks[k]!);
  }
}

/**
 * Fetches cells, and looks whether they are texts, before anything is asked about them: the texts lie far apart in memory, and
 * the processor waits for many of them at once as long as nothing else is to be done.
 */
function gather(at: (row: number) => Cell, rows: Int32Array, n: number, into: Cell[]): number {
  let texts = 0;
  for (let k = 0; k < n; k += 1) {
    const cell = at(rows[k]!);
    if (typeof cell === 'string') texts += 1;
    into[k] = cell;
  }
  return texts;
}

function apply(answers: Int32Array, at: Int32Array, n: number, strict: Int32Array, lenient: Int32Array): void {
  for (let k = 0; k < n; k += 1) {
    const i = at[k]!;
    const mask = answers[k]!;
    strict[i]! &= mask;
    lenient[i]! &= asIfFilled(mask);
  }
}
