import type { SheetLayout } from '../core/sheets/layout';
import { blocksOf } from '../core/tasks/blocks';
import { markOf, ownerIn, savesIn, type Writes } from '../core/tasks/workbook';
import { addBelow } from './add-below';
import { draw, finish, mark, sizeOf, type Size } from './draw-sheet';
import type { Drawing } from './drawing';
import { keepDrawn, printsOf, readDrawn, shows, type Prints } from './drawn';
import type { Book } from './read-sheets';
import { cellsOf } from './values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Wanted extends Drawing {
  readonly sheet: Sheet | undefined;
  readonly prints: Prints;
}

/** A sheet that is to be drawn, with its corner, where the mark stands while it is. */
interface Ready {
  readonly sheet: Sheet;
  readonly corner: Range;
  readonly drawing: Drawing;
  readonly size: Size;
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
  const named = new Map(book.named().map(({ name, sheet }) => [folded(name), sheet]));
  const wanted = layouts.map((layout) =>
    wantedOf(layout, named.get(folded(layout.sheet)), writes, drawn.get(layout.sheet)),
  );
  const changed = wanted.filter((one) => !isDrawn(one, drawn.get(one.layout.sheet), book));
  if (changed.length === 0) return;

  // A run that is stopped leaves nothing noted of what it was at: the next one draws all of that.
  const noted = changed.filter(({ layout }) => drawn.delete(layout.sheet));
  if (noted.length > 0) keepDrawn(drawn);
  const ready = [...markSheets(changed), ...insertSheets(book, wanted)];
  for (const one of ready) draw(one.sheet, one.drawing, one.size);
  SpreadsheetApp.flush();
  for (const { corner, drawing } of ready) finish(corner, drawing);
  for (const { layout, prints } of changed) drawn.set(layout.sheet, prints);
  keepDrawn(drawn);
  const created = ready.find(({ drawing }) => drawing.fresh);
  if (created !== undefined) book.spreadsheet.setActiveSheet(created.sheet);
}

const folded = (name: string): string => name.trim().toLowerCase();

function wantedOf(layout: SheetLayout, sheet: Sheet | undefined, writes: Writes, drawn: Prints | undefined): Wanted {
  const prints = printsOf(layout);
  return {
    layout,
    sheet,
    fresh: sheet === undefined,
    framed: sheet !== undefined && drawn?.frame === prints.frame,
    blocks: blocksOf(layout),
    owner: ownerIn(writes, layout),
    mark: markOf(writes),
    keepsWidths: savesIn(writes) && sheet !== undefined,
    prints,
  };
}

function isDrawn({ sheet, blocks, prints }: Wanted, drawn: Prints | undefined, { zone }: Book): boolean {
  if (sheet === undefined || drawn?.whole !== prints.whole) return false;
  return shows(cellsOf(sheet.getDataRange().getValues(), zone), blocks);
}

/** Marks the sheets that are there. They are measured first: whoever asks after a change waits for all changes before. */
function markSheets(changed: readonly Wanted[]): Ready[] {
  const there = changed.flatMap((drawing) => {
    const { sheet } = drawing;
    return sheet === undefined ? [] : [{ sheet, drawing, size: sizeOf(sheet, false) }];
  });
  return there.map((one) => ({ ...one, corner: mark(one.sheet, one.drawing.mark) }));
}

/** Creates the sheets that are missing, already marked: ours stand first and in order, those of people last. */
function insertSheets({ spreadsheet }: Book, wanted: readonly Wanted[]): Ready[] {
  if (wanted.every(({ fresh }) => !fresh)) return [];
  let next = 0;
  let count = spreadsheet.getNumSheets();
  let size: Size | undefined;
  return wanted.flatMap((drawing) => {
    if (drawing.sheet !== undefined) {
      if (drawing.owner === 'Ours') next = Math.max(next, drawing.sheet.getIndex());
      return [];
    }
    const sheet = spreadsheet.insertSheet(drawing.layout.sheet, drawing.owner === 'Ours' ? next : count);
    const corner = mark(sheet, drawing.mark);
    next += 1;
    count += 1;
    // New sheets are all of one size.
    size ??= sizeOf(sheet, true);
    return [{ sheet, drawing, corner, size }];
  });
}
