import { LONGEST_TEXT } from './letters';
import { fold } from '../text';

const accents = /[\u0300-\u036f]/g;
const notLetters = /[^\p{L}]+/u;

/** The words of a status, in small letters without accents; figures, signs and pictures are left out. Too long: no words. */
export function statusTokens(text: string): readonly string[] {
  if (text.length > LONGEST_TEXT) return [];
  const bare = fold(text).normalize('NFD').replace(accents, '').normalize('NFC');
  return bare.split(notLetters).filter((word) => word !== '');
}

/** The words of a status as one, so that `Closed-Won`, `CLOSED_WON` and `closedwon` are the same. */
export const statusKey = (text: string): string => statusTokens(text).join('');

/** A set of words under their keys. */
export const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(statusKey));
