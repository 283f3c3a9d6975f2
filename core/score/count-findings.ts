import { dayOf, type DayNumber } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { CountedFrom } from '../plan/criteria';
import { at, type Finding } from '../outcome';
import { shorten } from '../text';
import type { CountAccount } from './count-table';
import type { CountedTable } from './counted-table';
import { allCounters, type Counter, type RowCounters } from './counters';
import { LOOK_BACK } from './first';
import { clean } from './numbers';
import type { Gathered } from './specials';
import type { Window } from './window';

/** Why a table is left out of a number. */
export interface Obstacle {
  readonly counter: Counter;
  readonly table: CountedTable;
  readonly field: string;
  readonly lack: 'absent' | 'ask';
}

interface Counting {
  readonly plan: readonly RowCounters[];
  readonly crm: Crm;
  readonly window: Window;
  readonly accounts: readonly CountAccount[];
  readonly obstacles: readonly Obstacle[];
  readonly answered: ReadonlySet<number>;
  readonly gathered: Gathered;
  readonly firstDays: ReadonlyMap<CountedFrom, DayNumber>;
}

/** What a person should know about the counting, at most one finding a kind and column. */
export function countFindings(counting: Counting): Finding[] {
  return [
    ...missingTables(counting),
    ...obstacleFindings(counting),
    ...severalCurrencies(counting),
    ...withoutCurrency(counting),
    ...withoutAmounts(counting),
    ...shortLookBack(counting),
    ...notOnTeam(counting),
  ];
}

/** `"Calls", "Meetings" and 2 more`. */
export function listed(names: readonly string[], most = 3): string {
  const unique = [...new Set(names)].map((name) => `"${shorten(name, 40)}"`);
  if (unique.length <= 1) return unique.join('');
  if (unique.length <= most) return `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]!}`;
  return `${unique.slice(0, most).join(', ')} and ${unique.length - most} more`;
}

const rowsOf = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

function missingTables({ plan, crm }: Counting): Finding[] {
  const kinds = new Map<CountedFrom, string[]>();
  for (const { row, main } of plan) {
    if (!main || main.from === 'Deliverables' || crm.tables.some(({ kind }) => kind === main.from)) continue;
    kinds.set(main.from, [...(kinds.get(main.from) ?? []), row.name]);
  }
  return [...kinds].map(([kind, names]) => ({
    severity: 'error',
    code: 'no-table',
    where: at('Plan'),
    what: `There are no ${kind}, so ${listed(names)} cannot be counted.`,
    fix: `Add an export of your ${kind.toLowerCase()}, or name its sheet as ${kind} on the Sources sheet.`,
  }));
}

function obstacleFindings({ obstacles, answered }: Counting): Finding[] {
  const grouped = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) {
    const key = JSON.stringify([obstacle.table.source.sheet, obstacle.field.toLowerCase(), obstacle.lack]);
    grouped.set(key, [...(grouped.get(key) ?? []), obstacle]);
  }
  return [...grouped.values()].map((group) => {
    const { table, field, lack } = group[0]!;
    const names = listed(group.map(({ counter }) => counter.row.name));
    const nowhere = group.some(({ counter }) => !answered.has(counter.id));
    const where = at(table.source.sheet, undefined, field);
    if (lack === 'ask') {
      return {
        severity: 'ask',
        code: 'reading-undecided',
        where,
        what: `${field} can be read in two ways, so ${names} ${nowhere ? 'is' : 'is partly'} not counted from this sheet.`,
        fix: 'Say how it reads on the Sources sheet, for example day/month/year.',
      };
    }
    return {
      severity: nowhere ? 'error' : 'warning',
      code: 'field-missing',
      where,
      what: `This sheet has no column for ${field}, so ${names} cannot be counted from it.`,
      fix: `Name the column for ${field} on the Sources sheet, or take it out of the plan.`,
    };
  });
}

