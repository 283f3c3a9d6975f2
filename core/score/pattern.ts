import type { Missed, Pattern } from './scorecard';

/** How a closed week counts: on target, missed, or not at all (off, ramping, stale, not started, no target). */
export type Verdict = 'hit' | 'miss' | null;

const counted = (weeks: readonly Verdict[]): Exclude<Verdict, null>[] => weeks.filter((week) => week !== null);

/** Counted weeks in a row on target, ending with the last closed week; weeks that do not count are stepped over. */
export function streakOf(weeks: readonly Verdict[]): number {
  const verdicts = counted(weeks);
  const lastMiss = verdicts.lastIndexOf('miss');
  return verdicts.length - 1 - lastMiss;
}

/** How the weeks that count came out: the misses among them, and how many of these stand at the end in a row. */
export function missedOf(weeks: readonly Verdict[]): Missed {
  const verdicts = counted(weeks);
  return {
    looked: weeks.length,
    misses: verdicts.filter((verdict) => verdict === 'miss').length,
    counted: verdicts.length,
    inARow: verdicts.length - 1 - verdicts.lastIndexOf('hit'),
  };
}

/**
 * Whether no week looked at was missed, and most of them count: then the weeks in a row go on before the oldest one, and a
 * number would only say how far somebody looked, one less on Monday than it was on Friday.
 */
export const isUnbroken = ({ looked, misses, counted: judged }: Missed): boolean =>
  misses === 0 && judged > 0 && judged >= looked - Math.floor(looked / 3);

/**
 * The miss ladder over the closed weeks, oldest first. A pattern is three misses in a row now, or misses in more than half of
 * the counted weeks (three at least: one miss in the only week there is makes no pattern); a repeat is the last two; a single is the last one.
 */
export function patternOf(weeks: readonly Verdict[]): Pattern {
  const { misses, counted: all, inARow } = missedOf(weeks);
  if (inARow >= 3 || (misses >= 3 && misses * 2 > all)) return 'pattern';
  if (inARow === 2) return 'repeat';
  return inARow === 1 ? 'single' : 'none';
}
