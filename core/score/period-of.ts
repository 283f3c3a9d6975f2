import { dayNumber, type DayNumber } from '../calendar/day';
import { monthSpan, quarterSpan, type FiscalYear, type Span } from '../calendar/period';
import { weekStart } from '../calendar/week';
import type { PlanRow, Settings } from '../plan/plan';

export const fiscalYearOf = (settings: Settings): FiscalYear => ({
  startsInMonth: settings.fiscalYearStarts,
  calendar: settings.fiscalCalendar,
  weekStartsOn: settings.weekStartsOn,
});

/**
 * The period of a plan row that a day falls in: the week, fiscal month or fiscal quarter, or, by date, from the row's start
 * (else the start of the quarter of its due day) to its due day.
 */
export function periodOf(row: PlanRow, n: DayNumber, settings: Settings): Span {
  const fiscal = fiscalYearOf(settings);
  if (row.per === 'week') {
    const from = weekStart(n, settings.weekStartsOn);
    return { from, to: from + 6 };
  }
  if (row.per === 'month') return monthSpan(n, fiscal);
  if (row.per === 'quarter') return quarterSpan(n, fiscal);
  const last = row.due ?? row.ends;
  const quarter = quarterSpan(last === null ? n : dayNumber(last), fiscal);
  const to = last === null ? quarter.to : dayNumber(last);
  const from = row.starts === null ? Math.min(quarter.from, to) : dayNumber(row.starts);
  return { from: Math.min(from, to), to };
}
