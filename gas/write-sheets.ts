import type { SheetLayout } from '../core/sheets/layout';
import { blocksOf } from '../core/tasks/blocks';
import { markOf, ownerIn, savesIn, type Writes } from '../core/tasks/workbook';
import { addBelow } from './add-below';
import { draw, finish, mark, type Drawing } from './draw-sheet';
import { fingerprint, keepDrawn, readDrawn, shows } from './drawn';
import type { Book } from './read-sheets';
import { cellsOf } from './values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Wanted extends Drawing {
  readonly sheet: Sheet | undefined;
  readonly print: string;
}

/**
 * Writes sheets whole. First every sheet is marked as unfinished, then all are drawn, then the marks are taken away: wherever
 * this is stopped, no sheet shows a mixture without saying so. A sheet that shows already what is wanted is not touched.
 */
export function writeSheets(book: Book, writes: Writes): void {
  const { sheets: layouts } = writes;
  addBelow(book, writes);
  if (layouts.length === 0) return;
  const drawn = readDrawn();
  const named = new Map(book.spreadsheet.getSheets().map((sheet) => [folded(sheet.getName()), sheet]));
  const wanted = layouts.map((layout) => wantedOf(layout, named.get(folded(layout.sheet)), writes));
  const changed = wanted.filter((one) => !isDrawn(one, drawn, book));
  if (changed.length === 0) return;

  for (const { sheet, mark: words } of changed) if (sheet !== undefined) mark(sheet, words);
  const ready = placeSheets(book, wanted).filter(({ drawing }) => changed.includes(drawing));
  for (const { sheet, drawing } of ready) draw(sheet, drawing);
  SpreadsheetApp.flush();
  for (const { sheet, drawing } of ready) finish(sheet, drawing);
  for (const { sheet, drawing } of ready) drawn.set(sheet.getSheetId(), drawing.print);
  keepDrawn(drawn);
  const created = ready.find(({ drawing }) => drawing.sheet === undefined);
  if (created !== undefined) book.spreadsheet.setActiveSheet(created.sheet);
}

const folded = (name: string): string => name.trim().toLowerCase();

const wantedOf = (layout: SheetLayout, sheet: Sheet | undefined, writes: Writes): Wanted => ({
  layout,
  sheet,
  fresh: sheet === undefined,
  blocks: blocksOf(layout),
  owner: ownerIn(writes, layout),
  mark: markOf(writes),
  keepsWidths: savesIn(writes) && sheet !== undefined,
  print: fingerprint(layout),
});

function isDrawn({ sheet, blocks, print }: Wanted, drawn: ReadonlyMap<number, string>, { zone }: Book): boolean {
  if (sheet === undefined || drawn.get(sheet.getSheetId()) !== print) return false;
  return shows(cellsOf(sheet.getDataRange().getValues(), zone), blocks);
}

/** Creates the sheets that are missing, already marked: ours stand first and in order, those of people last. */
function placeSheets({ spreadsheet }: Book, wanted: readonly Wanted[]): { sheet: Sheet; drawing: Wanted }[] {
  let next = 0;
  let count = spreadsheet.getNumSheets();
  return wanted.map((drawing) => {
    if (drawing.sheet !== undefined) {
      if (drawing.owner === 'Ours') next = Math.max(next, drawing.sheet.getIndex());
      return { sheet: drawing.sheet, drawing };
    }
    const sheet = spreadsheet.insertSheet(drawing.layout.sheet, drawing.owner === 'Ours' ? next : count);
    mark(sheet, drawing.mark);
    next += 1;
    count += 1;
    return { sheet, drawing };
  });
}
