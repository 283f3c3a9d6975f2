import type { DayNumber } from '../calendar/day';
import { askColumns, askRows } from './columns';
import type { CountedTable } from './counted-table';
import type { Counter } from './counters';
import { FULL, type Cube } from './cube';
import type { Lookup } from './lookup';
import { COUNTERS_IN_A_MASK, ROWS_IN_A_BLOCK } from './masks';

/** How far a row got. The farthest of all passes over a table is what the account of that table says. */
export const reached = { unused: 0, withoutDay: 1, outside: 2, notOnTeam: 3, otherwise: 4, counted: 5 } as const;

/** What the passes over one block of rows share. */
export interface Block {
  /** First row of the block and how many rows it has. */
  start: number;
  length: number;
  /** Rows in use, as 1. */
  inUse: Uint8Array;
  /** How far each row got (`reached`), whose it is, and whether only a blank cell kept it from counting. */
  readonly reach: Uint8Array;
  readonly rep: Int32Array;
  readonly toFix: Uint8Array;
  /** The rows of the block that got further than their day, as offsets from `start`. */
  readonly touched: Int32Array;
  touchedCount: number;
}

export const newBlock = (inUse: Uint8Array): Block => ({
  start: 0,
  length: 0,
  inUse,
  reach: new Uint8Array(ROWS_IN_A_BLOCK),
  rep: new Int32Array(ROWS_IN_A_BLOCK),
  toFix: new Uint8Array(ROWS_IN_A_BLOCK),
  touched: new Int32Array(ROWS_IN_A_BLOCK),
  touchedCount: 0,
});

/** Counters of one table that share the day, the owner and the window, and so one look at each row. */
export interface PassPlan {
  readonly table: CountedTable;
  readonly counters: readonly Counter[];
  /** The days of the block's rows, from `block.start`; null for a snapshot, where the day does not matter. */
  readonly days: Int32Array | null;
  /** Days that count, both included; `cube.from` may be later than `from` where a look-back is needed. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly owner: Lookup;
  /** Rows of people outside the team take part (what is first is decided team-wide and beyond). */
  readonly strangersToo: boolean;
  readonly today: DayNumber;
}

/** A counter that does more than add one: it sums, or tells values apart. False when the row lacks the value it needs. */
export type Special = (row: number, rep: number, day: number, mask: number) => boolean;
export type SpecialOf = (counter: Counter, bitOf: (id: number) => number) => Special | null;

/** The rows of a block that are still being asked about, with the rep, the day and the masks of each. */
interface Selected {
  readonly rows: Int32Array;
  readonly reps: Int32Array;
  /** Days, counted from the first of the cube. */
  readonly days: Int32Array;
  readonly strict: Int32Array;
  readonly lenient: Int32Array;
}

const room = (): Int32Array => new Int32Array(ROWS_IN_A_BLOCK);

/** Makes the pass ready; it is then run block by block. */
export function makePass(plan: PassPlan, cube: Cube, specialOf: SpecialOf): (block: Block) => void {
  const { counters, days, from, to, owner, strangersToo } = plan;
  if (counters.length > COUNTERS_IN_A_MASK)
    throw Object.assign(new Error('Too many counters for one mask.'), { code: 'mask-full' });
  const columns = askColumns(
    plan.table,
    counters.map(({ conditions }, bit) => ({ bit: 1 << bit, conditions })),
    plan.today,
  );
  const all = counters.length === 0 ? 0 : -1 >>> (32 - counters.length);
  const bitOf = (id: number): number => 1 << counters.findIndex((counter) => counter.id === id);
  const specials = counters.map((counter) => specialOf(counter, bitOf));
  const plain = counters.reduce(
    (bits, counter, bit) => (specials[bit] || counter.amongFirstOf !== null ? bits : bits | (1 << bit)),
    0,
  );
  const special = specials.reduce((bits, one, bit) => (one ? bits | (1 << bit) : bits), 0);
  const ids = Int32Array.from(counters, ({ id }) => id);
  const found: Selected = { rows: room(), reps: room(), days: room(), strict: room(), lenient: room() };
  return (block) => {
    const selected = days
      ? selectDays(block, days, from, to - from, from - cube.from, found)
      : selectAll(block, to - cube.from, found);
    if (selected === 0) return;
    owner.fill(found.rows, selected, found.reps);
    const n = credit(block, selected, strangersToo, found);
    found.strict.fill(all, 0, n);
    found.lenient.fill(all, 0, n);
    for (const column of columns) askRows(column, found.rows, n, found.strict, found.lenient);
    addRows(block, n, all, plain, ids, cube, found);
    if (special !== 0) addSpecials(block, n, special, specials, found);
  };
}

