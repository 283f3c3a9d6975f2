import { fold } from '../text';
import { fieldNamed } from './countable';
import type { Condition, CountedFrom } from './criteria';
import { listed, named, nounOf, oneOf, statusWords } from './field-words';
import { readPlainNumber } from './written-value';

/** What conditions ask, as things that "they" are or have: `are completed`, `have a next step`. */
export const predicatesOf = (conditions: readonly Condition[], from: CountedFrom): string[] =>
  conditions.flatMap((condition) => predicates(condition, from));

/** Several of them in one sentence: what they are, what they have, what they do not. */
export function joined(all: readonly string[]): string {
  const has = (one: string): boolean => one.startsWith('have ') && !one.startsWith('have no');
  const is = (one: string): boolean => one.startsWith('are ');
  const having = all.filter(has).map((one) => one.slice('have '.length));
  return listed(
    [
      ...all.filter(is),
      ...(having.length === 0 ? [] : [`have ${listed(having, 'and')}`]),
      ...all.filter((one) => !is(one) && !has(one)),
    ],
    'and',
  );
}

function predicates(condition: Condition, from: CountedFrom): string[] {
  const { field, raw, operator, values } = condition;
  if (operator === '=') return [alternatives(condition, from)];
  // All of the values must differ, so each is said by itself.
  if (operator === '<>') return values.map((value) => negated(alternatives({ ...condition, values: [value] }, from)));
  const phrases = values.map((value) => orderPhrase(operator, value));
  if (phrases.includes(undefined)) return [`meet ${named(`${field} ${operator} ${values.join(' | ')}`)}`];
  const orders = listed(
    phrases.map((one) => one!.phrase),
    'or',
  );
  const isDay = phrases[0]!.isDay;
  return [
    raw
      ? `have ${isDay ? 'a day' : 'a number'} ${orders} under ${named(field)}`
      : `have ${oneOf(nounOf(field))} ${orders}`,
  ];
}

/** `= a | b`. */
function alternatives({ field, raw, values }: Condition, from: CountedFrom): string {
  const reading = raw ? 'text' : (fieldNamed(field, from)?.reading ?? 'text');
  const noun = nounOf(field);
  const blank = raw ? `have nothing under ${named(field)}` : `have no ${noun}`;
  const filled = values.filter((value) => fold(value) !== '');
  const texts = filled.map((value) => patternOf(value));
  const phrases: string[] = [];
  const ofShape = (shape: Shape, say: (words: string) => string): void => {
    const words = texts.filter((one) => one.shape === shape).map(({ text }) => named(text));
    if (words.length > 0) phrases.push(say(listed(words, 'or')));
  };
  if (reading === 'status') {
    if (filled.length > 0)
      phrases.push(
        `are ${listed(
          filled.map((one) => statusWords.get(fold(one)) ?? named(one)),
          'or',
        )}`,
      );
  } else if (reading === 'day') {
    if (filled.length > 0) phrases.push(`have ${oneOf(noun)} on ${listed(filled.map(dayWords), 'or')}`);
  } else if (reading === 'amount') {
    if (filled.length > 0) phrases.push(`have ${oneOf(noun)} of ${listed(filled.map(amountWords), 'or')}`);
  } else {
    const place = raw ? `under ${named(field)}` : `in the ${noun}`;
    const some = raw ? `a text under ${named(field)}` : oneOf(noun);
    ofShape('is', (words) =>
      raw ? `have ${words} ${place}` : noun === 'type' ? `are of type ${words}` : `have the ${noun} ${words}`,
    );
    ofShape('contains', (words) => `have ${words} ${raw ? 'somewhere ' : ''}${place}`);
    ofShape('begins', (words) => `have ${some} that begins with ${words}`);
    ofShape('ends', (words) => `have ${some} that ends with ${words}`);
    ofShape('like', (words) => `have ${some} like ${words}`);
  }
  if (filled.length < values.length) phrases.push(blank);
  return listed(phrases, 'or');
}

function negated(text: string): string {
  if (text.startsWith('have nothing ')) return text.replace('have nothing', 'have something');
  if (text.startsWith('have no ')) return `have ${oneOf(text.slice('have no '.length))}`;
  return text.startsWith('are ') ? `are not ${text.slice('are '.length)}` : `do not ${text}`;
}

type Shape = 'is' | 'contains' | 'begins' | 'ends' | 'like';

/** What a value with wildcards asks of a text: a star at one end, at both, at none; anything else is shown as it is written. */
function patternOf(value: string): { readonly shape: Shape; readonly text: string } {
  const [, before, core, after] = /^(\*?)((?:~[*?~|;]|[^*?])+?)(\*?)$/.exec(value.trim()) ?? [];
  if (core === undefined) return { shape: 'like', text: value.trim() };
  const shape = before ? (after ? 'contains' : 'ends') : after ? 'begins' : 'is';
  return { shape, text: core.replace(/~([*?~|;])/g, '$1') };
}

const orderWords: Readonly<Record<string, readonly [day: string, amount: string]>> = {
  '>': ['after', 'above'],
  '>=': ['on or after', 'of at least'],
  '<': ['before', 'below'],
  '<=': ['no later than', 'of at most'],
};

/** `before today`, `more than 14 days ago`, `of at least 5,000`; undefined for an order of texts, which nobody says. */
function orderPhrase(operator: string, value: string): { phrase: string; isDay: boolean } | undefined {
  const [day, amount] = orderWords[operator]!;
  const ago = /^today\s*-\s*(\d+)$/i.exec(value.trim());
  if (ago && operator === '<') return { phrase: `more than ${count(ago[1]!)} ago`, isDay: true };
  if (ago && operator === '>=') return { phrase: `at most ${count(ago[1]!)} ago`, isDay: true };
  if (/^today/i.test(value.trim()) || /^\d{4}-\d{2}-\d{2}/.test(value.trim()))
    return { phrase: `${day} ${dayWords(value)}`, isDay: true };
  return readPlainNumber(value) === undefined ? undefined : { phrase: `${amount} ${amountWords(value)}`, isDay: false };
}

const count = (days: string): string => `${days} ${days === '1' ? 'day' : 'days'}`;

/** `today`, `14 days ago`, `120 days from today`, or the day as it is written. */
function dayWords(value: string): string {
  const [, sign, days] = /^today(?:\s*([+-])\s*(\d+))?$/i.exec(value.trim()) ?? [];
  if (days === undefined) return value.trim().toLowerCase();
  return sign === '-' ? `${count(days)} ago` : `${count(days)} from today`;
}

/** A written number with its thousands apart. */
const amountWords = (value: string): string =>
  value.trim().replace(/^[+-]?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
