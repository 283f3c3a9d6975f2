import type { SheetLayout } from '../../../core/sheets/layout';
import { blocksOf, type Blocks } from '../../../core/tasks/blocks';
import type { GridCell } from './grid';
import { keptCell, patternOf } from './grid-cell';
import { styleOf } from './paint';

/** A layout as the grid takes it. */
export interface LaidCells extends Blocks {
  readonly cells: readonly (readonly GridCell[])[];
}

/** The cells of a layout, typed and dressed. A covered cell has the look of the one that covers it and nothing in it. */
export function laidCells(layout: Pick<SheetLayout, 'rows'>): LaidCells {
  const blocks = blocksOf(layout);
  const { values, looks, formats } = blocks;
  const cells = values.map((row, rowIndex) =>
    row.map((value, column): GridCell => {
      const laid = looks[rowIndex]?.[column];
      const pattern = formats[rowIndex]?.[column] ?? patternOf(value);
      return { ...keptCell(value), ...(laid && { s: styleOf(laid.look, laid.part, pattern) }) };
    }),
  );
  return { ...blocks, cells };
}
