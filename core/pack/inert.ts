import { isErrorCell, type Cell } from '../cells';
import { inert } from '../neutral';
import type { LaidCell, SheetLayout } from '../sheets/layout';
import type { HarmlessCell } from './pack';

/**
 * Sheets as they may leave the workbook: values and looks alone, so without choices and filters, and every text such that no
 * spreadsheet can take it for a formula. Says which cells had to be changed for that.
 */
export function inertSheets(layouts: readonly SheetLayout[]): {
  readonly sheets: readonly SheetLayout[];
  readonly harmless: readonly HarmlessCell[];
} {
  const harmless: HarmlessCell[] = [];
  const sheets = layouts.map((layout): SheetLayout => {
    const rows = layout.rows.map((row, at) => {
      let column = 0;
      return row.map((cell): LaidCell | null => {
        const first = column;
        column += cell?.across ?? 1;
        if (cell === null) return null;
        const value = inertCell(cell.value);
        if (value === cell.value) return cell;
        if (!isErrorCell(cell.value)) harmless.push({ sheet: layout.sheet, cell: `${letters(first)}${at + 1}` });
        return { ...cell, value };
      });
    });
    return { ...frameOf(layout), rows, ...(layout.charts && { charts: layout.charts.map(inertChart) }) };
  });
  return { sheets, harmless };
}

/** What is named here goes along, so that whatever a layout may learn to carry one day stays away until somebody adds it. */
function frameOf(layout: SheetLayout): Omit<SheetLayout, 'rows'> {
  const { sheet, widths, frozenRows, frozenColumns, heights, repeatRows, onePage, pageBreaks, orientation } = layout;
  return {
    sheet,
    widths,
    frozenRows,
    frozenColumns,
    orientation,
    ...(heights && { heights }),
    ...(repeatRows !== undefined && { repeatRows }),
    ...(onePage !== undefined && { onePage }),
    ...(pageBreaks && { pageBreaks }),
  };
}

/** An error of a sheet is a word here, for there is nothing behind it any more. */
function inertCell(value: Cell): Cell {
  if (isErrorCell(value)) return inert(value.error);
  return typeof value === 'string' ? inert(value) : value;
}

const inertChart = (chart: NonNullable<SheetLayout['charts']>[number]): typeof chart => ({
  ...chart,
  title: inert(chart.title),
  lines: chart.lines.map((line) => ({ ...line, name: inert(line.name) })),
});

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
