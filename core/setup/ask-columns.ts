import { isBlank, perDistinct, type Column, type Table } from '../cells';
import { chooseColumns } from '../crm/choose-columns';
import { looksOf, type Looks } from '../crm/content';
import { lookForMissing } from '../crm/missing-fields';
import type { OpenedTable } from '../crm/opened';
import type { Source } from '../crm/source';
import { fold } from '../text';
import { saidField, tableIn, type AnsweredTables } from './answered-tables';
import { knownBy } from './known-by';
import { canBeNamed, columnId, columnQuestionId, noColumn } from './question-ids';
import { shownCell, someCells } from './shown-cells';
import type { Option, StartQuestion } from './start';

type ColumnQuestion = Extract<StartQuestion, { readonly topic: 'column' }>;

/** A column as an answer. */
export const columnOption = (table: Table, index: number): Option => ({
  value: columnId(table, index),
  label: table.headers[index] ?? '',
  shows: someCells(table.column(index)).map(shownCell),
});

/** Asks which column is a field, where it is only guessed by the looks of its cells or not found although the table needs it. */
export function columnQuestions(answered: AnsweredTables, sheet: string): ColumnQuestion[] {
  const one = tableIn(answered.at('tables'), sheet);
  const source = one?.source;
  if (one === undefined || source === undefined) return [];
  return [...guessed(one, source), ...missing(one, source)].flatMap(({ field, columns, likely }): ColumnQuestion[] => {
    const options = columns
      .filter((index) => canBeNamed(one.table, index))
      .map((index) => columnOption(one.table, index));
    if (options.length === 0) return [];
    const said = answerTo(answered, one.table, field);
    return [
      {
        topic: 'column',
        id: columnQuestionId(sheet, field),
        sheet,
        table: source.kind,
        column: '',
        field,
        options,
        proposed: said ?? likely,
        isAnswered: said !== null,
      },
    ];
  });
}

/** What was said of a field's column, as the value of an answer. */
export function answerTo(answered: AnsweredTables, table: Table, field: string): string | null {
  const said = saidField(answered, table.sheet, field);
  if (said?.reading.ignore) return noColumn;
  if (said === undefined || said.column === '') return null;
  const index = table.headers.findIndex((label) => fold(label) === fold(said.column));
  return index < 0 ? null : columnId(table, index);
}

interface Doubt {
  readonly field: string;
  readonly columns: readonly number[];
  /** The value proposed while nobody has answered. */
  readonly likely: string | null;
}

/** Other columns that hold the like of what was guessed. */
const looks: Readonly<Record<string, readonly Looks[]>> = {
  Owner: ['name', 'email'],
  Date: ['day'],
  Closed: ['day'],
  Amount: ['amount'],
  Type: ['activity type', 'text'],
  Status: ['status', 'activity status', 'text'],
};

function guessed(one: OpenedTable, source: Source): Doubt[] {
  const { table } = one;
  const byContent = knownBy(one, source).byContent ?? new Map<string, number>();
  return [...byContent]
    .filter(([name, index]) => source.fields.some(({ field, column }) => field === name && column === index))
    .map(([field, index]): Doubt => {
      const others = table.headers.flatMap((_, at) =>
        at !== index && (looks[field] ?? []).includes(looksOf(table.column(at))) ? [at] : [],
      );
      return { field, columns: [index, ...others.slice(0, mostOptions - 1)], likely: columnId(table, index) };
    });
}

const mostOptions = 8;

function missing(one: OpenedTable, source: Source): Doubt[] {
  const fields = lookForMissing(one.table, source, source.fields)
    .filter(({ unfit }) => unfit === undefined)
    .map(({ field, alike }): Doubt => ({ field, columns: alike.slice(0, mostOptions), likely: null }));
  return lacksStatus(one, source)
    ? [...fields, { field: 'Status', columns: wordColumns(one, source), likely: null }]
    : fields;
}

/** Whether no column at all can say which opportunities are won; one whose words are not known is asked about by its words. */
function lacksStatus(one: OpenedTable, source: Source): boolean {
  if (source.kind !== 'Opportunities' || source.fields.some(({ field }) => field === 'Status' || field === 'Stage'))
    return false;
  return !chooseColumns(one.table, knownBy(one, source), new Map()).has('Status');
}

/** Columns that nobody has taken, of a few words that come again and again. */
function wordColumns({ table }: OpenedTable, source: Source): number[] {
  const taken = new Set(source.fields.map(({ column }) => column));
  return table.headers
    .flatMap((_, index) => (!taken.has(index) && repeatsWords(table.column(index)) ? [index] : []))
    .slice(0, mostOptions);
}

function repeatsWords(column: Column): boolean {
  const words = new Set<string>();
  let filled = 0;
  const isWord = perDistinct(
    column,
    (cell) => !isBlank(cell) && typeof cell !== 'number' && words.add(shownCell(cell)) !== undefined,
  );
  for (let row = 0; row < column.length && words.size <= 20; row += 1) if (isWord(row)) filled += 1;
  return words.size >= 2 && words.size <= 20 && filled >= words.size * 2;
}
