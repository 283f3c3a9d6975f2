import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import { perDistinct, type Cell } from '../cells';
import { fold } from '../text';
import { idOf } from './cell-text';
import { NO_DAY, type Crm, type CrmTable } from './crm-table';
import { saysNothing } from './health';

/** An account that somebody works on without an opportunity. */
export interface TouchedAccount {
  readonly account: string;
  readonly owner: string;
  readonly activities: number;
  readonly last: Day;
}

/** An open opportunity on which nothing happens. */
export interface QuietOpportunity {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly owner: string;
  readonly account: string;
  /** The newest day on which something happened; null when nothing ever did. */
  readonly last: Day | null;
}

/** CRM = customers x activities: what the two say about each other. Null: the sheets name nothing that both know. */
export interface Coverage {
  readonly touchedWithoutOpportunity: {
    readonly count: number;
    readonly of: number;
    readonly first: readonly TouchedAccount[];
    /** By whoever touched the account last. */
    readonly byOwner: ReadonlyMap<string, number>;
  } | null;
  readonly quietOpportunities: {
    readonly count: number;
    readonly of: number;
    readonly first: readonly QuietOpportunity[];
    readonly byOwner: ReadonlyMap<string, number>;
  } | null;
  readonly activitiesWithoutAccount: {
    readonly count: number;
    readonly of: number;
    readonly byOwner: ReadonlyMap<string, number>;
  } | null;
}

export interface CoverageAsked {
  readonly asOf: Day;
  /** Days without activity after which an open opportunity is quiet. */
  readonly quietDays?: number;
  /** Days back in which an account counts as touched. */
  readonly touchedDays?: number;
  readonly listed?: number;
}

/** What happened to one account, contact or opportunity. */
interface Touch {
  readonly name: string;
  last: DayNumber;
  /** Within the days looked at. */
  activities: number;
  owner: string;
}

type Links = ReadonlyMap<string, Touch>;

/** Compares activities with opportunities: accounts without an opportunity, opportunities without activity, and the reverse. */
export function coverage(crm: Crm, asked: CoverageAsked): Coverage {
  const { asOf, quietDays = 30, touchedDays = 90, listed = 50 } = asked;
  const last = dayNumber(asOf);
  const accountKey = accountKeys(crm);
  const activities = crm.tables.filter((table) => table.kind === 'Activities');
  const deals = crm.tables.filter((table) => table.kind === 'Opportunities');
  const since = last - touchedDays;
  const touched = {
    accounts: touches(activities, 'Account', accountKey, last, since),
    contacts: touches(activities, 'Contact', keyOf, last, since),
    deals: touches(activities, 'Opportunity', keyOf, last, since),
  };
  const dealAccounts = new Set<string>();
  const quiet: QuietOpportunity[] = [];
  let open = 0;
  let linked = false;
  for (const table of deals) {
    const cell = (field: string): ((row: number) => Cell) => {
      const column = table.field(field);
      return (row) => column?.at(row) ?? null;
    };
    const [id, name, account, contacts, owner, status] = ['Id', 'Name', 'Account', 'Contacts', 'Owner', 'Status'].map(
      cell,
    );
    const lastActivity = table.days('Last activity');
    const { sheet, table: rows } = table.source;
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      const key = accountKey(account!(row));
      if (key !== '') dealAccounts.add(key);
      if (status!(row) !== 'Open') continue;
      open += 1;
      const found = [
        touched.deals.get(keyOf(id!(row))),
        touched.deals.get(keyOf(name!(row))),
        touched.accounts.get(key),
        ...String(contacts!(row) ?? '')
          .split(/[;,]/)
          .map((one) => touched.contacts.get(keyOf(one))),
      ];
      let newest = lastActivity ? lastActivity(row) : NO_DAY;
      if (newest > last) newest = NO_DAY;
      if (lastActivity) linked = true;
      for (const touch of found) {
        if (!touch) continue;
        linked = true;
        newest = Math.max(newest, touch.last);
      }
      if (newest > last - quietDays) continue;
      quiet.push({
        sheet,
        row: rows.rowNumber(row),
        name: shown(name!(row)) || shown(id!(row)),
        owner: shown(owner!(row)),
        account: shown(account!(row)),
        last: newest === NO_DAY ? null : dayOf(newest),
      });
    }
  }
  const near = [...touched.accounts].filter(([, touch]) => touch.activities > 0);
  const without = near.filter(([key]) => !dealAccounts.has(key));
  const canCompare = near.some(([key]) => dealAccounts.has(key));
  return {
    touchedWithoutOpportunity: canCompare
      ? {
          count: without.length,
          of: near.length,
          first: without
            .map(([, touch]) => asAccount(touch))
            .sort(byActivities)
            .slice(0, listed),
          byOwner: tallied(without.map(([, { owner }]) => owner)),
        }
      : null,
    quietOpportunities: linked
      ? {
          count: quiet.length,
          of: open,
          first: quiet.sort(longestFirst).slice(0, listed),
          byOwner: tallied(quiet.map(({ owner }) => owner)),
        }
      : null,
    activitiesWithoutAccount: withoutAccount(activities),
  };
}

