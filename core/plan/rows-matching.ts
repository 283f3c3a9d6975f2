import type { DayNumber } from '../calendar/day';
import { isBlank, type Cell, type Column } from '../cells';
import type { Crm, CrmTable } from '../crm/crm-table';
import { fold } from '../text';
import { fieldNamed } from './countable';
import type { Condition, CountedFrom, Criteria } from './criteria';
import { cellMatches, statusMatches } from './match';

export type RowTest = (row: number) => boolean;

/** The tables of the CRM that a plan row counts from; none for our own Deliverables. */
export const tablesFor = (crm: Crm, from: CountedFrom): readonly CrmTable[] =>
  crm.tables.filter(({ kind }) => kind === from);

/** The column that a condition asks, or undefined when the table does not have it. */
export const columnFor = (table: CrmTable, { field, raw }: Pick<Condition, 'field' | 'raw'>): Column | undefined =>
  raw ? table.raw(field) : table.field(field);

/** A question asked only of the cells that are looked at, and of each distinct cell once. */
function lazily(column: Column, test: (cell: Cell) => boolean): RowTest {
  const { dictionary } = column;
  if (!dictionary) return (row) => test(column.at(row));
  const { codes, values } = dictionary;
  const answers = new Int8Array(values.length);
  return (row) => {
    const code = codes[row]!;
    if (answers[code] === 0) answers[code] = test(values[code] ?? null) ? 1 : -1;
    return answers[code] === 1;
  };
}

/** Whether a row of the table meets a condition; undefined when the table does not have its column. */
export function conditionTest(table: CrmTable, condition: Condition, today: DayNumber): RowTest | undefined {
  const column = columnFor(table, condition);
  if (!column) return undefined;
  const reading = condition.raw ? 'text' : (fieldNamed(condition.field, table.kind)?.reading ?? 'text');
  if (reading !== 'status') return lazily(column, cellMatches(condition, reading, today));
  const index = table.source.fields.find((one) => fold(one.field) === fold(condition.field))?.column;
  const theirs = index === undefined ? undefined : table.source.table.column(index);
  const holds = statusMatches(condition, today);
  return (row) => holds(column.at(row), theirs?.at(row) ?? null);
}

/** Whether a row of the table meets all conditions; undefined when the table does not have a column for one of them. */
export function criteriaTest(table: CrmTable, criteria: Criteria, today: DayNumber): RowTest | undefined {
  const tests = criteria.conditions.map((condition) => conditionTest(table, condition, today));
  if (tests.includes(undefined)) return undefined;
  return (row) => tests.every((test) => test!(row));
}

/** The rows in use, one after the other. */
export function* rowsInUse({ inUse }: CrmTable): Generator<number> {
  for (let row = 0; row < inUse.length; row += 1) if (inUse[row] === 1) yield row;
}

export function anyRowOf(table: CrmTable, test: RowTest): boolean {
  for (const row of rowsInUse(table)) if (test(row)) return true;
  return false;
}

/** How often each text stands in a column over the rows in use that pass, the most frequent first. Blanks are left out. */
export function frequentValues(
  tables: readonly CrmTable[],
  column: Pick<Condition, 'field' | 'raw'>,
  test: (table: CrmTable) => RowTest = () => () => true,
): { readonly value: string; readonly rows: number }[] {
  const found = new Map<string, { value: string; rows: number }>();
  for (const table of tables) {
    const cells = columnFor(table, column);
    if (!cells) continue;
    const passes = test(table);
    const counts = new Map<string, number>();
    for (const row of rowsInUse(table)) {
      const cell = cells.at(row);
      if (typeof cell !== 'string' || isBlank(cell) || !passes(row)) continue;
      if (counts.size < MOST_VALUES || counts.has(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    for (const [value, rows] of counts) {
      const known = found.get(fold(value));
      if (known) known.rows += rows;
      else found.set(fold(value), { value: value.trim(), rows });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
}

/** Beyond so many different texts a column is no list of words. */
const MOST_VALUES = 2000;
