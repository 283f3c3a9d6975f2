import { weekdayNames } from '../calendar/week';
import type { LateLogging } from '../crm/late-logging';
import { figure } from './figures';

/** Fewer rows than this are no habit. */
const fewest = 3;

/**
 * `▲ 11 of 14 logged on Friday morning, 9 late`: how the week was written down. The sign stands only where a third or more came
 * late, and the day is named only where it holds most of a late log.
 */
export function lateWords({ logged, late, most }: LateLogging): string {
  const of = figure(logged);
  if (late === 0) return `✓ ${of}, none late`;
  if (logged < fewest) return `${of}, ${figure(late)} late`;
  const day = `${weekdayNames[most.weekday]}${most.part === null ? '' : ` ${most.part}`}`;
  const says =
    most.count * 2 > logged
      ? `${figure(most.count)} of ${of} logged on ${day}, ${figure(late)} late`
      : `${figure(late)} of ${of} logged late`;
  return late * 3 >= logged ? `▲ ${says}` : says;
}
