import type { DayNumber } from '../calendar/day';
import type { Cell, Column } from '../cells';
import { cellMatches, statusMatches, type Condition } from '../plan/criteria';
import { fieldNamed } from '../plan/countable';
import { fold } from '../text';
import type { CountedTable } from './counted-table';
import { asIfFilled, isEmpty, maskOf, maskReader, type MaskReader, type Question } from './masks';

/** The masks of one column, for the counters that ask about it. */
export interface AskedColumn extends MaskReader {
  /** The counters with a condition on this column. */
  readonly bits: number;
  /** Its texts hardly repeat: asked last, and only while one of `bits` is still alive. */
  readonly late: boolean;
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
  return [...columns.values()]
    .map((questions) => askColumn(table, [...questions.values()], today))
    .sort((a, b) => Number(a.late) - Number(b.late));
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
    return { ...statusReader(table, nameOf(table, field), asked, today), bits, late: false };
  }
  const name = nameOf(table, field);
  const reading = raw ? 'text' : (fieldNamed(field, table.kind)?.reading ?? 'text');
  const column = raw ? table.raw(field) : table.field(name);
  if (!column) throw Object.assign(new Error('This table has no such column.'), { code: 'column-absent' });
  const questions = asked.map(({ condition, bits: whose }): Question => ({
    bits: whose,
    holds: cellMatches(condition, reading, today),
  }));
  return { ...maskReader(column, (cell) => maskOf(questions, cell)), bits, late };
}

/** A condition on Status holds for our word or for theirs, so its masks are asked per pair of words. */
function statusReader(
  table: CountedTable,
  field: string,
  asked: readonly { readonly condition: Condition; readonly bits: number }[],
  today: DayNumber,
): MaskReader {
  const ours = table.field(field) as Column;
  const index = table.source.fields.find((one) => fold(one.field) === fold(field))?.column;
  const theirs = index === undefined ? undefined : table.source.table.column(index);
  const questions = asked.map(({ condition, bits }) => ({ bits, holds: statusMatches(condition, today) }));
  const ask = (our: Cell, their: Cell): number =>
    maskOf(
      questions.map(({ bits, holds }) => ({ bits, holds: () => holds(our, their) })),
      isEmpty(our) ? their : our,
    );
  if (!theirs) return maskReader(ours, (cell) => ask(cell, null));
  if (ours.dictionary && theirs.dictionary && sameCodes(ours.dictionary.codes, theirs.dictionary.codes)) {
    const { codes, values } = ours.dictionary;
    const words = theirs.dictionary.values;
    const answers = new Int32Array(values.length);
    const answer = (code: number): number => (answers[code] = ask(values[code] ?? null, words[code] ?? null));
    return { read: (row) => answers[codes[row]!] || answer(codes[row]!), codes, answers, answer };
  }
  const known = new Map<Cell, Map<Cell, number>>();
  return {
    read(row) {
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
    },
  };
}

const sameCodes = (a: Uint32Array, b: Uint32Array): boolean =>
  a === b || (a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length);

/**
 * Asks a column about the first `n` selected rows and ANDs the answers: `strict` as the cells stand, `lenient` as if blanks
 * had been filled in.
 */
export function askRows(
  column: AskedColumn,
  rows: Int32Array,
  n: number,
  strict: Int32Array,
  lenient: Int32Array,
): void {
  const { bits, late, codes, answers, answer, read } = column;
  if (codes && answers && answer) {
    for (let i = 0; i < n; i += 1) {
      if ((lenient[i]! & bits) === 0) continue;
      const code = codes[rows[i]!]!;
      const mask = answers[code]! || answer(code);
      strict[i]! &= mask;
      lenient[i]! &= asIfFilled(mask);
    }
    return;
  }
  for (let i = 0; i < n; i += 1) {
    if (late && (lenient[i]! & bits) === 0) continue;
    const mask = read(rows[i]!);
    strict[i]! &= mask;
    lenient[i]! &= asIfFilled(mask);
  }
}
