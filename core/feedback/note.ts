import type { Day } from '../calendar/day';
import type { Evidence } from './evidence';

/** What a note is for, in the order in which the notes of one rep are read: encouragement first. */
export const noteKinds = ['Encourage', 'Milestone', 'Recognition', 'Gap', 'Ask to log'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Whether a note says something good: it can still be said when its week is over. */
export const isPraise = (kind: NoteKind | null | undefined): boolean =>
  kind === 'Encourage' || kind === 'Milestone' || kind === 'Recognition';

/** A sentence or two for one rep about one line of the plan, drafted for a person to say in their own way. */
export interface Note {
  /** First day of the week that it is drafted in. */
  readonly week: Day;
  readonly rep: string;
  /** The name of the line of the plan. */
  readonly about: string;
  readonly kind: NoteKind;
  readonly draft: string;
  readonly evidence: Evidence;
}
