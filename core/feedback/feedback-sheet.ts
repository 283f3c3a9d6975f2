import { addDays, dayOf, type Day } from '../calendar/day';
import { gridOfCells, isBlank, isDateCell, tableBelow, type Cell, type Table } from '../cells';
import { plain } from '../neutral';
import { feedbackColumns } from '../own-columns';
import { labelOf } from '../plan/opened-sheet';
import { readIsoDay } from '../plan/written-value';
import { printOf } from '../print';
import { fold } from '../text';
import { isPraise, noteKinds, type Note, type NoteKind } from './note';

/** The Feedback sheet as cells: its labels, and the rows below them. People may have moved columns and added their own. */
export interface FeedbackSheet {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const emptyFeedback: FeedbackSheet = { headers: feedbackColumns, rows: [] };

/** The sheet of a table, all rows as they stand. */
export const feedbackOf = (table: Table): FeedbackSheet => {
  const columns = table.headers.map((_, index) => table.column(index));
  return {
    headers: table.headers,
    rows: Array.from({ length: table.rowCount }, (_, row) =>
      columns.map((column) => {
        const cell = column.at(row);
        return typeof cell === 'string' ? plain(cell) : cell;
      }),
    ),
  };
};

/**
 * Puts the drafts of a week on the Feedback sheet. A row is a person's for good once anything of theirs stands in it: their
 * words, the day they said it, a commitment, a cell of a column of their own, or another draft than the one we wrote. Rows of
 * a person keep their row and every cell, and what a person has taken over is not drafted a second time that week. Only our
 * own untouched drafts change: this week's are refreshed, and go when their reason has gone; last week's praise stays, since
 * it can still be said; older ones, which nobody said, go, for a list of things unsaid helps nobody.
 *
 * No row ever moves: a new draft takes the row of one that went, or an empty one, or stands below, and what is left is emptied. So
 * each row can be written by itself, and a sheet that was written only in part is mended by doing the same again.
 *
 * Under Mark each draft carries the print of what we wrote, so the sheet itself tells a changed draft from ours, in whatever
 * program it was. A row without its mark is a person's.
 */
export function updateFeedback(sheet: FeedbackSheet, drafts: readonly Note[], week: Day): FeedbackSheet {
  const headers = withFeedbackColumns(sheet.headers);
  const sight = sightOf(headers);
  const lines = sheet.rows.map((cells): Line => {
    const row = headers.map((_, index) => cells[index] ?? null);
    return { row, isOurs: sight.isOurs(row) };
  });
  const taken = new Set(lines.filter(({ isOurs }) => !isOurs).map(({ row }) => sight.keyOf(row)));
  const waiting = new Map(
    drafts
      .map((note) => [keyFor(note.week, note.rep, note.about, note.kind), note] as const)
      .filter(([key]) => !taken.has(key)),
  );
  const kept = lines.map(({ row, isOurs }) => {
    if (row.every(isBlank)) return null;
    const of = sight.weekOf(row);
    if (!isOurs || of === null || of > week) return row;
    if (of < week) return of === addDays(week, -7) && sight.isPraise(row) ? row : null;
    const key = sight.keyOf(row);
    const note = waiting.get(key);
    if (note === undefined) return null;
    waiting.delete(key);
    return sight.withDraft(row, note.draft);
  });
  const fresh = [...waiting.values()].map(sight.rowOf);
  const placed = kept.map((row) => row ?? fresh.shift() ?? headers.map(() => null));
  return { headers, rows: withoutBlankEnd([...placed, ...fresh]) };
}

/** What nobody sees: a sheet ends with its last row that says something. */
function withoutBlankEnd(rows: FeedbackSheet['rows']): FeedbackSheet['rows'] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every(isBlank)) end -= 1;
  return rows.slice(0, end);
}

/** The rows that bear something of a person's: those that no refresh ever changes. */
export function rowsOfPeople({ headers: there, rows }: FeedbackSheet): FeedbackSheet {
  const headers = withFeedbackColumns(there);
  const sight = sightOf(headers);
  return { headers, rows: rows.filter((row) => !sight.isOurs(headers.map((_, index) => row[index] ?? null))) };
}

