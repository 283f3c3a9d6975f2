import type { Day } from '../calendar/day';
import type { OpenedTable, OpenedTables } from '../crm/opened';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import type { Rep } from '../plan/plan';
import type { ClosedWeek } from '../score/closed-weeks';
import { emptyHistory, historyOf, type History } from '../score/history/history';
import { newlyClosed, type ClosedRow } from '../score/history/newly-closed';
import { readHistory } from '../score/history/read-history';
import { restatedIn, type RestatedLine } from '../score/history/restated';
import { closedWeeksName, layClosedRows, layClosedWeeks } from '../sheets/closed-weeks';
import type { SheetLayout } from '../sheets/layout';
import { restatedFindings } from '../sheets/restated-words';
import type { Below } from './workbook';
import { writtenSheet } from './written-sheets';

/** The closed weeks as a workbook has them. */
export interface WrittenWeeks {
  /** Undefined where there is no such sheet. */
  readonly there: OpenedTable | undefined;
  readonly history: History;
}

export function readClosedWeeks(opened: OpenedTables, team: readonly Rep[]): Outcome<WrittenWeeks> {
  const there = writtenSheet(opened.tables, closedWeeksName);
  if (there === undefined) return outcome({ there, history: emptyHistory });
  if (there.kind !== closedWeeksName) return outcome({ there: undefined, history: emptyHistory }, [noPlaceFor(there)]);
  const rows = readHistory(there.table);
  const history = historyOf(rows.value, team, there.table.sheet);
  return outcome({ there, history: history.value }, [...rows.findings, ...history.findings]);
}

const noPlaceFor = ({ table }: OpenedTable): Finding => ({
  severity: 'warning',
  code: 'closed-weeks-left',
  where: at(table.sheet),
  what: `A sheet called ${table.sheet} is there, and it holds something else, so no closed week is written down.`,
  fix: 'Give that sheet another name; the next refresh makes the sheet anew.',
});

/** What a refresh adds to the closed weeks, and what the rows say otherwise today. */
export interface ClosingWeeks extends WrittenWeeks {
  readonly added: readonly ClosedRow[];
  readonly restated: readonly RestatedLine[];
}

export function closeWeeks(written: WrittenWeeks, closed: readonly ClosedWeek[], asOf: Day): Outcome<ClosingWeeks> {
  const restated = restatedIn(closed);
  const closing = { ...written, added: newlyClosed(closed, written.history, asOf), restated };
  return outcome(closing, restatedFindings(restated, written.there?.table.sheet ?? closedWeeksName));
}

/** The sheet as a whole, for a workbook that is made anew; none while no week has closed. */
export const closedSheets = ({ there, added }: ClosingWeeks): SheetLayout[] =>
  there === undefined && added.length === 0 ? [] : [layClosedWeeks(added, there?.table)];

/** The rows to put below those that are there; none where nothing has closed since, or where there is no sheet yet. */
export const closedBelow = ({ there, added }: ClosingWeeks): Below[] =>
  there === undefined || added.length === 0
    ? []
    : [{ sheet: there.table.sheet, rows: layClosedRows(added, there.table.headers) }];
