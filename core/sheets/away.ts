import type { Scorecard } from '../score/scorecard';

/**
 * Whether a rep is off for the whole week: everything that is counted by the week is off. A piece of work keeps its due day
 * while its owner is away, so it does not tell.
 */
export function isAway(scorecard: Scorecard, rep: number): boolean {
  const weekly = scorecard.behaviors.filter(({ row }) => row.counts !== 'Deliverable');
  const telling = weekly.length > 0 ? weekly : scorecard.behaviors;
  return telling.length > 0 && telling.every(({ cells }) => cells[rep]?.measure.status === 'Off');
}
