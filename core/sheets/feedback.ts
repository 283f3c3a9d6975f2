import { noteKinds } from '../feedback/note';
import type { FeedbackSheet } from '../feedback/feedback-sheet';
import { keptWords } from '../feedback/kept';
import { feedbackColumns } from '../own-columns';
import { fold } from '../text';
import { layEntered, type EnteredColumn } from './entered';
import type { SheetLayout } from './layout';

const columns: Readonly<Record<(typeof feedbackColumns)[number], Omit<EnteredColumn, 'label'>>> = {
  Week: { width: 12 },
  Rep: { width: 20 },
  About: { width: 28 },
  Kind: { width: 13, words: noteKinds },
  Draft: { width: 60 },
  'Your words': { width: 46 },
  'Shared on': { width: 12 },
  Commitment: { width: 34 },
  Due: { width: 12 },
  Kept: { width: 9, words: keptWords },
  Mark: { width: 10 },
};

/** The Feedback sheet with its columns where people have put them; a column of their own is as wide as most. */
export const layFeedback = ({ headers, rows }: FeedbackSheet, sheet = 'Feedback'): SheetLayout =>
  layEntered(
    sheet,
    headers.map((header) => {
      const label = feedbackColumns.find((one) => fold(one) === fold(header));
      return label === undefined ? { label: header, width: 18 } : { label: header, ...columns[label] };
    }),
    rows,
  );
