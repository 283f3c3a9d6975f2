import { noteKinds } from '../feedback/note';
import type { FeedbackSheet } from '../feedback/feedback-sheet';
import { keptWords } from '../feedback/kept';
import { feedbackColumns } from '../own-columns';
import { labelOf } from '../plan/opened-sheet';
import { fold } from '../text';
import { layEntered, type EnteredColumn } from './entered';
import type { SheetLayout } from './layout';

const columns: Readonly<Record<(typeof feedbackColumns)[number], Omit<EnteredColumn, 'label'>>> = {
  Week: { width: 11 },
  Rep: { width: 17 },
  About: { width: 20 },
  Kind: { width: 12, words: noteKinds },
  Draft: { width: 44 },
  'Your words': { width: 34 },
  'Shared on': { width: 11 },
  Commitment: { width: 24 },
  Due: { width: 11 },
  Kept: { width: 7, words: keptWords },
  Mark: { width: 17, look: 'note' },
};

/** The Feedback sheet with its columns where people have put them; a column of their own is as wide as most. */
export const layFeedback = ({ headers, rows }: FeedbackSheet, sheet = 'Feedback'): SheetLayout =>
  layEntered(
    sheet,
    headers.map((header) => {
      const label = feedbackColumns.find((one) => fold(one) === labelOf(header));
      return label === undefined ? { label: header, width: 18 } : { label: header, ...columns[label] };
    }),
    rows,
  );
