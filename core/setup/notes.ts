import type { NoteKind } from '../feedback/note';
import type { Kept } from '../feedback/kept';

/** One row of the Feedback sheet as the page shows it. */
export interface NoteSaid {
  /** The row's number as people count, and a print of all that stands in it, by which a change meanwhile is noticed. */
  readonly row: number;
  readonly print: string;
  readonly week: string;
  readonly rep: string;
  readonly about: string;
  readonly kind: NoteKind | null;
  readonly draft: string;
  /** A person's own words; empty while they have none. */
  readonly words: string;
  readonly isSkipped: boolean;
  /** The day it was said; null while it was not. */
  readonly sharedOn: string | null;
  readonly commitment: string;
  readonly due: string | null;
  readonly kept: Kept | null;
}

/** A note with what it rests on, in one line; empty where the reason of it is not there any more. */
export interface NoteShown extends NoteSaid {
  readonly evidence: string;
}

/** What a manager has to say this week, and what was promised. */
export interface NotesDesk {
  readonly asOf: string;
  readonly week: string;
  readonly weekEnds: string;
  /** The sheet that holds the notes; null as long as no refresh has made one that can be written on. */
  readonly sheet: string | null;
  /** This week's notes, and last week's praise that nobody has said yet. */
  readonly notes: readonly NoteShown[];
  /** Commitments of any week of which nobody has said yet whether they were kept. */
  readonly open: readonly NoteSaid[];
}

/** One thing done with a note. `words`: kept for later; empty words give the note back to us. */
export type NoteChange =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'share'; readonly words: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'commit'; readonly commitment: string; readonly due: string }
  | { readonly kind: 'kept'; readonly kept: Kept };

/** A change, and the row that it is for as the page saw it. */
export interface NoteInput {
  readonly sheet: string;
  readonly row: number;
  readonly print: string;
  readonly change: NoteChange;
}
