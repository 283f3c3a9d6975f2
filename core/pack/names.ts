import type { Rep } from '../plan/plan';
import { fold } from '../text';
import type { PackChoices } from './pack';

/** How people are called in a pack, and how texts of people's own are freed of the names that it does not show. */
export interface Names {
  /** The name of a rep as the pack shows it. */
  readonly of: (rep: string) => string;
  /** A text with every name changed that the pack does not show. `parts`: also where only the first or the last name stands. */
  readonly veil: (text: string, parts?: boolean) => string;
  /** Whether this is somebody whom the pack does not name. */
  readonly hides: (name: string) => boolean;
}

/** Stands for everybody who is not in the pack. */
export const somebody = 'a colleague';

export function namesFor(team: readonly Rep[], chosen: readonly Rep[], { names }: Pick<PackChoices, 'names'>): Names {
  const initials = names === 'Initials' ? initialsOf(team.map(({ name }) => name)) : undefined;
  const shown = (rep: Rep): string => (chosen.includes(rep) ? (initials?.[team.indexOf(rep)] ?? rep.name) : somebody);
  const hidden = team.filter((rep) => shown(rep) !== rep.name);
  const whole = new Map(hidden.flatMap((rep) => spellingsOf(rep).map((name) => [fold(name), shown(rep)])));
  const known = new Set(team.filter((rep) => !hidden.includes(rep)).flatMap(partsOf));
  const single = new Map<string, string>();
  for (const rep of hidden)
    for (const word of partsOf(rep).filter((one) => !known.has(one)))
      // Whom a name means that two of them have, nobody can say.
      single.set(word, (single.get(word) ?? shown(rep)) === shown(rep) ? shown(rep) : somebody);
  const wholeNames = anyOf(hidden.flatMap(spellingsOf), 'giu');
  const singleNames = anyOf([...single.keys()], 'gu');
  const byName = new Map(team.map((rep) => [rep.name, shown(rep)]));
  return {
    of: (rep) => byName.get(rep) ?? somebody,
    veil: (text, parts = false) => {
      const composed = text.normalize('NFC');
      const freed =
        wholeNames === null ? composed : composed.replace(wholeNames, (name) => whole.get(fold(name)) ?? somebody);
      if (!parts || singleNames === null) return freed;
      return freed.replace(singleNames, (name) => single.get(name) ?? somebody);
    },
    hides: (name) => whole.has(fold(name.normalize('NFC'))),
  };
}

/** An id of two letters would be found inside sentences that mean nobody. */
const isTelling = (name: string): boolean => fold(name).length > 3;

/** One sign for each letter, as in the texts: an accent may stand in a sheet as a sign of its own. */
const spellingsOf = ({ name, alsoKnownAs }: Rep): string[] =>
  [name.trim(), ...alsoKnownAs.filter(isTelling)].map((one) => one.normalize('NFC'));

/** First and last names; a letter with a point is none. */
const wordsOf = (name: string): string[] => name.match(/\p{L}{2,}/gu) ?? [];

/** An address or an id is no name: its words are found in sentences that mean nobody. */
const isAddress = (name: string): boolean => /[\p{N}@_]/u.test(name);

const partsOf = (rep: Rep): string[] => {
  const [name = '', ...others] = spellingsOf(rep);
  return [name, ...others.filter((one) => !isAddress(one))].flatMap(wordsOf);
};

const special = /[\\^$.*+?()[\]{}|/]/g;

/** Finds any of these names as words of their own, the longest first; blanks in them may be of any kind. */
function anyOf(names: readonly string[], flags: string): RegExp | null {
  const some = names.filter((name) => name !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (some.length === 0) return null;
  const choices = some.map((name) => name.replace(special, '\\$&').replace(/\s+/g, '\\s+').replace(/['’]/g, "['’]"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** The letters of a name alone, the way it is said. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Initials for a team, told apart by a number: the same for a rep whoever else is chosen. Where they would say a name itself, as of
 * one whose words have a letter each, or there is no letter, the place in the team stands for it.
 */
export function initialsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, place) => {
    const letters = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word][0]!.toUpperCase());
    const plain = letters.map((letter) => `${letter}.`).join('');
    const tells = plain === '' || names.some((one) => fold(plain).includes(fold(one)) || bare(one) === bare(plain));
    const wanted = tells ? `Rep ${place + 1}` : plain;
    let unique = wanted;
    for (let n = 2; taken.has(unique); n += 1) unique = `${wanted}${n}`;
    taken.add(unique);
    return unique;
  });
}
