import type { Day } from '../calendar/day';
import type { Place } from '../outcome';
import type { PlanRow } from '../plan/plan';

/*
 * What a note may rest on, as facts. Nothing is said that does not stand here, and everything here comes from rows: those of
 * the CRM that a number counts, or a row of the Deliverables sheet.
 */

/** What all evidence has: whose it is, about which line of the plan, over which days, from how many rows. */
interface Seen {
  readonly rep: string;
  /** The line of the plan; the result it feeds is `row.drives`. */
  readonly row: PlanRow;
  readonly from: Day;
  readonly to: Day;
  /** CRM rows, or deliverables, behind it; of a sum that came in before its period began they are not known: 0. */
  readonly rows: number;
  /** Where a person finds it, where that is a row of a sheet. */
  readonly places: readonly Place[];
}

/** The stretch of time that a number is for, as people say it. */
export type When = 'this week' | 'last week' | 'this month' | 'this quarter' | 'so far';

/**
 * A behavior done. `first`: on target for the first time in `weeks` weeks. `best`: more than in any of the last `weeks`, the
 * most until now being `before`. `streak`: on target `weeks` weeks in a row. `unbroken`: not one of the last `weeks`
 * weeks missed. `improved`: well above the usual `before`.
 * `kept`: a number that was to stay small did.
 */
export interface Done extends Seen {
  readonly sort: 'first' | 'best' | 'streak' | 'unbroken' | 'met' | 'improved' | 'kept';
  readonly when: When;
  readonly actual: number;
  readonly target: number | null;
  readonly weeks: number;
  readonly before: number | null;
}

/** A number that can still be reached, or no longer. `gap`: pieces to do; `open`: items to clear; `share`: a rate off its target. */
export interface Gap extends Seen {
  readonly sort: 'gap' | 'open' | 'share';
  readonly when: When;
  readonly actual: number;
  readonly target: number;
  readonly toGo: number;
  readonly workdaysLeft: number;
  readonly neededPerDay: number;
  readonly reach: 'catchable' | 'a stretch' | 'out of reach';
  /** What this rep has done in as many workdays: usually, and at best. */
  readonly usual: number | null;
  readonly best: number | null;
  /** The last workday on which it can be done. */
  readonly by: Day;
}

/**
 * Pieces of work with a due day. `handed`: this week, on its due day; `early`: before it; `due`: on the day measured at, not
 * in yet; `late`: past it. `pieces` counts those that are late or due, of which `item` is the oldest.
 */
export interface Piece extends Seen {
  readonly sort: 'handed' | 'early' | 'due' | 'late';
  readonly item: string;
  readonly pieces: number;
  readonly due: Day;
  readonly submitted: Day | null;
  readonly accepted: boolean;
}

/** A volume that is there while the quality beside it is not. */
export interface Guarded extends Seen {
  readonly sort: 'guard';
  readonly when: When;
  readonly actual: number;
  readonly share: number;
  /** Null where the guard is another line of the plan that is behind. */
  readonly atLeast: number | null;
  /** The rows that the share is of. */
  readonly of: number;
}

/**
 * A log that cannot be judged by. `stale`: nothing recent; `quiet`: nothing on the last workdays, so that a gap may only be
 * work not written down; `incomplete`: rows that cannot be counted, as many as are missing.
 */
export interface Log extends Seen {
  readonly sort: 'stale' | 'quiet' | 'incomplete';
  readonly lastRow: Day | null;
  readonly toFix: number;
  /** What would have been said if the log were whole. */
  readonly gap: Gap | null;
}

/** A result that came in. `won`: more of it; `reached`: its target for the period. `behind` is the behavior that fed it most. */
export interface Won extends Seen {
  readonly sort: 'won' | 'reached';
  readonly when: When;
  readonly added: number;
  /** The period so far; null where it began so late that it does not hold all that came in. */
  readonly actual: number | null;
  readonly target: number | null;
  readonly behind: { readonly row: PlanRow; readonly done: number; readonly weeks: number } | null;
}

/** What deserves thanks where nothing stands out: done in each of the last `weeks` closed weeks. */
export interface Steady extends Seen {
  readonly sort: 'steady';
  readonly weeks: number;
  /** The least that any of these weeks added. */
  readonly least: number;
}

/** A log that is whole, from the first day that is counted: that of the oldest period, long before the weeks shown. */
export interface WholeLog extends Seen {
  readonly sort: 'log';
}

export type Evidence = Done | Gap | Piece | Guarded | Log | Won | Steady | WholeLog;
export type Sort = Evidence['sort'];
