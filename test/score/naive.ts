import { dayNumber } from '../../core/calendar/day';
import type { Span } from '../../core/calendar/period';
import { isDateCell, type Cell } from '../../core/cells';
import { NO_DAY, type CrmTable } from '../../core/crm/crm-table';
import { fieldOf } from '../../core/crm/fields';
import type { Condition, Criteria } from '../../core/plan/criteria';
import { cellMatches, statusMatches } from '../../core/plan/match';
import type { PlanRow, Rep } from '../../core/plan/plan';
import { fold } from '../../core/text';

/** Counting as one would explain it: filters over all rows, one number at a time. The fast count must agree with it. */
export interface Naive {
  readonly tables: readonly CrmTable[];
  readonly team: readonly Rep[];
  readonly today: number;
}

interface Row {
  readonly table: CrmTable;
  readonly row: number;
}

function rowsOf({ tables }: Naive, kind: string): Row[] {
  return tables
    .filter((table) => table.kind === kind)
    .flatMap((table) =>
      Array.from(table.inUse, (used, row) => ({ table, row, used })).filter(({ used }) => used === 1),
    );
}

const cell = ({ table, row }: Row, field: string): Cell => table.field(field)?.at(row) ?? null;
const dayOf = ({ table, row }: Row, field: string): number => table.days(field)?.(row) ?? NO_DAY;

function holds(one: Row, condition: Condition, today: number): boolean {
  const { field, raw } = condition;
  const reading = raw ? 'text' : (fieldOf(one.table.kind, field)?.reading ?? 'text');
  if (reading === 'status') return statusMatches(condition, today)(cell(one, field), cell(one, field));
  const value = raw ? (one.table.raw(field)?.at(one.row) ?? null) : cell(one, field);
  return cellMatches(condition, reading, today)(value);
}

const meets = (one: Row, criteria: Criteria, today: number): boolean =>
  criteria.conditions.every((condition) => holds(one, condition, today));

const ownerOf = (one: Row, row: PlanRow): string => fold(String(cell(one, row.creditedTo) ?? ''));

function valueOf(one: Row, field: string): string {
  const value = cell(one, field);
  if (value === null) return '';
  return typeof value === 'object' ? (isDateCell(value) ? value.day : '') : fold(String(value));
}

const isOwn = (one: Row, row: PlanRow, rep: Rep): boolean => ownerOf(one, row) === fold(rep.name);

/** The number of one plan row, rep and stretch of days; for Distinct the stretch must lie in one period. */
export function naiveNumber(naive: Naive, row: PlanRow, rep: Rep, span: Span, period: Span = span): number {
  const all = rowsOf(naive, row.from).filter((one) => meets(one, row.where, naive.today));
  const own = all.filter((one) => isOwn(one, row, rep));
  const within = (one: Row, { from, to }: Span): boolean =>
    dayOf(one, row.datedBy) >= from && dayOf(one, row.datedBy) <= to;
  switch (row.counts) {
    case 'Open items':
      return own.length;
    case 'Sum':
      return (
        own
          .filter((one) => within(one, span))
          .reduce((cents, one) => cents + Math.round(Number(cell(one, row.of) ?? 0) * 100), 0) / 100
      );
    case 'Distinct': {
      const values = (stretch: Span): Set<string> =>
        new Set(
          own
            .filter((one) => within(one, stretch))
            .map((one) => valueOf(one, row.of))
            .filter((value) => value !== ''),
        );
      const before = values({ from: period.from, to: span.from - 1 });
      return [...values(span)].filter((value) => !before.has(value)).length;
    }
    case 'First':
      return firsts(naive, all, row).filter(
        ({ day, who }) => day >= span.from && day <= span.to && who === fold(rep.name),
      ).length;
    default:
      return own.filter((one) => within(one, span)).length;
  }
}

function firsts(naive: Naive, all: readonly Row[], row: PlanRow): { day: number; who: string }[] {
  const found: { day: number; who: string }[] = [];
  const names = naive.team.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));
  const dated = all.filter((one) => dayOf(one, row.datedBy) !== NO_DAY && valueOf(one, row.of) !== '');
  for (const value of new Set(dated.map((one) => valueOf(one, row.of)))) {
    const same = dated.filter((one) => valueOf(one, row.of) === value);
    for (const day of new Set(same.map((one) => dayOf(one, row.datedBy)))) {
      const known = same.some((one) => dayOf(one, row.datedBy) < day && dayOf(one, row.datedBy) >= day - 365);
      const who = names.find((name) =>
        same.some((one) => dayOf(one, row.datedBy) === day && ownerOf(one, row) === fold(name)),
      );
      if (!known && who !== undefined) found.push({ day, who: fold(who) });
    }
  }
  return found;
}

export const at = (day: string): number => dayNumber(day as `${number}-${number}-${number}`);
