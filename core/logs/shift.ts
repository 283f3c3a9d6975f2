import type { Day } from '../calendar/day';
import type { PlanRow } from '../plan/plan';
import { median, percentile } from '../score/numbers';
import type { Scorecard, ScoreLine } from '../score/scorecard';
import { fold } from '../text';

/** Weeks looked at on each side of a change, and those without which nothing can be said. */
export const MOST_WEEKS = 8;
export const FEWEST_WEEKS = 4;

/** A line of the plan before a change and after it: medians of the weeks that count, beside the spread of those before. */
export interface Shift {
  readonly row: PlanRow;
  readonly before: number | null;
  /** The middle half of the weeks before: what is within it is an ordinary week. */
  readonly low: number | null;
  readonly high: number | null;
  readonly weeksBefore: number;
  readonly after: number | null;
  readonly weeksAfter: number;
  /** Null while there are too few weeks on either side. */
  readonly way: 'better' | 'worse' | 'same' | null;
}

export const lineNamed = (scorecard: Scorecard, name: string): ScoreLine | undefined =>
  [...scorecard.behaviors, ...scorecard.results].find(({ row }) => fold(row.name) === fold(name));

interface CountedWeek {
  readonly week: Day;
  readonly value: number;
}

/**
 * What each closed week that counts has added, oldest first; an empty rep is the team. A week away or without fresh rows says
 * nothing; one before the line of the plan began does, for the rows are there all the same.
 */
function weeksOf(scorecard: Scorecard, line: ScoreLine, rep: string): CountedWeek[] {
  const place = scorecard.reps.findIndex((one) => fold(one) === fold(rep));
  const trend = rep === '' ? line.team.trend : (line.cells[place]?.trend ?? []);
  const quiet = new Set(
    scorecard.measures
      .filter(({ name, rep: who }) => name === line.row.name && who === scorecard.reps[place])
      .filter(({ status, data }) => status === 'Off' || data !== 'Fresh')
      .map(({ week }) => week),
  );
  return scorecard.weeks.flatMap((week, i): CountedWeek[] => {
    const value = trend[i] ?? null;
    return value === null || week >= scorecard.week || quiet.has(week) ? [] : [{ week, value }];
  });
}

/**
 * Compares the weeks that ended before a change with those that began after it (for what follows, a lag later). It has moved
 * when its median is outside the middle half of the weeks before.
 */
export function shiftOf(
  scorecard: Scorecard,
  line: ScoreLine,
  rep: string,
  { endedBefore, from }: { readonly endedBefore: Day; readonly from: Day },
): Shift {
  const weeks = weeksOf(scorecard, line, rep);
  const values = (some: readonly CountedWeek[]): number[] => some.map(({ value }) => value);
  const before = values(weeks.filter(({ week }) => week <= endedBefore).slice(-MOST_WEEKS));
  const after = values(weeks.filter(({ week }) => week >= from).slice(0, MOST_WEEKS));
  const measured = {
    row: line.row,
    before: median(before),
    low: percentile(before, 0.25),
    high: percentile(before, 0.75),
    weeksBefore: before.length,
    after: median(after),
    weeksAfter: after.length,
  };
  return { ...measured, way: wayOf(measured) };
}

function wayOf({ row, low, high, after, weeksBefore, weeksAfter }: Omit<Shift, 'way'>): Shift['way'] {
  if (weeksBefore < FEWEST_WEEKS || weeksAfter < FEWEST_WEEKS) return null;
  if (low === null || high === null || after === null) return null;
  if (after >= low && after <= high) return 'same';
  return after > high === (row.better === 'more') ? 'better' : 'worse';
}
