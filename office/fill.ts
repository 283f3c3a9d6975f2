import type { Blocks } from '../core/tasks/blocks';
import { limits } from './limits';
import { addressOf, rectanglesOf } from './rectangles';
import type { Sender } from './sender';
import { formatOf, valueOf, type DaySystem, type Value } from './values';

/**
 * Writes what the cells say. Number formats go first, because Excel reads what it is given by the format of the cell; then
 * the values in blocks of rows, as many as fit. A1 is left out: the mark in it is taken away last. With `first` the rows go below others that are there.
 */
export async function fill(
  sender: Sender,
  sheet: Excel.Worksheet,
  blocks: Blocks,
  system: DaySystem,
  first = 0,
): Promise<void> {
  const { rowCount, columnCount, values, formats } = blocks;
  if (rowCount * columnCount === 0) return;
  const format = (row: number, column: number): string | undefined =>
    formatOf(values[row]?.[column] ?? null, formats[row]?.[column] ?? null, system);
  for (const [numberFormat, rectangles] of rectanglesOf(rowCount, columnCount, format))
    for (const rectangle of rectangles)
      await sender.add(700, () => {
        // One value for all cells of the range; the type knows only the two-dimensional form.
        sheet.getRange(addressOf({ ...rectangle, row: rectangle.row + first })).numberFormat =
          numberFormat as unknown as string[][];
      });

  let block: (Value | null)[][] = [];
  let bytes = 0;
  const send = async (end: number): Promise<void> => {
    if (block.length === 0) return;
    const rows = block;
    await sender.add(bytes + 900, () => {
      sheet.getRangeByIndexes(first + end - rows.length, 0, rows.length, columnCount).values = rows;
    });
    block = [];
    bytes = 0;
  };
  for (let row = 0; row < rowCount; row += 1) {
    const line: (Value | null)[] = (values[row] ?? []).map((cell) => valueOf(cell, system));
    // Null leaves a cell as it is.
    if (first + row === 0) line[0] = null;
    const length = JSON.stringify(line).length + 1;
    if (bytes + length > limits.bytesInOneRequest / 2) await send(row);
    block.push(line);
    bytes += length;
  }
  await send(rowCount);
}
