import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import { isBlank, isErrorCell, perDistinct, type Cell, type Column } from '../cells';
import { NO_DAY, type Crm, type CrmTable } from './crm-table';
import { isMissing } from './letters';

/** A row that a person should look at in the CRM. */
export interface RowToFix {
  readonly sheet: string;
  /** As people count rows. */
  readonly row: number;
  readonly owner: string;
  /** What is missing or wrong, in words: `no amount`, `no close date`. */
  readonly reasons: readonly string[];
}

/** How far one owner's part of the CRM can be relied on. */
export interface OwnerHealth {
  /** Empty for rows that name nobody. */
  readonly owner: string;
  /** Activities and opportunities, those that cannot be counted included. */
  readonly rows: number;
  /** Rows that can be counted. */
  readonly countable: number;
  /** Rows with every field that matters. */
  readonly complete: number;
  /** The newest day on which something was logged, not after as-of; null when there is none. */
  readonly newest: Day | null;
  /** Whether that day is fresh enough. */
  readonly isCurrent: boolean;
  readonly rowsToFix: number;
  /** The first of them. */
  readonly toFix: readonly RowToFix[];
}

/** The state of the CRM data on a day. Shares are counts over rows; without rows there is no share. */
export interface CrmHealth {
  readonly owners: readonly OwnerHealth[];
  readonly rows: number;
  readonly countable: number;
  readonly complete: number;
  /** Each reason with the number of rows it stands for, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
  /** Fields that matter and that a whole sheet does not have: not a fault of its rows. */
  readonly lacking: readonly { readonly sheet: string; readonly fields: readonly string[] }[];
}

export interface HealthAsked {
  readonly asOf: Day;
  readonly freshWithinDays?: number;
  /** Rows to fix that are listed for each owner. */
  readonly listed?: number;
}

/** Why a row that is left out is somebody's to fix; rows that are no records and duplicates are not. */
const faults: Readonly<Record<string, string>> = {
  'no-owner': 'no owner',
  'no-date': 'no date',
  'date-unreadable': 'a date that cannot be read',
  'error-cell': 'an error instead of a value',
};

interface Tally {
  rows: number;
  countable: number;
  complete: number;
  newest: DayNumber;
  rowsToFix: number;
  readonly toFix: RowToFix[];
}

/** Says owner by owner what share of the rows is countable, complete and current, and which rows to fix. Sorted by name. */
export function crmHealth(crm: Crm, { asOf, freshWithinDays = 7, listed = 50 }: HealthAsked): CrmHealth {
  const last = dayNumber(asOf);
  const tallies = new Map<string, Tally>();
  const reasons = new Map<string, number>();
  const lacking: { sheet: string; fields: readonly string[] }[] = [];
  const tallyOf = (owner: string): Tally => {
    let tally = tallies.get(owner);
    if (!tally) {
      tally = { rows: 0, countable: 0, complete: 0, newest: NO_DAY, rowsToFix: 0, toFix: [] };
      tallies.set(owner, tally);
    }
    return tally;
  };
  for (const owner of crm.owners) tallyOf(owner);
  for (const table of crm.tables) {
    if (table.kind === 'Accounts') continue;
    const { questions, missing } = questionsFor(table);
    if (missing.length > 0) lacking.push({ sheet: table.source.sheet, fields: missing });
    const owner = table.field('Owner');
    const logged = loggedDay(table);
    const fix = (row: number, found: readonly string[], tally: Tally, name: string): void => {
      for (const reason of found) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      tally.rowsToFix += 1;
      const { sheet, table: rows } = table.source;
      if (tally.toFix.length < listed)
        tally.toFix.push({ sheet, row: rows.rowNumber(row), owner: name, reasons: found });
    };
    const nameAt = owner ? perDistinct(owner, nameIn) : () => '';
    for (let row = 0; row < table.inUse.length; row += 1) {
      if (table.inUse[row] !== 1) continue;
      const tally = tallyOf(nameAt(row));
      tally.rows += 1;
      tally.countable += 1;
      const day = logged(row);
      if (day <= last && day > tally.newest) tally.newest = day;
      let found: string[] | undefined;
      for (const ask of questions) {
        const reason = ask(row);
        if (reason !== undefined) (found ??= []).push(reason);
      }
      if (found) fix(row, found, tally, nameAt(row));
      else tally.complete += 1;
    }
    for (const { row, code } of table.leftOut) {
      const reason = faults[code];
      if (reason === undefined) continue;
      const tally = tallyOf(nameAt(row));
      tally.rows += 1;
      fix(row, [reason], tally, nameAt(row));
    }
  }
  const owners = [...tallies]
    .filter(([owner, tally]) => owner !== '' || tally.rows > 0)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([owner, { newest, ...tally }]): OwnerHealth => {
      const isCurrent = newest !== NO_DAY && newest >= last - freshWithinDays;
      return { owner, ...tally, newest: newest === NO_DAY ? null : dayOf(newest), isCurrent };
    });
  const sum = (part: 'rows' | 'countable' | 'complete'): number => owners.reduce((all, one) => all + one[part], 0);
  return {
    owners,
    rows: sum('rows'),
    countable: sum('countable'),
    complete: sum('complete'),
    reasons: [...reasons]
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
    lacking,
  };
}

