import { fold } from './text';

/** Latin letters, each with the Cyrillic and Greek letters that are drawn like it. */
const twins: readonly (readonly [string, string])[] = [
  ['a', '\u0430\u03b1'],
  ['c', '\u0441'],
  ['d', '\u0501'],
  ['e', '\u0435'],
  ['h', '\u04bb'],
  ['i', '\u0456\u03b9'],
  ['j', '\u0458'],
  ['k', '\u043a\u03ba'],
  ['o', '\u043e\u03bf'],
  ['p', '\u0440\u03c1'],
  ['q', '\u051b'],
  ['s', '\u0455'],
  ['u', '\u03c5'],
  ['v', '\u03bd'],
  ['w', '\u051d'],
  ['x', '\u0445'],
  ['y', '\u0443'],
  ['A', '\u0410\u0391'],
  ['B', '\u0412\u0392'],
  ['C', '\u0421'],
  ['E', '\u0415\u0395'],
  ['H', '\u041d\u0397'],
  ['I', '\u0406\u04c0\u0399'],
  ['J', '\u0408'],
  ['K', '\u041a\u039a'],
  ['M', '\u041c\u039c'],
  ['N', '\u039d'],
  ['O', '\u041e\u039f'],
  ['P', '\u0420\u03a1'],
  ['S', '\u0405'],
  ['T', '\u0422\u03a4'],
  ['X', '\u0425\u03a7'],
  ['Y', '\u0423\u03a5'],
  ['Z', '\u0396'],
];
const latinTwin: ReadonlyMap<string, string> = new Map(
  twins.flatMap(([latin, others]) => Array.from(others, (other): [string, string] => [other, latin])),
);
const asLatin = (text: string): string => Array.from(text, (letter) => latinTwin.get(letter) ?? letter).join('');

/** How a text is drawn, whatever alphabets its letters are of: the same for texts that look the same. */
export const drawnAs = (text: string): string => fold(asLatin(text));

/** Whether two different texts are drawn alike, because one has Cyrillic or Greek letters where the other has Latin ones. */
export const lookAlike = (a: string, b: string): boolean => fold(a) !== fold(b) && drawnAs(a) === drawnAs(b);
