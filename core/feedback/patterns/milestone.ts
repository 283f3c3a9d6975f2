/** The words of a result that came in. */
export interface WonWords {
  /** `won one new customer`. */
  readonly did: string;
  readonly these: string;
  readonly added: string;
  readonly when: string;
  /** `, 5 this quarter`; empty where that says nothing more. */
  readonly total: string;
  readonly actual: string;
  readonly goal: string;
  readonly period: string;
  /** `set 37 first-time meetings in the last 13 weeks`. */
  readonly work: string;
}
export type WonPattern = (w: WonWords) => string;

export const won: readonly WonPattern[] = [
  (w) => `You ${w.did} ${w.when}${w.total}. It did not come from nowhere: you ${w.work}.`,
  (w) => `It shows: you ${w.did} ${w.when}${w.total}. What I would point to is the work before it: you ${w.work}.`,
  (w) => `A moment for this: you ${w.did} ${w.when}${w.total}. You also ${w.work}, and that is the part to keep doing.`,
  (w) => `You ${w.did} ${w.when}${w.total}. You ${w.work}; which of that led there?`,
  (w) =>
    `Before we go on: you ${w.did} ${w.when}${w.total}. You ${w.work}, and without that there is nothing to close.`,
  (w) => `You ${w.did} ${w.when}${w.total}. Be pleased with that, and with what led to it: you ${w.work}.`,
  (w) => `Worth marking: you ${w.did} ${w.when}${w.total}. The part we can repeat is that you ${w.work}.`,
  (w) => `Thank you: you ${w.did} ${w.when}${w.total}. It began before that: you ${w.work}.`,
];

export const reached: readonly WonPattern[] = [
  (w) =>
    `With ${w.added} more ${w.when} you are at ${w.actual} ${w.these} ${w.period}; ${w.goal} was the target. You got there because you ${w.work}.`,
  (w) =>
    `Target reached ${w.period}: ${w.actual} ${w.these}, and ${w.goal} was the plan. You ${w.work}, and that is the part to keep.`,
  (w) =>
    `You ${w.did} ${w.when} and are at ${w.actual} ${w.period}, with ${w.goal} as the target. It began when you ${w.work}.`,
  (w) =>
    `You have made your number ${w.period}: ${w.actual} ${w.these}, with ${w.goal} planned. You ${w.work}, and both deserve a word.`,
];
