import type { Browser, Locator, Page } from 'playwright-core';
import type { Day } from '../../core/calendar/day';
import type { SheetCells } from '../../core/tasks/workbook';

/** The sheets of a workbook in their order, as a person has them before our page is opened. */
export type Book = readonly SheetCells[];

export interface Opening {
  /** The day on the host's clock. */
  readonly today: Day;
  /** The width of our page; the sidebars of all hosts are about as wide as this. */
  readonly width?: number;
  readonly height?: number;
  /** Scripts that every frame runs before its own, as the extension of a browser would. */
  readonly scripts?: readonly string[];
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/** A workbook that stands open in a host, with our page beside it. */
export interface Opened {
  readonly page: Page;
  /** Everything of ours, in a frame or beside the grid. */
  readonly sidebar: Locator;
  /** Milliseconds from asking for the page to the first thing of ours that can be read. */
  readonly milliseconds: number;
  /** Every sheet in order, as the host reads it. */
  read(): Promise<Book>;
  /** Everything that must not happen in a page, and did. */
  readonly trouble: readonly string[];
  /** Closes our page and opens it again beside the same workbook. */
  reopen(): Promise<void>;
  close(): Promise<void>;
  /** Somebody begins to type in a cell, which Excel waits for; what comes back ends it. */
  beginTyping?(): () => void;
  /** Somebody else in the same workbook writes a sheet anew. */
  put?(sheet: string, cells: SheetCells['cells']): Promise<void>;
  /** New workbooks that Excel was given to open, in base64. */
  readonly files?: readonly string[];
}

/** One of the three places where our page runs, as it was built, in a real browser. */
export interface BrowserHost {
  readonly name: 'workbench' | 'excel' | 'sheets';
  open(browser: Browser, book: Book, opening: Opening): Promise<Opened>;
}
