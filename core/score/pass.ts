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

/** The rows of a block that are still being asked about, with the rep and the day of each. */
const rows = new Int32Array(ROWS_IN_A_BLOCK);
const reps = new Int32Array(ROWS_IN_A_BLOCK);
const places = new Int32Array(ROWS_IN_A_BLOCK);
const strict = new Int32Array(ROWS_IN_A_BLOCK);
const lenient = new Int32Array(ROWS_IN_A_BLOCK);

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
  const starts = Int32Array.from(counters, ({ id }) => cube.startOf(id));
  const window = to - from;
  const shift = from - cube.from;

  function select(block: Block): number {
    const { start, length, inUse } = block;
    let n = 0;
    for (let i = 0; i < length; i += 1) {
      if (inUse[start + i] === 0) continue;
      let day = window;
      if (days) {
        day = days[i]! - from;
        if (day < 0 || day > window) continue;
      }
      rows[n] = start + i;
      places[n] = day + shift;
      n += 1;
    }
    return n;
  }

  function credit(block: Block, n: number): number {
    const { start, reach, rep, touched } = block;
    let kept = 0;
    owner.fill(rows, n, reps);
    for (let i = 0; i < n; i += 1) {
      const row = rows[i]!;
      const whose = reps[i]!;
      const day = places[i]!;
      const how = day < 0 ? reached.outside : whose < 0 ? reached.notOnTeam : reached.otherwise;
      const offset = row - start;
      if (reach[offset]! < how) {
        if (reach[offset] === reached.unused) touched[block.touchedCount++] = offset;
        reach[offset] = how;
        rep[offset] = whose;
      }
      if (whose < 0 && !strangersToo) continue;
      rows[kept] = row;
      reps[kept] = whose;
      places[kept] = day;
      kept += 1;
    }
    return kept;
  }

  function add(block: Block, n: number): void {
    const { start, reach, toFix } = block;
    const { counts } = cube;
    for (let i = 0; i < n; i += 1) {
      if ((lenient[i]! & all) === 0) continue;
      let mask = strict[i]! & all;
      const inWindow = places[i]! >= 0 && reps[i]! >= 0;
      if (inWindow && (lenient[i]! & ~mask & all) !== 0) toFix[rows[i]! - start] = 1;
      if (mask === 0) continue;
      if (inWindow) reach[rows[i]! - start] = reached.counted;
      const place = reps[i]! * cube.days + places[i]!;
      const whole = mask;
      mask &= plain;
      while (mask !== 0) {
        const bit = 31 - Math.clz32(mask & -mask);
        mask &= mask - 1;
        const where = starts[bit]! + place;
        if ((counts[where]! += 1) === FULL) cube.carry(where);
      }
      mask = whole & ~plain;
      while (mask !== 0) {
        const bit = 31 - Math.clz32(mask & -mask);
        mask &= mask - 1;
        const complete = specials[bit]?.(rows[i]!, reps[i]!, places[i]!, whole) ?? true;
        if (!complete && inWindow) toFix[rows[i]! - start] = 1;
      }
    }
  }

  return (block) => {
    const n = credit(block, select(block));
    if (n === 0) return;
    strict.fill(all, 0, n);
    lenient.fill(all, 0, n);
    for (const column of columns) askRows(column, rows, n, strict, lenient);
    add(block, n);
  };
}
