import { dayOf, type Day } from '../../calendar/day';
import type { PlanRow } from '../../plan/plan';
import type { ClosedWeek } from '../closed-weeks';

/** A number that is another one now than when its week closed. */
export interface Restated {
  readonly week: Day;
  readonly rep: string;
  readonly row: PlanRow;
  readonly then: number;
  readonly now: number;
}

/** One line of the plan with all its numbers of closed weeks that can be compared. */
export interface RestatedLine {
  readonly row: PlanRow;
  /** The newest week first. */
  readonly changed: readonly Restated[];
  readonly compared: number;
}

/** Programs keep 15 digits of a number. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/**
 * What the rows say otherwise today than was written down, line by line. An export that no longer reaches back so far
 * restates nothing.
 */
export function restatedIn(closed: readonly ClosedWeek[]): RestatedLine[] {
  const lines = new Map<PlanRow, { changed: Restated[]; compared: number }>();
  for (const { row, week, counted, written, isComparable } of closed) {
    const [then, now] = [written?.actual ?? null, counted.measure.actual];
    if (then === null || now === null || !isComparable) continue;
    const line = lines.get(row) ?? { changed: [], compared: 0 };
    lines.set(row, line);
    line.compared += 1;
    if (!isSame(then, now)) line.changed.unshift({ week: dayOf(week), rep: counted.measure.rep, row, then, now });
  }
  return [...lines].flatMap(([row, line]) => (line.changed.length === 0 ? [] : [{ row, ...line }]));
}
