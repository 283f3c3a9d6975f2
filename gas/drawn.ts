import type { Cell, Cells } from '../core/cells';
import type { SheetLayout } from '../core/sheets/layout';
import type { Blocks } from '../core/tasks/blocks';
import { isDateCell, isErrorCell } from '../core/cells';
import { printOf } from '../core/print';
import { readBack } from './values';

const property = 'drawn';

/** What was drawn last on each sheet, by the sheet's id, as a fingerprint that names nobody. */
export function readDrawn(): Map<number, string> {
  const kept = PropertiesService.getDocumentProperties()?.getProperty(property) ?? '';
  const drawn = new Map<number, string>();
  for (const line of kept.split(' ')) {
    const [id, print] = line.split(':');
    if (print !== undefined) drawn.set(Number(id), print);
  }
  return drawn;
}

export function keepDrawn(drawn: ReadonlyMap<number, string>): void {
  const line = [...drawn].map(([id, print]) => `${id}:${print}`).join(' ');
  PropertiesService.getDocumentProperties()?.setProperty(property, line);
}

/** The same for equal layouts, and in all likelihood for no others. */
export const fingerprint = (layout: SheetLayout): string =>
  printOf(JSON.stringify({ ...layout, heights: [...(layout.heights ?? [])] }));

/** Whether a sheet shows just what the blocks say, and nothing else. */
export function shows(cells: Cells, blocks: Blocks): boolean {
  const height = Math.max(cells.length, blocks.rowCount);
  for (let row = 0; row < height; row += 1) {
    const is = cells[row] ?? [];
    const wanted = blocks.values[row] ?? [];
    for (let column = 0; column < Math.max(is.length, wanted.length); column += 1)
      if (!isSame(is[column] ?? null, readBack(wanted[column] ?? null))) return false;
  }
  return true;
}

function isSame(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if ((a === null || a === '') && (b === null || b === '')) return true;
  if (isDateCell(a) && isDateCell(b)) return a.day === b.day && (a.minutes ?? 0) === (b.minutes ?? 0);
  return isErrorCell(a) && isErrorCell(b) && a.error === b.error;
}
