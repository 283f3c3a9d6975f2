import type { DayNumber } from '../calendar/day';
import { NO_DAY, type Crm } from '../crm/crm-table';
import type { Finding } from '../outcome';
import type { CountedFrom } from '../plan/criteria';
import type { Intent } from '../plan/plan';
import { lackForCondition, lackOf } from './columns';
import { countFindings, type Obstacle } from './count-findings';
import { countTable, loggedField, type CountAccount, type Tally } from './count-table';
import { deliverablesTable, type CountedTable } from './counted-table';
import { allCounters, type Counter, type RowCounters } from './counters';
import { newCube } from './cube';
import { periodOf } from './period-of';
import { gather, valueColumn, type Gathered } from './specials';
import type { Window } from './window';

export type { CountAccount };

/** Everything that was counted, ready to be asked for any period. */
export interface Counted {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Count, sum or number of different values; days outside the cube count nothing. */
  value(counter: Counter, rep: number, from: DayNumber, to: DayNumber): number;
  rows(counter: Counter, rep: number, from: DayNumber, to: DayNumber): number;
  /** Whether there is a table that can answer for this counter, in one currency. */
  canCount(counter: Counter): boolean;
  /** The one currency of the money that a counter adds up; empty where it adds up none, or rows do not say. */
  currencyOf(counter: Counter): string;
  /** The first day with a row in the tables of a kind; null when there is none. */
  firstDay(kind: CountedFrom): DayNumber | null;
  /** Whether any table says when its rows were written. */
  readonly isLogged: boolean;
  /** The newest logged day of each rep up to as-of, NO_DAY where there is none. */
  readonly newest: Int32Array;
  /** The newest logged day up to as-of in the tables of a kind; NO_DAY where there is none. */
  newestOf(kind: CountedFrom): DayNumber;
  /** Rows of each rep in the days looked at, and those that only a blank cell kept from counting. */
  readonly repRows: Int32Array;
  readonly repToFix: Int32Array;
  readonly accounts: readonly CountAccount[];
  readonly findings: readonly Finding[];
}

/** One pass over the rows of every CRM table. */
export function count(plan: readonly RowCounters[], intent: Intent, crm: Crm, window: Window): Counted {
  const counters = allCounters(plan);
  const names = intent.team.map(({ name }) => name);
  const cube = newCube(counters.length, names.length, window.from, window.asOf);
  const gathered = gather(counters, names, cube);
  const firstDays = new Map<CountedFrom, DayNumber>();
  const newestDays = new Map<CountedFrom, DayNumber>();
  const answered = new Set<number>();
  const obstacles: Obstacle[] = [];
  const tally: Tally = {
    newest: new Int32Array(names.length).fill(NO_DAY),
    repRows: new Int32Array(names.length),
    repToFix: new Int32Array(names.length),
  };
  const asksDeliverables = counters.some(({ from }) => from === 'Deliverables');
  const tables: CountedTable[] = [...crm.tables, ...(asksDeliverables ? [deliverablesTable(intent.deliverables)] : [])];
  const accounts = tables.map((table) => {
    const able = counters.filter((counter) => counter.from === table.kind && isAble(counter, table, obstacles));
    for (const { id } of able) answered.add(id);
    const newest = new Int32Array(names.length).fill(NO_DAY);
    const { account, firstDay } = countTable(table, able, intent, window, cube, gathered, { ...tally, newest });
    newest.forEach((day, rep) => {
      tally.newest[rep] = Math.max(tally.newest[rep]!, day);
      newestDays.set(table.kind, Math.max(newestDays.get(table.kind) ?? NO_DAY, day));
    });
    if (firstDay !== NO_DAY) firstDays.set(table.kind, Math.min(firstDays.get(table.kind) ?? Infinity, firstDay));
    return account;
  });
  const cut = new Map<string, Int32Array>();
  gathered.settle(({ row }) => {
    const key = row.per === 'date' ? `date ${row.row}` : row.per;
    const known =
      cut.get(key) ??
      Int32Array.from({ length: cube.days }, (_, day) => periodOf(row, cube.from + day, intent.settings).from);
    cut.set(key, known);
    return known;
  });
  const mixed = (id: number): boolean => currenciesOf(gathered, id).length > 1;
  return {
    from: cube.from,
    to: cube.to,
    value(counter, rep, from, to) {
      const first = Math.max(from, cube.from) - cube.from;
      const last = Math.min(to, cube.to) - cube.from;
      const sums = gathered.sums.get(counter.id);
      const start = rep * cube.days;
      if (sums) return sums.total(start + first, start + last);
      const told = gathered.distinct.get(counter.id);
      if (!told) return cube.rows(counter.id, rep, from, to);
      let total = 0;
      for (let day = first; day <= last; day += 1) total += told[start + day]!;
      return total;
    },
    rows: (counter, rep, from, to) => cube.rows(counter.id, rep, from, to),
    canCount: ({ id }) => answered.has(id) && !mixed(id),
    currencyOf: ({ id }) => (mixed(id) ? '' : (currenciesOf(gathered, id)[0] ?? '')),
    firstDay: (kind) => firstDays.get(kind) ?? null,
    newestOf: (kind) => newestDays.get(kind) ?? NO_DAY,
    isLogged: crm.tables.some((table) => loggedField(table) !== undefined),
    ...tally,
    accounts,
    findings: countFindings({ plan, crm, window, accounts, obstacles, answered, gathered, firstDays }),
  };
}

export const currenciesOf = (gathered: Gathered, id: number): readonly string[] =>
  [...(gathered.currencies.get(id)?.sums.keys() ?? [])].filter((name) => name !== '');

/** Whether a table has all that a counter needs; what it lacks is noted. */
function isAble(counter: Counter, table: CountedTable, obstacles: Obstacle[]): boolean {
  const lacks: Omit<Obstacle, 'counter' | 'table'>[] = [];
  const need = (field: string, lack: 'absent' | 'ask' | null): void => {
    if (lack) lacks.push({ field, lack });
  };
  if (!counter.snapshot)
    need(counter.datedBy || 'Date', counter.datedBy === '' ? 'absent' : lackOf(table, counter.datedBy));
  need(counter.creditedTo, lackOf(table, counter.creditedTo));
  for (const condition of counter.conditions) {
    need(condition.raw ? `[${condition.field}]` : condition.field, lackForCondition(table, condition));
  }
  if (counter.way !== 'rows') {
    need(counter.of, valueColumn(table, counter.of) ? (lackOf(table, counter.of) === 'ask' ? 'ask' : null) : 'absent');
  }
  for (const lack of lacks) obstacles.push({ counter, table, ...lack });
  return lacks.length === 0;
}
