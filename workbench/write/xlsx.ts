import type { Cell as FileCell, CellValue, DataValidation, MergeRange, NamedRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { isDateCell, isErrorCell, type Cell, type DateCell } from '../../core/cells';
import { dayNumber, type Day } from '../../core/calendar/day';
import { serialOf } from '../../core/calendar/serial';
import type { LaidCell, SheetLayout } from '../../core/sheets/layout';
import { sheetOwnerOf } from '../../core/sheets/sheet-names';
import { cellTextInFile } from './cell-text';
import { chartOf } from './chart';
import { textFont } from '../../palette/paints';
import { styleOf, tabColors } from './palette';
import { fileSheetNames } from './sheet-name';

/** What the file says about itself. Everything that depends on the day of writing is passed in, so that equal input gives equal bytes. */
export interface FileProperties {
  readonly title?: string;
  /** The day that stands as created and modified: the scorecard's as-of day. */
  readonly day: Day;
}

const dateFormat = 'yyyy-mm-dd';
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The workbook as the bytes of an xlsx file: values only, no formulas, no links, no notes. */
export async function writeWorkbook(layouts: readonly SheetLayout[], properties: FileProperties): Promise<Uint8Array> {
  const names = fileSheetNames(layouts.map((layout) => layout.sheet));
  const noon = new Date(dayNumber(properties.day) * 86_400_000 + 43_200_000);
  return writeXlsx({
    defaultFont: { name: textFont, size: 10 },
    properties: {
      creator: 'Leadline',
      lastModifiedBy: 'Leadline',
      ...(properties.title !== undefined && { title: cellTextInFile(properties.title) }),
      created: noon,
      modified: noon,
    },
    namedRanges: layouts.flatMap((layout, index) => repeatedRows(layout, names[index] as string)),
    sheets: layouts.map((layout, index) => sheetOf(layout, names[index] as string)),
  });
}

/** Rows repeated on each printed page. Written here because the library does not quote a sheet's name in them. */
function repeatedRows({ repeatRows }: SheetLayout, name: string): NamedRange[] {
  if (repeatRows === undefined || repeatRows < 1) return [];
  return [{ name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$1:$${repeatRows}`, scope: name }];
}

function sheetOf(layout: SheetLayout, name: string): WriteSheet {
  const owner = sheetOwnerOf(layout.sheet);
  const cells = new Map<string, Partial<FileCell>>();
  const merges: MergeRange[] = [];
  layout.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const laid of row) {
      const across = laid?.across ?? 1;
      if (laid !== null) {
        cells.set(`${rowIndex},${column}`, fileCell(laid));
        // Cells under a merge carry its style, or its paper and line would end with the first one.
        for (let covered = 1; covered < across; covered += 1)
          cells.set(`${rowIndex},${column + covered}`, {
            value: null,
            style: styleOf(laid.look, laid.part, undefined),
          });
        if (across > 1)
          merges.push({ startRow: rowIndex, startCol: column, endRow: rowIndex, endCol: column + across - 1 });
      }
      column += across;
    }
  });
  return {
    name,
    columns: layout.widths.map((width) => ({ width })),
    cells,
    merges,
    rowDefs: new Map([...(layout.heights ?? [])].map(([row, height]) => [row, { height }])),
    ...(layout.frozenRows + layout.frozenColumns > 0 && {
      freezePane: { rows: layout.frozenRows, columns: layout.frozenColumns },
    }),
    view: { showGridLines: owner !== 'Ours', ...(owner && { tabColor: { rgb: tabColors[owner] } }) },
    ...(layout.filterRow !== undefined && {
      autoFilter: {
        range: `A${layout.filterRow + 1}:${letters(layout.widths.length - 1)}${Math.max(layout.rows.length, layout.filterRow + 2)}`,
      },
    }),
    ...(layout.choices && { dataValidations: layout.choices.map((choice) => validationOf(choice, layout)) }),
    ...(layout.charts && { charts: layout.charts.map(chartOf) }),
    ...(layout.pageBreaks && { rowBreaks: layout.pageBreaks.map((row) => row - 1) }),
    pageSetup: {
      paperSize: 'a4',
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: layout.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.45, bottom: 0.55, header: 0.25, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&8Leadline&C&8&A&R&8page &P of &N' },
  };
}

function fileCell(laid: LaidCell): Partial<FileCell> {
  const { value } = laid;
  if (value !== null && isDateCell(value)) return dayInFile(value, laid);
  const style = styleOf(laid.look, laid.part, laid.format);
  const text = textOf(value);
  // The writer makes error cells of texts such as #N/A; as a run of rich text they stay text.
  if (text !== null && text.startsWith('#'))
    return { value: null, richText: [{ text, font: style.font ?? {} }], style };
  return { value: text ?? (value as CellValue), style };
}

/** The first serial that every spreadsheet reads as the same day: before it lies the 29 February 1900 that never was. */
const firstSafeSerial = 61;

function dayInFile(value: DateCell, laid: LaidCell): Partial<FileCell> {
  const serial = serialOf(dayNumber(value.day));
  const style = styleOf(laid.look, laid.part, serial < firstSafeSerial ? laid.format : dateFormatOf(laid));
  return serial < firstSafeSerial ? { value: value.day, style } : { value: serial + minutesOf(value), style };
}

const textOf = (value: Cell): string | null => {
  if (typeof value === 'string') return cellTextInFile(value);
  if (isErrorCell(value)) return cellTextInFile(value.error);
  return typeof value === 'number' && !Number.isFinite(value) ? '' : null;
};

const minutesOf = (cell: { readonly minutes?: number }): number => (cell.minutes ?? 0) / 1440;

const dateFormatOf = (laid: LaidCell): string =>
  laid.format ?? (isDateCell(laid.value) && laid.value.minutes !== undefined ? `${dateFormat} hh:mm` : dateFormat);

/** A drop-down list that proposes and never refuses: a word of one's own is told to be unknown where the sheet is read. */
function validationOf(
  choice: { readonly column: number; readonly words: readonly string[] },
  layout: SheetLayout,
): DataValidation {
  const column = letters(choice.column);
  return {
    type: 'list',
    values: [...choice.words],
    range: `${column}2:${column}${Math.max(200, layout.rows.length + 100)}`,
    allowBlank: true,
    showErrorMessage: false,
  };
}
