import { harmless } from '../core/neutral';
import { shorten } from '../core/text';

/** The most that a cell of Excel holds. */
export const longestText = 32_767;

// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udfff]/gu;
/** Excel reads `_x0041_` in a file as the character A: an underscore that begins such a group is written as one itself. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Characters that XML cannot hold, made visible: ␀ for NUL, � for what has no picture. */
const visible = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
};

/**
 * The text as a workbook cell holds it: harmless, whole, and within the limit ("…" where something is missing). Reading such
 * a cell and taking `plain` of it gives the text back, but for the characters made visible here.
 */
export const cellText = (text: string): string =>
  shorten(harmless(text.replace(unwritable, visible).replace(loneSurrogates, '\ufffd')), longestText);

/** The text of a cell in the spelling of the file format. */
export const spelled = (text: string): string => text.replace(escapeLike, '_x005F_').replace(/\r/g, '_x000D_');
