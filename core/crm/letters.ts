/** Code points of the digit zero in the scripts that spreadsheets and CRMs write numbers in; nine more digits follow each. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0xff10];

/** The value of a digit of any script, by its character code; -1 when it is none. */
export function digitOf(code: number): number {
  if (code < 0x3a) return code >= 0x30 ? code - 0x30 : -1;
  if (code < 0x660) return -1;
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** Blanks of any width, among them those that do not break. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 9 && code <= 13) ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Characters that only steer how text is drawn: direction marks, zero-width characters, the byte order mark. */
export const isUnseen = (code: number): boolean =>
  code === 0x61c ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff;

/** Hyphens, dashes and the minus sign. */
export const isDash = (code: number): boolean =>
  code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xff0d;

/** Longer texts are no dates and no numbers; nothing looks at more of them. */
export const LONGEST_TEXT = 64;

const missing = new Set([
  '-',
  '--',
  '---',
  '\u2013',
  '\u2014',
  '\u2212',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  'null',
  'none',
  'nil',
  '(null)',
  '(none)',
  'not closed',
  'not set',
  'not yet',
  'tbd',
  'tba',
  'offen',
  '?',
  '.',
  'k. a.',
  'k.a.',
  'n. v.',
  's/o',
  '0000-00-00',
  '0000-00-00 00:00:00',
]);

/** Whether a text says that there is nothing: blank, or a sign such as `-` or `n/a` that stands for no value. */
export function isMissing(text: string): boolean {
  if (text.length > LONGEST_TEXT) return text.trim() === '';
  const word = text.trim();
  return word === '' || (word.length < 20 && missing.has(word.toLowerCase()));
}
