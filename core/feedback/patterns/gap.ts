/*
 * A gap is named with what was expected, by when, what was seen and what it takes from here, and ends with a question: the rep
 * knows more than the log does. No blame, no "but", nothing about the person.
 */

/** The words of a gap. */
export interface GapWords {
  /** `first-time meetings set`. */
  readonly done: string;
  /** `set 4 first-time meetings`. */
  readonly todo: string;
  /** `4`; of items that should not be there `none`, `at most 2`. */
  readonly goal: string;
  /** `4 first-time meetings set`. */
  readonly goals: string;
  /** `one of 4 first-time meetings set`. */
  readonly score: string;
  /** `one`; `none` where nothing was seen. */
  readonly seen: string;
  /** `one first-time meeting`, `no first-time meetings`. */
  readonly seenThese: string;
  /** `3 to go, 1 or 2 a day`; `one to go with 2 workdays left`. */
  readonly need: string;
  /** `3 more, 1 or 2 a day`; `one more in 2 workdays`. */
  readonly more: string;
  /** `2 workdays`. */
  readonly days: string;
  /** The last day for it: `Friday`. */
  readonly day: string;
  /** `win new customers`. */
  readonly win: string;
  /** What this rep has done in as many workdays, usually and at best. */
  readonly usual: string;
  readonly best: string;
  /** Whether there is more than one to do; of items that should not be there, more than one. */
  readonly many: boolean;
}
export type GapPattern = (w: GapWords) => string;

export const gap: readonly GapPattern[] = [
  (w) =>
    `We agreed that you would ${w.todo} by ${w.day}. I see ${w.seen} so far, so ${w.need}. What would help you get there?`,
  (w) =>
    `I was expecting ${w.goals} by ${w.day}, and the log shows ${w.seen}. That leaves ${w.need}. Where will you find the time?`,
  (w) => `I see ${w.score} so far. By ${w.day} it takes ${w.more}. What is your plan?`,
  (w) => `You were going to ${w.todo} by ${w.day}, and the log has ${w.seen}. It takes ${w.more}. What is in the way?`,
  (w) => `There is still time until ${w.day}: ${w.score} so far, ${w.need}. What comes first?`,
  (w) =>
    `Your plan was to ${w.todo} by ${w.day}. I see ${w.seen}, which leaves ${w.need}. Shall we look at it together?`,
  (w) =>
    `I understood you would ${w.todo} by ${w.day}. So far I see ${w.seen}, which makes it ${w.need}. Is that still the plan?`,
  (w) =>
    `We need this to ${w.win}, and I see ${w.score}. By ${w.day} that is ${w.need}. What can I take off your plate?`,
  (w) => `The log says ${w.score}, and we said ${w.day}. It takes ${w.more}. How do you want to go about it?`,
  (w) => `Before ${w.day} comes: I see ${w.score} so far, ${w.need}. Who will you try first?`,
  (w) => `You can still make it by ${w.day}: ${w.score} now, ${w.need}. What would you have to move for that?`,
  (w) =>
    `We said ${w.goals} by ${w.day}, and I see ${w.seen}. That means ${w.more}. What will you do differently tomorrow?`,
  (w) =>
    `Can we talk about ${w.done}? The plan was ${w.goal} by ${w.day}, I see ${w.seen}, and it takes ${w.more}. What do you see that I don't?`,
  (w) =>
    `By ${w.day} we want ${w.goals}. I see ${w.seen}, which leaves ${w.need}. Is something in your week that I should know about?`,
];

export const stretch: readonly GapPattern[] = [
  (w) =>
    `We agreed that you would ${w.todo} by ${w.day}, and I see ${w.seen}. It takes ${w.more}; in that time your best is ${w.best}. What would make it possible?`,
  (w) =>
    `I see ${w.score}, so ${w.need} by ${w.day}. In that time you usually do ${w.usual}, and you have done ${w.best}. What would you drop for it?`,
  (w) =>
    `It would be a push: ${w.score}, so ${w.more} by ${w.day}. You have done ${w.best} in that time before. How did you go about it then?`,
  (w) =>
    `I was expecting ${w.goals} by ${w.day} and see ${w.seen}. It takes ${w.more}; your usual is ${w.usual} in that time. Do we go for it, and what do you need?`,
  (w) =>
    `To ${w.todo} by ${w.day} takes ${w.more}; I see ${w.seen} so far. Your best in that time is ${w.best}. Shall we try, or agree on less?`,
  (w) =>
    `You are at ${w.score}, so it takes ${w.more} by ${w.day}. Your usual is ${w.usual} in that time. Where could more time come from?`,
  (w) =>
    `We said ${w.goals} by ${w.day}, and the log has ${w.seen}. It takes ${w.more}, and you have managed ${w.best} before. Is it in reach for you?`,
];

