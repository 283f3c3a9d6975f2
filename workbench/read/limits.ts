/** How large an input may be. One file says it; code, tests and documentation cite it. */
export interface Limits {
  /** Bytes of a text file. */
  readonly textBytes: number;
  /** Bytes of one CSV record; nothing real comes near, but a quote that never closes does. */
  readonly recordBytes: number;
  /** Columns of a CSV: as many as Google Sheets has, which is more than Excel's 16,384. */
  readonly columns: number;
  /** Bytes of all parts of a workbook, unpacked. */
  readonly unpackedBytes: number;
  /** Parts of a workbook. */
  readonly entries: number;
  /** Unpacked bytes for each packed byte, asked only where a part is larger than `ratioFrom` unpacked. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Filled cells of one sheet of a workbook. */
  readonly sheetCells: number;
  /** Characters of one cell in Excel; more is read, and said. */
  readonly cellCharacters: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  textBytes: 1024 * MB,
  recordBytes: 16 * MB,
  columns: 18_278,
  unpackedBytes: 200 * MB,
  entries: 1000,
  ratio: 200,
  ratioFrom: 10 * MB,
  sheetCells: 10_000_000,
  cellCharacters: 32_767,
};

/** Rows and columns of an Excel sheet: what a cell's address in a workbook may say. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A number of bytes as people say it: `200 MB`. */
export const megabytes = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${Math.round(bytes / MB)} MB`;
