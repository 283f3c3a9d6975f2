import { isDateCell, type Cell, type Table } from '../cells';
import { hasCells, labelled, sampleOf } from './columns';
import { isActivityType } from './content';
import { isCompactDay, looksLikeDate } from './dates';
import { fields, type CrmKind, type Field } from './fields';
import { looksLikeNumber } from './numbers';
import { flagOf } from './statuses';
import { preference } from './vocabulary';

/** What is known of a table before its columns are chosen. */
export interface KnownTable {
  readonly kind: CrmKind;
  readonly crm: string;
  /** What every activity of the sheet is, for example `Call`. */
  readonly type?: string;
  /** Columns found by the looks of their cells, where no label is known. */
  readonly byContent?: ReadonlyMap<string, number>;
}

/** The date of an activity may also be the day it was due, done or entered: the same column may stand for both. */
const sharing = new Set(['Date', 'Due', 'Completed', 'Created']);

/**
 * Which column is which field. Columns that people named stand first; then labels, those of this CRM before plain words before
 * those of other CRMs, and within a list the one we prefer. A column of other cells than the label promises (a Closed of yes and
 * no) and a blank column are passed over; a blank one is still better than none.
 */
export function chooseColumns(
  table: Table,
  known: KnownTable,
  given: ReadonlyMap<string, number | null>,
): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  const used = new Map<number, string>();
  const take = (field: string, index: number): void => {
    chosen.set(field, index);
    used.set(index, field);
  };
  for (const [field, index] of given) if (index !== null) take(field, index);
  for (const [field, index] of known.byContent ?? []) if (!given.has(field) && !used.has(index)) take(field, index);
  const columns = labelled(table);
  const blankOnes: [string, number][] = [];
  const isFree = (field: string, index: number): boolean => {
    const user = used.get(index);
    return user === undefined || (known.kind === 'Activities' && sharing.has(field) && sharing.has(user));
  };
  for (const rank of [0, 1, 2]) {
    for (const field of fields[known.kind]) {
      if (chosen.has(field.name) || given.has(field.name)) continue;
      if (field.name === 'Type' && known.type !== undefined && rank > 0 && !saysTypes(table, known)) continue;
      for (const key of preference(known.kind, known.crm, field.name)[rank] ?? []) {
        const index = columns.at(key).find((at) => isFree(field.name, at) && fits(table, at, field, known));
        if (index !== undefined && hasCells(table.column(index))) {
          take(field.name, index);
          break;
        }
        if (index !== undefined) blankOnes.push([field.name, index]);
      }
    }
  }
  for (const [field, index] of blankOnes) if (!chosen.has(field) && isFree(field, index)) take(field, index);
  return chosen;
}

/** A column of a reading that its label does not promise, for example Closed with TRUE and FALSE. */
function fits(table: Table, index: number, field: Field, known: KnownTable): boolean {
  const cells: readonly Cell[] = sampleOf(table.column(index));
  if (cells.length === 0) return true;
  const share = (test: (cell: Cell) => boolean): number => cells.filter(test).length / cells.length;
  if (field.reading === 'day') {
    const isDay = (cell: Cell): boolean =>
      looksLikeDate(cell) || isCompactDay(cell) || (typeof cell === 'number' && cell > 20_000);
    return share(isDay) > 0 || share((cell) => flagOf(cell) !== undefined || looksLikeNumber(cell)) < 0.5;
  }
  if (field.reading === 'amount') return share((cell) => typeof cell === 'number' || /\d/.test(String(cell))) >= 0.5;
  if (field.name === 'Type' && known.kind === 'Activities') return !isFreeText(cells);
  if (field.name === 'Status' || field.name === 'Stage') return share(looksLikeDate) < 0.5;
  return field.name === 'Created by' || !cells.every(isDateCell);
}

/** Words that hardly repeat are no types. */
const isFreeText = (cells: readonly Cell[]): boolean =>
  cells.length >= 20 && new Set(cells).size > cells.length * 0.6 && !cells.some(isActivityType);

/** Whether the Type column of a sheet of calls says what kind of activity a row is, rather than inbound or outbound. */
function saysTypes(table: Table, known: KnownTable): boolean {
  const columns = labelled(table);
  for (const key of preference(known.kind, known.crm, 'Type').flat()) {
    for (const index of columns.at(key)) {
      const cells = sampleOf(table.column(index));
      if (cells.length > 0) return cells.filter(isActivityType).length >= cells.length / 2;
    }
  }
  return false;
}

/**
 * The day of losing, where the day of closing is only that of winning (`date_won` beside `date_lost`): an opportunity has one of
 * them, and both say when it was closed.
 */
export function besideColumn(
  table: Table,
  { kind, crm }: Pick<KnownTable, 'kind' | 'crm'>,
  field: string,
  index: number,
): { also?: { column: number; label: string } } {
  if (kind !== 'Opportunities' || field !== 'Closed' || !/(?:^|[\s_])won(?:[\s_]|$)/i.test(table.headers[index] ?? ''))
    return {};
  const column = sideColumn(table, kind, crm, 'Lost day');
  return column === undefined || column === index ? {} : { also: { column, label: table.headers[column] ?? '' } };
}

/** A column that is read without being a field: Modified, Is won and the like. */
export function sideColumn(table: Table, kind: CrmKind, crm: string, name: string): number | undefined {
  const columns = labelled(table);
  for (const rank of preference(kind, crm, name)) {
    for (const key of rank) for (const index of columns.at(key)) if (hasCells(table.column(index))) return index;
  }
  return undefined;
}
