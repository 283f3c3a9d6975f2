const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A blank of another kind in an attribute is read as a plain one, unless it is written by its number.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text between tags. */
export const inText = (text: string): string => text.replace(/[&<>\r]/g, (letter) => marks[letter]!);

/** A text in an attribute. */
export const inQuotes = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (letter) => marks[letter]!);

/** What a part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The letters of a column, counted from 0. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
