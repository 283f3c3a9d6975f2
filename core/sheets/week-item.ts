import type { ScoreCell } from '../score/scorecard';
import type { Look } from './looks';

/** One thing for a manager to say or do this week. */
export interface WeekItem {
  readonly rep: string;
  readonly about: string;
  /** `▲ 2 / 4`, in the look of the status; empty where there is no number. */
  readonly now: string;
  readonly look: Look;
  readonly says: string;
  /** The same in few words; several of one rep can stand on one line. */
  readonly short: string;
}

/** Things of one kind, by rep within the group. */
export interface WeekGroup {
  readonly code:
    | 'catch'
    | 'realistic'
    | 'missed'
    | 'deliverables'
    | 'coaching'
    | 'course'
    | 'patterns'
    | 'guards'
    | 'wins'
    | 'unrecognized'
    | 'experiments'
    | 'away'
    | 'fix'
    | 'focus';
  readonly title: string;
  readonly look: Look;
  readonly items: readonly WeekItem[];
  /** What stands there when there is nothing; a group without it is then left out. */
  readonly none?: string;
}

/** A week off or without fresh data is never a miss, so nothing is said about it. */
export const isJudged = (cell: ScoreCell): boolean =>
  cell.measure.status !== 'Off' && cell.measure.status !== 'No fresh data' && cell.measure.status !== 'Not started';
