import type { Crm } from '../crm/crm-table';
import type { Day } from '../calendar/day';
import type { Intent } from '../plan/plan';
import { fold } from '../text';
import { isEnough, liftsOf, type Lift, type Series } from './lift';
import { scored } from './score';
import type { ScoreLine } from './scorecard';

/** Closed weeks that are looked at: a year. */
const LOOKED_AT = 52;
/** A rep of whom fewer weeks are known says nothing about weeks. */
const ENOUGH_OF_ONE = 13;

/** What the past says about one behavior and the result that it drives. */
export interface LiftLine {
  readonly behavior: string;
  readonly result: string;
  /** Reps and weeks that are behind it. */
  readonly reps: number;
  readonly weeks: number;
  /** Null where these are not enough. */
  readonly lift: Lift | null;
}

/** Every behavior of the plan beside its result, over the closed weeks of a year. Behaviors of one result are looked at together. */
export function liftLines(intent: Intent, crm: Crm, asOf: Day): LiftLine[] {
  const { scorecard } = scored(intent, crm, asOf, LOOKED_AT + 1);
  const behaviors = scorecard.behaviors.filter(
    ({ row }) => row.counts !== 'Deliverable' && row.counts !== 'Open items',
  );
  return scorecard.results.flatMap((result) => {
    const own = behaviors.filter(({ row }) => fold(row.drives) === fold(result.row.name));
    return own.length === 0 ? [] : linesOf(result, own);
  });
}

function linesOf(result: ScoreLine, behaviors: readonly ScoreLine[]): LiftLine[] {
  const all = [result, ...behaviors].map(({ cells }) => cells.map(({ trend }) => trend.slice(0, -1)));
  const from = firstKnown(all);
  const seen = all.map((reps) => reps.map((weeks) => weeks.slice(from)));
  const isKnown = (rep: number): boolean => seen.every((reps) => knownIn(reps[rep]!) >= ENOUGH_OF_ONE);
  const reps = result.cells.map((_, rep) => rep).filter(isKnown);
  const [y = [], ...x] = seen.map((series) => reps.map((rep) => series[rep]!));
  const weeks = y[0]?.length ?? 0;
  const lifts = isEnough(reps.length, weeks) ? liftsOf({ behaviors: x, result: y }) : null;
  return behaviors.map(({ row }, which) => ({
    behavior: row.name,
    result: result.row.name,
    reps: reps.length,
    weeks,
    lift: lifts?.[which] ?? null,
  }));
}

const knownIn = (series: Series): number => series.filter((value) => value !== null).length;

/** The first week of which every line knows something of somebody. */
function firstKnown(all: readonly (readonly Series[])[]): number {
  const begins = all.map((reps) =>
    reps.reduce((first, weeks) => {
      const known = weeks.findIndex((value) => value !== null);
      return known < 0 ? first : Math.min(first, known);
    }, Infinity),
  );
  return Math.max(...begins);
}
