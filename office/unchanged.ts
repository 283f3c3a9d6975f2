import type { SheetLayout } from '../core/sheets/layout';
import type { Blocks } from '../core/tasks/blocks';
import { limits } from './limits';
import { valueOf, type DaySystem } from './values';

/** How far a sheet reaches, counted in cells from A1. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** A layout, the sheet of its name where there is one, and how far that reaches. */
export interface Candidate {
  readonly layout: SheetLayout;
  readonly blocks: Blocks;
  readonly sheet?: Excel.Worksheet;
  readonly before: Extent;
}

/** A property of each sheet of ours: the signature of the layout drawn last; empty while it is being drawn. */
export const drawnProperty = 'leadline.drawn';

/**
 * The candidates whose sheet does not yet say what it should. A sheet is left alone when the layout is the one drawn last and
 * every cell still says what was written; changed colors alone are left to those who changed them.
 */
export async function saysAlready(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
  system: DaySystem,
): Promise<Candidate[]> {
  const asked = candidates.map((candidate) => {
    const used = candidate.sheet?.getUsedRangeOrNullObject(false);
    used?.load('rowIndex,columnIndex,rowCount,columnCount');
    const drawn = candidate.sheet?.customProperties.getItemOrNullObject(drawnProperty);
    drawn?.load('value');
    return { candidate, used, drawn };
  });
  if (asked.some(({ used }) => used !== undefined)) await context.sync();

  const changed: Candidate[] = [];
  for (const { candidate, used, drawn } of asked) {
    const reaches = used !== undefined && !used.isNullObject;
    const before = reaches
      ? { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount }
      : candidate.before;
    const same = drawn !== undefined && !drawn.isNullObject && drawn.value === signatureOf(candidate.layout);
    if (!same || !(await holds(context, candidate, before, system))) changed.push({ ...candidate, before });
  }
  return changed;
}

/** Whether the cells of the sheet are those of the layout, and there is nothing beyond them. */
async function holds(
  context: Excel.RequestContext,
  { sheet, blocks }: Candidate,
  { rows, columns }: Extent,
  system: DaySystem,
): Promise<boolean> {
  if (rows > blocks.rowCount || columns > blocks.columnCount || sheet === undefined) return false;
  const { rowCount, columnCount, values } = blocks;
  const step = Math.max(1, Math.floor(limits.cellsAtFirst / Math.max(1, columnCount)));
  for (let row = 0; row < rowCount; row += step) {
    const read = await valuesOf(context, sheet, row, Math.min(step, rowCount - row), columnCount);
    const same = read.every((line, index) =>
      line.every((value, column) => isSame(value, valueOf(values[row + index]?.[column] ?? null, system))),
    );
    if (!same) return false;
  }
  return true;
}

async function valuesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  rows: number,
  columns: number,
): Promise<readonly (readonly unknown[])[]> {
  const range = sheet.getRangeByIndexes(row, 0, rows, columns);
  range.load('values');
  await context.sync();
  return range.values as unknown[][];
}

/** Excel keeps about 15 digits of a number; the apostrophe that says "this is text" is no part of the text. */
const isSame = (read: unknown, written: string | number | boolean): boolean => {
  if (typeof read === 'number' && typeof written === 'number')
    return Math.abs(read - written) <= Math.abs(written) * 1e-12;
  return read === (typeof written === 'string' && written.startsWith("'") ? written.slice(1) : written);
};

/** Sixteen digits that differ when anything in the layout does. No secret, only a way to notice. */
export function signatureOf(layout: SheetLayout): string {
  const text = JSON.stringify(layout, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 15), 0x5bd1e995);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
