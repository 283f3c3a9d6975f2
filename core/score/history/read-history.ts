import type { Day } from '../../calendar/day';
import { isBlank, type Table } from '../../cells';
import { outcome, type Finding, type Outcome } from '../../outcome';
import { closedColumns } from '../../own-columns';
import { openSheet, type OwnSheet } from '../../plan/own-sheet';
import { kinds } from '../../plan/plan';
import { readWord } from '../../plan/words';
import { behaviorStatuses, resultStatuses, type Status } from '../measure';
import type { Closed } from '../past';
import type { Verdict } from '../pattern';

/** One row of the closed weeks, as it stands. */
export interface HistoryRow {
  /** First day of the week. */
  readonly week: Day;
  readonly rep: string;
  readonly name: string;
  /** Null where a cell of the row cannot be read: such a week is counted from the rows. */
  readonly closed: Closed | null;
  /** The row's number on its sheet, as people count. */
  readonly row: number;
}

const statuses: readonly Status[] = [...new Set<Status>([...behaviorStatuses, ...resultStatuses])];
const states = ['Fresh', 'Stale', 'None'] as const;
/** How a week counts, in the words of the sheet. */
export const verdictWords = { Met: 'hit', Missed: 'miss' } as const satisfies Readonly<Record<string, Verdict>>;
const verdicts = ['Met', 'Missed'] as const;

/**
 * Reads the closed weeks. What stands there is believed, whoever wrote it; a row that cannot be read is a finding and spoils
 * nothing but itself.
 */
export function readHistory(table: Table): Outcome<readonly HistoryRow[]> {
  const { own, missing } = openSheet(table, {
    needed: ['Week', 'Rep', 'Behavior', 'Actual'],
    optional: closedColumns,
  });
  if (missing.length > 0) return outcome([], missing.map(mild));
  const rows = own.rows.flatMap((row) => readRow(own, row) ?? []);
  return outcome(rows, own.gathering.findings().map(mild));
}

/** Without its week a row says nothing; a row with nothing but a note on it is none. */
function readRow(own: OwnSheet, row: number): HistoryRow | null {
  const week = own.day(row, 'Week');
  const [rep, name] = [own.text(row, 'Rep'), own.text(row, 'Behavior')];
  if (week === null || rep === '' || name === '') return null;
  return { week, rep, name, closed: readClosed(own, row), row: own.rowNumber(row) };
}

function readClosed(own: OwnSheet, row: number): Closed | null {
  const [actual, target] = [numberIn(own, row, 'Actual'), numberIn(own, row, 'Target')];
  const [expected, added] = [numberIn(own, row, 'Expected'), numberIn(own, row, 'Added')];
  const [rows, status] = [numberIn(own, row, 'Rows'), readWord(own, row, 'Status', statuses)];
  const [data, counts] = [wordIn(own, row, 'Data', states), wordIn(own, row, 'Counts as', verdicts)];
  const numbers = [actual, target, expected, added, rows];
  if (numbers.includes(undefined) || status === undefined || data === undefined || counts === undefined) return null;
  return {
    kind: readWord(own, row, 'Kind', kinds) ?? 'Behavior',
    actual: actual ?? null,
    target: target ?? null,
    expected: expected ?? null,
    status,
    rows: rows ?? 0,
    data: data ?? 'Fresh',
    added: added ?? null,
    ...(own.has('Counts as') && { countsAs: counts === null ? null : verdictWords[counts] }),
    asOf: own.day(row, 'As of'),
  };
}

/** Null for a blank cell, undefined for one that is no number. */
function numberIn(own: OwnSheet, row: number, label: string): number | null | undefined {
  const number = own.number(row, label);
  return number !== null || isBlank(own.cell(row, label)) ? number : undefined;
}

/** Null for a blank cell, undefined for one that says something else. */
function wordIn<T extends string>(
  own: OwnSheet,
  row: number,
  label: string,
  words: readonly T[],
): T | null | undefined {
  return own.text(row, label) === '' ? null : readWord(own, row, label, words);
}

/** A week that is over is no reason to score no week. */
const mild = (finding: Finding): Finding => ({
  ...finding,
  severity: finding.severity === 'info' ? 'info' : 'warning',
  fix: `${finding.fix} Until then that week is counted from the rows as they are now.`,
});
