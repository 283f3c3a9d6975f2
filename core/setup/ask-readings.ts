import { dayOf } from '../calendar/day';
import { NO_DAY } from '../crm/crm-table';
import { dayReader } from '../crm/dates';
import { fieldCells } from '../crm/field-cells';
import { amountReader, decimalText } from '../crm/numbers';
import type { Reading } from '../crm/reads-as';
import type { DateOrder, Decimal, FieldSource } from '../crm/source';
import type { Cell, Table } from '../cells';
import { longDay } from '../sheets/figures';
import { saidField, tableIn, type AnsweredTables } from './answered-tables';
import { askedReadings, type AskedStyle } from './asked-readings';
import { wordsQuestionId } from './question-ids';
import { shownCell, someCells } from './shown-cells';
import type { Option, StartQuestion } from './start';

const orders = [
  ['d-m-y', 'day/month/year'],
  ['m-d-y', 'month/day/year'],
  ['y-m-d', 'year/month/day'],
] as const satisfies readonly (readonly [DateOrder, string])[];

const signs = [
  [',', 'decimal comma'],
  ['.', 'decimal point'],
] as const satisfies readonly (readonly [Decimal, string])[];

const noReading = '–';

/** Asks how cells read that can be read in two ways, and what words mean that nobody can know. */
export function readingQuestions(answered: AnsweredTables, sheet: string): StartQuestion[] {
  const columns = answered.at('columns');
  const one = tableIn(columns, sheet);
  const final = tableIn(answered.opened, sheet)?.source;
  if (one?.source === undefined || final === undefined) return [];
  const { table, source } = one;
  const asked = askedReadings(one, columns);
  const base = (style: AskedStyle) => ({
    id: style.id,
    sheet,
    table: source.kind,
    column: [...new Set(style.fields.map(({ label }) => label))].join(', '),
  });
  const now = ({ fields: [first] }: AskedStyle): FieldSource | undefined =>
    final.fields.find(({ field }) => field === first?.field);
  const readingOf = ({ fields: [first] }: AskedStyle): Reading | undefined =>
    saidField(answered, sheet, first?.field ?? '')?.reading;
  const inOrder = asked.orders.map((style): StartQuestion => {
    const { cells, options } = orderOptions(table, style);
    const order = now(style)?.dateOrder;
    const proposed = options.some(({ value }) => value === order) ? order! : null;
    const isAnswered = proposed !== null && readingOf(style)?.dateOrder === proposed;
    return { ...base(style), topic: 'date-order', samples: cells.map(shownCell), options, proposed, isAnswered };
  });
  const inDecimal = asked.decimals.map((style): StartQuestion => {
    const { cells, options } = decimalOptions(table, style);
    const sign = now(style)?.decimal;
    return {
      ...base(style),
      topic: 'decimal',
      samples: cells.map(shownCell),
      options,
      proposed: sign === undefined || sign === 'ask' ? null : sign,
      isAnswered: sign !== undefined && readingOf(style)?.decimal === sign,
    };
  });
  const { words } = asked;
  if (words === null) return [...inOrder, ...inDecimal];
  const said = final.fields.find(({ field }) => field === 'Status')?.words;
  const inWords: StartQuestion = {
    topic: 'words',
    id: wordsQuestionId(sheet),
    sheet,
    table: source.kind,
    column: words.label,
    proposed: null,
    isAnswered: false,
    meanings: words.meanings,
    words: words.asked.map(({ id, key, written, rows, likely }) => ({
      id,
      word: shownCell(written),
      rows,
      proposed: words.meanings.find((meaning) => meaning === said?.get(key)) ?? likely,
    })),
  };
  return [...inOrder, ...inDecimal, inWords];
}

const cellsOf = (table: Table, { fields: [first] }: AskedStyle) => fieldCells(table, first!)!;

/** The orders in which the cells can be read, each with the same few cells read its way. */
function orderOptions(table: Table, style: AskedStyle) {
  const read = orders.map(([order, label]) => ({ order, label, dayOf: dayReader(order) }));
  const tells = (cell: Cell): boolean => {
    const days = read.map((one) => one.dayOf(cell)).filter((day) => day !== NO_DAY);
    return new Set(days).size > 1;
  };
  const column = cellsOf(table, style);
  const telling = someCells(column, 200, tells);
  const all = telling.length > 0 ? telling : someCells(column, 200);
  const able = read.map((one) => all.filter((cell) => one.dayOf(cell) !== NO_DAY).length);
  const most = Math.max(...able);
  const best = read.filter((_, index) => able[index] === most);
  const left = best.length > 1 ? best : read.filter((_, index) => able[index]! > 0);
  const cells = all.slice(0, 3);
  const options = left.map(({ order, label, dayOf: dayIn }): Option => ({
    value: order,
    label,
    shows: cells.map((cell) => (dayIn(cell) === NO_DAY ? noReading : longDay(dayOf(dayIn(cell))))),
  }));
  return { cells, options };
}

function decimalOptions(table: Table, style: AskedStyle) {
  const read = signs.map(([sign, label]) => ({ sign, label, valueOf: amountReader(sign) }));
  const tells = (cell: Cell): boolean => new Set(read.map((one) => one.valueOf(cell)?.value)).size > 1;
  const cells = someCells(cellsOf(table, style), 3, tells);
  const options = read.map(({ sign, label, valueOf }): Option => ({
    value: sign,
    label,
    shows: cells.map((cell) => {
      const amount = valueOf(cell);
      return amount === null ? noReading : decimalText(amount.value);
    }),
  }));
  return { cells, options };
}
