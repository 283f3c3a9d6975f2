import type { DayNumber } from '../calendar/day';
import type { Intent, PlanRow } from '../plan/plan';
import { baseTarget } from '../plan/team';
import { itemsOf } from './deliverables';

/** Pieces of a deliverable that a rep has not handed in by a day and that are due by another, late ones too. */
export function piecesDue(intent: Intent, row: PlanRow, rep: number, asOf: DayNumber, until: DayNumber): number {
  const who = intent.team[rep]!;
  const base = baseTarget(row, who, intent.targets, asOf);
  return itemsOf(row, who, base, intent, asOf, until).filter(
    ({ due, submitted }) => due !== null && due <= until && (submitted === null || submitted > asOf),
  ).length;
}
