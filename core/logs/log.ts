import { keptWords } from '../feedback/kept';
import { noteKinds } from '../feedback/note';
import {
  coachingColumns,
  deliverableColumns,
  experimentColumns,
  feedbackColumns,
  observationColumns,
  oneOnOneColumns,
  processColumns,
} from '../own-columns';

export const heldWords = ['Yes', 'No'] as const;
export const verdictWords = ['Moved', 'Not moved', 'Too early', 'Too few'] as const;

/** A sheet of people's own to which a line can be added by a short form: made when it is first used, never by a refresh. */
export interface Log {
  readonly name: string;
  /** What a line of it is, as people say it. */
  readonly line: string;
  readonly columns: readonly string[];
  /** Without these a line says nothing. */
  readonly needs: readonly string[];
  readonly days: readonly string[];
  readonly words: readonly (readonly [string, readonly string[]])[];
}

export const logs = [
  {
    name: 'Feedback',
    line: 'a note',
    columns: feedbackColumns,
    needs: ['Week', 'Rep'],
    days: ['Week', 'Shared on', 'Due'],
    words: [
      ['Kind', noteKinds],
      ['Kept', keptWords],
    ],
  },
  {
    name: 'One-on-ones',
    line: 'a one-on-one',
    columns: oneOnOneColumns,
    needs: ['Date', 'Rep'],
    days: ['Date', 'Due', 'Review on'],
    words: [
      ['Held', heldWords],
      ['Kept', keptWords],
    ],
  },
  {
    name: 'Observations',
    line: 'an observation',
    columns: observationColumns,
    needs: ['Date', 'Rep'],
    days: ['Date'],
    words: [],
  },
  {
    name: 'Experiments',
    line: 'an experiment',
    columns: experimentColumns,
    needs: ['Change', 'Since', 'Behavior'],
    days: ['Since', 'Check on'],
    words: [['Verdict', verdictWords]],
  },
  { name: 'Process', line: 'a way', columns: processColumns, needs: ['Step', 'Way'], days: [], words: [] },
  {
    name: 'Coaching',
    line: 'a coaching card',
    columns: coachingColumns,
    needs: ['Delegate', 'Rep', 'Behavior'],
    days: ['Due'],
    words: [],
  },
  {
    name: 'Deliverables',
    line: 'a deliverable',
    columns: deliverableColumns,
    needs: ['Rep', 'Behavior', 'Due'],
    days: ['Due', 'Submitted', 'Accepted'],
    words: [],
  },
] as const satisfies readonly Log[];

export type LogName = (typeof logs)[number]['name'];

export const logOf = (name: LogName): Log => logs.find((log) => log.name === name)!;
