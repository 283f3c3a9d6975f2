import type { Plan } from '../plan/plan';
import { fold } from '../text';
import type { FeedbackRow } from './read-feedback';

/** What talk was about: a tenth for results and the rest for behaviors is the aim. */
export interface Focus {
  readonly behaviors: number;
  readonly results: number;
  /** Of those two, the share about behaviors; null where nothing was about either. */
  readonly share: number | null;
}

/** Counts what notes and agendas were about by the names of the plan; what is no line of the plan is left out. */
export function focusOf(abouts: readonly string[], plan: Plan): Focus {
  const kinds = new Map(plan.rows.map(({ name, kind }) => [fold(name), kind]));
  const results = abouts.filter((about) => kinds.get(fold(about)) === 'Result').length;
  const behaviors = abouts.filter((about) => kinds.get(fold(about)) === 'Behavior').length;
  const all = behaviors + results;
  return { behaviors, results, share: all === 0 ? null : behaviors / all };
}

/** What the notes that were said were about. A draft nobody said was no talk. */
export const sharedAbouts = (rows: readonly FeedbackRow[]): string[] =>
  rows.filter(({ sharedOn }) => sharedOn !== null).map(({ about }) => about);
