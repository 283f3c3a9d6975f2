import { isBlank, isDateCell, isErrorCell, type Cell, type Column } from '../cells';
import { decimalText } from '../crm/numbers';
import { shorten } from '../text';

const longest = 60;

/** A cell as a question shows it: on one line, and short enough for a narrow page. */
export function shownCell(cell: Cell): string {
  if (cell === null) return '';
  if (isErrorCell(cell)) return shorten(cell.error, longest);
  if (isDateCell(cell)) return cell.day;
  if (typeof cell === 'number') return decimalText(cell);
  return shorten(String(cell).replace(/\s+/g, ' ').trim(), longest);
}

/** A few different cells of a column, from all over it. */
export function someCells(column: Column, most = 3, fits: (cell: Cell) => boolean = () => true): Cell[] {
  const found = new Map<string, Cell>();
  const step = Math.max(1, Math.floor(column.length / 500));
  for (let first = 0; first < step && found.size < most; first += 1) {
    for (let row = first; row < column.length && found.size < most; row += step) {
      const cell = column.at(row);
      const shown = shownCell(cell);
      if (!isBlank(cell) && !found.has(shown) && fits(cell)) found.set(shown, cell);
    }
  }
  return [...found.values()];
}
