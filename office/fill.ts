import type { Blocks } from '../core/tasks/blocks';
import { limits } from './limits';
import { addressOf, corner, movedBy, rectanglesOf } from './rectangles';
import type { Sender } from './sender';
import { formatOf, valueOf, type DaySystem, type Value } from './values';

/**
 * Writes what the cells say. Number formats go first, because Excel reads what it is given by the format of the cell; then
 * the values in blocks of rows, as many as fit. A1 is left out: the mark in it is taken away last. With `from` the block begins in another cell.
 */
export async function fill(
  sender: Sender,
  sheet: Excel.Worksheet,
  blocks: Blocks,
  system: DaySystem,
  from = corner,
): Promise<void> {
  const { rowCount, columnCount, values, formats } = blocks;
  if (rowCount * columnCount === 0) return;
  const format = (row: number, column: number): string | undefined =>
    formatOf(values[row]?.[column] ?? null, formats[row]?.[column] ?? null, system);
  for (const [numberFormat, rectangles] of rectanglesOf(rowCount, columnCount, format))
    for (const rectangle of rectangles)
      await sender.add(700, () => {
        // One value for all cells of the range; the type knows only the two-dimensional form.
        sheet.getRange(addressOf(movedBy(from, rectangle))).numberFormat = numberFormat as unknown as string[][];
      });

  let block: (Value | null)[][] = [];
  let bytes = 0;
  const send = async (end: number): Promise<void> => {
    if (block.length === 0) return;
    const rows = block;
    await sender.add(bytes + 900, () => {
      const first = from.row + end - rows.length;
      sheet.getRangeByIndexes(first, from.column, rows.length, columnCount).values = rows;
    });
    block = [];
    bytes = 0;
  };
  for (let row = 0; row < rowCount; row += 1) {
    const line: (Value | null)[] = (values[row] ?? []).map((cell) => valueOf(cell, system));
    // Null leaves a cell as it is.
    if (from.row + row + from.column === 0) line[0] = null;
    const length = JSON.stringify(line).length + 1;
    if (bytes + length > limits.bytesInOneRequest / 2) await send(row);
    block.push(line);
    bytes += length;
  }
  await send(rowCount);
}
