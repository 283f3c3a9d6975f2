import type { Day } from '../calendar/day';
import { isBlank, type Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { feedbackColumns } from '../own-columns';
import { openSheet, type OwnSheet } from '../plan/own-sheet';
import { needText, readWord } from '../plan/words';
import { keptWords, type Kept } from './kept';
import { noteKinds, type NoteKind } from './note';

/** One line of the Feedback sheet: what was drafted, what a person made of it, and what came of that. */
export interface FeedbackRow {
  /** First day of the week. */
  readonly week: Day;
  readonly rep: string;
  readonly about: string;
  /** Null where the cell is blank or says something else. */
  readonly kind: NoteKind | null;
  readonly draft: string;
  readonly words: string;
  /** The day it was said; null while it was not. */
  readonly sharedOn: Day | null;
  readonly commitment: string;
  readonly due: Day | null;
  readonly kept: Kept | null;
  /** The row's number on its sheet, as people count. */
  readonly row: number;
}

/**
 * Reads a Feedback sheet. A cell that cannot be read is a finding and stays empty; a row without its week or rep is left out. A
 * row that a person has emptied, so that only its mark is left, is none.
 */
export function readFeedback(table: Table): Outcome<readonly FeedbackRow[]> {
  const { own, missing } = openSheet(table, { needed: ['Week', 'Rep'], optional: feedbackColumns });
  if (missing.length > 0) return outcome([], missing);
  const said = feedbackColumns.filter((label) => label !== 'Mark');
  const filled = own.rows.filter((row) => said.some((label) => !isBlank(own.cell(row, label))));
  const rows = filled.flatMap((row) => readRow(own, row) ?? []);
  return outcome(rows, own.gathering.findings());
}

function readRow(own: OwnSheet, row: number): FeedbackRow | null {
  const week = own.day(row, 'Week');
  const rep = needText(own, row, 'Rep', 'Write whom it is for.');
  if (week === null && own.text(row, 'Week') === '') {
    own.gathering.add(
      { severity: 'error', code: 'cell-blank', column: 'Week' },
      own.rowNumber(row),
      'Week is blank.',
      'Write the first day of the week.',
    );
  }
  const read = {
    about: own.text(row, 'About'),
    kind: readWord(own, row, 'Kind', noteKinds) ?? null,
    draft: own.text(row, 'Draft'),
    words: own.text(row, 'Your words'),
    sharedOn: own.day(row, 'Shared on'),
    commitment: own.text(row, 'Commitment'),
    due: own.day(row, 'Due'),
    kept: readWord(own, row, 'Kept', keptWords, { true: 'Yes', done: 'Yes', x: 'Yes', false: 'No' }) ?? null,
    row: own.rowNumber(row),
  };
  return week === null || rep === undefined ? null : { week, rep, ...read };
}
