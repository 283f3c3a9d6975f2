import type { Cell, Cells } from '../../core/cells';

/** Cells drawn as text, between bars: days and numbers as such, blanks as null, `#N/A` as the error. */
export const cellsDrawn = (drawing: string): Cells =>
  drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));

function cellOf(text: string): Cell {
  if (text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text } as Cell;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^#(N\/A|REF!|DIV\/0!)$/.test(text) ? { error: text } : text;
}