export const outOfReach: readonly GapPattern[] = [
  (w) =>
    `We wanted ${w.goals} by ${w.day}, and I see ${w.seen}. It would take ${w.more}, and that is too much to ask. What number is realistic?`,
  (w) =>
    `To ${w.todo} by ${w.day} would take ${w.more}; I see ${w.seen} so far. I don't think that is fair to expect. What can we agree on instead?`,
  (w) =>
    `I don't expect ${w.goals} by ${w.day} any more: ${w.seen} so far, and it would take ${w.more}. Which part can you still promise?`,
  (w) => `I see ${w.score}, and it would take ${w.more} by ${w.day}. Let's be realistic: how many would be a good end?`,
  (w) =>
    `The plan was to ${w.todo} by ${w.day}; so far I see ${w.seen}, and it would take ${w.more}. What happened, and what can you still do?`,
  (w) =>
    `We will not get to ${w.goals} by ${w.day}: I see ${w.seen}, and it would take ${w.more}. What number do you believe in, and what changes next time?`,
  (w) =>
    `You are at ${w.score}, and by ${w.day} it would take ${w.more}. Rather than chase that, what should we aim for?`,
  (w) =>
    `I see ${w.score}. It would take ${w.more}, by ${w.day}, and I would not ask that of anybody. What is worth doing until then?`,
];

/** Items that should not be there; `need`: `3 to clear, 1 or 2 a day`. */
export const open: readonly GapPattern[] = [
  (w) =>
    `I see ${w.seenThese}, and we agreed on ${w.goal}. Until ${w.day} that leaves ${w.need}. ${w.many ? 'Which one can you settle first?' : 'What would settle it?'}`,
  (w) =>
    `Your list has ${w.seenThese}, and by ${w.day} we want ${w.goal}: ${w.need}. Shall we go through ${w.many ? 'them' : 'it'} together?`,
  (w) =>
    `There ${w.many ? 'are' : 'is'} ${w.seenThese} with your name on ${w.many ? 'them' : 'it'}; the aim is ${w.goal} by ${w.day}. That is ${w.need}. What is the next move?`,
  (w) => `I count ${w.seenThese}, where the aim is ${w.goal} by ${w.day}, so ${w.need}. Where are you unsure?`,
  (w) =>
    `I still see ${w.seenThese}, and by ${w.day} it should be ${w.goal}: ${w.need}. ${w.many ? 'Are there some' : 'Is it one'} we should let go?`,
  (w) =>
    `To ${w.win} we have to keep things moving. I see ${w.seenThese}, the aim is ${w.goal} by ${w.day}, so ${w.need}. What ${w.many ? 'do they wait' : 'does it wait'} for?`,
  (w) =>
    `Ten minutes might do it: I see ${w.seenThese}, the aim is ${w.goal} by ${w.day}, so ${w.need}. When will you sit down with ${w.many ? 'them' : 'it'}?`,
  (w) =>
    `I found ${w.seenThese}. We said ${w.goal} by ${w.day}, so it is ${w.need}. What is holding ${w.many ? 'them' : 'it'}?`,
];

export const share: readonly GapPattern[] = [
  (w) =>
    `Your ${w.done} stands at ${w.seen}, and we agreed on ${w.goal} by ${w.day}, with ${w.days} left. What do you think would move it?`,
  (w) =>
    `We said ${w.goal} for ${w.done} by ${w.day}; I see ${w.seen} with ${w.days} to go. Which cases pull it the wrong way?`,
  (w) =>
    `I see ${w.seen} on ${w.done} so far, where ${w.goal} was the aim for ${w.day}. With ${w.days} left, what would you try?`,
  (w) =>
    `On ${w.done} you are at ${w.seen}, and ${w.goal} is what we agreed on. With ${w.days} until ${w.day}, what is worth changing?`,
  (w) =>
    `For ${w.done} we set ${w.goal} by ${w.day}, and the rows say ${w.seen}, with ${w.days} to go. What do you make of it?`,
];

/** The words of a volume whose quality is missing. */
export interface GuardWords {
  readonly did: string;
  readonly didSo: string;
  readonly these: string;
  readonly when: string;
  /** `of the last 34, 41% are marked Completed, and we want at least 60%`. */
  readonly quality: string;
  readonly win: string;
}

export const guard: readonly ((w: GuardWords) => string)[] = [
  (w) =>
    `The effort is there: you ${w.did} ${w.when}. I would like to look at the quality with you: ${w.quality}. What would bring more of them through?`,
  (w) => `You ${w.did} ${w.when}, so the number is not the question. ${w.quality}. What happens with the others?`,
  (w) =>
    `Before we count your ${w.these} as a win: ${w.quality}. You ${w.didSo} ${w.when}; which of them were worth your time?`,
  (w) =>
    `You ${w.did} ${w.when}, and they have to hold if they are to help us ${w.win}. ${w.quality}. Where do they get lost?`,
  (w) =>
    `I see the work on ${w.these}: you ${w.didSo} ${w.when}. ${w.quality}. Would fewer and better ones serve you more?`,
  (w) => `Can we look beyond the number? You ${w.did} ${w.when}; ${w.quality}. What do the good ones have in common?`,
  (w) => `You ${w.did} ${w.when}. ${w.quality}. What could you check before the next one so that it counts?`,
  (w) =>
    `There are plenty of ${w.these}: you ${w.didSo} ${w.when}. One thing beside it: ${w.quality}. How do you see it?`,
];
