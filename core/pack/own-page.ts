import { isBlank, type Cell, type Grid } from '../cells';
import { ownSection } from '../sheets/rep-page';

/** The one sheet of the file that a rep gets. */
export const ownPageSheet = 'Own page';

/** What stands first on a rep's page, line by line: its heading and the boxes for the rep's own words. */
const opening = ownSection().flatMap(({ rows }) => rows.map(([name]) => name?.value ?? null));

/**
 * Whether a sheet is a page that we made for a rep, and whether the rep wrote into its boxes since. The name alone says nothing:
 * anybody may call a sheet so.
 */
export function ownPageIn(grid: Grid): 'as made' | 'written on' | undefined {
  if (grid.sheet !== ownPageSheet) return undefined;
  const cells = Array.from({ length: grid.columnCount }, (_, index) => grid.column(index));
  const at = (row: number, column: number): Cell => cells[column]?.at(row) ?? null;
  const start = Array.from({ length: grid.rowCount }, (_, row) => row).find((row) =>
    opening.every((name, below) => at(row + below, 0) === name),
  );
  if (start === undefined) return undefined;
  const isFree = opening.every((_, below) =>
    cells.slice(1).every((_, column) => isBlank(at(start + below, column + 1))),
  );
  return isFree ? 'as made' : 'written on';
}
