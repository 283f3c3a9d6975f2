/*
 * How much stands on a printed page, for layouts that choose their own cuts. A4 landscape without its margins, in points;
 * Letter is a little narrower and higher, so that what fits here fits there. A column of one character is about this wide in the fonts that spreadsheets use.
 */
const pageWidth = 784;
const pageHeight = 515;
const characterWidth = 6.1;

/** How much a sheet of that many characters shrinks to fit the width of a page; it is never enlarged. */
const scaleOf = (characters: number): number => Math.min(1, pageWidth / (characters * characterWidth));

/** How high a page is, in points of the sheet, when a sheet of that many characters is fitted to its width. */
export const pageHeightFor = (characters: number): number => pageHeight / scaleOf(characters);

/** How wide a sheet of that height may be, in characters, before its width and not its height makes it shrink on one page. */
export const pageWidthFor = (height: number): number => pageWidth / Math.min(1, pageHeight / height) / characterWidth;

/*
 * A page on end, without its margins: as wide as A4 and as high as Letter, so that what fits here fits on either.
 */
const uprightWidth = 537;
const uprightHeight = 716;

/** How high an upright page is, in points of the sheet, when a sheet of that many characters is fitted to its width. */
export const uprightHeightFor = (characters: number): number =>
  uprightHeight / Math.min(1, uprightWidth / (characters * characterWidth));
