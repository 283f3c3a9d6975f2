import type { Table } from '../cells';
import { fieldOf, fields, crmKinds } from '../crm/fields';
import { kindGiven, linesFor } from '../crm/given-fields';
import { readReadsAs, readsAs, type Reading } from '../crm/reads-as';
import type { SourceRow } from '../crm/sources-sheet';
import { FLAG_WORD } from '../crm/status-columns';
import { fold } from '../text';
import {
  canBeNamed,
  columnId,
  columnQuestionId,
  creditQuestionId,
  dayQuestionId,
  noColumn,
  tableId,
  type Answers,
} from './question-ids';
import type { FoundAs } from './start';

/** What is said of one field of a sheet, on a Sources sheet or in an answer. An empty column: none is named. */
export interface SaidField {
  readonly field: string;
  readonly column: string;
  readonly reading: Reading;
  readonly where: string;
}

/** Everything that is said of one sheet, field by field in the order in which it was said. */
export interface SaidSheet {
  readonly sheet: string;
  readonly kind: string | undefined;
  readonly fields: ReadonlyMap<string, SaidField>;
}

const answered = 'Your answer';
const allFields = [...new Set(crmKinds.flatMap((kind) => fields[kind].map(({ name }) => name)))];

/** What the Sources sheets say of a table, with the answers about the table and its columns on top. */
export function saidOf(table: Table, written: readonly SourceRow[], answers: Answers, isCrm: boolean): SaidSheet {
  const { sheet } = table;
  const said = new Map<string, SaidField>();
  const lines = linesFor(sheet, written);
  for (const { field, column, readsAs: text, where } of lines) {
    const name = crmKinds.map((kind) => fieldOf(kind, field)?.name).find((one) => one !== undefined);
    if (name !== undefined) said.set(name, { field: name, column, reading: readReadsAs(text), where });
  }
  for (const field of allFields) {
    const value = columnAnswer(sheet, field, answers);
    const index = table.headers.findIndex((_, at) => canBeNamed(table, at) && columnId(table, at) === value);
    const column = index < 0 ? '' : (table.headers[index] ?? '');
    if (value === noColumn)
      said.set(field, { field, column: '', reading: { ignore: true, unknown: [] }, where: answered });
    else if (column !== '') said.set(field, named(field, column, said.get(field)));
  }
  const kind = kindGiven(lines.filter((line) => line.sheet !== ''));
  return { sheet, kind: kindAnswered(answers.get(tableId(sheet)), isCrm, kind), fields: said };
}

/** Which column was named for a field. Whose date and whose credit counts is asked by itself, where the column is not in doubt. */
function columnAnswer(sheet: string, field: string, answers: Answers): string | undefined {
  const asked = field === 'Date' ? dayQuestionId(sheet) : field === 'Owner' ? creditQuestionId(sheet) : '';
  return answers.get(columnQuestionId(sheet, field)) ?? answers.get(asked);
}

/** How another column was read says nothing of this one. */
const named = (field: string, column: string, before: SaidField | undefined): SaidField => {
  const isSame = before !== undefined && fold(before.column) === fold(column) && !before.reading.ignore;
  return { field, column, reading: isSame ? before.reading : { unknown: [] }, where: answered };
};

/** A sheet that is nothing to count needs no line for it, unless it would be counted. */
function kindAnswered(answer: string | undefined, isCrm: boolean, written: string | undefined): string | undefined {
  const as = answer as FoundAs | undefined;
  if (as === undefined) return written;
  if (as === 'other') return isCrm ? 'ignore' : undefined;
  return as === 'ignore' || crmKinds.some((kind) => kind === as) ? as : written;
}

/** How deep the answers are heard: which table a sheet is, which columns its fields are, how their cells are read. */
export type Depth = 'tables' | 'columns' | 'readings';

/** What is said of sheets, as lines of a Sources sheet. */
export const linesOf = (said: readonly SaidSheet[], depth: Depth): SourceRow[] =>
  said.flatMap(({ sheet, kind, fields: all }): SourceRow[] => {
    const own = kind === undefined ? [] : [{ sheet, table: kind, field: '', column: '', readsAs: '', where: answered }];
    if (depth === 'tables') return own;
    const lines = [...all.values()].map(({ field, column, reading, where }): SourceRow => ({
      sheet,
      table: '',
      field,
      column,
      readsAs: writtenReading(depth === 'columns' ? withoutStyle(reading) : reading),
      where,
    }));
    return [...own, ...lines];
  });

/** What of a reading says where a field comes from: a constant, nowhere, or the two columns Won and Closed. */
const withoutStyle = ({ constant, ignore, words, unknown }: Reading): Reading => ({
  ...(constant !== undefined && { constant }),
  ...(ignore !== undefined && { ignore }),
  ...(words?.has(FLAG_WORD) && { words }),
  unknown,
});

/** A reading in the words of the Sources sheet. */
export const writtenReading = (reading: Reading): string =>
  reading.ignore ? 'ignore' : readsAs({ field: '', label: '', proof: '', ...reading });