// The loops below are functions of their own with everything they touch in local names: the compiler keeps those in
// registers, and a row costs a nanosecond where it would cost five.

/** The rows in use whose day lies in the window; their days counted from the cube's first. */
function selectDays(
  { start, length, inUse }: Block,
  of: Int32Array,
  from: DayNumber,
  window: number,
  shift: number,
  { rows, days }: Selected,
): number {
  let n = 0;
  for (let i = 0; i < length; i += 1) {
    const day = (of[i]! - from) | 0;
    if (day >>> 0 > window || inUse[start + i] === 0) continue;
    rows[n] = start + i;
    days[n] = day + shift;
    n += 1;
  }
  return n;
}

function selectAll({ start, length, inUse }: Block, day: number, { rows, days }: Selected): number {
  let n = 0;
  for (let i = 0; i < length; i += 1) {
    if (inUse[start + i] === 0) continue;
    rows[n] = start + i;
    days[n] = day;
    n += 1;
  }
  return n;
}

/** Notes how far each row got, and keeps those of the team (or all, where strangers take part). */
function credit(block: Block, n: number, strangersToo: boolean, { rows, reps, days }: Selected): number {
  const { start, reach, rep, touched } = block;
  let { touchedCount } = block;
  let kept = 0;
  for (let i = 0; i < n; i += 1) {
    const row = rows[i]!;
    const whose = reps[i]!;
    const day = days[i]!;
    const offset = row - start;
    const how = day < 0 ? reached.outside : whose < 0 ? reached.notOnTeam : reached.otherwise;
    const before = reach[offset]!;
    if (before < how) {
      if (before === reached.unused) {
        touched[touchedCount] = offset;
        touchedCount += 1;
      }
      reach[offset] = how;
      rep[offset] = whose;
    }
    if (whose < 0 && !strangersToo) continue;
    rows[kept] = row;
    reps[kept] = whose;
    days[kept] = day;
    kept += 1;
  }
  block.touchedCount = touchedCount;
  return kept;
}

/** Adds one for every row and every plain counter whose conditions it meets. */
function addRows(
  { start, reach, toFix }: Block,
  n: number,
  all: number,
  plain: number,
  ids: Int32Array,
  cube: Cube,
  { rows, reps, days, strict, lenient }: Selected,
): void {
  const { counts, counters, days: cubeDays } = cube;
  for (let i = 0; i < n; i += 1) {
    const asFilled = lenient[i]! & all;
    const rep = reps[i]!;
    const day = days[i]!;
    // Rows of the look-back and of strangers only decide what is first.
    if (asFilled === 0 || day < 0 || rep < 0) continue;
    let mask = strict[i]! & all;
    const offset = rows[i]! - start;
    if (asFilled !== mask) toFix[offset] = 1;
    if (mask === 0) continue;
    reach[offset] = reached.counted;
    const place = (rep * cubeDays + day) * counters;
    for (mask &= plain; mask !== 0; mask &= mask - 1) {
      const where = place + ids[31 - Math.clz32(mask & -mask)]!;
      const count = counts[where]! + 1;
      counts[where] = count;
      if (count === FULL) cube.carry(where);
    }
  }
}

function addSpecials(
  { start, toFix }: Block,
  n: number,
  special: number,
  specials: readonly (Special | null)[],
  { rows, reps, days, strict }: Selected,
): void {
  for (let i = 0; i < n; i += 1) {
    const whole = strict[i]!;
    for (let mask = whole & special; mask !== 0; mask &= mask - 1) {
      const complete = specials[31 - Math.clz32(mask & -mask)]!(rows[i]!, reps[i]!, days[i]!, whole);
      if (!complete && days[i]! >= 0 && reps[i]! >= 0) toFix[rows[i]! - start] = 1;
    }
  }
}
