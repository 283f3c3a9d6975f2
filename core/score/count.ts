import type { DayNumber } from '../calendar/day';
import type { Cell } from '../cells';
import { NO_DAY, type Crm } from '../crm/crm-table';
import type { Finding } from '../outcome';
import type { Intent } from '../plan/plan';
import type { CountedFrom } from '../plan/criteria';
import { ownerReader } from '../plan/team';
import { countFindings, type Obstacle } from './count-findings';
import { deliverablesTable, type CountedTable } from './counted-table';
import { lackForCondition, lackOf, nameOf } from './columns';
import { allCounters, type Counter, type RowCounters } from './counters';
import { newCube, type Cube } from './cube';
import { LOOK_BACK } from './first';
import { lookup, type Lookup } from './lookup';
import { COUNTERS_IN_A_MASK, ROWS_IN_A_BLOCK } from './masks';
import { makePass, newBlock, reached, type Block } from './pass';
import { periodOf } from './period-of';
import { gather, valueColumn, type Gathered } from './specials';
import type { Window } from './window';

/** What became of the rows of one CRM table: the rows in use are those of the six numbers together. */
export interface CountAccount {
  readonly sheet: string;
  readonly kind: CountedFrom;
  readonly rowsInUse: number;
  /** Rows that at least one line of the plan counts. */
  readonly counted: number;
  /** Rows of the team, in the days looked at, that meet no line of the plan. */
  readonly meetNothing: number;
  readonly notOnTeam: number;
  readonly outsideDays: number;
  readonly withoutDay: number;
  /** Rows of a table that no line of the plan counts from, or can. */
  readonly notAsked: number;
  /** The owners outside the team, most rows first. */
  readonly strangers: readonly { readonly owner: string; readonly rows: number }[];
}

/** Everything that was counted, ready to be asked for any period. */
export interface Counted {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Count, sum or number of different values; days outside the cube count nothing. */
  value(counter: Counter, rep: number, from: DayNumber, to: DayNumber): number;
  rows(counter: Counter, rep: number, from: DayNumber, to: DayNumber): number;
  /** Whether there is a table that can answer for this counter, in one currency. */
  canCount(counter: Counter): boolean;
  /** The first day with a row in the tables of a kind; null when there is none. */
  firstDay(kind: CountedFrom): DayNumber | null;
  /** Whether any table says when its rows were written. */
  readonly isLogged: boolean;
  /** The newest logged day of each rep up to as-of, NO_DAY where there is none. */
  readonly newest: Int32Array;
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
    const { account, firstDay } = countTable(table, able, intent, window, cube, gathered, tally);
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
    firstDay: (kind) => firstDays.get(kind) ?? null,
    isLogged: crm.tables.some((table) => loggedField(table) !== undefined),
    ...tally,
    accounts,
    findings: countFindings({ plan, crm, window, accounts, obstacles, answered, gathered, firstDays }),
  };
}

export const currenciesOf = (gathered: Gathered, id: number): readonly string[] =>
  [...(gathered.currencies.get(id)?.sums.keys() ?? [])].filter((name) => name !== '');

interface Tally {
  readonly newest: Int32Array;
  readonly repRows: Int32Array;
  readonly repToFix: Int32Array;
}

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

/** The fields that say when a row was written, the first that the table has. */
const loggedBy: Readonly<Record<CountedFrom, readonly string[]>> = {
  Activities: ['Created', 'Date', 'Completed'],
  Opportunities: ['Created', 'Closed'],
  Accounts: [],
  Deliverables: [],
};

const loggedField = (table: CountedTable): string | undefined =>
  lackOf(table, 'Owner') === null ? loggedBy[table.kind].find((field) => lackOf(table, field) === null) : undefined;