function severalCurrencies({ plan, gathered }: Counting): Finding[] {
  return allCounters(plan).flatMap((counter): Finding[] => {
    const sums = [...(gathered.currencies.get(counter.id)?.sums ?? [])].filter(([name]) => name !== '');
    if (sums.length < 2) return [];
    const shown = sums
      .sort((a, b) => b[1].rows - a[1].rows || (a[0] < b[0] ? -1 : 1))
      .slice(0, 6)
      .map(([name, { total, rows }]) => `${shorten(name, 12)} ${clean(total)} (${rowsOf(rows)})`);
    return [
      {
        severity: 'error',
        code: 'several-currencies',
        where: at('Plan', counter.row.row, 'Where'),
        what: `"${shorten(counter.row.name, 40)}" would add up several currencies: ${shown.join(', ')}${sums.length > 6 ? ', …' : ''}.`,
        fix: `Add one currency to Where, for example "Currency = ${shorten(sums[0]![0], 12)}", and a line for each other one.`,
      },
    ];
  });
}

function withoutCurrency({ plan, gathered }: Counting): Finding[] {
  return allCounters(plan).flatMap((counter): Finding[] => {
    const sums = gathered.currencies.get(counter.id)?.sums;
    const blank = sums?.get('');
    const only = [...(sums?.keys() ?? [])].filter((name) => name !== '');
    if (!blank || only.length !== 1) return [];
    return [
      {
        severity: 'warning',
        code: 'currency-blank',
        where: at('Plan', counter.row.row, 'Name'),
        what: `${rowsOf(blank.rows)} of "${shorten(counter.row.name, 40)}" ${blank.rows === 1 ? 'has' : 'have'} an amount and no currency, added as ${shorten(only[0]!, 12)}.`,
        fix: 'Fill in their currency in the CRM.',
      },
    ];
  });
}

function withoutAmounts({ plan, gathered }: Counting): Finding[] {
  return allCounters(plan).flatMap((counter): Finding[] => {
    const rows = gathered.withoutAmount.get(counter.id) ?? 0;
    if (rows === 0) return [];
    return [
      {
        severity: 'warning',
        code: 'amount-missing',
        where: at('Plan', counter.row.row, 'Of'),
        what: `${rowsOf(rows)} of "${shorten(counter.row.name, 40)}" ${rows === 1 ? 'has' : 'have'} no ${counter.of} and ${rows === 1 ? 'adds' : 'add'} nothing.`,
        fix: `Fill in ${counter.of} in the CRM.`,
      },
    ];
  });
}

function shortLookBack({ plan, window, firstDays, answered }: Counting): Finding[] {
  const firsts = allCounters(plan).filter(({ way, id }) => way === 'first' && answered.has(id));
  const kinds = [...new Set(firsts.map(({ from }) => from))];
  return kinds.flatMap((kind): Finding[] => {
    const first = firstDays.get(kind);
    const oldest = window.shown[0]!;
    if (first === undefined || first <= oldest - LOOK_BACK) return [];
    return [
      {
        severity: 'warning',
        code: 'first-look-back',
        where: at(kind),
        what: `The rows begin on ${dayOf(first)}, less than ${LOOK_BACK} days before the first week shown, so ${listed(
          firsts.filter(({ from }) => from === kind).map(({ row }) => row.name),
        )} may take a known one for a first.`,
        fix: `Export ${kind.toLowerCase()} from ${dayOf(oldest - LOOK_BACK)} on.`,
      },
    ];
  });
}

function notOnTeam({ accounts }: Counting): Finding[] {
  return accounts.flatMap(({ sheet, notOnTeam: rows, strangers }): Finding[] => {
    if (rows === 0) return [];
    const most = strangers
      .slice(0, 5)
      .map(({ owner, rows: n }) => `${owner === '' ? '(blank)' : `"${shorten(owner, 40)}"`} (${n})`);
    return [
      {
        severity: 'warning',
        code: 'not-on-team',
        where: at(sheet, undefined, 'Owner'),
        what: `${rowsOf(rows)} ${rows === 1 ? 'belongs' : 'belong'} to ${strangers.length === 1 ? 'somebody who is' : `${strangers.length} owners who are`} not on the team: ${most.join(', ')}${strangers.length > 5 ? ', …' : ''}.`,
        fix: 'Add them to the Team sheet, or their spelling to "Also known as". Leave it as it is if they are not yours.',
      },
    ];
  });
}