/** The rows (counted from 0) with a draft of ours that nobody has touched, and the first day of the week of each. */
export function untouchedDrafts({
  headers: there,
  rows,
}: FeedbackSheet): { readonly at: number; readonly week: Day }[] {
  const headers = withFeedbackColumns(there);
  const sight = sightOf(headers);
  return rows.flatMap((cells, at) => {
    const row = headers.map((_, index) => cells[index] ?? null);
    const week = sight.weekOf(row);
    return week !== null && sight.isOurs(row) ? [{ at, week }] : [];
  });
}

/** The sheet as a table, its labels in the first row. */
export const tableOfFeedback = (sheet: string, { headers, rows }: FeedbackSheet): Table =>
  tableBelow(gridOfCells(sheet, [headers, ...rows]), 0, headers);

interface Line {
  readonly row: readonly Cell[];
  /** Drafted by us and not touched since. */
  readonly isOurs: boolean;
}

type Label = (typeof feedbackColumns)[number];

/** The columns as they are, and those of ours that are not there behind them. */
export function withFeedbackColumns(headers: readonly string[]): string[] {
  const there = new Set(headers.map(labelOf));
  return [...headers, ...feedbackColumns.filter((label) => !there.has(fold(label)))];
}

/** What we write; everything else on a row is a person's. */
const drafted = ['Week', 'Rep', 'About', 'Kind', 'Draft'] as const satisfies readonly Label[];
const ownLabels: readonly Label[] = [...drafted, 'Mark'];

/** A row seen through the labels of its sheet; of a label that stands there twice the first holds. */
function sightOf(headers: readonly string[]) {
  const places = new Map(headers.map((header, index) => [labelOf(header), index] as const).reverse());
  const placeOf = (label: Label): number => places.get(fold(label))!;
  const ours = new Set(ownLabels.map(placeOf));
  const at = (row: readonly Cell[], label: Label): Cell => row[placeOf(label)] ?? null;
  const textAt = (row: readonly Cell[], label: Label): string => {
    const cell = at(row, label);
    return typeof cell === 'string' ? cell.trim() : '';
  };
  const weekOf = (row: readonly Cell[]): Day | null => {
    const cell = at(row, 'Week');
    if (cell !== null && isDateCell(cell)) return cell.day;
    const n = typeof cell === 'string' ? readIsoDay(cell) : undefined;
    return n === undefined ? null : dayOf(n);
  };
  const kindOf = (row: readonly Cell[]): NoteKind | undefined =>
    noteKinds.find((kind) => fold(kind) === fold(textAt(row, 'Kind')));
  const keyOf = (row: readonly Cell[]): string =>
    keyFor(weekOf(row) ?? '', textAt(row, 'Rep'), textAt(row, 'About'), textAt(row, 'Kind'));
  const printed = (row: readonly Cell[]): string => printOf(`${keyOf(row)}\n${textAt(row, 'Draft')}`);
  const marked = (row: readonly Cell[]): readonly Cell[] => {
    const mark = printed(row);
    return row.map((cell, index) => (index === placeOf('Mark') ? mark : cell));
  };
  return {
    weekOf,
    keyOf,
    isPraise: (row: readonly Cell[]): boolean => isPraise(kindOf(row)),
    /** A row with nothing on it but a draft that says what we wrote. */
    isOurs: (row: readonly Cell[]): boolean =>
      weekOf(row) !== null &&
      kindOf(row) !== undefined &&
      row.every((cell, index) => ours.has(index) || isBlank(cell)) &&
      textAt(row, 'Mark') === printed(row),
    withDraft: (row: readonly Cell[], draft: string): readonly Cell[] =>
      marked(row.map((cell, index) => (index === placeOf('Draft') ? draft : cell))),
    rowOf(note: Note): readonly Cell[] {
      const cells: Readonly<Record<(typeof drafted)[number], Cell>> = {
        Week: { day: note.week },
        Rep: note.rep,
        About: note.about,
        Kind: note.kind,
        Draft: note.draft,
      };
      const at = new Map(drafted.map((label) => [placeOf(label), cells[label]]));
      return marked(headers.map((_, index) => at.get(index) ?? null));
    },
  };
}

const keyFor = (week: string, rep: string, about: string, kind: string): string =>
  [week, fold(rep), fold(about), fold(kind)].join('\n');
