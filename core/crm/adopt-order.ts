import type { Cell, Column, Table } from '../cells';
import { quoted } from '../text';
import { NO_DAY } from './crm-table';
import { sampleOf } from './columns';
import { fieldCells } from './field-cells';
import { dayReader, looksLikeDate, proveDates } from './dates';
import type { OddRows } from './odd-rows';
import { perCell } from './odd-rows';
import type { DateOrder, FieldSource } from './source';

/**
 * A column that cannot prove its own order takes that of its siblings: columns of the same table, written in the same shape, of
 * which at least one proves an order and none another. A program writes all dates of an export in one way.
 */
export function adoptOrder(table: Table, sources: readonly FieldSource[], odd: OddRows): FieldSource[] {
  if (!sources.some((one) => one.dateOrder === 'ask')) return [...sources];
  const siblings = provenColumns(table, odd);
  return sources.map((source) => {
    if (source.dateOrder !== 'ask' || source.column === undefined) return source;
    const column = odd.records(fieldCells(table, source)!);
    const shape = shapeOf(column);
    const alike = siblings.filter((one) => one.index !== source.column && one.shape === shape);
    const orders = new Set(alike.map((one) => one.order));
    const [first] = alike;
    if (shape === '' || !first || orders.size !== 1 || !readsAll(column, first.order)) return source;
    const proof = `${quoted(first.label)} is written the same way, and there ${first.proof}`;
    return { ...source, dateOrder: first.order, proof };
  });
}

interface Sibling {
  readonly index: number;
  readonly label: string;
  readonly shape: string;
  readonly order: DateOrder;
  readonly proof: string;
}

function provenColumns(table: Table, odd: OddRows): Sibling[] {
  const found: Sibling[] = [];
  table.headers.forEach((label, index) => {
    const column = odd.records(table.column(index));
    const cells = sampleOf(column, 20);
    if (cells.length === 0 || !cells.some(looksLikeDate)) return;
    const { order, proof } = proveDates(column, (row) => table.rowNumber(odd.rowOf(row)));
    if (order === 'd-m-y' || order === 'm-d-y') found.push({ index, label, shape: shapeOf(column), order, proof });
  });
  return found;
}

/** How most dates of a column are written, without their figures: `9/9/Y`; empty when they are not written alike. */
export function shapeOf(column: Column): string {
  const shapes = new Set<string>();
  for (const cell of sampleOf(column, 50)) {
    if (typeof cell !== 'string' || !looksLikeDate(cell)) continue;
    const [date = ''] = cell.trim().split(/[\sT]+/);
    shapes.add(date.replace(/\d+/g, (figures) => (figures.length === 4 ? 'Y' : '9')));
  }
  return shapes.size === 1 ? [...shapes][0]! : '';
}

function readsAll(column: Column, order: DateOrder): boolean {
  const read = dayReader(order);
  const test = perCell(column, (cell: Cell) => !looksLikeDate(cell) || read(cell) !== NO_DAY);
  for (let row = 0; row < column.length; row += 1) if (!test(row)) return false;
  return true;
}
