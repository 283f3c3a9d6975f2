import { isDateCell, isErrorCell, type Cell } from './cells';

/** Characters that are there without being seen: NUL, soft hyphen, zero-width and direction marks, byte order mark. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const blanks = /[\s\u0085]+/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\uff07]/g;
const plain = /^[!-~]+(?: [!-~]+)*$/;
const foldsLonger = /[ßς\ufb00-\ufb06]/g;
const longer: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ς', 'σ'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);

/**
 * The text as it compares: two texts that a person would call the same text have the same fold. Case (in full: ß is ss),
 * kinds and numbers of blanks, unseen characters, composed or decomposed accents and curly apostrophes make no difference;
 * letters do (ø is not o, Cyrillic а is not Latin a). It knows no locale: a Turkish İ stays apart from i.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .replace(unseen, '')
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(blanks, ' ')
    .trim()
    .toLowerCase()
    .replace(foldsLonger, (letter) => longer.get(letter) ?? letter)
    .normalize('NFC');
}

/** A label without the note in parentheses that people put behind it: `From (day)` is `From`. */
export const withoutNote = (label: string): string => label.replace(/\s*\([^()]*\)\s*$/, '');

/** At most `max` characters (UTF-16 units), the last of them "…" where something is missing; never half a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const QUOTED = 40;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const loneSurrogates = /[\ud800-\udfff]/gu;

/** A control character as one can see it: the picture of it (␀, ␉), else its number. */
function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** A cell as a finding shows it: text in quotes and at most 40 characters of it, what cannot be seen made visible. */
export const quoted = (cell: Cell): string => quotedUpTo(QUOTED, cell);

/** The same with more of a text, where it stands nowhere else. */
export function quotedUpTo(most: number, cell: Cell): string {
  if (cell === null) return 'a blank cell';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell === 0 ? 0 : cell);
  if (isDateCell(cell)) return cell.day;
  const text = isErrorCell(cell) ? cell.error : cell;
  const seen = shorten(text, most + 1)
    .replace(loneSurrogates, '\ufffd')
    .replace(controls, visible);
  return isErrorCell(cell) ? shorten(seen, most) : `"${shorten(seen, most)}"`;
}

const COMPARED_LETTERS = 64;
const COMPARED_NAMES = 5000;

/**
 * The known name that somebody most likely meant: the same words in another order, else the smallest number of letters to
 * insert, drop, change or swap, up to a third of the name. The first of equals; undefined when none is near. Only the first
 * 64 letters and 5,000 names are compared, so that a hostile sheet cannot make it slow.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name).slice(0, COMPARED_LETTERS);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let allowed = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
  let compared = 0;
  for (const candidate of known) {
    if ((compared += 1) > COMPARED_NAMES) break;
    const letters = fold(candidate).slice(0, COMPARED_LETTERS);
    if (letters === '') continue;
    const steps = wordsOf(letters) === wordsOf(wanted) ? 0 : editSteps(wanted, letters, allowed);
    if (steps > allowed) continue;
    best = candidate;
    if (steps === 0) break;
    allowed = steps - 1;
  }
  return best;
}

const wordsOf = (text: string): string =>
  text
    .split(/[\s,;.]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Optimal string alignment distance; a number above `limit` as soon as it is clear that the distance is. */
function editSteps(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** A sentence as it goes on behind a colon. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
