/*
 * Written by hand to be said by one person to another: what was done, when, how much, and what it is good for. No praise
 * without a number, no exclamation marks, nothing that a rep could not check in the rows.
 */

/** The words of one achievement. */
export interface PraiseWords {
  /** `set 5 first-time meetings`. */
  readonly did: string;
  /** `set 5`. */
  readonly didSo: string;
  /** `first-time meetings set`. */
  readonly done: string;
  readonly n: string;
  readonly goal: string;
  /** `above the 4 we agreed on`, `as we agreed`. */
  readonly versus: string;
  /** `last week`. */
  readonly when: string;
  /** `Last week`. */
  readonly When: string;
  /** `win new customers`: the result that it feeds. */
  readonly win: string;
  /** `winning new customers`. */
  readonly winning: string;
  readonly weeks: number;
  /** `5th`. */
  readonly nth: string;
  /** The most until now, or the usual. */
  readonly before: string;
}
export type PraisePattern = (w: PraiseWords) => string;

export const met: readonly PraisePattern[] = [
  (w) => `You ${w.did} ${w.when}, ${w.versus}. That is how we ${w.win}.`,
  (w) => `We agreed on ${w.goal}, and you ${w.did} ${w.when}. Thank you for keeping to it; it helps us ${w.win}.`,
  (w) => `You ${w.did} ${w.when}, ${w.versus}. It was in your hands and you did it, and ${w.winning} starts there.`,
  (w) =>
    `Going through the numbers I saw that you ${w.did} ${w.when}, ${w.versus}. I noticed, because ${w.winning} depends on it.`,
  (w) => `You ${w.did} ${w.when}, ${w.versus}. It will take a while to show, but this is what helps us ${w.win}.`,
  (w) => `One thing that went well ${w.when}: you ${w.did}, ${w.versus}. We need that to ${w.win}.`,
  (w) => `The plan said ${w.goal}, and you ${w.did} ${w.when}. With that kind of follow-through we ${w.win}.`,
  (w) =>
    `When it comes to ${w.done} I can count on you: you ${w.didSo} ${w.when}, ${w.versus}. It makes ${w.winning} less a matter of luck.`,
  (w) => `There is a lot to ${w.winning} that nobody controls. This part you do: you ${w.did} ${w.when}, ${w.versus}.`,
  (w) => `Thank you: you ${w.did} ${w.when}, ${w.versus}. It goes straight into ${w.winning}.`,
  (w) => `You ${w.did} ${w.when}. We had said ${w.goal}, and I like seeing it done: it is where ${w.winning} begins.`,
  (w) => `${w.When} you ${w.did}, ${w.versus}. Nobody else can do that part of ${w.winning} for you.`,
  (w) =>
    `On ${w.done} you are where we want to be: you ${w.didSo} ${w.when}, ${w.versus}. That helps us ${w.win} later on.`,
];

export const best: readonly PraisePattern[] = [
  (w) =>
    `You ${w.did} ${w.when}, more than in any other of the last ${w.weeks} weeks. It helps us ${w.win}. What did you do differently?`,
  (w) =>
    `Your best week for ${w.done} in ${w.weeks}: you ${w.didSo} ${w.when}, and the most before that was ${w.before}. That is how we ${w.win}.`,
  (w) => `You ${w.did} ${w.when}. Until now your best was ${w.before}. That is a real step toward ${w.winning}.`,
  (w) => `You ${w.did} ${w.when}, up from a best of ${w.before}. Tell me how: with more weeks like that we ${w.win}.`,
  (w) =>
    `I looked back ${w.weeks} weeks and found no week like it: you ${w.did} ${w.when}. It all goes into ${w.winning}.`,
  (w) =>
    `A personal best: you ${w.did} ${w.when}, where ${w.before} was the most until now. That is work we need to ${w.win}.`,
  (w) =>
    `You raised your own bar on ${w.done}: you ${w.didSo} ${w.when}, against ${w.before} in your best week before. It helps us ${w.win}.`,
  (w) =>
    `You ${w.did} ${w.when}. Nothing in your last ${w.weeks} weeks matches it, and it goes straight into ${w.winning}.`,
  (w) =>
    `What stood out for me: you ${w.did} ${w.when}, your most in ${w.weeks} weeks. That is where ${w.winning} begins.`,
  (w) => `${w.When} you ${w.did}. Your record was ${w.before}, so this is new ground, and it helps us ${w.win}.`,
];

export const first: readonly PraisePattern[] = [
  (w) =>
    `You ${w.did} ${w.when}, on target for the first time in ${w.weeks} weeks. It helps us ${w.win}. What made the difference?`,
  (w) =>
    `First time on target in ${w.weeks} weeks: you ${w.did} ${w.when}, ${w.versus}. That is where ${w.winning} begins.`,
  (w) =>
    `You got there: you ${w.did} ${w.when}, ${w.versus}. It is the first time in ${w.weeks} weeks, and it helps us ${w.win}.`,
  (w) =>
    `I was hoping to write this one: you ${w.did} ${w.when}, ${w.versus}, for the first time in ${w.weeks} weeks. That is how we ${w.win}.`,
  (w) =>
    `You stayed with it, and ${w.when} you ${w.did}: on target for the first time in ${w.weeks} weeks. We need that to ${w.win}.`,
  (w) =>
    `You ${w.did} ${w.when}. That is the number we agreed on, for the first time in ${w.weeks} weeks, and it goes into ${w.winning}.`,
  (w) =>
    `Something new: you ${w.did} ${w.when}, your first week on target in ${w.weeks}. Let's keep it there, it helps us ${w.win}.`,
  (w) =>
    `A first in ${w.weeks} weeks: you ${w.did} ${w.when}, ${w.versus}. It helps us ${w.win}, and I would like to hear how you did it.`,
];

