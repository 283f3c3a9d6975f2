import type { OpenedTable, OpenedTables } from '../crm/opened';
import {
  emptyFeedback,
  feedbackOf,
  rowsOfPeople,
  tableOfFeedback,
  updateFeedback,
  type FeedbackSheet,
} from '../feedback/feedback-sheet';
import type { Note } from '../feedback/note';
import { notes as draftNotes } from '../feedback/notes';
import { readFeedback, type FeedbackRow } from '../feedback/read-feedback';
import { unrecognized, type Unrecognized } from '../feedback/recognized';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { feedbackColumns } from '../own-columns';
import type { Intent } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { rowsOtherwise } from '../setup/same-sheet';
import { layFeedback } from '../sheets/feedback';
import type { LaidCell, LaidRow } from '../sheets/layout';
import { ownColumns } from './row-over';
import type { Below } from './workbook';
import { writtenSheet } from './written-sheets';

/** What was said to people so far, and what could be said to them this week. */
export interface WeekFeedback {
  /** The Feedback sheet of the workbook; undefined where there is none. */
  readonly there: OpenedTable | undefined;
  /** Its rows, this week's drafts among them. */
  readonly rows: readonly FeedbackRow[];
  readonly notes: readonly Note[];
  readonly unrecognized: readonly Unrecognized[];
  /** The sheet with this week's drafts. */
  readonly sheet: FeedbackSheet;
}

/** Reads the Feedback sheet and drafts the notes of the week. What cannot be read there stops no number. */
export function feedbackFor(scorecard: Scorecard, intent: Intent, opened: OpenedTables): Outcome<WeekFeedback> {
  const found = writtenSheet(opened.tables, 'Feedback');
  const findings: Finding[] = [];
  const there = found?.kind === 'Feedback' ? found : undefined;
  if (found !== undefined && !canHold(found)) findings.push(noPlaceFor(found));
  const before = there === undefined ? emptyFeedback : feedbackOf(there.table);
  const name = there?.table.sheet ?? 'Feedback';
  // What is on record is what people did; our own drafts come and go with each refresh.
  const record = readFeedback(tableOfFeedback(name, rowsOfPeople(before))).value;
  const waiting = unrecognized(record, intent.team, scorecard.asOf);
  const notes = draftNotes(scorecard, intent, { unrecognized: waiting.map(({ rep }) => rep) });
  const sheet = updateFeedback(before, notes, scorecard.week);
  const isWritten = there === undefined || canHold(there);
  // News of a row has its number on the sheet as it will stand, so that a second refresh says the same.
  const read = readFeedback(isWritten ? tableOfFeedback(name, sheet) : there.table);
  findings.push(...read.findings.map(ungrave));
  return outcome({ there, rows: read.value, notes, unrecognized: waiting, sheet }, findings);
}

/**
 * The rows of the Feedback sheet that a refresh has to write, under the name it has there: only those of ours that say something
 * else by now, and new ones below. A row is written at once or not at all, so that a refresh that is stopped leaves drafts of
 * before and drafts of now, each with its mark, which the next one can tell; a person's rows and columns are not written at all.
 */
export function feedbackBelow({ there, sheet }: WeekFeedback): Below[] {
  if (there === undefined || !canHold(there)) return [];
  const own = ownColumns(sheet.headers, feedbackColumns);
  const laid = layFeedback(sheet);
  const rows = laid.rows.map((row) => row.map((cell, column) => (own.has(column) ? cell : null)));
  const blank = sheet.headers.map((_, column): LaidCell | null => (own.has(column) ? { value: null } : null));
  const name = there.table.sheet;
  const pieces: { readonly first: number; readonly rows: LaidRow[] }[] = [];
  for (const at of rowsOtherwise(there.grid, laid)) {
    const row = rows[at] ?? blank;
    const piece = pieces[pieces.length - 1];
    if (piece !== undefined && piece.first + piece.rows.length === at) piece.rows.push(row);
    else pieces.push({ first: at, rows: [row] });
  }
  return pieces.map(({ first, rows }) => ({ sheet: name, rows, at: first + 1 }));
}

/** Writing whole would take away what stands above the labels. */
const canHold = ({ kind, table }: OpenedTable): boolean => kind === 'Feedback' && table.headerRow === 1;

const noPlaceFor = ({ kind, table }: OpenedTable): Finding => ({
  severity: 'warning',
  code: 'feedback-left',
  where: at(table.sheet),
  what:
    kind === 'Feedback'
      ? `The labels of ${table.sheet} stand in row ${table.headerRow}, so it was left alone and no note was drafted there.`
      : `A sheet called ${table.sheet} is there, and it holds something else, so no note was drafted there.`,
  fix:
    kind === 'Feedback'
      ? 'Delete the rows above the labels.'
      : 'Give that sheet another name; the next refresh makes a Feedback sheet.',
});

/** A note that cannot be read is no reason to score no week. */
const ungrave = (finding: Finding): Finding =>
  finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;

/** `Notes drafted on Feedback: 14 for 8 reps (9 Encourage, 5 Gap)`; nothing where there are none. */
export function draftedWords({ notes }: WeekFeedback): string[] {
  if (notes.length === 0) return [];
  const kinds = new Map<string, number>();
  for (const { kind } of notes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const reps = new Set(notes.map(({ rep }) => rep)).size;
  const each = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
  return ['', `Notes drafted on Feedback: ${notes.length} for ${reps === 1 ? 'one rep' : `${reps} reps`} (${each})`];
}
