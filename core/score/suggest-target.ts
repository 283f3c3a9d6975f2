import type { DayNumber } from '../calendar/day';
import { clean, percentile } from './numbers';

/** What it takes to reach a goal through a chain of conversion rates. */
export interface BackSolve {
  readonly goal: number;
  /** Shares from one step to the next, each above 0: `[0.25, 0.5]` for win rate and meeting to opportunity. */
  readonly rates: readonly number[];
  readonly weeksLeft: number;
  /** Weeks from the behavior to the result. */
  readonly lagWeeks: number;
}

export interface BackSolved {
  /** Pieces of the behavior that the goal takes. */
  readonly needed: number;
  /** Pieces a week; null when it is too late for this period. */
  readonly weekly: number | null;
}

/**
 * needed = goal / product of the rates; weekly = needed / (weeks left - lag). Null where a rate is not a share above 0 and
 * at most 1, for then nothing follows.
 */
export function backSolve({ goal, rates, weeksLeft, lagWeeks }: BackSolve): BackSolved | null {
  if (!(goal >= 0) || rates.some((rate) => !(rate > 0 && rate <= 1))) return null;
  const needed = goal / rates.reduce((product, rate) => product * rate, 1);
  const useful = weeksLeft - lagWeeks;
  return { needed: clean(needed), weekly: useful > 0 ? clean(needed / useful) : null };
}

/** Weeks of a rep's own that a suggestion looks at, and how many of them it needs. */
export const OWN_WEEKS = 12;
export const ENOUGH_OWN_WEEKS = 4;

/** The 80th percentile of the last 12 weeks that have a number, the newest last; null with fewer than four. Never a norm of others. */
export function ownPercentile(weeks: readonly (number | null)[]): number | null {
  const own = weeks.slice(-OWN_WEEKS).filter((value) => value !== null);
  return own.length < ENOUGH_OWN_WEEKS ? null : percentile(own, 0.8);
}

/** The last day on which effort can still move a period's result: its end less the lag. */
export const lastUsefulDay = (periodEnd: DayNumber, lagWeeks: number): DayNumber =>
  periodEnd - Math.round(lagWeeks * 7);

/** The share of what is open that must be there to win one: 25 % won needs 4 times the goal. Null without a win rate. */
export const requiredCoverage = (winRate: number): number | null =>
  winRate > 0 && winRate <= 1 ? clean(1 / winRate) : null;

/** A number that people would choose: whole below 20, in fives below 100, else two leading digits. At least 1. */
export function sensible(x: number): number {
  if (x < 20) return Math.max(1, Math.round(x));
  if (x < 100) return Math.round(x / 5) * 5;
  const step = 10 ** (Math.floor(Math.log10(x)) - 1);
  return Math.round(x / step) * step;
}