export const streak: readonly PraisePattern[] = [
  (w) =>
    `That makes ${w.weeks} weeks in a row: you ${w.did} ${w.when}, ${w.versus}. With that kind of rhythm we ${w.win}.`,
  (w) => `You ${w.did} ${w.when}, your ${w.nth} week in a row on target. Steady work like that is how we ${w.win}.`,
  (w) =>
    `${w.weeks} weeks running on target for ${w.done}, with ${w.n} ${w.when}. I do notice, and it helps us ${w.win}.`,
  (w) =>
    `You have kept your number on ${w.done} for ${w.weeks} weeks now; you ${w.didSo} ${w.when}. That keeps us ${w.winning}.`,
  (w) =>
    `I no longer have to ask about ${w.done}: you ${w.didSo} ${w.when}, and it is ${w.weeks} weeks in a row on target. It helps us ${w.win}.`,
  (w) =>
    `You ${w.did} ${w.when}, ${w.versus}, for the ${w.nth} week in a row. A habit like that is worth keeping: it helps us ${w.win}.`,
  (w) =>
    `Once can be luck. You ${w.did} ${w.when} and were on target ${w.weeks} weeks in a row, and that is how we ${w.win}.`,
  (w) =>
    `Another week on target for ${w.done}, the ${w.nth} in a row: you ${w.didSo} ${w.when}. Thank you; we ${w.win} that way.`,
  (w) =>
    `You ${w.did} ${w.when}, and it is the ${w.nth} week in a row on target. Keep that up, and ${w.winning} follows.`,
  (w) =>
    `Week after week, ${w.weeks} by now, you are on target with ${w.done}; ${w.when} you ${w.didSo}. That is what ${w.winning} is built on.`,
  (w) =>
    `You ${w.did} ${w.when}. What I value more is that it was the ${w.nth} week in a row: with that we can plan on ${w.winning}.`,
];

export const unbroken: readonly PraisePattern[] = [
  (w) =>
    `${w.weeks} weeks without a miss on ${w.done}: you ${w.didSo} ${w.when}. Steady work like that is how we ${w.win}.`,
  (w) =>
    `I went back ${w.weeks} weeks and found no miss on ${w.done}; you ${w.didSo} ${w.when}. That is what ${w.winning} is built on.`,
  (w) =>
    `You ${w.did} ${w.when}. What I value more is that there was no miss in ${w.weeks} weeks: with that we can plan on ${w.winning}.`,
  (w) =>
    `I no longer have to ask about ${w.done}: no miss in ${w.weeks} weeks, and you ${w.didSo} ${w.when}. It helps us ${w.win}.`,
  (w) =>
    `You ${w.did} ${w.when}, and I find no miss in the last ${w.weeks} weeks. I do notice, and it helps us ${w.win}.`,
  (w) =>
    `${w.weeks} weeks, and not one below target on ${w.done}; ${w.when} you ${w.didSo}. Thank you; we ${w.win} that way.`,
  (w) =>
    `On ${w.done} I can plan with you: no miss in ${w.weeks} weeks, and you ${w.didSo} ${w.when}. That keeps us ${w.winning}.`,
  (w) =>
    `Once can be luck; ${w.weeks} weeks without a miss on ${w.done} are not. You ${w.didSo} ${w.when}, and that is how we ${w.win}.`,
];

export const improved: readonly PraisePattern[] = [
  (w) => `You ${w.did} ${w.when}; ${w.before} is your usual week. It is going the right way, and it helps us ${w.win}.`,
  (w) => `Up from your usual ${w.before}: you ${w.did} ${w.when}. Each of them is a step toward ${w.winning}.`,
  (w) => `I see it moving: you ${w.did} ${w.when}, where ${w.before} is your usual week. That helps us ${w.win}.`,
  (w) =>
    `You ${w.did} ${w.when}, clearly more than your usual ${w.before}. What changed? It would help us ${w.win} if it stayed that way.`,
  (w) =>
    `Not every step shows in a target: you ${w.did} ${w.when} instead of your usual ${w.before}. It helps us ${w.win} all the same.`,
  (w) => `Your usual week has ${w.before}. ${w.When} you ${w.did}, and the difference goes into ${w.winning}.`,
  (w) =>
    `More of the right work: you ${w.did} ${w.when}, against ${w.before} in a usual week. That is how we ${w.win}.`,
  (w) => `The step from ${w.before} to ${w.n} on ${w.done} is yours, and you took it ${w.when}. It helps us ${w.win}.`,
];

export const kept: readonly PraisePattern[] = [
  (w) => `You kept ${w.done} at ${w.n} ${w.when}; ${w.goal} was the most we wanted. With that we ${w.win}.`,
  (w) => `${w.When} ${w.done} stayed at ${w.n}, with ${w.goal} as the limit. It helps us ${w.win}.`,
  (w) =>
    `At most ${w.goal} was what we agreed on for ${w.done}, and you stayed at ${w.n} ${w.when}. That helps us ${w.win}.`,
  (w) =>
    `You held the line on ${w.done}: ${w.n} ${w.when}, within the ${w.goal} we agreed on. It counts for ${w.winning}.`,
  (w) =>
    `${w.done} came to ${w.n} ${w.when}, inside the limit of ${w.goal}. Saying no takes work too, and it helps us ${w.win}.`,
];
