import type { PlanRow } from '../plan/plan';
import { attainment } from './attainment';
import type { RowCounters } from './counters';
import type { Status } from './measure';
import { clean, sum, sumOrNull } from './numbers';
import type { Reading } from './readings';
import type { ScoreLine } from './scorecard';

/** Words that say nothing about a target: whoever has one of them is not counted. */
const uncounted: readonly Status[] = ['Off', 'No fresh data', 'Not started', 'No target', 'No data', 'Too early'];
const onTarget: readonly Status[] = ['Met', 'On track', 'Ahead', 'On pace'];

export const isCounted = (status: Status): boolean => !uncounted.includes(status);

/** One plan row across the team: sums over the reps; a rate over all their rows, against the mean of their targets. */
export function teamOf(
  plan: RowCounters,
  now: readonly (Reading | null)[],
  weeks: readonly (readonly (Reading | null)[])[],
): ScoreLine['team'] {
  const { row } = plan;
  const measures = now.flatMap((reading) => (reading ? [reading.measure] : []));
  const isRate = row.counts === 'Rate';
  const actual = isRate ? rateOf(now) : sumOrNull(measures.map((one) => one.actual));
  const targets = measures.map((one) => one.target).filter((target) => target !== null);
  const expecteds = measures.map((one) => one.expected).filter((expected) => expected !== null);
  const over = (values: readonly number[]): number | null =>
    values.length === 0 ? null : clean(isRate ? sum(values) / values.length : sum(values));
  const target = over(targets);
  // Whoever has no target (away, left) adds to the actual number but not to its attainment.
  const withTarget = isRate
    ? actual
    : sumOrNull(measures.filter((one) => one.target !== null).map((one) => one.actual));
  return {
    actual,
    target,
    expected: over(expecteds),
    attainment: attainment(withTarget, target, row.better),
    onTarget: measures.filter((one) => onTarget.includes(one.status)).length,
    counted: measures.filter((one) => isCounted(one.status)).length,
    trend: trendOf(plan, weeks),
  };
}

/** What the team added week by week. */
export const trendOf = ({ row }: RowCounters, weeks: readonly (readonly (Reading | null)[])[]): (number | null)[] =>
  weeks.map((readings) =>
    row.counts === 'Rate'
      ? rateOf(readings)
      : sumOrNull(readings.map((one) => (one === null ? null : sharedBy(one, row)))),
  );

/** What a rep did away is no week of theirs, but it is part of what the team did: the total of a week is the same wherever it stands. */
function sharedBy({ measure: { status, actual }, added }: Reading, row: PlanRow): number | null {
  const isOfWeek = row.per === 'week' || row.counts === 'Open items';
  return status === 'Off' && isOfWeek && actual !== 0 ? actual : added;
}

/** The rate of several reps: all their parts over all their wholes. */
function rateOf(readings: readonly (Reading | null)[]): number | null {
  const shares = readings.flatMap((reading) => (reading?.share ? [reading.share] : []));
  const whole = sum(shares.map((share) => share.whole));
  return whole === 0 ? null : clean(sum(shares.map((share) => share.part)) / whole);
}
