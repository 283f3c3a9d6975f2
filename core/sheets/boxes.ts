import { isBlank, isErrorCell, type Cell, type Grid } from '../cells';
import { plain } from '../neutral';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, quoted, quotedUpTo } from '../text';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';

/** Pages of ours with boxes to write in: they are read before they are drawn anew. */
export const pagesWithBoxes: readonly string[] = ['Huddle', 'Rep pages', 'Expectations'];

/** The page of that name among sheets; names are told apart without case. */
export const pageAmong = (grids: readonly Grid[], name: string): Grid | undefined =>
  grids.find(({ sheet }) => fold(sheet) === fold(name));

/** A row of a page as it was drawn last. */
export interface DrawnRow {
  /** What the page is about: its title, without the team. */
  readonly page: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** As people count. */
  readonly number: number;
  readonly begins: boolean;
}

/** What somebody wrote into a box of a page of ours. */
interface Written {
  /** What its page is about: the title, without the team. */
  readonly page: string;
  /** What its row is called. */
  readonly name: string;
  /** Both as they stand there. */
  readonly title: string;
  readonly label: string;
  readonly column: number;
  readonly says: Cell;
  /** Where it stood, as people count. */
  readonly row: number;
}

/** The boxes of a layout by the names of their rows, and columns that hold nothing but boxes below their label. */
interface Boxes {
  readonly of: ReadonlyMap<string, readonly Box[]>;
  readonly alone: readonly Box[];
  /** Words of ours in those columns. */
  readonly words: ReadonlySet<string>;
}

/** Whether we put these words into the box of a row ourselves. */
export type IsDrawn = (words: string, row: string) => boolean;

/** A box of a layout: its column, and the label above it where the column has one. */
interface Box {
  readonly column: number;
  readonly label: string | null;
}

/**
 * Keeps what people wrote into the boxes of a sheet when it is drawn anew: each goes into the box of the same name on the page
 * of the same title, wherever that stands now. What finds no box is quoted in a finding.
 */
export function keepBoxes(layout: SheetLayout, there: Grid, isDrawn: IsDrawn): Outcome<SheetLayout> {
  const written = writtenIn(there, boxesOf(layout), isDrawn);
  if (written.length === 0) return outcome(layout);
  const left = new Set(written);
  const heights = new Map(layout.heights);
  let page = '';
  const rows = layout.rows.map((row, r): LaidRow => {
    if (row[0]?.look === 'title') page = pageNamed(row[0].value);
    const name = rowNamed(row[0]?.value ?? null);
    return row.map((cell, column) => {
      const kept = isBox(cell)
        ? written.find((one) => one.page === page && one.name === name && one.column === column)
        : undefined;
      if (cell === null || kept === undefined) return cell;
      left.delete(kept);
      const width = layout.widths.slice(column, column + (cell.across ?? 1)).reduce((sum, one) => sum + one, 0);
      heights.set(r, Math.max(heights.get(r) ?? 0, heightFor(String(kept.says), width, 13)));
      return { ...cell, value: kept.says, ...(isDay(kept.says) && { format: 'd mmm yyyy' }) };
    });
  });
  return outcome(
    { ...layout, rows, heights },
    [...left].map((one) => lost(layout.sheet, one)),
  );
}

const isBox = (cell: LaidCell | null): boolean => cell?.look === 'input';
const isDay = (cell: Cell): boolean => typeof cell === 'object' && cell !== null;

