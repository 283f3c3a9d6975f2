import { dayNumber, type DayNumber } from '../calendar/day';
import { NO_DAY } from '../crm/crm-table';
import type { PlanRow } from '../plan/plan';
import type { RowCounters } from './counters';
import type { Closed, Past } from './past';
import { LOOK_BACK } from './first';
import { periodOf } from './period-of';
import type { Reading, Scene } from './readings';

/** One rep, one plan row and one week that is over: what the rows say of it now, and what was written down of it. */
export interface ClosedWeek {
  readonly week: DayNumber;
  /** A place in the team. */
  readonly rep: number;
  readonly row: PlanRow;
  readonly counted: Reading;
  readonly written: Closed | null;
  /** Whether the rows cover the whole period: an export that begins in the middle of it says too little. */
  readonly isCovered: boolean;
  /** Whether they say the same as earlier rows would: what was a first meeting depends on a year of rows before it. */
  readonly isComparable: boolean;
}

/**
 * The weeks that are over, oldest first. A week has closed once the rows go past it: an export of Friday noon, scored on
 * Monday, says nothing final. Each line asks the tables that it counts from, for an opportunity of Monday says nothing about
 * the calls of Friday; where those do not say when their rows were written any table answers, and where none does the
 * calendar alone.
 */
export function closedWeeks(
  scene: Scene,
  plan: readonly { readonly plan: RowCounters; reading(rep: number, week: number): Reading | null }[],
  past: Past,
): ClosedWeek[] {
  const { window, counted, intent } = scene;
  const newest = counted.newest.reduce((latest, day) => Math.max(latest, day), NO_DAY);
  const reaches = plan.map(({ plan: { row } }) => {
    const own = counted.newestOf(row.from);
    return own === NO_DAY ? newest : own;
  });
  const closed: ClosedWeek[] = [];
  window.weeks.forEach((week, place) => {
    if (week >= window.week) return;
    const over = plan.filter((_, line) => !counted.isLogged || reaches[line]! > week + 6);
    intent.team.forEach((rep, index) => {
      const isThere =
        (rep.starts === null || dayNumber(rep.starts) <= week + 6) &&
        (rep.leaves === null || dayNumber(rep.leaves) >= week);
      if (!isThere) return;
      for (const one of over) {
        const reading = one.reading(index, place);
        if (reading === null) continue;
        const { row } = one.plan;
        closed.push({
          week,
          rep: index,
          row,
          counted: reading.recounted ?? reading,
          written: past.at(index, row.name, week),
          isCovered: coversFrom(scene, one.plan, week, 0),
          isComparable: coversFrom(scene, one.plan, week, row.counts === 'First' ? LOOK_BACK : 0),
        });
      }
    });
  });
  return closed;
}

/** Whether the rows reach back to the first day of the period, or so many days before it. */
function coversFrom({ counted, intent }: Scene, { row, main }: RowCounters, week: DayNumber, before: number): boolean {
  if (row.counts === 'Deliverable') return true;
  if (main === null || main.snapshot) return false;
  const first = counted.firstDay(main.from);
  const from = Math.min(week, periodOf(row, week + 6, intent.settings).from);
  return main.from === 'Deliverables' || (first !== null && first <= from - before);
}