function countTable(
  table: CountedTable,
  counters: readonly Counter[],
  intent: Intent,
  window: Window,
  cube: Cube,
  gathered: Gathered,
  tally: Tally,
): { account: CountAccount; firstDay: DayNumber } {
  const rowCount = table.inUse.length;
  const dayBlocks = new Map<string, DayBlock>();
  const daysOf = (field: string): Int32Array => {
    const name = nameOf(table, field);
    const known = dayBlocks.get(name) ?? {
      read: table.days(name)!,
      whole: table.dayNumbers?.(name),
      days: new Int32Array(ROWS_IN_A_BLOCK),
      without: 0,
      earliest: NO_DAY,
    };
    dayBlocks.set(name, known);
    return known.days;
  };
  const owners = new Map<string, Lookup>();
  const repOf = ownerReader(intent.team);
  const ownerOf = (field: string): Lookup => {
    const known = owners.get(field) ?? indexed(table, field, repOf);
    owners.set(field, known);
    return known;
  };

  const specialOf = gathered.specialOf(table);
  const passes = groups(counters).map((group) => {
    const { snapshot, way, datedBy, creditedTo } = group[0]!;
    const isFirst = way === 'first' || group[0]!.amongFirstOf !== null;
    return makePass(
      {
        table,
        counters: group,
        days: snapshot ? null : daysOf(datedBy),
        from: snapshot ? window.from : window.from - (isFirst ? LOOK_BACK : 0),
        to: window.asOf,
        owner: ownerOf(creditedTo),
        strangersToo: isFirst,
        today: window.asOf,
      },
      cube,
      specialOf,
    );
  });
  const passDays = [...dayBlocks.values()];
  const loggedName = loggedField(table);
  const logged = loggedName === undefined ? null : { days: daysOf(loggedName), owner: ownerOf('Owner') };
  const ofOwner = table.field(table.kind === 'Deliverables' ? 'Rep' : 'Owner');
  const tallies = new Int32Array(6);
  const strangers = new Map<string, number>();
  const stranger = (row: number): void => {
    const owner = nameOfOwner(ofOwner?.at(row) ?? null);
    strangers.set(owner, (strangers.get(owner) ?? 0) + 1);
  };
  const block = newBlock(table.inUse);
  let used = 0;
  // From the end: exports mostly grow downwards, and once everybody's newest row is known the older ones need no look.
  for (let b = Math.ceil(rowCount / ROWS_IN_A_BLOCK) - 1; b >= 0; b -= 1) {
    block.start = b * ROWS_IN_A_BLOCK;
    block.length = Math.min(ROWS_IN_A_BLOCK, rowCount - block.start);
    const usedHere = usedIn(block);
    used += usedHere;
    for (const days of dayBlocks.values()) fillDays(block, days, block.length - usedHere);
    if (logged) keepNewest(block, logged.days, logged.owner, window.asOf, tally.newest);
    for (const pass of passes) pass(block);
    tallies[reached.withoutDay]! += withoutAnyDay(block, passDays);
    tallyBlock(block, tallies, tally, stranger);
  }
  if (passes.length === 0) tallies[reached.unused] = used;
  else tallies[reached.outside]! += used - tallies.reduce((total, one) => total + one, 0);
  return {
    firstDay: [...dayBlocks.values()].reduce(
      (first, { earliest }) => (first === NO_DAY || (earliest !== NO_DAY && earliest < first) ? earliest : first),
      NO_DAY as DayNumber,
    ),
    account: {
      sheet: table.source.sheet,
      kind: table.kind,
      rowsInUse: used,
      counted: tallies[reached.counted]!,
      meetNothing: tallies[reached.otherwise]!,
      notOnTeam: tallies[reached.notOnTeam]!,
      outsideDays: tallies[reached.outside]!,
      withoutDay: tallies[reached.withoutDay]!,
      notAsked: tallies[reached.unused]!,
      strangers: [...strangers]
        .map(([owner, rows]) => ({ owner, rows }))
        .sort((a, b) => b.rows - a.rows || (a.owner < b.owner ? -1 : 1)),
    },
  };
}

/** The days of one field: how they are read, those of the block at hand, and what was seen of them. */
interface DayBlock {
  readonly read: (row: number) => DayNumber;
  /** All of them, where the table keeps them as numbers. */
  readonly whole: Int32Array | undefined;
  readonly days: Int32Array;
  /** Rows in use of the block that have no day. */
  without: number;
  earliest: DayNumber;
}

const nameOfOwner = (cell: Cell): string =>
  typeof cell === 'string' ? cell.trim() : cell === null ? '' : String(cell);

