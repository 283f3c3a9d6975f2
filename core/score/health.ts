import { dayOf } from '../calendar/day';
import { NO_DAY } from '../crm/crm-table';
import type { Intent } from '../plan/plan';
import type { Counted } from './count';
import { clean } from './numbers';
import { isFresh } from './readings';
import type { RepHealth, Scorecard } from './scorecard';
import type { Window } from './window';

/** How far the data behind each rep's numbers can be trusted, in the order of the team. */
export function healthOf(counted: Counted, intent: Intent, window: Window): RepHealth[] {
  return intent.team.map(({ name }, rep) => {
    const rows = counted.repRows[rep]!;
    const toFix = counted.repToFix[rep]!;
    const newest = counted.newest[rep]!;
    return {
      rep: name,
      rows,
      lastRow: newest === NO_DAY ? null : dayOf(newest),
      fresh: isFresh(counted, rep, window.asOf, intent),
      complete: rows === 0 ? null : clean((rows - toFix) / rows),
      toFix,
    };
  });
}

export function dataHealthOf(health: readonly RepHealth[]): Scorecard['dataHealth'] {
  const rows = health.reduce((total, one) => total + one.rows, 0);
  const toFix = health.reduce((total, one) => total + one.toFix, 0);
  return {
    freshReps: health.filter(({ fresh }) => fresh).length,
    reps: health.length,
    completeRows: rows - toFix,
    rows,
  };
}
