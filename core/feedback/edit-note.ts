import type { Cell } from '../cells';
import type { feedbackColumns } from '../own-columns';
import { labelOf } from '../plan/opened-sheet';
import { fold } from '../text';
import { withFeedbackColumns, type FeedbackSheet } from './feedback-sheet';

/** What stands under Your words of a note that a person does not want to say: it is theirs then, and drafted no more. */
export const skippedWords = '(skipped)';

export const isSkipped = (words: string): boolean => fold(words) === skippedWords;

type Label = (typeof feedbackColumns)[number];

/** The sheet with some cells of one row (counted from 0) written anew; all others stay as they are. */
export function withCells(
  { headers: there, rows }: FeedbackSheet,
  at: number,
  cells: Partial<Readonly<Record<Label, Cell>>>,
): FeedbackSheet {
  const headers = withFeedbackColumns(there);
  const places = new Map(Object.entries(cells).map(([label, cell]) => [placeOf(headers, label), cell] as const));
  const written = headers.map(
    (_, index): Cell => places.get(index) ?? (places.has(index) ? null : (rows[at]?.[index] ?? null)),
  );
  return { headers, rows: rows.map((row, index) => (index === at ? written : row)) };
}

const placeOf = (headers: readonly string[], label: string): number =>
  headers.findIndex((header) => labelOf(header) === fold(label));
