import type { Finding } from '../outcome';
import { drawnAs, lookAlike } from '../look-alike';
import { fold, quoted } from '../text';

/** Why two spellings may be one person. */
export type OwnerLikeness =
  'word order' | 'initial' | 'suffix' | 'e-mail' | 'accents' | 'dotted i' | 'look-alike letters';

/** Two spellings that may be one person. They stay two until somebody says so. */
export interface OwnerPair {
  readonly a: string;
  readonly b: string;
  readonly why: OwnerLikeness;
}

/** What a CRM writes behind the name of somebody who left, and titles. */
const suffix =
  /\s*[([](?:inactive|inaktiv|inactif|inactivo|deactivated|disabled|deleted|former|left|ex)[^)\]]*[)\]]\s*$|\s+-\s+(?:inactive|deactivated|disabled)$/iu;
const withoutSuffix = (name: string): string => name.replace(suffix, '');
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,._+-]+/)
    .filter((word) => word !== '');

/** The same words in any order, without signs. */
const bag = (name: string): string => wordsOf(name).sort().join(' ');

/** What an owner is compared by, worked out once. */
interface Spelling {
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
}

const spelled = (name: string): Spelling => ({
  name,
  folded: fold(name),
  words: wordsOf(isEmail(name) ? name.split('@')[0]! : name),
});

/** Why two owners may be one person; undefined when nothing speaks for it. The same text (folded) is one owner anyway. */
export function likeness(a: string, b: string): OwnerLikeness | undefined {
  const [x, y] = [spelled(a), spelled(b)];
  if (x.folded === y.folded) return undefined;
  if (lookAlike(a, b)) return 'look-alike letters';
  const [c, d] = [withoutSuffix(a), withoutSuffix(b)];
  if ((c !== a || d !== b) && fold(c) === fold(d)) return 'suffix';
  if (isEmail(a) !== isEmail(b)) return emailMeans(isEmail(a) ? x : y, isEmail(a) ? y : x) ? 'e-mail' : undefined;
  if (isEmail(a)) return undefined;
  if (bag(c) === bag(d)) return 'word order';
  if (fold(a.replace(/[İı]/g, 'i')) === fold(b.replace(/[İı]/g, 'i'))) return 'dotted i';
  if (withoutAccents(x.folded) === withoutAccents(y.folded)) return 'accents';
  return initialOf(x, y) || initialOf(y, x) ? 'initial' : undefined;
}

/** `ada.lovelace`, `alovelace`, `lovelace.a` and `ada` (of a one-word name) mean Ada Lovelace. */
function emailMeans(email: Spelling, person: Spelling): boolean {
  const words = person.words.map(withoutAccents);
  const parts = addressWords(email.words);
  if (words.length === 0 || parts.length === 0) return false;
  return [...parts].sort().join(' ') === [...words].sort().join(' ') || formsOf(words).includes(parts.join(''));
}

/** The words of an address without the figures behind them. */
const addressWords = (words: readonly string[]): string[] =>
  words.map((word) => withoutAccents(word.replace(/\d+$/, ''))).filter((word) => word !== '');

/** How first and last name are drawn together in an address. */
function formsOf(words: readonly string[]): string[] {
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length < 2) return [];
  return [first + last, last + first, first[0]! + last, first + last[0]!, last + first[0]!];
}

/** `J. Smith` for `John Smith`: the same last name, and an initial for the first. */
function initialOf(short: Spelling, long: Spelling): boolean {
  const [a, b] = [short.words, long.words];
  if (a.length < 2 || b.length < 2 || a[a.length - 1] !== b[b.length - 1]) return false;
  return a[0]!.length === 1 && b[0]!.length > 1 && b[0]!.startsWith(a[0]!);
}

const MOST_COMPARED = 1500;

