import type { Blocks } from '../core/tasks/blocks';
import { textFont, usualSize } from '../palette/paints';
import { limits } from './limits';
import { lineColor, paintOf, seamColor, strongLineColor, type ExcelPaint } from './paint';
import { addressLists, addressOf, corner, movedBy, rectanglesOf } from './rectangles';
import type { Sender } from './sender';

/** Gives cells their looks: one call for all cells of a look, not one for each cell. */
export async function dress(sender: Sender, sheet: Excel.Worksheet, blocks: Blocks, from = corner): Promise<void> {
  const { rowCount, columnCount, looks } = blocks;
  if (rowCount * columnCount === 0) return;
  await sender.add(1500, () => {
    const { format } = sheet.getRangeByIndexes(from.row, from.column, rowCount, columnCount);
    format.font.name = textFont;
    format.font.size = usualSize;
    format.verticalAlignment = 'Center';
    format.horizontalAlignment = 'Left';
  });
  const paints = new Map<string, ExcelPaint>();
  const keyOf = (row: number, column: number): string | undefined => {
    const laid = looks[row]?.[column];
    if (!laid) return undefined;
    const key = `${laid.look},${laid.part ?? ''}`;
    if (!paints.has(key)) paints.set(key, paintOf(laid.look, laid.part));
    return key;
  };
  for (const [key, rectangles] of rectanglesOf(rowCount, columnCount, keyOf)) {
    const paint = paints.get(key) as ExcelPaint;
    const addresses = rectangles.map((one) => addressOf(movedBy(from, one)));
    for (const list of addressLists(addresses, limits.areasInOneCall))
      await sender.add(list.length + 3500, () => put(sheet.getRanges(list), paint));
  }
}

/** Makes cells one. Last of all, so that every value has been written into cells of its own. */
export async function merge(sender: Sender, sheet: Excel.Worksheet, { merges }: Blocks): Promise<void> {
  for (const { row, column, across } of merges)
    await sender.add(600, () => sheet.getRangeByIndexes(row, column, 1, across).merge());
}

/** Says only what differs from the plain look. */
function put({ format }: Excel.RangeAreas, paint: ExcelPaint): void {
  const { font, fill, borders } = format;
  font.color = paint.ink;
  if (paint.font !== undefined) font.name = paint.font;
  if (paint.size !== undefined && paint.size !== usualSize) font.size = paint.size;
  if (paint.bold) font.bold = true;
  if (paint.italic) font.italic = true;
  if (paint.paper !== undefined) fill.color = paint.paper;
  if (paint.horizontal !== 'Left') format.horizontalAlignment = paint.horizontal;
  if (paint.vertical !== 'Center') format.verticalAlignment = paint.vertical;
  if (paint.wrap) format.wrapText = true;
  if (paint.indent !== undefined) format.indentLevel = paint.indent;
  const line = (edge: Edge, color: string, weight: 'Thin' | 'Medium' = 'Thin'): void => {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
    border.weight = weight;
  };
  if (paint.seams) for (const edge of sides) line(edge, seamColor);
  if (paint.box) for (const edge of [...sides, 'EdgeTop'] as const) line(edge, lineColor);
  if (paint.under !== undefined || paint.box)
    for (const edge of bottoms)
      line(edge, paint.under === 'Medium' ? strongLineColor : lineColor, paint.under ?? 'Thin');
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
const sides = ['EdgeLeft', 'EdgeRight', 'InsideVertical'] as const;
/** The lower edge of every cell of an area, not only of its last row. */
const bottoms = ['EdgeBottom', 'InsideHorizontal'] as const;
