import type { Day } from '../calendar/day';
import type { OwnSheet } from '../plan/own-sheet';

/** The day of a cell that must not be blank; a blank one is a finding, and so, from the reader of days, is what is no day. */
export function needDay(own: OwnSheet, row: number, label: string, fix: string): Day | null {
  const day = own.day(row, label);
  if (day === null && own.text(row, label) === '')
    own.gathering.add(
      { severity: 'error', code: 'cell-blank', column: label },
      own.rowNumber(row),
      `${label} is blank.`,
      fix,
    );
  return day;
}
