import { isBlank, isErrorCell, type Cell, type Cells } from '../cells';
import { plain } from '../neutral';
import { at, type Finding } from '../outcome';
import { fold, quoted } from '../text';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';

/** Pages of ours with boxes to write in: they are read before they are drawn anew. */
export const pagesWithBoxes: readonly string[] = ['Huddle', 'Rep pages', 'Expectations'];

/** What somebody wrote into a box of a page of ours. */
interface Written {
  /** What its page is about: the title, without the team. */
  readonly page: string;
  /** What its row is called. */
  readonly name: string;
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

/** A box of a layout: its column, and the label above it where the column has one. */
interface Box {
  readonly column: number;
  readonly label: string | null;
}

/**
 * Keeps what people wrote into the boxes of a sheet when it is drawn anew: each goes into the box of the same name on the page
 * of the same title, wherever that stands now. What finds no box is quoted in a finding. `isDrawn` knows the words that we put
 * into a box ourselves.
 */
export function keepBoxes(
  layout: SheetLayout,
  there: Cells,
  isDrawn: (words: string) => boolean,
): { readonly layout: SheetLayout; readonly lost: readonly Finding[] } {
  const written = writtenIn(there, boxesOf(layout), isDrawn);
  if (written.length === 0) return { layout, lost: [] };
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
  return { layout: { ...layout, rows, heights }, lost: [...left].map((one) => lost(layout.sheet, one)) };
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

/** What stands in boxes on the sheet as it was drawn last: there a page begins above the line that says which week it is of. */
function writtenIn(there: Cells, boxes: Boxes, isDrawn: (words: string) => boolean): Written[] {
  const written: Written[] = [];
  let page = '';
  const stoodAt = new Map<string, number>();
  there.forEach((row, r) => {
    if (isWeekLine(there[r + 1]?.[0] ?? null)) {
      page = pageNamed(row[0] ?? null);
      stoodAt.clear();
    }
    row.forEach((cell, column) => {
      if (typeof cell === 'string' && !stoodAt.has(fold(cell))) stoodAt.set(fold(cell), column);
    });
    const name = rowNamed(row[0] ?? null);
    // A row of somebody who is not on the page any more is known by the label above its box.
    const here = boxes.of.get(name) ?? boxes.alone.filter(({ label }) => label !== null && stoodAt.has(label));
    for (const { column, label } of here) {
      const says = row[(label === null ? undefined : stoodAt.get(label)) ?? column] ?? null;
      if (isBlank(says) || isErrorCell(says)) continue;
      if (typeof says === 'string' && (fold(says) === label || boxes.words.has(fold(says)) || isDrawn(says))) continue;
      written.push({ page, name, column, says: typeof says === 'string' ? plain(says) : says, row: r + 1 });
    }
  });
  return written;
}

const isWeekLine = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.startsWith('Week ') && cell.includes('as of ');

/** A page goes by its title without the team, which may get another name. */
const pageNamed = (title: Cell): string => fold(String(title ?? '').split(' · ')[0]!);

/** A row goes by its name without the place and the number that a ranked huddle puts around it. */
const rowNamed = (name: Cell): string => fold(String(name ?? '').replace(/^\d+ {2}(.+), [^,]+$/, '$1'));

const lost = (sheet: string, { page, name, says, row }: Written): Finding => ({
  severity: 'warning',
  code: 'box-gone',
  where: at(sheet, row),
  what: `What stood beside ${quoted(name)} on the page ${quoted(page)} has no page any more: ${quoted(says)}.`,
  fix: 'Write it where it belongs now, if it still matters.',
});
