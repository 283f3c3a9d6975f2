import { dayOf } from '../calendar/day';
import { isBlank, type Table } from '../cells';
import { NO_DAY } from '../crm/crm-table';
import { dayReader, proveDates } from '../crm/dates';
import type { OpenedTable } from '../crm/opened';
import type { FieldSource, Source } from '../crm/source';
import { longDay } from '../sheets/figures';
import { tableIn, type AnsweredTables } from './answered-tables';
import { canBeNamed, columnId, dayQuestionId } from './question-ids';
import { shownCell } from './shown-cells';
import type { DayOption, StartQuestion } from './start';

/** The days that an activity may have, the usual one first. */
const dayFields = ['Date', 'Completed', 'Due', 'Created'] as const;

/**
 * Asks which day counts, where a sheet of activities has several: no cell can prove what a manager means by "last week", and most
 * wrong numbers come from the wrong date.
 */
export function dayQuestion(answered: AnsweredTables, sheet: string): StartQuestion[] {
  const now = tableIn(answered.opened, sheet);
  const labelled = tableIn(answered.at('tables'), sheet)?.source;
  if (now?.source?.kind !== 'Activities' || labelled === undefined) return [];
  const { table } = now;
  const chosen = now.source.fields.find(({ field }) => field === 'Date')?.column;
  const columns = dayColumns(labelled, table, chosen);
  if (chosen === undefined || columns.length < 2) return [];
  const rows = tellingRows(now, columns);
  return [
    {
      topic: 'date-that-counts',
      id: dayQuestionId(sheet),
      sheet,
      table: 'Activities',
      column: '',
      proposed: columns.includes(chosen) ? columnId(table, chosen) : null,
      options: columns.map((column): DayOption => ({
        value: columnId(table, column),
        label: table.headers[column] ?? '',
        shows: rows.map((row) => shownDay(now, column, row)),
        meaning: meaningOf(labelled, column),
        filled: shareFilled(now, column),
      })),
    },
  ];
}

function dayColumns(labelled: Source, table: Table, chosen: number | undefined): number[] {
  const found = dayFields.flatMap((name) => labelled.fields.find(({ field }) => field === name)?.column ?? []);
  const all = [...new Set(chosen === undefined ? found : [chosen, ...found])];
  const rows = table.rowCount;
  return all.filter((column) => canBeNamed(table, column) && (rows === 0 || hasDays(table, column)));
}

const hasDays = (table: Table, column: number): boolean =>
  proveDates(table.column(column), table.rowNumber).readable > 0;

/** What the days of a column mean, where its label does not say it. */
function meaningOf({ crm, fields }: Source, column: number): string {
  const own = fields.filter((field) => field.column === column);
  const is = (name: string): boolean => own.some(({ field }) => field === name);
  if (is('Due')) return 'the day it was due';
  if (is('Completed')) return 'the day it was done';
  if (is('Created')) return 'the day it was entered into the CRM';
  const isTask = crm === 'Salesforce' && own.some(({ label }) => /^(activity ?_?date|date)$/i.test(label.trim()));
  return isTask ? 'the day a task was due, or an event took place' : '';
}

const shownRows = 3;
const lookedAt = 2000;

/** Rows in which the columns differ, so that a person sees what the choice is about; else the first ones. */
function tellingRows({ table, crmTable }: OpenedTable, columns: readonly number[]): number[] {
  const all = columns.map((index) => table.column(index));
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount && row < lookedAt; row += 1) if (crmTable?.inUse[row] === 1) rows.push(row);
  const kinds = (row: number): number => new Set(all.map((column) => shownCell(column.at(row)))).size;
  const isFilled = (row: number): boolean => all.every((column) => !isBlank(column.at(row)));
  const rank = new Map(rows.map((row) => [row, kinds(row) + (isFilled(row) ? 0.5 : 0)]));
  return rows.sort((a, b) => rank.get(b)! - rank.get(a)! || a - b).slice(0, shownRows);
}

/** The day as we read it; the cell as it stands where its order is not certain. */
function shownDay({ table, source }: OpenedTable, index: number, row: number): string {
  const cell = table.column(index).at(row);
  const field: FieldSource | undefined = source?.fields.find(({ column }) => column === index);
  const order = field?.dateOrder ?? proveDates(table.column(index), table.rowNumber).order;
  const day = dayReader(order)(cell);
  return day === NO_DAY ? shownCell(cell) : longDay(dayOf(day));
}

function shareFilled({ table, crmTable }: OpenedTable, index: number): number {
  const column = table.column(index);
  let rows = 0;
  let filled = 0;
  for (let row = 0; row < column.length; row += 1) {
    if (crmTable !== undefined && crmTable.inUse[row] !== 1) continue;
    rows += 1;
    if (!isBlank(column.at(row))) filled += 1;
  }
  return rows === 0 ? 0 : filled / rows;
}
