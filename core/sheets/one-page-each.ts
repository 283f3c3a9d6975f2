import type { SheetLayout } from './layout';
import { uprightHeightFor } from './page';
import { sheetOf, type Added } from './pile';

/** Steps in which columns grow until everything fits, and how far: beyond it letters get too small to read. */
const steps = [1, 1.08, 1.16, 1.25, 1.35, 1.46, 1.58, 1.7] as const;

/** A piece of a page; one that `grows` takes of the room that is left, to be written on by hand. */
export interface PagePiece extends Added {
  readonly grows?: boolean;
}

/** What a piece grows by at most, in points. */
const mostGrown = 30;

const heightOf = (pieces: readonly Added[]): number =>
  pieces.reduce(
    (sum, { rows, heights }) => sum + rows.reduce((all, _, line) => all + (heights?.[line % heights.length] ?? 15), 0),
    0,
  );

/**
 * A sheet of upright pages, each on one sheet of paper. Where a page is too high the columns of all grow: its texts then take
 * fewer lines, and fitted to the paper's width the page shrinks a little.
 */
export function onePageEach(
  sheet: string,
  widths: readonly number[],
  pages: (widths: readonly number[]) => readonly (readonly PagePiece[])[],
): SheetLayout {
  const sized = steps.map((step) => widths.map((width) => Math.round(width * step)));
  const fits = (tried: readonly number[]): boolean => pages(tried).every((page) => heightLeft(tried, page) >= 0);
  const chosen = sized.find(fits) ?? sized[sized.length - 1]!;
  const pieces = pages(chosen).flatMap((page, place) =>
    grown(page, heightLeft(chosen, page)).map((piece, line): Added =>
      line === 0 && place > 0 ? { ...piece, newPage: true } : piece,
    ),
  );
  return sheetOf(pieces, { sheet, widths: chosen, frozenRows: 0, frozenColumns: 0, orientation: 'portrait' });
}

const heightLeft = (widths: readonly number[], page: readonly Added[]): number =>
  uprightHeightFor(widths.reduce((sum, width) => sum + width, 0)) - heightOf(page);

/** Shares out what is left of a page, with a little kept for hosts whose letters are higher than ours. */
function grown(page: readonly PagePiece[], left: number): Added[] {
  const growing = page.filter(({ grows }) => grows).length;
  const each = growing === 0 ? 0 : Math.max(0, Math.min(mostGrown, Math.floor((left * 0.8) / growing)));
  return page.map(({ grows, ...piece }) =>
    grows && piece.heights ? { ...piece, heights: piece.heights.map((height) => height + each) } : piece,
  );
}