const shown = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '');
const keyOf = (cell: Cell): string => (saysNothing(cell) ? '' : fold(idOf(cell)));
function tallied(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const asAccount = ({ name, owner, activities, last }: Touch): TouchedAccount => ({
  account: name,
  owner,
  activities,
  last: dayOf(last),
});
const byActivities = (a: TouchedAccount, b: TouchedAccount): number =>
  b.activities - a.activities || (a.account < b.account ? -1 : 1);
const longestFirst = (a: QuietOpportunity, b: QuietOpportunity): number =>
  (a.last ?? '') < (b.last ?? '') ? -1 : (a.last ?? '') > (b.last ?? '') ? 1 : a.row - b.row;

/** Accounts under one key whether a sheet names them by id or by name, where an Accounts sheet says which is which. */
function accountKeys(crm: Crm): (cell: Cell) => string {
  const names = new Map<string, string>();
  for (const table of crm.tables) {
    if (table.kind !== 'Accounts') continue;
    const [id, name] = [table.field('Id'), table.field('Name')];
    if (!id || !name) continue;
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] === 1 && keyOf(name.at(row)) !== '') names.set(keyOf(id.at(row)), keyOf(name.at(row)));
    }
  }
  return (cell) => {
    const key = keyOf(cell);
    return names.get(key) ?? key;
  };
}

function touches(
  tables: readonly CrmTable[],
  field: string,
  key: (cell: Cell) => string,
  last: DayNumber,
  since: DayNumber,
): Links {
  const found = new Map<string, Touch>();
  for (const table of tables) {
    const [column, owner, days] = [table.field(field), table.field('Owner'), table.days('Date')];
    if (!column || !days) continue;
    const touchAt = perDistinct(column, (cell): Touch | null => {
      const one = key(cell);
      if (one === '') return null;
      let touch = found.get(one);
      if (!touch) found.set(one, (touch = { name: shown(cell), last: NO_DAY, activities: 0, owner: '' }));
      return touch;
    });
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      const touch = touchAt(row);
      const day = days(row);
      if (!touch || day > last || day === NO_DAY) continue;
      if (day > since) touch.activities += 1;
      if (day <= touch.last) continue;
      touch.last = day;
      touch.owner = shown(owner?.at(row) ?? null);
    }
  }
  return found;
}

/** Activities that name neither an account nor anything that leads to one; null when no sheet has such columns. */
function withoutAccount(tables: readonly CrmTable[]): Coverage['activitiesWithoutAccount'] {
  const byOwner = new Map<string, number>();
  let count = 0;
  let of = 0;
  for (const table of tables) {
    const columns = ['Account', 'Opportunity', 'Contact']
      .map((field) => table.field(field))
      .filter((column) => column !== undefined);
    if (columns.length === 0) continue;
    const empty = columns.map((column) =>
      column.dictionary ? perDistinct(column, saysNothing) : (row: number) => saysNothing(column.at(row)),
    );
    const owner = table.field('Owner');
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      of += 1;
      if (!empty.every((test) => test(row))) continue;
      count += 1;
      const name = shown(owner?.at(row) ?? null);
      byOwner.set(name, (byOwner.get(name) ?? 0) + 1);
    }
  }
  return of === 0 ? null : { count, of, byOwner };
}