/** All pairs of owners that may be one person, in the order of the owners. Of very many owners the first are compared. */
export function ownerPairs(owners: readonly string[]): OwnerPair[] {
  const some = owners.slice(0, MOST_COMPARED);
  const alike = new Map<string, number[]>();
  const pairs: OwnerPair[] = [];
  some.forEach((b, j) => {
    const near = new Set<number>();
    const { under, beside } = placesOf(b);
    for (const key of beside) for (const i of alike.get(key) ?? []) near.add(i);
    for (const key of under) {
      const same = alike.get(key);
      if (same === undefined) alike.set(key, [j]);
      else same.push(j);
    }
    for (const i of near) {
      const why = likeness(some[i]!, b);
      if (why !== undefined) pairs.push({ a: some[i]!, b, why });
    }
  });
  const places = new Map(some.map((owner, index) => [owner, index]));
  const place = (owner: string): number => places.get(owner)!;
  return pairs.sort((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b));
}

/**
 * Where an owner stands, and where all that can be like it stand: comparing each with each takes seconds for a large company. A
 * name is looked for among addresses and an address among names.
 */
function placesOf(name: string): { readonly under: ReadonlySet<string>; readonly beside: ReadonlySet<string> } {
  const { folded, words } = spelled(name);
  const bare = withoutSuffix(name);
  const keys = [
    `drawn ${drawnAs(name)}`,
    `whole ${fold(bare)}`,
    `words ${bag(bare)}`,
    `dots ${fold(name.replace(/[İı]/g, 'i'))}`,
    `accents ${withoutAccents(folded)}`,
    ...(words.length > 1 ? [`last ${words[words.length - 1]}`] : []),
  ];
  const [own, other] = isEmail(name) ? ['address', 'name'] : ['name', 'address'];
  const plain = isEmail(name) ? addressWords(words) : words.map(withoutAccents);
  const forms = [[...plain].sort().join(' '), ...(isEmail(name) ? [plain.join('')] : formsOf(plain))];
  const among = (kind: string): ReadonlySet<string> => new Set([...keys, ...forms.map((form) => `${kind} ${form}`)]);
  return { under: among(own!), beside: among(other!) };
}

const said: Readonly<Record<OwnerLikeness, string>> = {
  'word order': 'the same words in another order',
  initial: 'an initial for the first name',
  suffix: 'one is marked as inactive',
  'e-mail': 'the e-mail address reads like the name',
  accents: 'the same but for accents',
  'dotted i': 'the same but for a dotted or dotless i',
  'look-alike letters': 'letters of another alphabet that look the same',
};

const SHOWN = 8;

/**
 * Proposes owners that may be one person, one finding for each kind of likeness. Nobody is merged silently; a pair that is
 * `settled`, because the Team sheet knows both spellings, is not asked about.
 */
export function proposeOwners(
  owners: readonly string[],
  rows: ReadonlyMap<string, number> = new Map(),
  settled: (a: string, b: string) => boolean = () => false,
): Finding[] {
  const byWhy = new Map<OwnerLikeness, OwnerPair[]>();
  const open = ownerPairs(owners).filter(({ a, b }) => !settled(a, b));
  for (const pair of open) byWhy.set(pair.why, [...(byWhy.get(pair.why) ?? []), pair]);
  const shown = (name: string): string => (rows.has(name) ? `${quoted(name)} (${rows.get(name)} rows)` : quoted(name));
  return [...byWhy].map(([why, pairs]) => {
    const listed = pairs.slice(0, SHOWN).map(({ a, b }) => `${shown(a)} and ${shown(b)}`);
    const more = pairs.length > SHOWN ? `; and ${pairs.length - SHOWN} more pairs` : '';
    const warns = why === 'look-alike letters';
    return {
      severity: warns ? 'warning' : 'ask',
      code: warns ? 'owners-look-alike' : 'owners-similar',
      where: 'Owner',
      what: `${listed.join('; ')}${more}: ${said[why]}. They are counted as different people.`,
      fix: 'If they are one person, write the other spelling under "Also known as" on the Team sheet.',
    };
  });
}
