import { perDistinct, type Column } from '../cells';
import { shapeOf } from '../crm/adopt-order';
import { recordColumns } from '../crm/asked';
import { textOf } from '../crm/cell-text';
import { chooseColumns } from '../crm/choose-columns';
import { readStages, type Stages } from '../crm/lookups';
import { oddRowsOf } from '../crm/odd-rows';
import type { OpenedTable, OpenedTables } from '../crm/opened';
import type { FieldSource, Source } from '../crm/source';
import { FLAG_WORD, stageNames } from '../crm/status-columns';
import { opportunityWord } from '../crm/statuses';
import { fold } from '../text';
import { knownBy } from './known-by';
import { columnId, decimalQuestionId, orderQuestionId, wordId } from './question-ids';

/** Fields of a sheet that one answer reads: what is written in one style was written by one program. */
export interface AskedStyle {
  readonly id: string;
  readonly fields: readonly FieldSource[];
}

export interface UncertainWord {
  readonly id: string;
  /** As a value map knows it. */
  readonly key: string;
  readonly written: string;
  readonly rows: number;
  /** What it is taken for unless somebody says otherwise; null: nothing before somebody has said. */
  readonly likely: string | null;
}

/** What cannot be proved about the cells of one sheet, as long as nobody has said how they read. */
export interface AskedReadings {
  readonly orders: readonly AskedStyle[];
  readonly decimals: readonly AskedStyle[];
  readonly words: {
    readonly label: string;
    readonly meanings: readonly string[];
    readonly asked: readonly UncertainWord[];
  } | null;
}

/** Looks for it in a CRM table that was opened without hearing what is said of readings. */
export function askedReadings(one: OpenedTable, opened: OpenedTables): AskedReadings {
  const { source, table } = one;
  if (source === undefined) return { orders: [], decimals: [], words: null };
  const asking = (style: 'dateOrder' | 'decimal'): readonly FieldSource[] =>
    source.fields.filter((field) => field[style] === 'ask' && field.column !== undefined);
  const inStyles = (fields: readonly FieldSource[], styleOf: (field: FieldSource) => string) => {
    const groups = new Map<string, FieldSource[]>();
    for (const field of fields) groups.set(styleOf(field), [...(groups.get(styleOf(field)) ?? []), field]);
    return [...groups.values()];
  };
  const placeOf = (fields: readonly FieldSource[]): string => columnId(table, fields[0]!.column!);
  const shape = ({ column }: FieldSource): string => shapeOf(table.column(column!)) || `column ${column}`;
  return {
    orders: inStyles(asking('dateOrder'), shape).map((fields) => ({
      id: orderQuestionId(table.sheet, placeOf(fields)),
      fields,
    })),
    decimals: inStyles(asking('decimal'), () => '').map((fields) => ({
      id: decimalQuestionId(table.sheet, placeOf(fields)),
      fields,
    })),
    words: askedWords(one, source, opened),
  };
}

const meaningsOf = {
  Opportunities: ['Open', 'Won', 'Lost'],
  Activities: ['Completed', 'Open', 'Scheduled', 'Cancelled', 'Draft'],
} as const;

/** Words of one status that are asked about, those of most rows first. A hostile column may have as many as it has rows. */
const mostWords = 40;

function askedWords(one: OpenedTable, source: Source, opened: OpenedTables): AskedReadings['words'] {
  const { table } = one;
  if (source.kind === 'Accounts') return null;
  const status = source.fields.find(({ field }) => field === 'Status');
  if (status?.constant !== undefined || status?.words?.has(FLAG_WORD)) return null;
  const index = status?.column ?? columnWithoutKnownWord(one, source);
  if (index === undefined) return null;
  const stages = readStages(opened.tables.filter(({ kind }) => kind === 'Stages').map((list) => list.table));
  const isStage = source.fields.some(({ field, column }) => field === 'Stage' && column === index);
  const column = isStage ? stageNames(table.column(index), stages) : table.column(index);
  const isCertain = certainty(source, status, stages);
  const asked = wordsIn(recordsOf(source, column))
    .filter(({ key }) => key !== '' && !isCertain(key))
    .map(({ key, written, rows }): UncertainWord => ({
      id: wordId(table.sheet, key),
      key,
      written,
      rows,
      likely: status?.words?.get(key) ?? null,
    }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostWords);
  return asked.length === 0 ? null : { label: table.headers[index] ?? '', meanings: meaningsOf[source.kind], asked };
}

/** Where not one word is known, no column has become the status: the stage would, else what is labelled so. */
function columnWithoutKnownWord(one: OpenedTable, source: Source): number | undefined {
  if (source.kind !== 'Opportunities') return undefined;
  const taken = new Map(source.fields.flatMap(({ field, column }) => (column === undefined ? [] : [[field, column]])));
  return taken.get('Stage') ?? chooseColumns(one.table, knownBy(one, source), taken).get('Status');
}

function certainty(source: Source, status: FieldSource | undefined, stages: Stages): (key: string) => boolean {
  if (source.kind === 'Activities') return (key) => status?.words?.has(key) === true;
  return (key) => opportunityWord(key) !== undefined || stages.statusOf(key) !== undefined;
}

/** Totals and headings below and between the records say nothing. */
function recordsOf(source: Source, column: Column): Column {
  const chosen = new Map(source.fields.flatMap((one) => (one.column === undefined ? [] : [[one.field, one.column]])));
  return oddRowsOf(source.table, recordColumns(source, chosen)).records(column);
}

function wordsIn(column: Column): { readonly key: string; readonly written: string; readonly rows: number }[] {
  const words = new Map<string, { key: string; written: string; rows: number }>();
  const wordAt = perDistinct(column, (cell) => {
    const written = typeof cell === 'string' ? cell.trim() : textOf(cell);
    const key = fold(written);
    let word = words.get(key);
    if (!word) words.set(key, (word = { key, written, rows: 0 }));
    return word;
  });
  for (let row = 0; row < column.length; row += 1) wordAt(row).rows += 1;
  return [...words.values()].filter(({ rows }) => rows > 0);
}
