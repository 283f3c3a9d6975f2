import type { DayNumber } from '../calendar/day';
import { NO_DAY } from '../crm/crm-table';
import type { Lookup } from './lookup';
import { reached, type Block } from './pass';

/** The days of one field: how they are read, those of the block at hand, and what was seen of them. */
export interface DayBlock {
  readonly read: (row: number) => DayNumber;
  /** All of them, where the table keeps them as numbers. */
  readonly whole: Int32Array | undefined;
  readonly days: Int32Array;
  /** Rows in use of the block that have no day. */
  without: number;
  earliest: DayNumber;
}

export function usedIn({ start, length, inUse }: Block): number {
  let used = 0;
  for (let i = start; i < start + length; i += 1) used += inUse[i]!;
  return used;
}

/** Reads the days of a block; a row that is not in use has none. */
export function fillDays({ start, length, inUse }: Block, block: DayBlock, unused: number): void {
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
export function withoutAnyDay({ start, length, inUse, reach }: Block, passDays: readonly DayBlock[]): number {
  if (passDays.length === 0 || passDays.some(({ without }) => without === 0)) return 0;
  let rows = 0;
  for (let i = 0; i < length; i += 1) {
    if (inUse[start + i] === 0 || reach[i] !== reached.unused) continue;
    if (passDays.every(({ days }) => days[i] === NO_DAY)) rows += 1;
  }
  return rows;
}

/** Keeps the newest day of each rep up to as-of; rows not newer than everybody's newest day need no look at their owner. */
export function keepNewest(
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
