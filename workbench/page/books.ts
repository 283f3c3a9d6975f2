import type { Day } from '../../core/calendar/day';
import type { Finding } from '../../core/outcome';
import type { SheetLayout } from '../../core/sheets/layout';
import { sheetOwnerOf, type SheetOwner } from '../../core/sheets/sheet-names';
import type { WorkbookCells } from '../../core/tasks/workbook';
import type { GivenFile } from './files/open-files';
import type { GridApi, GridDepths } from './grid/grid';
import { readGrid } from './grid/read-grid';
import { laidSnapshot, sheetSnapshot, snapshotOf, type NewSheet, type Snapshot } from './grid/snapshot';
import { printOfLayout, type Drawn } from './grid/write-grid';
import type { OpenBook } from './host';
import type { Beginning } from './view/top-bar';
import type { Colleague } from './worker/colleague';

/** A workbook with where it comes from and what it is called. */
export interface NamedBook extends OpenBook {
  readonly title: string;
  readonly origin: Beginning | 'own';
}

/** Opens one workbook after another in the same grid. */
export interface Books {
  /** Undefined only before the first is open. */
  current(): NamedBook;
  /** Opens a workbook of these sheets, and of those that are drawn on it from the first. */
  begin(
    sheets: readonly NewSheet[],
    title: string,
    origin: NamedBook['origin'],
    layouts?: readonly SheetLayout[],
  ): NamedBook;
  /** Brings files in: into this workbook where it is the person's own, else in place of it. Undefined when they could not be read. */
  bring(files: readonly GivenFile[]): Promise<Brought | undefined>;
}

export interface Brought {
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether they are a workbook of their own, and whether a sample had to make way for it. */
  readonly isNew: boolean;
  readonly madeWay: boolean;
}

export function openBooks(api: GridApi, depths: GridDepths, colleague: Colleague): Books {
  let book: NamedBook | undefined;

  const begin: Books['begin'] = (sheets, title, origin, layouts = []) => {
    if (book !== undefined) api.disposeUnit(book.grid.book.getId());
    const drawn: Drawn = new Map();
    const laid = (owner: SheetOwner): Snapshot[] =>
      layouts
        .filter((layout) => sheetOwnerOf(layout.sheet) === owner)
        .map((layout) => {
          const snapshot = laidSnapshot(layout, owner);
          drawn.set(snapshot.id, { print: printOfLayout(layout), layout });
          return snapshot;
        });
    const all = [...laid('Ours'), ...laid('Kept'), ...sheets.map(sheetSnapshot), ...laid('Yours')];
    book = { grid: { api, depths, book: api.createWorkbook(snapshotOf(all)) }, drawn, draft: null, title, origin };
    return book;
  };

  const current = (): NamedBook => book!;

  return {
    current,
    begin,
    async bring(files) {
      const here = current();
      const stays = here.origin === 'own' || (here.origin === 'empty' && !isBlank(readGrid(here.grid)));
      const taken = stays ? here.grid.book.getSheets().map((sheet) => sheet.getSheetName()) : [];
      const opened = await colleague.ask({ ask: 'open', files, taken });
      if (opened === undefined) return undefined;
      const { sheets, findings } = opened;
      if (sheets.length > 0 && !stays) begin(sheets, titleOf(files), 'own');
      else for (const sheet of sheets) add(here, sheet);
      return {
        sheets: sheets.map(({ name }) => name),
        findings,
        isNew: sheets.length > 0 && !stays,
        madeWay: sheets.length > 0 && isSample(here),
      };
    },
  };
}

/** Behind the last sheet; one of our own behind the last of ours. */
function add({ grid }: NamedBook, sheet: NewSheet): void {
  const there = grid.book.getSheets();
  const ours = there.filter((one) => sheetOwnerOf(one.getSheetName()) === 'Ours').length;
  const index = sheetOwnerOf(sheet.name) === 'Ours' ? ours : there.length;
  grid.book.insertSheet(sheet.name, { index, sheet: sheetSnapshot(sheet) });
}

const isBlank = ({ sheets }: WorkbookCells): boolean => sheets.every(({ cells }) => cells.length === 0);

/** One file gives the workbook its name. */
const titleOf = ([first, ...more]: readonly GivenFile[]): string => {
  const name = (first?.name ?? '').replace(/\.[^.\s]{1,5}$/, '');
  return more.length === 0 ? name : `${name} and ${more.length} more`;
};

/** The name of the file that a workbook is saved under: no letter in it that some system does not take. */
export const fileNameOf = (title: string): string => {
  // eslint-disable-next-line no-control-regex
  const name = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '_').replace(/^\.+|[.\s]+$/g, '');
  return `${name.slice(0, 120) || 'Workbook'}.xlsx`;
};

export const isSample = ({ origin }: NamedBook): boolean => origin === 'sample' || origin === 'raw';

/** The later of two days: the sample lies where it lies, whatever the clock says. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
