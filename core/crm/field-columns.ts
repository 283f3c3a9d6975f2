import { dayOf, type DayNumber } from '../calendar/day';
import { isErrorCell, mapColumn, type Cell, type Column } from '../cells';
import { fold } from '../text';
import { idOf, textOf } from './cell-text';
import { NO_DAY } from './crm-table';
import { fieldOf } from './fields';
import { amountReader } from './numbers';
import type { OddRows } from './odd-rows';
import type { TableInReading } from './read-table';
import { remembered } from './remembered';
import type { FieldSource, Source } from './source';
import { FLAG_WORD, stageNames, statusColumns } from './status-columns';
import { lostReader } from './status-flags';
import { opportunityStatusReader } from './statuses';

/** One of our fields as we read it; undefined when the table does not have it. Owners are made elsewhere. */
export function fieldColumn(read: TableInReading, name: string): Column | undefined {
  const { source, days, stages } = read;
  const { table, kind } = source;
  const one = source.fields.find((field) => field.field === name);
  const reading = fieldOf(kind, name)?.reading;
  if (!one) return undefined;
  if (reading === 'day') return dayCells(table.rowCount, days(name));
  if (one.column === undefined) return constantColumn(table.rowCount, one.constant ?? null);
  const column = table.column(one.column);
  if (reading === 'amount') return amountCells(column, one);
  if (name === 'Status') return kind === 'Opportunities' ? opportunityStatusCells(read, one) : inWords(column, one);
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

function opportunityStatusCells({ source, odd, stages }: TableInReading, one: FieldSource): Column {
  const { table, fields: sources, crm } = source;
  const columns = statusColumns(table, 'Opportunities', crm, sources, stages, recordsOnly(odd));
  const words = (one.words ?? new Map()) as ReadonlyMap<string, 'Open' | 'Won' | 'Lost'>;
  const isLost = lostReader(columns);
  const settled = (said: Cell, row: number): Cell => (said === 'Open' && isLost?.(row) ? 'Lost' : said);
  if (words.has(FLAG_WORD)) {
    const read = opportunityStatusReader(columns, { by: 'flags', words });
    return { length: table.rowCount, at: (row) => settled(read(row) ?? null, row) };
  }
  const stage = sources.find((field) => field.field === 'Stage');
  const column = table.column(one.column!);
  const named = stage?.column === one.column ? stageNames(column, stages) : column;
  const statusOf = (cell: Cell): Cell => words.get(fold(wordOf(cell))) ?? null;
  const cells = named.dictionary ? mapColumn(named, statusOf) : withMemory(named, statusOf);
  return isLost ? { length: cells.length, at: (row) => settled(cells.at(row), row) } : cells;
}

/** Totals and headings say nothing about a status: the sum of a column of flags is no flag. */
const recordsOnly =
  (odd: OddRows) =>
  (column: Column): Column =>
    odd.count === 0 ? column : { length: column.length, at: (row) => (odd.kinds[row] === 0 ? column.at(row) : null) };

function currencyCells(source: Source, column: Column): Column {
  const amount = source.fields.find((one) => one.field === 'Amount');
  const read = amountReader(amount?.decimal === ',' ? ',' : '.');
  const currencyOf = (cell: Cell): Cell => read(cell)?.currency || null;
  return column.dictionary
    ? mapColumn(column, currencyOf)
    : { length: column.length, at: (row) => currencyOf(column.at(row)) };
}
