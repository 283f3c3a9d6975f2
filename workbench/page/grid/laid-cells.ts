import type { SheetLayout } from '../../../core/sheets/layout';
import type { Area } from '../../../core/tasks/areas';
import { blocksOf, type Blocks } from '../../../core/tasks/blocks';
import type { GridCell } from './grid';
import { keptCell, patternOf } from './grid-cell';
import { styleOf } from './paint';

/** A layout as the grid takes it. */
export interface LaidCells extends Blocks {
  readonly cells: readonly (readonly GridCell[])[];
}

/** The cells of a layout, typed and dressed. */
export const laidCells = (layout: Pick<SheetLayout, 'rows'>): LaidCells => dressedCells(blocksOf(layout));

/** Blocks as cells. A covered cell has the look of the one that covers it and nothing in it. */
function dressedCells(blocks: Blocks): LaidCells {
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

/** The cells of an area, each whole, so that nothing of what stood there is left but, undressed, its looks. */
export const areaCells = ({ blocks, isDressed }: Area): GridCell[][] =>
  dressedCells(blocks).cells.map((row, y) =>
    row.map((cell, x): GridCell => {
      const pattern = blocks.formats[y]?.[x] ?? patternOf(blocks.values[y]?.[x] ?? null);
      const { s, ...kept } = cell;
      const style = isDressed ? s : pattern && { n: { pattern } };
      return { v: null, f: null, si: null, ...kept, ...(style && { s: style }) };
    }),
  );
