/*
 * All that we use of Univer, in our own words: about thirty calls. Univer has breaking changes in its small numbers, so what
 * it is asked stands here and in the few files of this folder, and nowhere else. It also gives the tests a grid without a page.
 */

/** One cell as the grid keeps it. `t`: 1 a text, 2 a number, 3 a truth (then `v` is 1 or 0). A cell of `{}` stays as it is. */
export interface GridCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly s?: GridStyle | string | null;
  readonly f?: string | null;
  readonly si?: string | null;
}

export interface GridLine {
  readonly s: number;
  readonly cl: { readonly rgb: string };
}

/** How a cell looks, in the grid's abbreviations: font, size, bold, italic, ink, paper, across, down, wrap, lines, format. */
export interface GridStyle {
  readonly ff?: string;
  readonly fs?: number;
  readonly bl?: 0 | 1;
  readonly it?: 0 | 1;
  readonly cl?: { readonly rgb: string };
  readonly bg?: { readonly rgb: string };
  readonly ht?: 1 | 2 | 3;
  readonly vt?: 1 | 2 | 3;
  readonly tb?: 1 | 2 | 3;
  readonly pd?: { readonly l?: number; readonly r?: number };
  readonly bd?: {
    readonly t?: GridLine;
    readonly r?: GridLine;
    readonly b?: GridLine;
    readonly l?: GridLine;
  };
  readonly n?: { readonly pattern: string };
}

/** Rows and columns counted from 0, the ends included. */
export interface GridArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells by row and column, where few of them are filled. */
export type GridMatrix = Readonly<Record<number, Readonly<Record<number, GridCell | null>> | undefined>>;

export interface GridRange {
  getRow(): number;
  getColumn(): number;
  getRange(): GridArea;
  getCellDatas(): (GridCell | null | undefined)[][];
  getFormula(): string;
  setValues(cells: readonly (readonly (GridCell | null)[])[]): GridRange;
  setValue(cell: GridCell): GridRange;
  clear(choice?: { readonly formatOnly: boolean }): GridRange;
  breakApart(): GridRange;
  activate(): GridRange;
}

export interface GridSheet {
  getSheetId(): string;
  getSheetName(): string;
  getMaxRows(): number;
  getMaxColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getRange(row: number, column: number, rows?: number, columns?: number): GridRange;
  getMergeData(): GridRange[];
  getColumnWidth(column: number): number;
  setRowCount(rows: number): GridSheet;
  setColumnCount(columns: number): GridSheet;
  setColumnWidths(column: number, columns: number, width: number): GridSheet;
  setRowHeightsForced(row: number, rows: number, height: number): GridSheet;
  setFreeze(freeze: GridFreeze): GridSheet;
  cancelFreeze(): GridSheet;
  setHiddenGridlines(hidden: boolean): GridSheet;
  setTabColor(color: string): GridSheet;
  scrollToCell?(row: number, column: number): GridSheet;
}

/** -1 where nothing is frozen that way. */
export interface GridFreeze {
  readonly startRow: number;
  readonly startColumn: number;
  readonly ySplit: number;
  readonly xSplit: number;
}

export interface GridBook {
  getId(): string;
  getSheets(): GridSheet[];
  getActiveSheet(): GridSheet;
  getActiveRange(): GridRange | null;
  setActiveSheet(sheet: GridSheet): GridSheet;
  insertSheet(name: string, options: { readonly index: number; readonly sheet?: object }): GridSheet;
  getWorkbook(): { getStyles(): { get(id: string): GridStyle | null | undefined } };
  undo(): GridBook;
  redo(): GridBook;
}

export interface GridApi {
  createWorkbook(snapshot: object): GridBook;
  disposeUnit(id: string): boolean;
  executeCommand(id: string, params: object): Promise<boolean>;
  getFormula(): {
    onCalculationResultApplied(timeout?: number): Promise<unknown>;
    calculationStart(heard: () => void): unknown;
    calculationEnd(heard: () => void): unknown;
  };
  addEvent(event: string, heard: (said: unknown) => void): { dispose(): void };
  readonly Event: Readonly<Record<string, string>>;
}

/** What Univer keeps beside its facade: the cells that formulas spill into, and its list of steps to undo. */
export interface GridDepths {
  spilled(book: string, sheet: string): GridMatrix | undefined;
  /** Everything from here to the end of the returned function's call is undone at once. */
  batch(book: string): () => void;
}

/** The grid: what is asked of it from outside, and one workbook in it. */
export interface Grid {
  readonly api: GridApi;
  readonly depths: GridDepths;
  readonly book: GridBook;
}

/** Rows and columns that a sheet has where nothing needs more. */
export const usualRows = 200;
export const usualColumns = 26;
