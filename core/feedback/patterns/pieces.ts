/** The words of a piece of work. */
export interface PieceWords {
  /** `your account plan (Acme)`. */
  readonly piece: string;
  /** Whether `piece` is several. */
  readonly many: boolean;
  /** `Friday`, `last Friday`, `November 6`. */
  readonly due: string;
  /** `on Friday`, `last Friday`. */
  readonly onDue: string;
  /** When it came in, in the same way. */
  readonly onDay: string;
  /** `3 days`. */
  readonly ahead: string;
  readonly accepted: boolean;
  /** `win new customers`. */
  readonly win: string;
  readonly winning: string;
}
export type PiecePattern = (w: PieceWords) => string;

const itIs = (w: PieceWords): string => (w.many ? 'They are' : 'It is');
const areThey = (w: PieceWords): string => (w.many ? 'are they' : 'is it');
const it = (w: PieceWords): string => (w.many ? 'them' : 'it');
const theyAre = (w: PieceWords): string => (w.many ? 'they are' : 'it is');

export const handed: readonly PiecePattern[] = [
  (w) => `You handed in ${w.piece} ${w.onDay}, the day it was due. Kept dates make it easier to ${w.win}. Thank you.`,
  (w) =>
    `You promised ${w.piece} for that day, and it came ${w.onDay}. I can plan with that, and it helps us ${w.win}.`,
  (w) => `On time, as agreed: ${w.piece} came in ${w.onDay}. It is groundwork for ${w.winning}, and it is done.`,
  (w) => `You kept the date for ${w.piece}: it was due and in ${w.onDay}. We need that to ${w.win}.`,
  (w) => `I did not have to ask for ${w.piece}; it came ${w.onDay}, as we agreed. It helps us ${w.win}.`,
  (w) => `Thanks for ${w.piece}, in ${w.onDay} as promised. It is one of the things that help us ${w.win}.`,
];

const state = (w: PieceWords): string => (w.accepted ? ', and it is accepted' : '');

export const early: readonly PiecePattern[] = [
  (w) =>
    `You handed in ${w.piece} ${w.onDay}, ${w.ahead} before it was due${state(w)}. It gives us a head start to ${w.win}.`,
  (w) => `Due ${w.due}, here ${w.onDay}: ${w.piece} came ${w.ahead} early${state(w)}. It helps us ${w.win}.`,
  (w) =>
    `You finished ${w.piece} ${w.onDay}, with ${w.ahead} to spare${state(w)}. That is time we can use to ${w.win}.`,
  (w) => `I had ${w.piece} down for ${w.due}, and it came ${w.onDay}${state(w)}. It helps us ${w.win}.`,
  (w) => `${w.ahead} ahead of the date: ${w.piece} came in ${w.onDay}${state(w)}. Good groundwork for ${w.winning}.`,
  (w) => `You did not wait for ${w.due}: ${w.piece} was in ${w.onDay}${state(w)}. That is where ${w.winning} begins.`,
  (w) =>
    `You brought in ${w.piece} ${w.onDay}, ${w.ahead} early${state(w)}. It makes the next step toward ${w.winning} easier.`,
  (w) => `One off the list early: ${w.piece}, due ${w.due}, came in ${w.onDay}${state(w)}. It helps us ${w.win}.`,
];

export const late: readonly PiecePattern[] = [
  (w) =>
    `I thought I would have ${w.piece} by ${w.due}, and I don't see ${it(w)} yet. What got in the way, and when will you have ${it(w)}?`,
  (w) =>
    `We had ${w.due} down for ${w.piece}. ${itIs(w)} not in yet. What is still missing, and which day can we count on?`,
  (w) =>
    `I need ${w.piece}, due ${w.due}, so that we can ${w.win}. What would help you finish, and when will you have ${it(w)}?`,
  (w) =>
    `You were going to hand in ${w.piece} by ${w.due}. I have not seen ${it(w)}. What new date can you stand behind?`,
  (w) =>
    `About ${w.piece}: ${w.due} has passed and I have nothing yet. How far ${areThey(w)}, and when can I read ${it(w)}?`,
  (w) => `My list still has ${w.piece}, due ${w.due}. Did something come up, and what day should I write down instead?`,
  (w) =>
    `We agreed on ${w.due} for ${w.piece}, and ${theyAre(w)} still open. When this week do you have an hour for ${it(w)}?`,
  (w) =>
    `I was counting on ${w.piece} by ${w.due}, and ${theyAre(w)} not here. What happened, and when will you hand ${it(w)} in?`,
  (w) => `Can we settle ${w.piece}, due ${w.due}? I have nothing yet. What would let you finish this week?`,
  (w) =>
    `Still open on my side: ${w.piece}, promised for ${w.due}. Where ${areThey(w)} stuck, and by when can you close ${it(w)}?`,
];

export const due: readonly PiecePattern[] = [
  (w) =>
    `${w.due} is the day for ${w.piece}, and I don't have ${it(w)} yet. Will I see ${it(w)} before the day is over?`,
  (w) => `We said ${w.due} for ${w.piece}. ${itIs(w)} not in yet. Is there anything left that I can help with?`,
  (w) => `I am expecting ${w.piece} by the end of ${w.due} and have not seen ${it(w)}. How far ${areThey(w)}?`,
  (w) => `${w.piece}: due ${w.due}, not in yet. Can you still hand ${it(w)} in as agreed?`,
  (w) => `We need ${w.piece}, due ${w.due}, to ${w.win}. I have nothing yet; what is still open?`,
  (w) => `You promised ${w.piece} for ${w.due}, and there is still time. What is left to do?`,
];
