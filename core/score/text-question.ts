import type { Condition } from '../plan/criteria';
import { textMatcher } from '../plan/wildcard';
import { fold } from '../text';

/** A question about texts, asked about the folded text. */
export interface TextQuestion {
  readonly matches: (folded: string) => boolean;
  /** What a match means: `=` wants one, `<>` wants none. */
  readonly wanted: boolean;
  /** The longest plain word of each value. A text that has none of them does not match; "" where a value has no word. */
  readonly words: readonly string[];
}

/** A condition whose values all have wildcards, as a question about texts; undefined for any other condition. */
export function textQuestion({ operator, values }: Condition): TextQuestion | undefined {
  if ((operator !== '=' && operator !== '<>') || !values.every((value) => /[*?]/.test(value))) return undefined;
  const matchers = values.map(textMatcher);
  return {
    matches: (folded) => matchers.some((matches) => matches(folded)),
    wanted: operator === '=',
    words: values.map((value) =>
      fold(value)
        .split(/[*?~ ]+/)
        .reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    ),
  };
}

/**
 * One look at a text for all questions about it: whether it has any of their words, or any character beyond printable ASCII,
 * which folding may change. A text of printable ASCII that has none of the words has none of them folded either: folding it
 * changes only case and blanks. Folding every subject of a million rows would take three times as long. Undefined where a
 * question has no word to look for.
 */
export function firstLook(questions: readonly (TextQuestion | undefined)[]): RegExp | undefined {
  const words = questions.flatMap((question) => question?.words ?? ['']);
  if (words.some((word) => !/^[!-~]{2,}$/.test(word))) return undefined;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`${escaped.join('|')}|[^ -~]`, 'i');
}
