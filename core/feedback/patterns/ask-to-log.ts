import type { GapWords } from './gap';

/** The words of a log that says too little. `last`: "from November 9"; null where there is nothing at all. */
export interface LogWords extends Pick<GapWords, 'done' | 'score' | 'day'> {
  readonly last: string | null;
  /** `since Tuesday`. */
  readonly since: string;
  /** `12 rows`. */
  readonly toFix: string;
  readonly win: string;
}
export type LogPattern = (w: LogWords) => string;

const last = (w: LogWords): string =>
  w.last === null ? 'I see nothing from you in the CRM yet' : `the last thing I see from you in the CRM is ${w.last}`;
const Last = (w: LogWords): string => last(w).charAt(0).toUpperCase() + last(w).slice(1);

export const stale: readonly LogPattern[] = [
  (w) => `${Last(w)}, so I can't tell how you are doing on ${w.done}. Could you check the log and bring it up to date?`,
  (w) =>
    `I would rather not guess about ${w.done}: ${last(w)}. Could you check the log and enter what is missing, today or tomorrow?`,
  (w) => `Please check the log: ${last(w)}. I am sure there is more on ${w.done} than that. What should be in there?`,
  (w) =>
    `Right now your work doesn't show. ${Last(w)}, and I don't want to judge ${w.done} by that. When can you check the log?`,
  (w) =>
    `${Last(w)}. It doesn't count against you, and it can't count for you either. Could you check the log for ${w.done}?`,
  (w) =>
    `Is the log behind, or am I looking in the wrong place? ${Last(w)}, and I have no picture of ${w.done}. Could you check?`,
  (w) =>
    `On ${w.done} I can't see anything from you this week: ${last(w)}. Could you please check the log before we talk?`,
  (w) => `We plan how to ${w.win} with ${w.done} in mind, and ${last(w)}. Please check the log; what is not in it yet?`,
];

export const quiet: readonly LogPattern[] = [
  (w) =>
    `I see ${w.score} so far, and nothing in your log ${w.since}. Is everything in? Please check it before ${w.day}.`,
  (w) =>
    `Before I say anything about ${w.done}, please check the log: ${w.score}, and no row ${w.since}. What is missing?`,
  (w) => `Your log is silent ${w.since}, so ${w.score} may be only half the story. Could you check it before ${w.day}?`,
  (w) =>
    `I have no row from you ${w.since}. For ${w.day} it shows ${w.score}; did you do more than you logged? Please check.`,
  (w) => `It looks like ${w.score}, but there is nothing in your log ${w.since}. Could you please check it?`,
  (w) =>
    `Could you check your log? There is nothing ${w.since}, and ${w.score} with ${w.day} as the date doesn't sound like you.`,
];

export const incomplete: readonly LogPattern[] = [
  (w) =>
    `I see ${w.score}, and ${w.toFix} of yours can't be counted yet. Could you check the log before we talk numbers?`,
  (w) =>
    `${w.toFix} in your log can't be counted as they are. Please check them: ${w.score} may not be the whole of it.`,
  (w) =>
    `Part of your work may be hiding: I see ${w.score}, and ${w.toFix} that can't be counted. Could you check the log and complete them?`,
  (w) =>
    `Before ${w.day}, please check the log: ${w.toFix} can't be counted yet, and they may be what is missing. I only see ${w.score}.`,
];
