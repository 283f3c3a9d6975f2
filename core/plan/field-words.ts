/** A field in a sentence: `close date` for Closed. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['Created by', 'creator'],
  ['Created', 'creation date'],
  ['Completed', 'completion date'],
  ['Due', 'due date'],
  ['Closed', 'close date'],
  ['Next step date', 'date for the next step'],
  ['Since', 'start date'],
  ['Renewal', 'renewal date'],
  ['Submitted', 'submission date'],
  ['Accepted', 'acceptance date'],
]);

export const nounOf = (field: string): string => nouns.get(field) ?? field.toLowerCase();

/** `an account`, `a next step`. */
export const oneOf = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** A raw column or a text of the CRM, as it stands. */
export const named = (text: string): string => `“${text}”`;

/** `a, b or c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const [first = '', second] = words;
  if (second === undefined) return first;
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** The statuses of a table in a sentence, each after "they are". */
export const statusWords: ReadonlyMap<string, string> = new Map([
  ['completed', 'completed'],
  ['scheduled', 'planned'],
  ['open', 'open'],
  ['cancelled', 'canceled'],
  ['canceled', 'canceled'],
  ['draft', 'drafts'],
  ['won', 'won'],
  ['lost', 'lost'],
]);
