import type { Day } from '../core/calendar/day';
import type { Choices, SheetLayout } from '../core/sheets/layout';
import { inText, lettersOf } from './markup';

/** How the sheet is looked at: what stays in view, and whether the grid is seen. */
export function viewElement({ frozenRows, frozenColumns }: SheetLayout, grid: boolean): string {
  const gridLines = grid ? '' : ' showGridLines="0"';
  if (frozenRows + frozenColumns === 0) return `<sheetViews><sheetView${gridLines} workbookViewId="0"/></sheetViews>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  return (
    `<sheetViews><sheetView${gridLines} workbookViewId="0"><pane${split} topLeftCell="${lettersOf(frozenColumns)}${frozenRows + 1}" ` +
    `activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
  );
}

export const columnsElement = ({ widths }: SheetLayout): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

export function filterElement({ filterRow, widths, rows }: SheetLayout): string {
  if (filterRow === undefined) return '';
  const last = Math.max(rows.length, filterRow + 2);
  return `<autoFilter ref="A${filterRow + 1}:${lettersOf(widths.length - 1)}${last}"/>`;
}

/** A list in a file may be no longer; Excel would offer to repair the workbook. */
const longestList = 255;

export function choicesElement({ choices = [], rows }: SheetLayout): string {
  const lists = choices
    .map((choice) => ({ ...choice, list: choice.words.join(',') }))
    .filter(({ list }) => list.length <= longestList)
    .map((choice) => choiceElement(choice, Math.max(200, rows.length + 100)));
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** A drop-down list that proposes and never refuses: a word of one's own is told to be unknown where the sheet is read. */
function choiceElement({ column, list }: Choices & { readonly list: string }, last: number): string {
  const letters = lettersOf(column);
  return (
    `<dataValidation type="list" allowBlank="1" sqref="${letters}2:${letters}${last}">` +
    `<formula1>"${inText(list.replace(/"/g, '""'))}"</formula1></dataValidation>`
  );
}

const footerOf = (asOf: Day | undefined): string =>
  `&L&8Leadline${asOf === undefined ? '' : `, as of ${asOf}`}&C&8&A&R&8page &P of &N`;

/** How it prints: on as few pages as can be read, each over the name of its sheet, and over its day where no rows repeat. */
export function pageElements({ orientation, onePage, pageBreaks = [] }: SheetLayout, asOf?: Day): string {
  const breaks = pageBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.45" bottom="0.55" header="0.25" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>` +
    `<headerFooter><oddFooter>${inText(footerOf(asOf))}</oddFooter></headerFooter>` +
    (breaks && `<rowBreaks count="${pageBreaks.length}" manualBreakCount="${pageBreaks.length}">${breaks}</rowBreaks>`)
  );
}

export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** The name under which a file keeps the rows that repeat on each printed page: the format has no other place for them. */
export const repeatedRows = ({ repeatRows = 0 }: SheetLayout, name: string, index: number): string =>
  repeatRows < 1
    ? ''
    : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${inText(`'${name.replace(/'/g, "''")}'!$1:$${repeatRows}`)}</definedName>`;
