import { dayNumber, dayOf, type Day } from '../calendar/day';
import { NO_DAY, type Crm, type CrmTable } from './crm-table';

/** The day fields that say when a row was written, the best first. A due day or a closing day may lie ahead. */
export const loggedBy = ['Created', 'Completed', 'Date', 'Since'] as const;

/** The newest day up to `today` on which anybody wrote a row: how far an export reaches. Null when no row has a day. */
export function newestDay(crm: Crm, today: Day): Day | null {
  const last = dayNumber(today);
  const newest = crm.tables.reduce((most, table) => Math.max(most, newestIn(table, last)), NO_DAY);
  return newest === NO_DAY ? null : dayOf(newest);
}

function newestIn(table: CrmTable, last: number): number {
  for (const field of loggedBy) {
    const days = table.days(field);
    if (!days) continue;
    let newest = NO_DAY;
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] === 0) continue;
      const day = days(row);
      if (day <= last && day > newest) newest = day;
    }
    if (newest !== NO_DAY) return newest;
  }
  return NO_DAY;
}
