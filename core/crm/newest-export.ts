import { once } from '../once';
import { at, type Finding } from '../outcome';
import { fold } from '../text';
import type { Column } from '../cells';
import { idOf, isDamagedId } from './cell-text';
import { sideColumn } from './choose-columns';
import { NO_DAY } from './crm-table';
import { dayReader, proveDates } from './dates';
import { repeatedRows, seenBefore } from './duplicates';
import { headerKey } from './header-key';
import { perCell } from './odd-rows';
import { askAboutLines } from './product-lines';
import type { TableInReading } from './read-table';
import { counted, listRows } from './row-list';
import type { Source } from './source';

/**
 * Counts an id once. Exports overlap, and a deal that changed is exported again: of rows with the same id the newest stays, by
 * the day it was modified where both rows say so, else the later row of the later sheet. Ids of calls and of tasks are apart,
 * and so are rows of two sheets that share an id but nothing else: programs count their own things from 1.
 */
export function keepNewest(tables: readonly TableInReading[]): Finding[] {
  const spaces = new Map<string, TableInReading[]>();
  for (const table of tables) {
    const space = spaceOf(table.source);
    if (space === undefined) continue;
    const same = spaces.get(space);
    if (same) same.push(table);
    else spaces.set(space, [table]);
  }
  return [...spaces.values()].flatMap((same) => (same.length === 1 && areInOrder(same[0]!) ? [] : keepNewestIn(same)));
}

/** Whether the ids of all rows in use go up from row to row, or down: then none stands twice, and none is damaged. */
function areInOrder({ source, inUse }: TableInReading): boolean {
  const column = source.table.column(idColumn(source)!.column!);
  let last = '';
  let direction = 0;
  for (let row = 0; row < inUse.length; row += 1) {
    if (inUse[row] !== 1) continue;
    const cell = column.at(row);
    const id = idOf(cell);
    if (id === '') continue;
    const step = last === '' ? 0 : compareIds(last, id);
    if (isDamagedId(cell) || (last !== '' && (step === 0 || step === -direction))) return false;
    direction = step;
    last = id;
  }
  return true;
}

/** By length, then by characters, which is the order of numbers too. */
const compareIds = (a: string, b: string): number =>
  a.length !== b.length ? Math.sign(b.length - a.length) : a === b ? 0 : a < b ? 1 : -1;

const idColumn = ({ fields }: Source) => fields.find((one) => one.field === 'Id' && one.column !== undefined);

/** Ids are the same thing only under the same label, in the same CRM, of the same kind and type. */
function spaceOf(source: Source): string | undefined {
  const id = idColumn(source);
  if (!id) return undefined;
  const type = source.fields.find((one) => one.field === 'Type')?.constant ?? '';
  return [source.kind, source.crm, headerKey(id.label), type].join('\n');
}

function keepNewestIn(tables: readonly TableInReading[]): Finding[] {
  const starts: number[] = [];
  let total = 0;
  for (const table of tables) {
    starts.push(total);
    total += table.source.table.rowCount;
  }
  const ids = tables.map((one) => one.source.table.column(idColumn(one.source)!.column!));
  const place = (index: number): [number, number] => {
    let t = tables.length - 1;
    while (starts[t]! > index) t -= 1;
    return [t, index - starts[t]!];
  };
  const before = seenBefore(total, (index) => {
    const [t, row] = place(index);
    return idOf(ids[t]!.at(row));
  });
  const modified = tables.map((one) => once(() => modifiedOf(one)));
  const features = tables.map((one) => once(() => featuresOf(one)));
  const out = tables.map((): number[] => []);
  const apart = tables.map((): number[] => []);
  const damaged = tables.map((): number[] => []);
  const stays = new Map<number, number>();
  tables.forEach((one, t) => {
    for (let row = 0; row < one.inUse.length; row += 1) {
      if (one.inUse[row] !== 1) continue;
      const cell = ids[t]!.at(row);
      const id = idOf(cell);
      if (id === '') continue;
      if (isDamagedId(cell)) {
        damaged[t]!.push(row);
        continue;
      }
      const index = starts[t]! + row;
      const there = before(id, index);
      if (there < 0) continue;
      const known = stays.get(there) ?? there;
      const [u, earlier] = place(known);
      if (u !== t && areApart(features[u]!(), earlier, features[t]!(), row)) {
        apart[t]!.push(row);
        continue;
      }
      const earlierIsNewer = isNewer(modified[u]!()?.(earlier), modified[t]!()?.(row));
      const [w, loser] = earlierIsNewer ? [t, row] : [u, earlier];
      tables[w]!.inUse[loser] = 0;
      out[w]!.push(loser);
      stays.delete(there);
      if (earlierIsNewer) stays.set(index, known);
    }
  });
  return tables.flatMap((one, t) => {
    const rows = out[t]!.sort((a, b) => a - b);
    const { table } = one.source;
    if (rows.length === 0) return [...aboutDamage(one, damaged[t]!), ...askAboutApart(one, apart[t]!)];
    for (const row of rows)
      one.leftOut.push({ row, code: 'duplicate', reason: 'the same id again; the newest row counts' });
    return [
      ...aboutDamage(one, damaged[t]!),
      ...askAboutApart(one, apart[t]!),
      {
        severity: 'info' as const,
        code: 'duplicate',
        where: at(table.sheet, table.rowNumber(rows[0]!), idColumn(one.source)!.label),
        what: `${counted(rows.length, 'row has', 'rows have')} an id that stands again; the newest row counts, not ${listRows(table, rows)}.`,
        fix: 'Nothing to do, if exports overlap.',
      },
    ];
  });
}

