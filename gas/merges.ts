import type { Blocks, Merge } from '../core/tasks/blocks';
import type { SheetLayout } from '../core/sheets/layout';
import { areaA1 } from './a1';
import { sheetsLookOf } from './looks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Measures = Pick<SheetLayout, 'frozenColumns' | 'widths'>;

/**
 * Whether the text of a merge is left to flow over its empty neighbors, which looks the same and takes no call: text of one
 * line at the left, or none. A merge across the edge of what is frozen is refused by Sheets; its text flows whatever it is.
 */
export function flows({ row, column, across }: Merge, blocks: Blocks, { frozenColumns, widths }: Measures): boolean {
  if (column < frozenColumns && column + across > frozenColumns) return true;
  const value = blocks.values[row]?.[column] ?? null;
  if (value === null) return true;
  const { horizontal, wrap, fontSize, fontWeight } = sheetsLookOf(blocks.looks[row]?.[column] ?? null);
  if (typeof value !== 'string' || (horizontal !== 'left' && horizontal !== null)) return false;
  if (!wrap) return true;
  const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
  const letter = (fontSize / usualLetters) * (fontWeight === 'bold' ? 1.1 : 1);
  return !value.includes('\n') && value.length * letter <= width;
}

/** Points of the letters that widths are counted in. */
const usualLetters = 10;

/**
 * Merges what does not flow, in a number of calls that does not grow with the rows: merges of the same columns are all merged
 * from the first to the last, and the rows between them are taken apart again, which can be done for any number of rows at
 * once. What stands on a sheet is lost by that, so it comes before the values.
 */
export function mergeCells(sheet: Sheet, blocks: Blocks, measures: Measures): void {
  const kinds = new Map<string, Merge[]>();
  for (const merge of blocks.merges) {
    if (flows(merge, blocks, measures)) continue;
    const kind = `${merge.column} ${merge.across}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), merge]);
  }
  for (const merges of kinds.values()) {
    const { column, across } = merges[0]!;
    const others = [...kinds.values()].filter((other) => other !== merges).flat();
    const runs = runsDown(merges);
    const isCheaper = runs.length > 2 && !others.some((other) => meets(other, merges));
    for (const { row, count } of isCheaper ? [wholeOf(runs)] : runs)
      sheet.getRange(row + 1, column + 1, count, across).mergeAcross();
    if (isCheaper)
      sheet.getRangeList(gapsOf(runs).map((gap) => areaA1(gap.row, column, gap.count, across))).breakApart();
  }
}

/** Rows one below the other. */
interface Down {
  readonly row: number;
  readonly count: number;
}

/** Merges come from the top down. */
function runsDown(merges: readonly Merge[]): Down[] {
  const runs: Down[] = [];
  for (const { row } of merges) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.count === row) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ row, count: 1 });
  }
  return runs;
}

function wholeOf(runs: readonly Down[]): Down {
  const last = runs[runs.length - 1]!;
  return { row: runs[0]!.row, count: last.row + last.count - runs[0]!.row };
}

const gapsOf = (runs: readonly Down[]): Down[] =>
  runs.slice(1).map(({ row }, index) => {
    const above = runs[index]!;
    return { row: above.row + above.count, count: row - above.row - above.count };
  });

/** Whether a merge of other columns lies where these would be merged from the first to the last. */
const meets = (other: Merge, merges: readonly Merge[]): boolean => {
  const { column, across, row } = merges[0]!;
  return (
    other.column < column + across &&
    column < other.column + other.across &&
    other.row >= row &&
    other.row <= merges[merges.length - 1]!.row
  );
};
