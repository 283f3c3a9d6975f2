import { dayNumber, readDay } from '../../core/calendar/day';
import { gridOfCells, tableBelow, type Cells, type Column } from '../../core/cells';
import { NO_DAY, type Crm, type CrmTable } from '../../core/crm/crm-table';
import { fieldOf } from '../../core/crm/fields';
import { count, type Counted } from '../../core/score/count';
import { allCounters, countersOf } from '../../core/score/counters';
import { lookup } from '../../core/score/lookup';
import { windowOf, type Window } from '../../core/score/window';
import { coded, intentOf } from '../score/drawn';
import { asOf, headers, plan, team } from './rows';

const intent = intentOf(plan, team);
const counters = countersOf(intent.plan);

/** Rows of cells as they come from a sheet: nothing is prepared, nothing copied. */
export function plainTable(rows: Cells): CrmTable {
  const table = tableBelow(gridOfCells('Activities', rows), -1, headers);
  return tableFrom(
    headers.map((_, i) => table.column(i)),
    rows.length,
  );
}

/** The same rows as the CRM reader leaves them in a sheet's add-in: owners coded, days as numbers, all else in its cells. */
export function readTable(rows: Cells): CrmTable {
  const table = plainTable(rows);
  const owners = coded(rows.map((row) => row[headers.indexOf('Owner')] ?? null));
  const numbers = Int32Array.from(table.inUse, (_, row) => table.days('Date')!(row));
  return {
    ...table,
    field: (name) => (name === 'Owner' ? owners : table.field(name)),
    dayNumbers: (field) => (field === 'Date' ? numbers : undefined),
  };
}

/** The same rows as the CRM reader hands them over: columns of codes into a dictionary, days as numbers. */
export function dictionaryTable(rows: Cells): CrmTable {
  const table = tableFrom(
    headers.map((_, i) => coded(rows.map((row) => row[i] ?? null))),
    rows.length,
  );
  const days = table.days('Date')!;
  const numbers = Int32Array.from(table.inUse, (_, row) => days(row));
  return { ...table, dayNumbers: (field) => (field === 'Date' ? numbers : undefined) };
}

function tableFrom(columns: readonly Column[], length: number): CrmTable {
  const indexOf = (name: string): number => headers.indexOf(name);
  const read = new Map<string, (row: number) => number>();
  return {
    kind: 'Activities',
    source: {
      sheet: 'Activities',
      kind: 'Activities',
      crm: 'Unknown',
      table: tableBelow(gridOfCells('Activities', []), 0, headers),
      fields: [],
    },
    inUse: new Uint8Array(length).fill(1),
    leftOut: [],
    blankRows: 0,
    field: (name) => (fieldOf('Activities', name) ? columns[indexOf(name)] : undefined),
    raw: (label) => columns[indexOf(label)],
    days(field) {
      const column = columns[indexOf(field)];
      const days = read.get(field) ?? (column && daysOf(column));
      if (days) read.set(field, days);
      return days;
    },
  };
}

/** The day of each row, each distinct cell being read once. */
const daysOf = (column: Column): ((row: number) => number) =>
  lookup(column, (cell) => (typeof cell === 'string' ? (readDay(cell) ?? NEVER) : NEVER)).at;

/** A lookup keeps the smallest number for itself; any number below all days will do. */
const NEVER = NO_DAY + 1;

export const windowFor = (weeks: number): Window => {
  const window = windowOf(intent, dayNumber(asOf), weeks);
  // Exactly these weeks, without those before that patterns need, so that every way counts the same days.
  return { ...window, from: window.week - 7 * (weeks - 1) };
};

/** Counts the twelve behaviors per rep and day. `fresh` makes a new table, so that nothing is remembered from run to run. */
export function countOurs(table: CrmTable, weeks: number): Counted {
  const crm: Crm = { tables: [table], owners: [] };
  return count(counters, intent, crm, windowFor(weeks));
}

export function totalOf(counted: Counted): number {
  let total = 0;
  for (const counter of allCounters(counters)) {
    for (let rep = 0; rep < team.length; rep += 1) total += counted.value(counter, rep, counted.from, counted.to);
  }
  return total;
}
