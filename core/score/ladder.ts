import type { Settings } from '../plan/plan';
import type { Missed, Pattern, ScoreCell } from './scorecard';

/** A rung of the miss ladder that somebody stands on, with what was agreed for it beforehand. */
export interface Rung {
  readonly pattern: Exclude<Pattern, 'none'>;
  readonly missed: Missed;
  /** In people's own words; null where nothing was agreed. */
  readonly response: string | null;
}

/** The three rungs from the lowest, each with the setting that says what follows. */
export const rungs = [
  { pattern: 'single', setting: 'After one miss', key: 'afterOneMiss' },
  { pattern: 'repeat', setting: 'After two misses', key: 'afterTwoMisses' },
  { pattern: 'pattern', setting: 'After a pattern', key: 'afterPattern' },
] as const satisfies readonly { pattern: Rung['pattern']; setting: string; key: keyof Settings }[];

/** What was agreed to follow; null where the setting is blank. Nobody is held to what was never said. */
export function responseTo(pattern: Rung['pattern'], settings: Settings): string | null {
  const said = settings[rungs.find((rung) => rung.pattern === pattern)!.key].trim();
  return said === '' ? null : said;
}

/** The rung that a rep stands on about one behavior; null where the last counted week was met and no pattern holds. */
export function rungOf({ pattern, missed }: Pick<ScoreCell, 'pattern' | 'missed'>, settings: Settings): Rung | null {
  return pattern === 'none' ? null : { pattern, missed, response: responseTo(pattern, settings) };
}
