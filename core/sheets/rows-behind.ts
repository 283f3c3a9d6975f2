import { dayOf, dayNumber } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { PlanRow, Settings } from '../plan/plan';
import type { ScoreCell } from '../score/scorecard';
import { periodOf } from '../score/period-of';
import { activeSpan } from '../score/target';
import { fold } from '../text';
import { count, shortDay } from './figures';
import type { Scorecard } from '../score/scorecard';

/** The rows behind a number and how to find them: `14 rows on Activities, Created Date from 16 Nov`. */
export function rowsBehind(
  row: PlanRow,
  { measure }: ScoreCell,
  { asOf }: Pick<Scorecard, 'asOf'>,
  settings: Settings,
  crm: Crm,
): string {
  if (row.counts === 'Deliverable') return `${count(measure.rows, 'piece')} on Deliverables`;
  const tables = crm.tables.filter(({ kind }) => kind === row.from);
  const sheets = [...new Set(tables.map(({ source }) => source.sheet))];
  const rows = measure.rows === 0 ? 'no row' : count(measure.rows, 'row');
  const on = `${rows} on ${sheets.length === 0 ? row.from : sheets.join(', ')}`;
  if (row.counts === 'Open items') return `${on}, as it stands`;
  const label = tables[0]?.source.fields.find(({ field }) => fold(field) === fold(row.datedBy))?.label;
  const { from } = activeSpan(row, periodOf(row, dayNumber(asOf), settings));
  return `${on}, ${label ?? row.datedBy.replace(/^\[(.*)\]$/, '$1')} from ${shortDay(dayOf(from))}`;
}

/** The columns that decide a number anywhere in the plan, by name. */
export function columnsThatCount(rows: readonly PlanRow[]): string[] {
  const named = rows.flatMap((row): readonly string[] => [
    ...row.where.conditions.map(({ field }) => field),
    ...(row.ofWhere?.conditions ?? []).map(({ field }) => field),
    ...(row.guard?.kind === 'share' ? row.guard.where.conditions.map(({ field }) => field) : []),
    ...(row.ofWhere === undefined ? [row.of] : []),
    ...(row.counts === 'Open items' ? [] : [row.datedBy]),
    row.creditedTo,
  ]);
  const seen = new Map<string, string>();
  for (const name of named.map((one) => one.trim().replace(/^\[(.*)\]$/, '$1')))
    if (name !== '' && !seen.has(fold(name))) seen.set(fold(name), name);
  return [...seen.values()].sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
}
