import { shorten } from '../text';

const longest = 80;
/** What some file system refuses. */
const refused = /[\\/:*?"<>|]/g;
/** What cannot be seen, or shows a name in another order than it has. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const loneSurrogates = /[\ud800-\udfff]/gu;
/** Names of devices on Windows, whatever follows the point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A text as the name of a file, without extension, that every file system takes. */
export function fileNameOf(text: string): string {
  const plain = text.replace(refused, ' ').replace(unseen, ' ').replace(loneSurrogates, ' ').replace(/\s/g, ' ');
  const words = plain.split(' ').filter((word) => word !== '');
  const name = edges(shorten(words.join(' '), longest).replace('…', ''));
  if (name === '') return 'Leadline';
  return device.test(name) ? `Leadline ${name}` : name;
}

/** A point or a sign of a formula at an end is dropped by some system, or read by some shell. */
function edges(name: string): string {
  let from = 0;
  let to = name.length;
  while (from < to && '.-=+@ ~'.includes(name[from]!)) from += 1;
  while (to > from && '. '.includes(name[to - 1]!)) to -= 1;
  return name.slice(from, to);
}
