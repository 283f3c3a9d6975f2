import { perDistinct, type Cell } from '../cells';
import { idOf } from '../crm/cell-text';
import { readPeople } from '../crm/lookups';
import { fold, shorten } from '../text';
import { tableIn, type AnsweredTables } from './answered-tables';
import { answerTo } from './ask-columns';
import { canBeNamed, columnId, creditQuestionId } from './question-ids';
import type { Option, StartQuestion } from './start';

const shownRows = 3;

/** Asks who gets the credit, where a sheet says who owns a row and who created it and the two are not always one person. */
export function creditQuestion(answered: AnsweredTables, sheet: string): StartQuestion[] {
  const now = tableIn(answered.opened, sheet);
  const labelled = tableIn(answered.at('tables'), sheet)?.source;
  if (now?.source === undefined || now.source.kind === 'Accounts' || labelled === undefined) return [];
  const { table, source } = now;
  const columnOf = (name: string) => labelled.fields.find(({ field }) => field === name)?.column;
  const creator = columnOf('Created by');
  const chosen = source.fields.find(({ field }) => field === 'Owner')?.column;
  const columns = [...new Set([columnOf('Owner') ?? chosen, creator, chosen])]
    .filter((column) => column !== undefined)
    .filter((column) => canBeNamed(table, column));
  if (creator === undefined || chosen === undefined || columns.length < 2) return [];

  const people = readPeople(answered.opened.tables.filter(({ kind }) => kind === 'People').map((list) => list.table));
  const nameIn = (cell: Cell): string => people.nameOf(idOf(cell)) ?? idOf(cell);
  const names = columns.map((column) => perDistinct(table.column(column), nameIn));
  const seen = new Set<string>();
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount && rows.length < shownRows; row += 1) {
    const said = names.map((name) => fold(name(row)));
    if (said.includes('') || new Set(said).size < 2 || seen.has(said.join('\n'))) continue;
    seen.add(said.join('\n'));
    rows.push(row);
  }
  if (rows.length === 0) return [];
  return [
    {
      topic: 'credit',
      id: creditQuestionId(sheet),
      sheet,
      table: source.kind,
      column: '',
      proposed: columns.includes(chosen) ? columnId(table, chosen) : null,
      isAnswered: answerTo(answered, table, 'Owner') === columnId(table, chosen),
      options: columns.map((column, index): Option => ({
        value: columnId(table, column),
        label: table.headers[column] ?? '',
        shows: rows.map((row) => shorten(names[index]!(row), 60)),
      })),
    },
  ];
}