/** What a thing keeps while it changes: its name, the day it was created, whom it is about. */
type Features = readonly ((row: number) => string)[];

function featuresOf({ source, days }: TableInReading): Features {
  const text = (name: string): ((row: number) => string) => {
    const index = source.fields.find((one) => one.field === name)?.column;
    const column = index === undefined ? undefined : source.table.column(index);
    return (row) => (column ? fold(idOf(column.at(row))) : '');
  };
  const created = days('Created');
  const day = (row: number): string => {
    const n = created?.(row) ?? NO_DAY;
    return n === NO_DAY ? '' : String(n);
  };
  return [text(source.kind === 'Activities' ? 'Subject' : 'Name'), day, text('Account')];
}

/** Whether two rows with one id are two things: at least two features can be compared, and none is the same. */
function areApart(a: Features, rowA: number, b: Features, rowB: number): boolean {
  let compared = 0;
  for (let i = 0; i < a.length; i += 1) {
    const [one, other] = [a[i]!(rowA), b[i]!(rowB)];
    if (one === '' || other === '') continue;
    if (one === other) return false;
    compared += 1;
  }
  return compared >= 2;
}

function askAboutApart({ source }: TableInReading, rows: readonly number[]): Finding[] {
  if (rows.length === 0) return [];
  const { table } = source;
  return [
    {
      severity: 'ask',
      code: 'ids-apart',
      where: at(table.sheet, table.rowNumber(rows[0]!), idColumn(source)!.label),
      what: `${counted(rows.length, 'id stands', 'ids stand')} in another sheet too, for something with another name and another day (${listRows(table, rows)}). All are counted.`,
      fix: 'Nothing to do if the sheets come from different programs or are numbered anew each time.',
    },
  ];
}

interface Moment {
  readonly day: number;
  readonly text: string;
}

function isNewer(a: Moment | undefined, b: Moment | undefined): boolean {
  if (!a || !b || a.day === NO_DAY || b.day === NO_DAY) return false;
  if (a.day !== b.day) return a.day > b.day;
  return a.text.length === b.text.length && a.text > b.text;
}

/** When a row was last changed; on one day, texts of one length compare like their times. */
function modifiedOf({ source: { table, kind, crm } }: TableInReading): ((row: number) => Moment) | undefined {
  const index = sideColumn(table, kind, crm, 'Modified');
  if (index === undefined) return undefined;
  const column: Column = table.column(index);
  const { order } = proveDates(column, (row) => table.rowNumber(row));
  if (order === 'ask') return undefined;
  const day = perCell(column, dayReader(order));
  return (row) => {
    const cell = column.at(row);
    return { day: day(row), text: typeof cell === 'string' ? cell : '' };
  };
}

/** Ids that a spreadsheet has rounded tell nothing apart any more. */
function aboutDamage({ source }: TableInReading, rows: readonly number[]): Finding[] {
  const id = idColumn(source)!;
  if (rows.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'id-damaged',
      where: at(source.table.sheet, source.table.rowNumber(rows[0]!), id.label),
      what: `${counted(rows.length, 'id was', 'ids were')} rounded by a spreadsheet (${listRows(source.table, rows)}); they are not used to find duplicates.`,
      fix: 'Export again and open the file here without saving it from a spreadsheet first.',
    },
  ];
}

/** Without ids nobody can say whether equal rows are one thing twice or two things: asked, never dropped. */
function askAboutRepeats({ source: { table }, inUse }: TableInReading): Finding[] {
  const { count, rows } = repeatedRows(table, inUse);
  if (count === 0) return [];
  return [
    {
      severity: 'ask',
      code: 'rows-repeat',
      where: at(table.sheet, table.rowNumber(rows[0]!)),
      what: `${counted(count, 'row is', 'rows are')} the same as an earlier row in every cell, and no id tells them apart (${listRows(table, rows, count)}). All are counted.`,
      fix: 'Export with the id column if these are duplicates; else nothing to do.',
    },
  ];
}

/** What looks like one thing in several rows, although nothing proves it. */
export const aboutCopies = (table: TableInReading): Finding[] =>
  idColumn(table.source) ? aboutReplicas(table) : [...askAboutRepeats(table), ...askAboutLines(table)];

/** Larger tables are not searched for copies: it is only a hint. */
const COMPARED_ROWS = 200_000;

/** Rows that differ from an earlier one in nothing but their id: copies made by an integration look like that. */
function aboutReplicas({ source, inUse }: TableInReading): Finding[] {
  const id = idColumn(source)!;
  const { table } = source;
  if (table.rowCount > COMPARED_ROWS) return [];
  const { count, rows } = repeatedRows(table, inUse, id.column);
  if (count === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'rows-alike',
      where: at(table.sheet, table.rowNumber(rows[0]!)),
      what: `${counted(count, 'row is', 'rows are')} the same as an earlier row in everything but ${id.label} (${listRows(table, rows, count)}). Counted, because the ids differ.`,
      fix: 'Look at them in the CRM: an integration may have logged the same thing several times.',
    },
  ];
}
