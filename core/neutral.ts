/**
 * Text that a spreadsheet could take for a formula, made harmless and back again.
 *
 * A cell type does not protect text on its way: "save as CSV, open again" forgets it. So the content itself is changed, by one
 * apostrophe in front, and only where it has to be. The two ways are exact inverses: what goes through `harmless` comes back
 * unchanged from `plain`, because text that already begins with an apostrophe before a trigger gets one more.
 */

/** Spreadsheets and CSV readers drop or step over these before they look for a formula: blanks, quotes, separators, unseen characters. */
const disguise =
  /[\s\u0085\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'"\u2018\u2019\u201c\u201d\u0060,;]/;
/** Some of these are as good as a trigger when the text begins with them (NUL is the one that the usual lists forget). */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;
const triggers = '=+-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b';
/** A negative number stays what it is: no spreadsheet makes more of it than a number. */
const negativeNumber = /^-\s?[$€£¥]?\d{1,30}(?:[.,'\u00a0\u202f ]\d{1,30}){0,9}\s?[%€£]?\s*$/;

/** Whether a spreadsheet that opens this text may see a formula in it. */
function isRisky(text: string): boolean {
  let i = 0;
  for (; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (letter === ' ') continue;
    if (control.test(letter)) return true;
    if (!disguise.test(letter)) break;
  }
  if (i === text.length || !triggers.includes(text[i] as string)) return false;
  const rest = text.slice(i, i + 400);
  return rest !== '-' && !(text.length - i < 400 && negativeNumber.test(rest));
}

/** The text with an apostrophe in front when a spreadsheet could see a formula in it; all other text as it is. */
export const harmless = (text: string): string => (isRisky(text) ? `'${text}` : text);

/** The text that `harmless` was given. */
export const plain = (text: string): string => (text.startsWith("'") && isRisky(text.slice(1)) ? text.slice(1) : text);

/** Where a reader with another separator than ours, or a broken quote, lets a new cell begin. */
const cellBreaks = /([;\t\r\n]+)/;

const piecewise = (text: string, change: (piece: string) => string): string => {
  if (!cellBreaks.test(text)) return text;
  return text
    .split(cellBreaks)
    .map((piece, index) => (index > 0 && index % 2 === 0 ? change(piece) : piece))
    .join('');
};

/** As `harmless`, and also behind each `;`, TAB and line end inside the text: in a CSV a cell may begin there. */
export const harmlessField = (text: string): string => harmless(piecewise(text, harmless));

/** The text that `harmlessField` was given. */
export const plainField = (text: string): string => piecewise(plain(text), plain);

/** Stands in front of what left the workbook for good: no spreadsheet drops it, and the text shows that something was done. */
const mark = '· ';

/**
 * The text with a mark wherever a new cell could begin with a formula: for what leaves the workbook and is never read back. Unlike
 * an apostrophe it is no sign of any host, so the text is the same in a file, in a tab and in what others save from either; and
 * what is inert stays as it is under `harmless`.
 */
export const inert = (text: string): string => {
  const one = (piece: string): string => (isRisky(piece) ? mark + piece : piece);
  return one(piecewise(text, one));
};
