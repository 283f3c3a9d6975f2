import { ENOUGH_WEEKS } from './projection';
import { ENOUGH_CLOSED, type Pipeline } from './projection-pipeline';
import type { ProjectedLine, Projection } from './projection-lines';
import { earlyWords } from './time-guard';

/** How a number of the row is written. */
type Shown = (n: number) => string;

/** What may be said about a projection: how it lies against the target, or why there is none. */
export function outlookWords({ addsUp }: Pick<ProjectedLine, 'addsUp'>, projection: Projection, show: Shown): string {
  const { range, outlook, early, weeks, target, actual } = projection;
  if (!addsUp) return 'not enough data: a share or a snapshot does not grow week by week';
  if (actual === null) return 'not enough data: nothing fresh to count from';
  if (range === null) return `not enough data: ${weeks} of ${ENOUGH_WEEKS} counted weeks`;
  const goal = target === null ? '' : show(target);
  switch (outlook) {
    case 'safe':
      return `the target of ${goal} is reached even in a weak stretch`;
    case 'open':
      return `the target of ${goal} is within the range`;
    case 'short':
      return `the target of ${goal} takes more than a strong stretch`;
    case 'too early':
      return early === null ? 'too early to judge' : earlyWords(early);
    default:
      return 'no target to hold it against';
  }
}

/**
 * The second reading: what is open times what is won of it, and how many times what is missing is open. It says so where too
 * few opportunities have been closed for a win rate.
 */
export function pipelineWords({ actual, target }: Projection, pipeline: Pipeline, show: Shown): string {
  const { open, closed, winRate, required } = pipeline;
  if (winRate === null) {
    return `${show(open)} open; not enough closed deals for a win rate (${closed} of ${ENOUGH_CLOSED})`;
  }
  const rate = `${Math.round(winRate * 100)}% won of ${closed} closed`;
  const adds = `${show(open)} open, ${rate}: ${show((actual ?? 0) + open * winRate)} in all`;
  const missing = target === null || actual === null ? 0 : target - actual;
  if (missing <= 0 || required === null) return adds;
  return `${adds}; coverage ${times(open / missing)}, required ${times(required)}`;
}

const times = (n: number): string => `${(Math.round(n * 10) / 10).toFixed(1).replace(/\.0$/, '')}x`;
