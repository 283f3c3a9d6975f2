import type { LiftLine } from './lift-lines';

/** What it takes to tell a link from chance at all. */
export const liftTakes = 'it takes 20 reps of 13 weeks, or 10 of 26';

const later = (lag: number): string =>
  lag === 0 ? 'in the same week' : `${lag} ${lag === 1 ? 'week' : 'weeks'} later`;

/** What the past says about a behavior and its result, in words: never a bare correlation, and never a cause. */
export function liftWords({ lift }: Pick<LiftLine, 'lift'>): string {
  if (lift === null) return `not enough data: ${liftTakes}`;
  if (!lift.standsOut) return 'no link seen in these weeks, which does not say that there is none';
  const more = lift.strength > 0 ? 'more' : 'less';
  return `weeks with more of it tended to see ${more} of the result ${later(lift.lag)}; something else may be behind both`;
}
