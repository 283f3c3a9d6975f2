import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { openSheet } from './own-sheet';
import type { DatedTarget } from './plan';
import { readTargetLines, targetRuling } from './target-lines';

/**
 * Reads a Targets sheet. An empty Rep is everybody, an empty From is "always". Two different targets for the same rep,
 * behavior and day contradict each other: an error, and neither is taken.
 */
export function readTargets(table: Table): Outcome<readonly DatedTarget[]> {
  const { own, missing } = openSheet(table, targetRuling);
  return missing.length > 0 ? outcome([], missing) : readTargetLines(own);
}
