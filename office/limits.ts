/**
 * The limits of Excel and of its API, and how far from them we stay. Excel on the web refuses a request or an answer of more
 * than 5 MB; no call may read or write more than 5,000,000 cells.
 */
export const limits = {
  /** Bytes of JSON that we aim at in one request or answer. */
  bytesInOneRequest: 2_000_000,
  /** Cells of the first request, when nothing is known yet about how long their texts are. */
  cellsAtFirst: 50_000,
  /** Cells of one request at most, however short they are. */
  cellsAtMost: 200_000,
  /** A used range beyond this is a stray cell far out, not a list of rows. */
  cellsOfOneSheet: 20_000_000,
  /** Characters of one cell. */
  longestText: 32_767,
  /** Characters of a list of areas in one call; nothing documents a limit, so this stays small. */
  areasInOneCall: 2_000,
  /** Characters of the words of a drop-down list. */
  wordsOfOneChoice: 255,
} as const;
