import type { Grid } from '../cells';
import type { Commitment } from '../logs/commitments';
import { outcome, type Outcome } from '../outcome';
import { keepBoxes, pageAmong, pagesWithBoxes } from '../sheets/boxes';
import type { SheetLayout } from '../sheets/layout';
import { ourPromises } from '../sheets/our-promises';

/**
 * Our sheets with what people wrote into the boxes of `pages`, which are the same sheets as they were drawn last. A promise in the
 * huddle that stands on a log is drawn from there.
 */
export function keepPages(
  sheets: readonly SheetLayout[],
  pages: readonly Grid[],
  commitments: readonly Commitment[],
): Outcome<readonly SheetLayout[]> {
  const isDrawn = ourPromises(commitments, pageAmong(pages, 'Rep pages'));
  const kept = sheets.map((layout) => {
    const there = pagesWithBoxes.includes(layout.sheet) ? pageAmong(pages, layout.sheet) : undefined;
    return there === undefined ? outcome(layout) : keepBoxes(layout, there, isDrawn);
  });
  return outcome(
    kept.map(({ value }) => value),
    kept.flatMap(({ findings }) => findings),
  );
}
