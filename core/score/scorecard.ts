import type { Day } from '../calendar/day';
import type { Finding } from '../outcome';
import type { PlanRow } from '../plan/plan';
import type { Measure } from './measure';

export type Pattern = 'none' | 'single' | 'repeat' | 'pattern';

/** What the rung on the miss ladder is made of: the closed weeks that count, the misses, and the misses in a row at the end. */
export interface Missed {
  /** Closed weeks looked at, those that do not count among them. */
  readonly looked: number;
  readonly misses: number;
  readonly counted: number;
  readonly inARow: number;
}

/** What the rep can still do this week about one behavior. */
export interface StillToDo {
  /** target - actual, rounded up to whole pieces; 0 when met. */
  readonly toGo: number;
  /** Remaining workdays of this rep after as-of. */
  readonly workdaysLeft: number;
  /** gap / remaining workdays; null when none is left. */
  readonly neededPerDay: number | null;
  /** What this rep has done in as many workdays, over the last 13 weeks; null without history. */
  readonly medianInThatTime: number | null;
  readonly bestInThatTime: number | null;
}

/** Everything a scorecard says about one rep and one plan row. */
export interface ScoreCell {
  /** This week's measure. */
  readonly measure: Measure;
  readonly stillToDo: StillToDo | null;
  /** Counted weeks in a row on target, ending with the last closed week. */
  readonly streak: number;
  readonly pattern: Pattern;
  readonly missed: Missed;
  /** What was done and asked for over the weeks that count; null where none does, or where the target is not for a week. */
  readonly overCounted: { readonly done: number; readonly asked: number } | null;
  /**
   * One value per week of `Scorecard.weeks`: what that week alone added, also where the target is for a month or a quarter
   * (a rate and a deliverable: where they stood by then). Null where there is none.
   */
  readonly trend: readonly (number | null)[];
  /** Median and spread (interquartile range) of the closed weeks, from 8 weeks on. */
  readonly steadiness: { readonly median: number; readonly spread: number } | null;
  /** The quality guard beside a volume: the share reached and whether it holds. */
  readonly guard: {
    readonly share: number | null;
    readonly atLeast: number | null;
    readonly holds: boolean;
    readonly rows: number;
  } | null;
  /** A result that has no verdict yet: week 5 of a sales cycle of 12. Null for behaviors and once the cycle has passed. */
  readonly early: { readonly week: number; readonly of: number } | null;
}

/** One plan row across the team. */
export interface ScoreLine {
  readonly row: PlanRow;
  /** The currency of its money; absent where it counts none, or the rows do not say. */
  readonly currency?: string;
  /** In the order of `Scorecard.reps`. */
  readonly cells: readonly ScoreCell[];
  /** The sum over the reps (a rate: over all their rows); status is empty of meaning for a team and not used. */
  readonly team: {
    readonly actual: number | null;
    readonly target: number | null;
    readonly expected: number | null;
    readonly attainment: number | null;
    readonly onTarget: number;
    readonly counted: number;
    readonly trend: readonly (number | null)[];
  };
}

/** How far the data behind a rep's numbers can be trusted. */
export interface RepHealth {
  readonly rep: string;
  readonly rows: number;
  /** Newest day with a CRM row, up to as-of. */
  readonly lastRow: Day | null;
  readonly fresh: boolean;
  /** Share of rows with every field that the plan needs. */
  readonly complete: number | null;
  /** Rows to fix. */
  readonly toFix: number;
}

export interface Scorecard {
  readonly asOf: Day;
  /** First day of the week of as-of. */
  readonly week: Day;
  /** Last day of that week. */
  readonly weekEnds: Day;
  /** First days of the weeks shown, oldest first, the current one last. */
  readonly weeks: readonly Day[];
  readonly reps: readonly string[];
  readonly results: readonly ScoreLine[];
  readonly behaviors: readonly ScoreLine[];
  /** Weighted mean of capped attainments over behaviors, per rep in the order of `reps`; null when nothing counts. */
  readonly attainment: readonly (number | null)[];
  readonly teamAttainment: number | null;
  readonly health: readonly RepHealth[];
  /** Share of the team's reps with fresh data, and of rows that are complete. */
  readonly dataHealth: {
    readonly freshReps: number;
    readonly reps: number;
    readonly completeRows: number;
    readonly rows: number;
  };
  /** Every measure of every shown week. */
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}
