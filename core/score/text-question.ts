import type { Condition } from '../plan/criteria';
import { textMatcher } from '../plan/wildcard';
import { fold } from '../text';

/** A question about texts: first a cheap look that can only say no, then the exact one about the folded text. */
export interface TextQuestion {
  /** False when the text, as it stands, certainly does not match. */
  readonly mayMatch: (text: string) => boolean;
  readonly matches: (folded: string) => boolean;
  /** What a match means: `=` wants one, `<>` wants none. */
  readonly wanted: boolean;
}

/** A condition whose values all have wildcards, as a question about texts; undefined for any other condition. */
export function textQuestion({ operator, values }: Condition): TextQuestion | undefined {
  if ((operator !== '=' && operator !== '<>') || !values.every((value) => /[*?]/.test(value))) return undefined;
  const matchers = values.map(textMatcher);
  return {
    mayMatch: firstLook(values),
    matches: (folded) => matchers.some((matches) => matches(folded)),
    wanted: operator === '=',
  };
}

/**
 * Looks for the longest plain word of each value, or for any character beyond printable ASCII, which folding may change.
 * A text of printable ASCII that has none of the words has none of them folded either: folding it changes only case and
 * blanks. Folding every subject of a million rows would take three times as long.
 */
function firstLook(values: readonly string[]): (text: string) => boolean {
  const words = values.map((value) =>
    fold(value)
      .split(/[*?~ ]+/)
      .reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  );
  if (words.some((word) => !/^[!-~]{2,}$/.test(word))) return () => true;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const look = new RegExp(`${escaped.join('|')}|[^ -~]`, 'i');
  return (text) => look.test(text);
}
