import type { PlanRow } from '../plan/plan';
import { shorten } from '../text';

/** A line of the plan as a sentence can hold it: `First-time meetings set` -> "you set 4 first-time meetings". */
export interface Named {
  /** The thing without its verb and number: `first-time meetings`. */
  readonly these: string;
  /** One piece of it, without a number: `account plan`. */
  readonly one: string;
  /** The whole name, as the end of a sentence has it: `first-time meetings set`. */
  readonly done: string;
  /** So many of them done: `4 first-time meetings set`, `one first-time meeting set`. */
  countedDone(n: string): string;
  /** How far along: `one of 4 first-time meetings set`; of a single one `no first-time meeting set`. */
  score(seen: string, goal: string): string;
  /** So many of them: `4 first-time meetings`, `one first-time meeting`, `no first-time meetings`. */
  counted(n: string): string;
  /** What was done: `set 4 first-time meetings`. */
  did(n: string): string;
  /** The same where the thing has been named: `set 4`. */
  didSo(n: string): string;
  /** What is to be done: `set 4 first-time meetings`. */
  todo(n: string): string;
  /** What all the work is for, of a result: `win new customers`. */
  readonly toMove: string;
  /** `winning new customers`. */
  readonly moving: string;
}

interface Verb {
  readonly past: string;
  readonly base: string;
  readonly going: string;
}

/** The verb that a name ends with, in its three forms. A name with another verb is simply reached. */
const verbs: ReadonlyMap<string, Verb> = new Map(
  `set set set setting|added added add adding|touched touched touch touching|sent sent send sending|held held hold holding
made made make making|filed filed file filing|booked booked book booking|logged logged log logging|won won win winning
reviewed reviewed review reviewing|engaged engaged engage engaging|completed completed complete completing
met met meet meeting|agreed agreed agree agreeing|refreshed refreshed refresh refreshing|opened opened open opening
given gave give giving|written wrote write writing|decided decided decide deciding|called called call calling
visited visited visit visiting|contacted contacted contact contacting|delivered delivered deliver delivering
submitted submitted submit submitting|created created create creating|qualified qualified qualify qualifying
scheduled scheduled schedule scheduling|presented presented present presenting|started started start starting
done did do doing|closed closed close closing|updated updated update updating|renewed renewed renew renewing
kept kept keep keeping|retained retained retain retaining|generated generated generate generating|sold sold sell selling`
    .split(/[|\n]/)
    .map((line) => line.split(' ') as [string, string, string, string])
    .map(([name, past, base, going]) => [name, { past, base, going }]),
);
const make: Verb = { past: 'made', base: 'make', going: 'making' };
const getTo: Verb = { past: 'got to', base: 'get to', going: 'getting to' };

/** Deeds that people make: "you made 12 prospecting calls". */
const areMade = /\b(?:calls|asks|visits|check-ins|requests|proposals|introductions|dials)\b/;
const inBetween = /^(?:to|with|without|of|in|for|at|before|after|from|outside|on|by|per|under|over|about|untouched)$/;
/** Words that end like a plural and are none. */
const singular = /(?:ss|us|is|^(?:sales|business|news|series|always|less|as|was|has|its|this))$/;

const LONGEST = 44;

/** Reads the name of a plan row for its plural and its verb; a name without them stands as a label: "reached 4 on hygiene". */
export function namedFor({ name, counts }: Pick<PlanRow, 'name' | 'counts'>): Named {
  const plain = shorten(lowerFirst(withoutUnit(name)), LONGEST);
  const words = plain.split(' ');
  const cut = words.findIndex((word) => inBetween.test(word));
  const body = cut < 0 ? words.length : cut;
  const verbAt = words.findIndex((word, i) => i > 0 && i < body && verbs.has(word));
  const thing = words.filter((_, i) => i !== verbAt);
  const head = words.findIndex((word, i) => i < body && /[A-Za-z]s,?$/.test(word) && !singular.test(word));
  const verb = verbs.get(words[verbAt] ?? '');
  const these = thing.join(' ');
  const moves = verb
    ? { toMove: `${verb.base} ${these}`, moving: `${verb.going} ${these}` }
    : { toMove: `improve our ${plain}`, moving: `improving our ${plain}` };
  if (counts === 'Sum' && verb) return { ...moves, ...amounts(these, verb) };
  if (counts === 'Sum' || counts === 'Rate' || head < 0) return { ...moves, ...labelled(plain) };
  const single = (some: readonly string[]): string =>
    some.map((word) => (word === words[head] ? oneOf(word) : word)).join(' ');
  const one = single(thing);
  const oneDone = single(words);
  const { past, base } = verb ?? (areMade.test(these) ? make : getTo);
  const counted = (n: string): string => (n === 'one' ? `one ${one}` : `${n === '0' ? 'no' : n} ${these}`);
  return {
    ...moves,
    these,
    one,
    done: plain,
    counted,
    countedDone: (n) => (n === 'one' ? `one ${oneDone}` : `${n === '0' ? 'no' : n} ${plain}`),
    score: (seen, goal) => (goal === 'one' ? `no ${oneDone}` : `${seen} of ${goal} ${plain}`),
    did: (n) => `${past} ${counted(n)}`,
    didSo: (n) => `${past} ${n}`,
    todo: (n) => `${base} ${counted(n)}`,
  };
}

type Counted = Omit<Named, 'toMove' | 'moving'>;

/** "won $21,500 of new business". */
const amounts = (these: string, { past, base }: Verb): Counted => ({
  these,
  one: these,
  done: these,
  counted: (n) => `${n} of ${these}`,
  countedDone: (n) => `${n} of ${these}`,
  score: (seen, goal) => `${seen} of ${goal} in ${these}`,
  did: (n) => `${past} ${n} of ${these}`,
  didSo: (n) => `${past} ${n}`,
  todo: (n) => `${base} ${n} of ${these}`,
});

const labelled = (name: string): Counted => ({
  these: name,
  one: name,
  done: name,
  counted: (n) => `${n} on ${name}`,
  countedDone: (n) => `${n} on ${name}`,
  score: (seen, goal) => (goal === 'one' ? `nothing on ${name}` : `${seen} of ${goal} on ${name}`),
  did: (n) => `reached ${n} on ${name}`,
  didSo: (n) => `reached ${n}`,
  todo: (n) => `reach ${n} on ${name}`,
});

function oneOf(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/(?<=(?:sh|ch|x|z))es$|s(?=,?$)/, '');
}

/** `New business won (USD)` -> `New business won`. */
const withoutUnit = (name: string): string => name.trim().replace(/\s*\([^()]*\)$/, '') || name.trim();

/** A first word in capitals (CRM, QBRs) keeps them. */
const lowerFirst = (text: string): string =>
  /^.[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
