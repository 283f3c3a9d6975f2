import type { Day } from '../core/calendar/day';
import type { LaidRow, SheetLayout } from '../core/sheets/layout';
import { cellElement, coveredElement, type Shared } from './cell';
import { choicesElement, columnsElement, filterElement, pageElements, viewElement } from './furnish';
import { lettersOf, xmlHead } from './markup';
import { tabColorOf } from './style';
import type { SheetOwner } from '../core/sheets/sheet-names';

/** What a sheet gets beside its cells. */
export interface Furniture {
  readonly owner: SheetOwner | undefined;
  /** Words to choose from and filters: for those who go on working in the file. */
  readonly tools: boolean;
  /** The day under each printed page, for pages come apart. */
  readonly asOf?: Day;
}

const spaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The part of the file that holds a sheet; its children in the order that the format demands. */
export function sheetPart(layout: SheetLayout, { owner, tools, asOf }: Furniture, shared: Shared): string {
  const merges: string[] = [];
  const rows = rowElements(layout, shared, merges);
  return [
    `${xmlHead}<worksheet ${spaces}>`,
    `<sheetPr>${owner ? tabColorOf(owner) : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewElement(layout, owner !== 'Ours'),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsElement(layout),
    `<sheetData>${rows.join('')}</sheetData>`,
    tools ? filterElement(layout) : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    tools ? choicesElement(layout) : '',
    pageElements(layout, asOf),
    (layout.charts ?? []).length > 0 ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function rowElements(layout: SheetLayout, shared: Shared, merges: string[]): string[] {
  const { rows, heights } = layout;
  const last = Math.max(rows.length, ...[...(heights?.keys() ?? [])].map((row) => row + 1));
  return Array.from({ length: last }, (_, row) => {
    const height = heights?.get(row);
    const cells = cellsOf(rows[row] ?? [], row + 1, shared, merges);
    if (cells === '' && height === undefined) return '';
    return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
  });
}

function cellsOf(cells: LaidRow, row: number, shared: Shared, merges: string[]): string {
  let column = 0;
  let text = '';
  for (const laid of cells) {
    const across = laid?.across ?? 1;
    if (laid !== null) {
      text += cellElement(`${lettersOf(column)}${row}`, laid, shared);
      for (let covered = 1; covered < across; covered += 1)
        text += coveredElement(`${lettersOf(column + covered)}${row}`, laid, shared);
      if (across > 1)
        merges.push(`<mergeCell ref="${lettersOf(column)}${row}:${lettersOf(column + across - 1)}${row}"/>`);
    }
    column += across;
  }
  return text;
}
