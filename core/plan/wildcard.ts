import { fold } from '../text';

/** A stretch of a pattern between two stars: its characters, and which of them stand for any one character. */
interface Stretch {
  readonly text: string;
  readonly any: readonly boolean[] | null;
}

interface Pattern {
  readonly stretches: readonly Stretch[];
  readonly hasStar: boolean;
}

/** What may stand after the escape `~`. A `~` before anything else is itself. */
const escaped = '*?~|;';

/** Reads `*`, `?` and the escape `~`, on the folded pattern. */
function readPattern(written: string): Pattern {
  const pattern = fold(written);
  const stretches: Stretch[] = [];
  let text = '';
  let any: boolean[] = [];
  const close = (): void => {
    stretches.push({ text, any: any.includes(true) ? any : null });
    text = '';
    any = [];
  };
  for (let i = 0; i < pattern.length; i += 1) {
    let char = pattern[i]!;
    if (char === '*') {
      close();
      continue;
    }
    any.push(char === '?');
    if (char === '~' && i + 1 < pattern.length && escaped.includes(pattern[i + 1]!)) char = pattern[(i += 1)]!;
    text += char;
  }
  close();
  return { stretches, hasStar: stretches.length > 1 };
}

/** Whether a value means one text only, and which: without wildcards, its escapes taken away, folded. Else undefined. */
export function plainText(written: string): string | undefined {
  const { stretches, hasStar } = readPattern(written);
  return hasStar || stretches[0]!.any ? undefined : stretches[0]!.text;
}

/**
 * Whether a folded text is what a value of a criterion says: `*` is any number of characters, `?` exactly one (a UTF-16 unit,
 * as in Excel), `~` takes the next one as it is. The time grows with the text's length, never with its square.
 */
export function textMatcher(written: string): (folded: string) => boolean {
  const { stretches, hasStar } = readPattern(written);
  const first = stretches[0]!;
  if (!hasStar) {
    return first.any
      ? (text) => text.length === first.text.length && standsAt(first, text, 0)
      : (text) => text === first.text;
  }
  const last = stretches[stretches.length - 1]!;
  const between = stretches
    .slice(1, -1)
    .filter(({ text }) => text !== '')
    .map(finderOf);
  const needed = first.text.length + last.text.length;
  return (text) => {
    if (text.length < needed || !standsAt(first, text, 0) || !standsAt(last, text, text.length - last.text.length))
      return false;
    const end = text.length - last.text.length;
    let from = first.text.length;
    for (const find of between) {
      from = find(text, from, end);
      if (from < 0) return false;
    }
    return true;
  };
}

function standsAt({ text: wanted, any }: Stretch, text: string, at: number): boolean {
  if (!any) return text.startsWith(wanted, at);
  for (let i = 0; i < wanted.length; i += 1) if (!any[i] && wanted[i] !== text[at + i]) return false;
  return true;
}

/** Where a stretch first stands in a text between two places: the place after it, or -1. */
type Finder = (text: string, from: number, end: number) => number;

function finderOf(stretch: Stretch): Finder {
  if (stretch.any) return anyFinder(stretch.text, stretch.any);
  const { text: wanted } = stretch;
  return (text, from, end) => {
    const found = text.indexOf(wanted, from);
    return found < 0 || found + wanted.length > end ? -1 : found + wanted.length;
  };
}

/**
 * Search with "any character" by shift-and: bit i says that the last i + 1 characters read are how the stretch begins.
 * One step for each character of the text and each 32 of the stretch. (Baeza-Yates and Gonnet, 1992.)
 */
function anyFinder(wanted: string, any: readonly boolean[]): Finder {
  const words = Math.ceil(wanted.length / 32);
  const bits = (fits: (i: number) => boolean): Int32Array => {
    const mask = new Int32Array(words);
    for (let i = 0; i < wanted.length; i += 1) if (fits(i)) mask[i >> 5]! |= 1 << (i & 31);
    return mask;
  };
  const otherwise = bits((i) => any[i] === true);
  const masks = new Map<string, Int32Array>();
  for (let i = 0; i < wanted.length; i += 1)
    masks.set(
      wanted[i]!,
      bits((k) => any[k] === true || wanted[k] === wanted[i]),
    );
  const last = words - 1;
  const done = 1 << ((wanted.length - 1) & 31);
  return (text, from, end) => {
    const state = new Int32Array(words);
    for (let at = from; at < end; at += 1) {
      const mask = masks.get(text[at]!) ?? otherwise;
      let carry = 1;
      for (let word = 0; word < words; word += 1) {
        const before = state[word]!;
        state[word] = ((before << 1) | carry) & mask[word]!;
        carry = before >>> 31;
      }
      if (state[last]! & done) return at + 1;
    }
    return -1;
  };
}
