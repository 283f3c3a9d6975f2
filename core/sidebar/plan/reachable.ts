import type { Preview } from '../../setup/draft';
import { cellOf } from './lines';
import { keptBehaviors, lineOf, type Making } from './making';
import type { Pool } from './pool';

/** A behavior whose expectation the numbers speak against. */
export interface Doubt {
  readonly line: string;
  readonly name: string;
  readonly why: 'too late' | 'too high';
  readonly target: string;
  readonly suggested: number | null;
}

/** More than this beyond the best weeks of the middle rep, and a target is a wish. */
const wish = 1.5;

/** Expectations that cannot be reached in time, as far as the workbook's own numbers say. */
export function doubtsOf(pool: Pool, making: Making, preview: Preview): readonly Doubt[] {
  return keptBehaviors(pool, making).flatMap((line): Doubt[] => {
    const suggestion = preview.lines.find(({ id }) => id === line)?.suggestion;
    const now = lineOf(pool, making, line);
    const target = cellOf(now, 'Target');
    const about = { line, name: cellOf(now, 'Name'), target };
    if (suggestion?.from === 'back-solve' && suggestion.target === null)
      return [{ ...about, why: 'too late', suggested: null }];
    if (suggestion?.from !== 'own history' || cellOf(now, 'Per') !== 'week') return [];
    return Number(target) > suggestion.target * wish
      ? [{ ...about, why: 'too high', suggested: suggestion.target }]
      : [];
  });
}
