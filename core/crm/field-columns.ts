import { dayOf, type DayNumber } from '../calendar/day';
import { isErrorCell, mapColumn, type Cell, type Column } from '../cells';
import { fold } from '../text';
import { idOf, textOf } from './cell-text';
import { NO_DAY } from './crm-table';
import { fieldOf } from './fields';
import type { Stages } from './lookups';
import { amountReader } from './numbers';
import type { TableInReading } from './read-table';
import { remembered } from './remembered';
import type { FieldSource, Source } from './source';
import { FLAG_WORD, stageNames, statusColumns } from './status-columns';
import { opportunityStatusReader } from './statuses';

/** One of our fields as we read it; undefined when the table does not have it. Owners are made elsewhere. */
export function fieldColumn({ source, days, stages }: TableInReading, name: string): Column | undefined {
  const { table, kind } = source;
  const one = source.fields.find((field) => field.field === name);
  const reading = fieldOf(kind, name)?.reading;
  if (!one) return undefined;
  if (reading === 'day') return dayCells(table.rowCount, days(name));
  if (one.column === undefined) return constantColumn(table.rowCount, one.constant ?? null);
  const column = table.column(one.column);
  if (reading === 'amount') return amountCells(column, one);
  if (name === 'Status')
    return kind === 'Opportunities' ? opportunityStatusCells(source, one, stages) : inWords(column, one);
  if (name === 'Stage') return inWords(stageNames(column, stages), one);
  if (name === 'Currency' && isBesideAmount(source, one)) return currencyCells(source, column);
  if (isLink(name, one.label)) return mapColumn(column, (cell) => (idOf(cell) === '0' ? null : cell));
  return inWords(column, one);
}

/** Id columns of other things, in which some programs write 0 for none. */
const isLink = (name: string, label: string): boolean =>
  ['Account', 'Contact', 'Opportunity'].includes(name) && /id\b/i.test(label);

export const isBesideAmount = (source: Source, one: FieldSource): boolean =>
  one.field === 'Currency' &&
  one.column !== undefined &&
  one.column === source.fields.find((field) => field.field === 'Amount')?.column;

const constantColumn = (length: number, cell: Cell): Column => ({
  length,
  at: () => cell,
  dictionary: { codes: new Uint32Array(length), values: [cell] },
});

function dayCells(length: number, days: ((row: number) => DayNumber) | undefined): Column {
  const cells = new Map<DayNumber, Cell>([[NO_DAY, null]]);
  const cellOf = (n: DayNumber): Cell => {
    let cell = cells.get(n);
    if (cell === undefined) cells.set(n, (cell = { day: dayOf(n) }));
    return cell;
  };
  return { length, at: (row) => cellOf(days ? days(row) : NO_DAY) };
}

/** Amounts, read once; nothing where there is no number. A column whose decimal sign is not certain has none. */
function amountCells(column: Column, one: FieldSource): Column {
  const decimal = one.decimal ?? '.';
  if (decimal === 'ask') return constantColumn(column.length, null);
  const read = amountReader(decimal);
  if (column.dictionary) return mapColumn(column, (cell) => read(cell)?.value ?? null);
  let amounts: Float64Array | undefined;
  return {
    length: column.length,
    at(row) {
      if (!amounts) {
        amounts = new Float64Array(column.length);
        for (let i = 0; i < amounts.length; i += 1) amounts[i] = read(column.at(i))?.value ?? NaN;
      }
      const amount = amounts[row];
      return amount === undefined || Number.isNaN(amount) ? null : amount;
    },
  };
}

/** A cell as the word that a value map knows it by. */
const wordOf = (cell: Cell): string => (typeof cell === 'string' ? cell : textOf(cell));

/** Cells in our words where a map has them, else as they stand. */
function inWords(column: Column, one: FieldSource): Column {
  const { words } = one;
  if (!words || words.size === 0) return column;
  const said = (cell: Cell): Cell => {
    if (isErrorCell(cell)) return cell;
    return words.get(fold(wordOf(cell))) ?? cell;
  };
  return column.dictionary ? mapColumn(column, said) : withMemory(column, said);
}

function withMemory(column: Column, f: (cell: Cell) => Cell): Column {
  return { length: column.length, at: remembered(column, f) };
}

function opportunityStatusCells(source: Source, one: FieldSource, stages: Stages): Column {
  const { table, fields: sources, crm } = source;
  const columns = statusColumns(table, 'Opportunities', crm, sources, stages);
  const words = (one.words ?? new Map()) as ReadonlyMap<string, 'Open' | 'Won' | 'Lost'>;
  if (words.has(FLAG_WORD)) {
    const read = opportunityStatusReader(columns, { by: 'flags', words });
    return { length: table.rowCount, at: (row) => read(row) ?? null };
  }
  const stage = sources.find((field) => field.field === 'Stage');
  const column = table.column(one.column!);
  const named = stage?.column === one.column ? stageNames(column, stages) : column;
  const statusOf = (cell: Cell): Cell => words.get(fold(wordOf(cell))) ?? null;
  return named.dictionary ? mapColumn(named, statusOf) : withMemory(named, statusOf);
}

function currencyCells(source: Source, column: Column): Column {
  const amount = source.fields.find((one) => one.field === 'Amount');
  const read = amountReader(amount?.decimal === ',' ? ',' : '.');
  const currencyOf = (cell: Cell): Cell => read(cell)?.currency || null;
  return column.dictionary
    ? mapColumn(column, currencyOf)
    : { length: column.length, at: (row) => currencyOf(column.at(row)) };
}
