/** The words of a thank you. */
export interface ThanksWords {
  /** `first-time meetings set`. */
  readonly done: string;
  readonly weeks: number;
  /** `9 accounts touched`. */
  readonly least: string;
  /** `9`; null where it is one, for nothing counts less than that but nothing. */
  readonly few: string | null;
  readonly win: string;
}
export type ThanksPattern = (w: ThanksWords) => string;

/** The words of thanks for a log. */
export interface LogThanksWords {
  /** `first-time meetings set`. */
  readonly done: string;
  /** `152 rows`. */
  readonly rows: string;
}

export const steady: readonly ThanksPattern[] = [
  (w) =>
    `I have not said this in a while: in each of your last ${w.weeks} weeks you had at least ${w.least}. It helps us ${w.win}. Thank you.`,
  (w) =>
    `Quiet work deserves a word. In ${w.weeks} weeks there was not one ${w.few === null ? `without ${w.done}` : `with fewer than ${w.least}`}, and that is how we ${w.win}.`,
  (w) =>
    `Thank you for your work on ${w.done}. In ${w.weeks} weeks there was not one without${w.few === null ? '' : `, and never fewer than ${w.few}`}. It helps us ${w.win}.`,
  (w) =>
    `I looked back ${w.weeks} weeks and found ${w.least} or more in each. That doesn't happen by itself, and it helps us ${w.win}.`,
  (w) =>
    `You keep at it: at least ${w.least} in each of ${w.weeks} weeks. I rely on that, and I don't say so often enough. It is how we ${w.win}.`,
  (w) =>
    `No headline, just thanks: ${w.weeks} weeks of ${w.done}, ${w.few === null ? 'and none without' : `never below ${w.few}`}. We ${w.win} with weeks like these.`,
];

export const wholeLog: readonly ((w: LogThanksWords) => string)[] = [
  (w) => `Thank you for your log. ${w.rows}, complete and up to date: we can believe what it says about ${w.done}.`,
  (w) =>
    `I can trust your numbers: ${w.rows} and hardly one to fix. It lets us talk about ${w.done} instead of about the CRM.`,
  (w) =>
    `Thanks for something few people notice: ${w.rows}, and they are in order. Your work on ${w.done} counts because you log it.`,
  (w) =>
    `Your log is in good order: ${w.rows}, and next to nothing to fix. It saves both of us time, and what it says on ${w.done} speaks for itself.`,
];
