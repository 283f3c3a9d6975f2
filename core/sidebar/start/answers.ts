import type { Given, Start, StartQuestion } from '../../setup/start';

export const givenTo = (given: readonly Given[], id: string): string | null =>
  given.find((one) => one.id === id)?.value ?? null;

/** The answers with this one in the place of an earlier one to the same question. */
export const withGiven = (given: readonly Given[], id: string, value: string): readonly Given[] => [
  ...given.filter((one) => one.id !== id),
  { id, value },
];

export const sameGiven = (a: readonly Given[], b: readonly Given[]): boolean =>
  a.length === b.length && a.every(({ id, value }) => givenTo(b, id) === value);

/** What a question wants answered, each part with what stands in for an answer until there is one. */
export const partsOf = (
  question: StartQuestion,
): readonly { readonly id: string; readonly proposed: string | null }[] =>
  question.topic === 'words' ? question.words : [question];

/** What a part says now: the answer, else what is proposed. */
export const standing = (
  given: readonly Given[],
  { id, proposed }: { readonly id: string; readonly proposed: string | null },
) => givenTo(given, id) ?? proposed;

/** Taking a proposal over is an answer too: it is written down as one. */
export const settle = (given: readonly Given[], question: StartQuestion): readonly Given[] =>
  partsOf(question).reduce((so, part) => {
    const value = standing(so, part);
    return value === null ? so : withGiven(so, part.id, value);
  }, given);

/** The parts of a question that nobody has answered and nothing is proposed for, in order. */
export const openParts = (given: readonly Given[], question: StartQuestion): readonly string[] =>
  partsOf(question)
    .filter((part) => standing(given, part) === null)
    .map(({ id }) => id);

export const isSettled = (given: readonly Given[], question: StartQuestion): boolean =>
  partsOf(question).every(({ id }) => givenTo(given, id) !== null);

export const isOnTeam = (given: readonly Given[], { id, onTeam }: Start['people'][number]): boolean =>
  (givenTo(given, id) ?? (onTeam ? 'yes' : 'no')) === 'yes';
