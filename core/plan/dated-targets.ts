import { dayNumber, type DayNumber } from '../calendar/day';
import { fold } from '../text';
import type { DatedTarget, Rep } from './plan';
import { isRep } from './rep-names';

type Begun = readonly { readonly from: DayNumber; readonly target: number }[];

/** Found once for the same list of targets and the same rep, because the score asks week by week. */
const found = new WeakMap<readonly DatedTarget[], WeakMap<Rep, Map<string, Begun>>>();

/**
 * The dated targets that concern a rep and a behavior, earliest first. Those for everybody (an empty rep) hold until the
 * rep's own begin.
 */
export function datedFor(behavior: string, rep: Rep, targets: readonly DatedTarget[]): Begun {
  let reps = found.get(targets);
  if (!reps) found.set(targets, (reps = new WeakMap()));
  let behaviors = reps.get(rep);
  if (!behaviors) reps.set(rep, (behaviors = new Map()));
  let begun = behaviors.get(behavior);
  if (!begun) behaviors.set(behavior, (begun = searchTargets(behavior, rep, targets)));
  return begun;
}

function searchTargets(behavior: string, rep: Rep, targets: readonly DatedTarget[]): Begun {
  const named = targets.filter((one) => fold(one.behavior) === fold(behavior));
  const own = named.filter((one) => isRep(rep, one.rep));
  const ownFrom = own.reduce((first, one) => Math.min(first, dayNumber(one.from)), Infinity);
  const everybody = named.filter((one) => one.rep.trim() === '' && dayNumber(one.from) < ownFrom);
  return [...everybody, ...own]
    .map((one) => ({ from: dayNumber(one.from), target: one.target }))
    .sort((a, b) => a.from - b.from);
}
