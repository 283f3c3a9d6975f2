import { dayNumber, type Day, type DayNumber } from '../calendar/day';
import { NO_DAY, type Crm } from '../crm/crm-table';
import { loggedBy } from '../crm/newest-day';

/** What one owner has in the CRM. */
export interface OwnedRows {
  readonly rows: number;
  /** The newest day up to today on which something of theirs was logged; NO_DAY when there is none. */
  readonly last: DayNumber;
}

/** Rows that can be counted and the newest day of every owner, in the order of the owners. */
export function ownedRows(crm: Crm, today: Day): ReadonlyMap<string, OwnedRows> {
  const until = dayNumber(today);
  const owned = new Map(crm.owners.map((owner) => [owner, { rows: 0, last: NO_DAY }]));
  for (const table of crm.tables) {
    const owners = table.field('Owner');
    if (owners === undefined) continue;
    const days = loggedBy.map((field) => table.days(field)).filter((read) => read !== undefined);
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      const one = owned.get(String(owners.at(row)));
      if (one === undefined) continue;
      one.rows += 1;
      const day = days.map((read) => read(row)).find((n) => n !== NO_DAY) ?? NO_DAY;
      if (day <= until && day > one.last) one.last = day;
    }
  }
  return owned;
}
