import type { Given, Start } from '../../setup/start';
import { isSettled } from './answers';

/** The screens of Start by key: what was found, one for each question, the team, the rows as they are read. */
export const stepsOf = ({ questions }: Pick<Start, 'questions'>): readonly string[] => [
  'found',
  ...questions.map(({ id }) => questionStep(id)),
  'team',
  'rows',
];

const questionStep = (id: string): string => `question ${id}`;

export const questionAt = (start: Pick<Start, 'questions'>, step: string): Start['questions'][number] | undefined =>
  start.questions.find(({ id }) => questionStep(id) === step);

/** The step before the team: the last question, or what was found where nothing is asked. */
export const lastQuestion = (start: Pick<Start, 'questions'>): string => stepBefore(start, 'team') ?? 'found';

/** Answers change what is asked and how rows read; these screens show what follows from all answers so far. */
export const needsAllAnswers = (step: string): boolean => step === 'team' || step === 'rows';

/**
 * Where to go from a step. Nobody passes the questions with one unanswered: it may have come up through an answer to another.
 */
export function stepAfter(start: Pick<Start, 'questions'>, given: readonly Given[], from: string): string {
  const steps = stepsOf(start);
  const open = start.questions.find((question) => !isSettled(given, question));
  const next = steps[steps.indexOf(from) + 1] ?? 'rows';
  // A question that is not asked any more has no step after it.
  const wanted = steps.includes(from) ? next : 'team';
  return open !== undefined && needsAllAnswers(wanted) ? questionStep(open.id) : wanted;
}

export function stepBefore(start: Pick<Start, 'questions'>, from: string): string | null {
  const steps = stepsOf(start);
  const at = steps.indexOf(from);
  return at < 0 ? 'found' : (steps[at - 1] ?? null);
}

/** The step at which a person left off, where it still is one; else the first that is open. */
export const stepAgain = (start: Pick<Start, 'questions'>, given: readonly Given[], left: string): string =>
  stepsOf(start).includes(left) ? left : stepAfter(start, given, 'found');
