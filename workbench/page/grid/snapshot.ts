import type { Cell, Cells } from '../../../core/cells';
import type { SheetLayout } from '../../../core/sheets/layout';
import type { SheetOwner } from '../../../core/sheets/sheet-names';
import type { SheetCells } from '../../../core/tasks/workbook';
import { textFont, usualSize } from '../../../palette/paints';
import { areaOf, furnitureOf } from './furnish';
import { usualColumns, usualRows, type GridCell } from './grid';
import { dayPattern, keptCell, patternOf } from './grid-cell';
import { laidCells } from './laid-cells';

/** A sheet to be shown, with how its columns show their numbers where that is known. */
export interface NewSheet extends SheetCells {
  readonly formats?: readonly (string | undefined)[];
  /** Whether the first row is a header, which then stays in sight. */
  readonly header?: boolean;
}

let made = 0;
/** Univer keeps what it worked out by the id of a workbook, for as long as the page lives: no id may come twice. */
const freshId = (kind: string): string => `${kind}${(made += 1)}`;

/** A sheet for the grid, whole. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
}

/** A workbook for the grid. A spreadsheet has at least one sheet. */
export function snapshotOf(sheets: readonly Snapshot[]): object {
  const all = sheets.length > 0 ? sheets : [sheetSnapshot({ name: 'Sheet1', cells: [] })];
  return {
    id: freshId('book'),
    name: 'Leadline',
    sheetOrder: all.map(({ id }) => id),
    sheets: Object.fromEntries(all.map((sheet) => [sheet.id, sheet])),
  };
}

/** A sheet for the grid, under an id of our own: names come from files and are never keys. */
export function sheetSnapshot({ name, cells, formats, header = false }: NewSheet): Snapshot {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const cellData: Record<number, Record<number, GridCell>> = {};
  cells.forEach((row, index) => {
    const line: Record<number, GridCell> = {};
    row.forEach((cell, column) => {
      const kept = keptCell(cell);
      if (kept === null) return;
      const pattern = patternOf(cell) ?? (typeof cell === 'number' ? formats?.[column] : undefined);
      const bold = header && index === 0;
      line[column] =
        pattern === undefined && !bold
          ? kept
          : { ...kept, s: { ...(bold && { bl: 1 as const }), ...(pattern !== undefined && { n: { pattern } }) } };
    });
    cellData[index] = line;
  });
  const snapshot = {
    id: freshId('sheet'),
    name,
    rowCount: Math.max(usualRows, cells.length + 50),
    columnCount: Math.max(usualColumns, columns + 4),
    cellData,
    defaultStyle: { ff: textFont, fs: usualSize, vt: 2 },
    defaultRowHeight: 21,
    columnData: Object.fromEntries(widthsOf(cells, columns).map((w, column) => [column, { w }])),
    ...(header && { freeze: { startRow: 1, startColumn: -1, ySplit: 1, xSplit: 0 } }),
  };
  return snapshot;
}

/** A sheet that we write, for the grid, drawn. */
export function laidSnapshot(layout: SheetLayout, owner: SheetOwner): Snapshot {
  const { cells, merges, rowCount, columnCount } = laidCells(layout);
  const { widths, heights, freeze, hasLines, tab } = furnitureOf(layout, owner);
  const snapshot = {
    id: freshId('sheet'),
    name: layout.sheet,
    rowCount: Math.max(usualRows, rowCount + 50),
    columnCount: Math.max(usualColumns, columnCount + 2),
    cellData: Object.fromEntries(cells.map((row, index) => [index, Object.fromEntries(row.entries())])),
    columnData: Object.fromEntries(widths.map((w, column) => [column, { w }])),
    // `ia`: 0, or the grid would measure every text to find a height of its own.
    rowData: Object.fromEntries(heights.map((h, row) => [row, { h, ia: 0 }])),
    mergeData: merges.map(areaOf),
    freeze,
    showGridlines: hasLines ? 1 : 0,
    tabColor: tab,
  };
  return snapshot;
}

const LOOKED_AT = 200;

/** Widths at which most of what stands in a column can be read, in pixels. */
const widthsOf = (cells: Cells, columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => {
    const lengths = cells.slice(0, LOOKED_AT).map((row) => shownLength(row[column] ?? null));
    const longest = lengths.sort((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
    const header = shownLength(cells[0]?.[column] ?? null);
    return Math.round(Math.min(260, Math.max(64, Math.max(longest, header) * 7.5 + 18)));
  });

const shownLength = (cell: Cell): number => {
  const kept = keptCell(cell);
  return kept === null ? 0 : typeof cell === 'object' ? dayPattern.length : String(kept.v).length;
};
