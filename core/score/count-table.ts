import type { DayNumber } from '../calendar/day';
import type { Cell } from '../cells';
import { NO_DAY } from '../crm/crm-table';
import type { CountedFrom } from '../plan/criteria';
import type { Intent } from '../plan/plan';
import { ownerReader } from '../plan/team';
import { lackOf, nameOf } from './columns';
import type { CountedTable } from './counted-table';
import type { Counter } from './counters';
import type { Cube } from './cube';
import { fillDays, keepNewest, usedIn, withoutAnyDay, type DayBlock } from './day-block';
import { LOOK_BACK } from './first';
import { lookup, type Lookup } from './lookup';
import { COUNTERS_IN_A_MASK, ROWS_IN_A_BLOCK } from './masks';
import { makePass, newBlock, reached, type Block } from './pass';
import type { Gathered } from './specials';
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

/** What is kept for each rep while the rows go by. */
export interface Tally {
  readonly newest: Int32Array;
  readonly repRows: Int32Array;
  readonly repToFix: Int32Array;
}

/** The fields that say when a row was written, the first that the table has. */
const loggedBy: Readonly<Record<CountedFrom, readonly string[]>> = {
  Activities: ['Created', 'Date', 'Completed'],
  Opportunities: ['Created', 'Closed'],
  Accounts: [],
  Deliverables: [],
};

export const loggedField = (table: CountedTable): string | undefined =>
  lackOf(table, 'Owner') === null ? loggedBy[table.kind].find((field) => lackOf(table, field) === null) : undefined;

export function countTable(
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