/** Whose row it is, each distinct owner being looked up once; -1 outside the team. */
const indexed = (table: CountedTable, field: string, repOf: (owner: string) => number): Lookup =>
  lookup(table.field(nameOf(table, field))!, (cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? repOf(String(cell)) : -1,
  );

/** Counters that can share one look at a row: same day, same owner, same window, as many as a mask holds. */
function groups(counters: readonly Counter[]): Counter[][] {
  const byKey = new Map<string, Counter[]>();
  for (const counter of counters) {
    const mode = counter.snapshot
      ? 'snapshot'
      : counter.way === 'first' || counter.amongFirstOf !== null
        ? 'first'
        : 'days';
    const key = JSON.stringify([
      mode,
      counter.snapshot ? '' : counter.datedBy.toLowerCase(),
      counter.creditedTo.toLowerCase(),
    ]);
    byKey.set(key, [...(byKey.get(key) ?? []), counter]);
  }
  return [...byKey.values()].flatMap((group) => {
    const parts: Counter[][] = [];
    for (const counter of group) {
      const last = parts[parts.length - 1];
      // The guard of a First reads its bit in the same mask, and comes right after it: never split the two.
      const needed = counter.way === 'first' ? 2 : 1;
      if (last && last.length + needed <= COUNTERS_IN_A_MASK) last.push(counter);
      else parts.push([counter]);
    }
    return parts;
  });
}

function usedIn({ start, length, inUse }: Block): number {
  let used = 0;
  for (let i = start; i < start + length; i += 1) used += inUse[i]!;
  return used;
}

/** Reads the days of a block; a row that is not in use has none. */
function fillDays({ start, length, inUse }: Block, block: DayBlock, unused: number): void {
  const { read, whole, days } = block;
  if (whole) days.set(whole.subarray(start, start + length));
  else for (let i = 0; i < length; i += 1) days[i] = read(start + i);
  if (unused > 0) for (let i = 0; i < length; i += 1) if (inUse[start + i] === 0) days[i] = NO_DAY;
  block.earliest = earliestOf(days, length, block.earliest === NO_DAY ? LATER : block.earliest);
  block.without = countOf(days, length, NO_DAY) - unused;
}

/** After every day there can be. */
const LATER = 0x7fffffff;

function earliestOf(days: Int32Array, length: number, known: DayNumber): DayNumber {
  let earliest = known;
  for (let i = 0; i < length; i += 1) if (days[i]! < earliest && days[i]! !== NO_DAY) earliest = days[i]!;
  return earliest === LATER ? NO_DAY : earliest;
}

function countOf(days: Int32Array, length: number, day: DayNumber): number {
  let count = 0;
  for (let i = 0; i < length; i += 1) if (days[i]! === day) count += 1;
  return count;
}

/** Rows in use of a block that no pass could put on a day. */
function withoutAnyDay({ start, length, inUse, reach }: Block, passDays: readonly DayBlock[]): number {
  if (passDays.length === 0 || passDays.some(({ without }) => without === 0)) return 0;
  let rows = 0;
  for (let i = 0; i < length; i += 1) {
    if (inUse[start + i] === 0 || reach[i] !== reached.unused) continue;
    if (passDays.every(({ days }) => days[i] === NO_DAY)) rows += 1;
  }
  return rows;
}

/** Keeps the newest day of each rep up to as-of; rows not newer than everybody's newest day need no look at their owner. */
function keepNewest(
  { start, length }: Block,
  days: Int32Array,
  owner: Lookup,
  asOf: DayNumber,
  newest: Int32Array,
): void {
  let oldest = oldestOf(newest);
  for (let i = 0; i < length; i += 1) {
    const day = days[i]!;
    if (day <= oldest || day > asOf) continue;
    const rep = owner.at(start + i);
    if (rep < 0 || newest[rep]! >= day) continue;
    const wasOldest = newest[rep] === oldest;
    newest[rep] = day;
    if (wasOldest) oldest = oldestOf(newest);
  }
}

const oldestOf = (newest: Int32Array): DayNumber => newest.reduce((least, day) => Math.min(least, day), LATER);

/** Adds a block's rows to the account and to their reps, and clears the block for the next one. */
function tallyBlock(block: Block, tallies: Int32Array, tally: Tally, stranger: (row: number) => void): void {
  const { start, reach, rep, toFix, touched, touchedCount } = block;
  const { repRows, repToFix } = tally;
  let counted = 0;
  let otherwise = 0;
  for (let k = 0; k < touchedCount; k += 1) {
    const i = touched[k]!;
    const how = reach[i]!;
    if (how >= reached.otherwise) {
      if (how === reached.counted) counted += 1;
      else otherwise += 1;
      const whose = rep[i]!;
      repRows[whose]! += 1;
      if (toFix[i] === 1) repToFix[whose]! += 1;
    } else {
      tallies[how]! += 1;
      if (how === reached.notOnTeam) stranger(start + i);
    }
    reach[i] = 0;
    toFix[i] = 0;
  }
  tallies[reached.counted]! += counted;
  tallies[reached.otherwise]! += otherwise;
  block.touchedCount = 0;
}
