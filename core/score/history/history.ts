import { dayNumber, type DayNumber } from '../../calendar/day';
import { at, outcome, type Finding, type Outcome } from '../../outcome';
import { rowsNamed } from '../../plan/gather';
import type { Rep } from '../../plan/plan';
import { ownerReader } from '../../plan/team';
import { fold } from '../../text';
import { noPast, type Past } from '../past';
import type { HistoryRow } from './read-history';

/** The closed weeks, ready to be asked. */
export interface History extends Past {
  /** Whether there is a row, readable or not: then none is written. */
  has(rep: number, name: string, week: DayNumber): boolean;
}

export const emptyHistory: History = { ...noPast, has: () => false };

/**
 * Finds rows by the names of today: reps also by what else they are known as. Of two rows for one rep, behavior and week the
 * first holds.
 */
export function historyOf(rows: readonly HistoryRow[], team: readonly Rep[], sheet: string): Outcome<History> {
  const repOf = ownerReader(team);
  const known = new Map<string, HistoryRow>();
  const twice: number[] = [];
  for (const one of rows) {
    const rep = repOf(one.rep);
    if (rep < 0) continue;
    const key = keyOf(rep, one.name, dayNumber(one.week));
    if (known.has(key)) twice.push(one.row);
    else known.set(key, one);
  }
  const history: History = {
    at: (rep, name, week) => known.get(keyOf(rep, name, week))?.closed ?? null,
    has: (rep, name, week) => known.has(keyOf(rep, name, week)),
  };
  return outcome(history, twice.length === 0 ? [] : [closedTwice(sheet, twice)]);
}

const keyOf = (rep: number, name: string, week: DayNumber): string => `${week}\n${rep}\n${fold(name)}`;

const closedTwice = (sheet: string, rows: readonly number[]): Finding => ({
  severity: 'warning',
  code: 'closed-twice',
  where: at(sheet, rows[0]),
  what: `There is another row for the same week, rep and behavior above ${rowsNamed(rows)}. The first one holds.`,
  fix: 'Delete the one that is wrong.',
});