/** Pages are alike, so one list serves all. */
function boxesOf({ rows }: SheetLayout): Boxes {
  const boxes = new Map<string, readonly Box[]>();
  const labels = new Map<number, string>();
  const shared = new Set<number>();
  const words = new Set<string>();
  for (const row of rows) {
    const inRow: Box[] = [];
    row.forEach((cell, column) => {
      if (cell?.look === 'title') labels.clear();
      if (cell?.look === 'corner' && typeof cell.value === 'string') labels.set(column, fold(cell.value));
      if (isBox(cell)) inRow.push({ column, label: labels.get(column) ?? null });
      else if (cell?.look === 'cornerMeasure') words.add(fold(String(cell.value)));
      else if (cell?.look !== 'corner' && typeof cell?.value === 'string' && labels.has(column)) shared.add(column);
    });
    if (inRow.length > 0) boxes.set(rowNamed(row[0]?.value ?? null), inRow);
  }
  const all = [...boxes.values()].flat();
  const alone = all.filter(
    ({ column, label }, at) =>
      label !== null && !shared.has(column) && all.findIndex((one) => one.column === column) === at,
  );
  return { of: boxes, alone, words };
}

/** A page of ours is never wider; one stray cell far out must not make every row that long. */
const widest = 400;

/** The rows of a sheet as it was drawn last: there a page begins above the line that says which week it is of. */
export function* drawnRows(grid: Grid): Generator<DrawnRow> {
  const columns = Array.from({ length: Math.min(grid.columnCount, widest) }, (_, index) => grid.column(index));
  let title = '';
  for (let r = 0; r < grid.rowCount; r += 1) {
    const cells = columns.map((column) => column.at(r));
    const begins = isWeekLine(columns[0]?.at(r + 1) ?? null);
    if (begins) title = titleOf(cells[0] ?? null);
    yield { page: fold(title), title, cells, number: r + 1, begins };
  }
}

/** What stands in boxes on the sheet as it was drawn last. */
function writtenIn(there: Grid, boxes: Boxes, isDrawn: IsDrawn): Written[] {
  const written: Written[] = [];
  const stoodAt = new Map<string, number>();
  for (const { page, title, cells, number, begins } of drawnRows(there)) {
    if (begins) stoodAt.clear();
    cells.forEach((cell, column) => {
      if (typeof cell === 'string' && !stoodAt.has(fold(cell))) stoodAt.set(fold(cell), column);
    });
    const name = rowNamed(cells[0] ?? null);
    // A row of somebody who is not on the page any more is known by the label above its box.
    const here = boxes.of.get(name) ?? boxes.alone.filter(({ label }) => label !== null && stoodAt.has(label));
    for (const { column, label } of here) {
      const stands = cells[(label === null ? undefined : stoodAt.get(label)) ?? column] ?? null;
      if (isBlank(stands) || isErrorCell(stands)) continue;
      const says = typeof stands === 'string' ? plain(stands) : stands;
      if (typeof says === 'string' && (fold(says) === label || boxes.words.has(fold(says)) || isDrawn(says, name)))
        continue;
      written.push({ page, name, title, label: labelOf(cells[0] ?? null), column, says, row: number });
    }
  }
  return written;
}

const isWeekLine = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.startsWith('Week ') && cell.includes('as of ');

const titleOf = (title: Cell): string =>
  plain(String(title ?? ''))
    .split(' · ')[0]!
    .trim();
const labelOf = (name: Cell): string =>
  plain(String(name ?? ''))
    .replace(/^\d+ {2}(.+), [^,]+$/, '$1')
    .trim();

/** A page goes by its title without the team, which may get another name. */
export const pageNamed = (title: Cell): string => fold(titleOf(title));

/** A row goes by its name without the place and the number that a ranked huddle puts around it. */
const rowNamed = (name: Cell): string => fold(labelOf(name));

/** Words that are on no page any more are quoted whole; what is longer than this is no box's. */
const wholly = 5000;

const lost = (sheet: string, { title: page, label: name, says, row }: Written): Finding => ({
  severity: 'warning',
  code: 'box-gone',
  where: at(sheet, row),
  what: `What stood beside ${quoted(name)} on the page ${quoted(page)} has no box any more: ${quotedUpTo(wholly, says)}.`,
  fix: 'Write it where it belongs now, if it still matters.',
});
