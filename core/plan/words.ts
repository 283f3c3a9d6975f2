import { fold, nearest, quoted } from '../text';
import type { OwnSheet } from './opened-sheet';

/** A word as people may write it: without case and blanks, and the British spelling of "behavior" too. */
const plainWord = (text: string): string => fold(text).replace(/behaviour/g, 'behavior');

/**
 * One of a list of words in a cell. `also` are other spellings for them. A word that is not known becomes an error finding
 * that names the nearest; the answer is then undefined, as it is for a blank cell.
 */
export function readWord<T extends string>(
  own: OwnSheet,
  row: number,
  label: string,
  words: readonly T[],
  also: Readonly<Record<string, T>> = {},
): T | undefined {
  const text = own.text(row, label);
  if (text === '') return undefined;
  const wanted = plainWord(text);
  const spellings = new Map<string, T>(words.map((word) => [fold(word), word]));
  for (const [spelling, word] of Object.entries(also)) spellings.set(fold(spelling), word);
  const found = spellings.get(wanted) ?? spellings.get(wanted.replace(/s$/, ''));
  if (found !== undefined) return found;
  const meant = nearest(wanted, spellings.keys());
  own.gathering.add(
    { severity: 'error', code: 'word-unknown', column: label },
    own.rowNumber(row),
    `${quoted(text)} is not a word for ${label}.`,
    meant === undefined ? `Write one of ${words.join(', ')}.` : `Did you mean ${spellings.get(meant)}?`,
  );
  return undefined;
}

/** A blank cell that must not be blank, as an error finding. */
export function needText(own: OwnSheet, row: number, label: string, fix: string): string | undefined {
  const text = own.text(row, label);
  if (text !== '') return text;
  own.gathering.add(
    { severity: 'error', code: 'cell-blank', column: label },
    own.rowNumber(row),
    `${label} is blank.`,
    fix,
  );
  return undefined;
}
