import { weekdayOf, type DayNumber } from '../calendar/day';
import { isDateCell, type Cell } from '../cells';
import { NO_DAY, type Crm, type CrmTable } from './crm-table';

/** What one rep logged in some days, and how late. */
export interface LateLogging {
  /** Activities logged in these days. */
  readonly logged: number;
  /** Of them, those logged more than one workday after the day on which they took place. */
  readonly late: number;
  /** The weekday (Monday = 0) on which most were logged, and how many of them. */
  readonly most: {
    readonly weekday: number;
    readonly count: number;
    /** Where the CRM tells the hour and nearly all of them agree. */
    readonly part: 'morning' | 'afternoon' | null;
  };
}

export interface LateAsked {
  /** The days on which something was logged, both included. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly reps: number;
  /** The rep behind an owner; -1 for somebody who is not on the team. */
  readonly repOf: (owner: string) => number;
  readonly isWorkday: (rep: number, day: DayNumber) => boolean;
}

interface Tally {
  logged: number;
  late: number;
  readonly weekdays: { count: number; mornings: number; afternoons: number }[];
}

const noon = 12 * 60;
/** The share of a day's rows that must agree before a part of the day is named. */
const nearlyAll = 0.8;

/**
 * How late each rep logs what was done, in the order of the team; null for a rep without such rows. It looks at the activities
 * that were logged in the days asked for, whenever they took place. A row that was created before its day was a plan then, and
 * one that is not done yet has nothing to log: neither says when the work was written down.
 */
export function lateLogging(
  crm: Crm,
  { from, to, reps, repOf, isWorkday }: LateAsked,
): readonly (LateLogging | null)[] {
  const tallies = Array.from({ length: reps }, (): Tally => ({
    logged: 0,
    late: 0,
    weekdays: Array.from({ length: 7 }, () => ({ count: 0, mornings: 0, afternoons: 0 })),
  }));
  for (const table of crm.tables) {
    if (table.kind !== 'Activities') continue;
    const [done, created, owner] = [table.days('Date'), table.days('Created'), table.field('Owner')];
    if (!done || !created || !owner) continue;
    const [status, isMorning] = [table.field('Status'), morningsOf(table)];
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      const [on, logged] = [done(row), created(row)];
      if (on === NO_DAY || logged === NO_DAY || logged < on || logged < from || logged > to) continue;
      const state = status?.at(row) ?? null;
      if (typeof state === 'string' && state !== '' && state !== 'Completed') continue;
      const name = owner.at(row);
      const rep = typeof name === 'string' ? repOf(name) : -1;
      const tally = tallies[rep];
      if (tally === undefined) continue;
      tally.logged += 1;
      if (isLate(on, logged, (day) => isWorkday(rep, day))) tally.late += 1;
      const weekday = tally.weekdays[weekdayOf(logged)]!;
      weekday.count += 1;
      const early = isMorning(row);
      if (early !== null) weekday[early ? 'mornings' : 'afternoons'] += 1;
    }
  }
  return tallies.map(({ logged, late, weekdays }) => {
    if (logged === 0) return null;
    const most = weekdays.reduce((best, one, weekday) => (one.count > weekdays[best]!.count ? weekday : best), 0);
    const { count, mornings, afternoons } = weekdays[most]!;
    const part = mornings >= count * nearlyAll ? 'morning' : afternoons >= count * nearlyAll ? 'afternoon' : null;
    return { logged, late, most: { weekday: most, count, part } };
  });
}

/** More than one workday lies after the day, up to and with the one on which it was logged. */
function isLate(on: DayNumber, logged: DayNumber, isWorkday: (day: DayNumber) => boolean): boolean {
  let passed = 0;
  for (let day = on + 1; day <= logged && passed < 2; day += 1) if (isWorkday(day)) passed += 1;
  return passed > 1;
}

/** Whether a row was logged before noon; null where the CRM does not tell the hour. Days are read without it, so it is read here. */
function morningsOf({ source }: CrmTable): (row: number) => boolean | null {
  const place = source.fields.find(({ field }) => field === 'Created')?.column;
  const column = place === undefined ? undefined : source.table.column(place);
  return (row) => {
    const minutes = minutesIn(column?.at(row) ?? null);
    return minutes === null ? null : minutes < noon;
  };
}

/** The minutes past midnight in a cell: `2026-11-20 09:14`, `11/20/2026 9:14 AM`. */
function minutesIn(cell: Cell): number | null {
  if (isDateCell(cell)) return cell.minutes ?? null;
  const clock =
    typeof cell === 'string' ? /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?\s*([ap])?/i.exec(cell) : null;
  if (clock === null) return null;
  const [hours, half] = [Number(clock[1]), clock[3]?.toLowerCase()];
  return (half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(clock[2]);
}
