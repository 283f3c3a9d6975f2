import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { openSheet } from './own-sheet';
import type { TimeOff } from './plan';
import { timeOffColumns } from '../own-columns';

/** Reads a Time off sheet. An empty Rep is everybody (a holiday); an empty To is one day. */
export function readTimeOff(table: Table): Outcome<readonly TimeOff[]> {
  const { own, missing } = openSheet(table, { needed: ['From'], optional: timeOffColumns });
  if (missing.length > 0) return outcome([], missing);
  const times: TimeOff[] = [];
  for (const row of own.rows) {
    const from = own.day(row, 'From');
    const to = own.day(row, 'To') ?? from;
    const wrong = (code: string, column: string, what: string, fix: string): void =>
      own.gathering.add({ severity: 'error', code, column }, own.rowNumber(row), what, fix);
    if (from === null && own.text(row, 'From') === '')
      wrong('cell-blank', 'From', 'From is blank.', 'Write the first day off.');
    if (from === null || to === null || (own.text(row, 'To') !== '' && own.day(row, 'To') === null)) continue;
    if (to < from)
      wrong(
        'ends-before-start',
        'To',
        `Time off ends on ${to}, before it begins on ${from}.`,
        'Correct one of the two days.',
      );
    else times.push({ rep: own.text(row, 'Rep'), from, to, reason: own.text(row, 'Reason') });
  }
  return outcome(times, own.gathering.findings());
}