const nameIn = (cell: Cell): string => (typeof cell === 'string' ? cell : '');

/** Nothing in a cell that says something: a blank, a sign such as `-`, or an error. */
export const saysNothing = (cell: Cell): boolean =>
  isBlank(cell) || isErrorCell(cell) || (typeof cell === 'string' && isMissing(cell));

/** The day on which a row was logged: when it was created, else when it took place. */
export function loggedDay(table: CrmTable): (row: number) => DayNumber {
  const fields = table.kind === 'Activities' ? ['Created', 'Date', 'Completed'] : ['Created', 'Closed'];
  const days = fields.flatMap((field) => table.days(field) ?? []);
  return (row) => {
    for (const day of days) if (day(row) !== NO_DAY) return day(row);
    return NO_DAY;
  };
}

type Question = (row: number) => string | undefined;

/** What a complete row has. Each entry: the fields of which one must be filled, and the words for their lack. */
const needed: Readonly<Record<'Activities' | 'Opportunities', readonly (readonly [readonly string[], string])[]>> = {
  Activities: [
    [['Type', 'Subject'], 'no type'],
    [['Account', 'Opportunity', 'Contact'], 'no account, contact or opportunity'],
  ],
  Opportunities: [
    [['Amount'], 'no amount'],
    [['Closed'], 'no close date'],
    [['Stage', 'Status'], 'no stage'],
  ],
};

function questionsFor(table: CrmTable): { questions: readonly Question[]; missing: readonly string[] } {
  if (table.kind === 'Accounts') return { questions: [], missing: [] };
  const questions: Question[] = [];
  const missing: string[] = [];
  const filled = (field: string): ((row: number) => boolean) | undefined => {
    const days = table.days(field);
    if (days) return (row) => days(row) !== NO_DAY;
    const column: Column | undefined = table.field(field);
    if (!column) return undefined;
    const empty = column.dictionary ? perDistinct(column, saysNothing) : (row: number) => saysNothing(column.at(row));
    return (row) => !empty(row);
  };
  for (const [fields, reason] of needed[table.kind]) {
    const tests = fields.flatMap((field) => filled(field) ?? []);
    if (tests.length === 0) missing.push(fields.join(' or '));
    else questions.push((row) => (tests.some((test) => test(row)) ? undefined : reason));
  }
  if (table.kind === 'Opportunities') {
    const [status, next] = [table.field('Status'), filled('Next step') ?? filled('Next step date')];
    if (!next) missing.push('Next step');
    else if (status) {
      const isOpen = perDistinct(status, (cell) => cell === 'Open');
      questions.push((row) => (isOpen(row) && !next(row) ? 'open without a next step' : undefined));
    }
  }
  return { questions, missing };
}
