import { dayOf } from '../calendar/day';
import { isBlank } from '../cells';
import { NO_DAY } from '../crm/crm-table';
import { dayReader, proveDates } from '../crm/dates';
import type { OpenedTable } from '../crm/opened';
import { remembered } from '../crm/remembered';
import type { Source } from '../crm/source';
import { longDay } from '../sheets/figures';
import { tableIn, type AnsweredTables } from './answered-tables';
import { answerTo } from './ask-columns';
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
  if (chosen === undefined || !canBeNamed(table, chosen)) return [];
  const days = dayColumns(labelled, now, chosen);
  if (days.length < 2) return [];
  const rows = tellingRows(now, days);
  return [
    {
      topic: 'date-that-counts',
      id: dayQuestionId(sheet),
      sheet,
      table: 'Activities',
      column: '',
      proposed: columnId(table, chosen),
      isAnswered: answerTo(answered, table, 'Date') === columnId(table, chosen),
      options: days.map(({ column, shown }): DayOption => ({
        value: columnId(table, column),
        label: table.headers[column] ?? '',
        shows: rows.map(shown),
        meaning: meaningOf(labelled, column),
        filled: shareFilled(now, column),
      })),
    },
  ];
}

interface DayColumn {
  readonly column: number;
  /** The day of a row as we read it; the cell as it stands where its order is not certain. */
  readonly shown: (row: number) => string;
}

/** The columns that say different days; of two that say the same in every row one is enough, that which counts now before others. */
function dayColumns(labelled: Source, now: OpenedTable, chosen: number): DayColumn[] {
  const { table } = now;
  const found = dayFields.flatMap((name) => labelled.fields.find(({ field }) => field === name)?.column ?? []);
  const usual = [...new Set([...found, chosen])];
  const rows = rowsInUse(now);
  const kept: DayColumn[] = [];
  for (const column of new Set([chosen, ...found])) {
    const isDays = canBeNamed(table, column) && proveDates(table.column(column), table.rowNumber).readable > 0;
    if (column !== chosen && !isDays) continue;
    const shown = shownDays(now, column);
    const isSame = (other: DayColumn): boolean => rows.every((row) => shown(row) === other.shown(row));
    if (!kept.some(isSame)) kept.push({ column, shown });
  }
  return kept.sort((a, b) => usual.indexOf(a.column) - usual.indexOf(b.column));
}

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
const lookedAt = 300;

/** Rows in which the columns differ most, so that a person sees what the choice is about. */
function tellingRows(now: OpenedTable, days: readonly DayColumn[]): number[] {
  const rank = new Map<number, number>();
  for (const row of rowsInUse(now)) {
    const said = days.map(({ shown }) => shown(row));
    const kinds = new Set(said).size;
    if (kinds > 1) rank.set(row, kinds + (said.includes('') ? 0 : 0.5));
    if (rank.size >= lookedAt) break;
  }
  return [...rank.keys()].sort((a, b) => rank.get(b)! - rank.get(a)! || a - b).slice(0, shownRows);
}

/** Rows that count; where none does because their dates are not certain, all. */
function rowsInUse({ table, crmTable }: OpenedTable): number[] {
  const all = Array.from({ length: table.rowCount }, (_, row) => row);
  const used = all.filter((row) => crmTable?.inUse[row] === 1);
  return used.length > 0 ? used : all;
}

function shownDays({ table, source }: OpenedTable, index: number): (row: number) => string {
  const column = table.column(index);
  const field = source?.fields.find((one) => one.column === index);
  const order = field?.dateOrder ?? proveDates(column, table.rowNumber).order;
  const read = dayReader(order);
  return remembered(column, (cell) => {
    const day = read(cell);
    return day === NO_DAY ? shownCell(cell) : longDay(dayOf(day));
  });
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
