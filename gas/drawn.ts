import type { Cell, Cells } from '../core/cells';
import type { SheetLayout } from '../core/sheets/layout';
import type { Blocks } from '../core/tasks/blocks';
import { isDateCell, isErrorCell } from '../core/cells';
import { printOf } from '../core/print';
import { readBack } from './values';

const property = 'drawn';

/** What was drawn last on a sheet, as fingerprints that name nobody: all of it, and what frames its cells. */
export interface Prints {
  readonly whole: string;
  readonly frame: string;
}

/** What was drawn last, by the names of the sheets: those of ours, and those that a new workbook is given. */
export function readDrawn(): Map<string, Prints> {
  const kept = PropertiesService.getDocumentProperties()?.getProperty(property) ?? '';
  const drawn = new Map<string, Prints>();
  for (const line of kept.split('\n')) {
    const [whole, frame, ...name] = line.split(' ');
    if (whole !== undefined && frame !== undefined) drawn.set(name.join(' '), { whole, frame });
  }
  return drawn;
}

export function keepDrawn(drawn: ReadonlyMap<string, Prints>): void {
  const lines = [...drawn].map(([name, { whole, frame }]) => `${whole} ${frame} ${name}`);
  PropertiesService.getDocumentProperties()?.setProperty(property, lines.join('\n'));
}

/** The same for equal layouts, and in all likelihood for no others. */
export function printsOf(layout: SheetLayout): Prints {
  const heights = [...(layout.heights ?? [])];
  const { widths, frozenRows } = layout;
  return {
    whole: printOf(JSON.stringify({ ...layout, heights })),
    frame: printOf(JSON.stringify([widths, heights.filter(([row]) => row < frozenRows)])),
  };
}

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
