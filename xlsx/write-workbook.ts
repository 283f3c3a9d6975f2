import type { Day } from '../core/calendar/day';
import { harmless, plain } from '../core/neutral';
import type { PackFile } from '../core/pack/pack';
import type { SheetLayout } from '../core/sheets/layout';
import { sheetOwnerOf } from '../core/sheets/sheet-names';
import type { Shared } from './cell';
import { cellText, spelled } from './cell-text';
import { chartPart } from './chart';
import { drawingPart } from './drawing';
import { repeatedRows } from './furnish';
import { contentTypesPart, propertiesPart, relationsPart, textsPart, workbookPart } from './package-parts';
import { sheetPart, type Furniture } from './sheet';
import { fileSheetNames } from './sheet-name';
import { listOf, styleTable } from './style-table';
import { zipOf, type FilePart } from './zip';

/** What the file says about itself. Everything that depends on the day of writing is passed in, so that equal input gives equal bytes. */
export interface FileProperties {
  readonly title?: string;
  /** The day that stands as the one it was made on: the as-of day of what is in it. */
  readonly day: Day;
}

/**
 * A workbook to go on working in, as the bytes of an xlsx file: values only, no formulas, no links, no notes; with filters and
 * words to choose from, and the name that the format needs for rows that repeat on each printed page.
 */
export const writeWorkbook = (layouts: readonly SheetLayout[], { title, day }: FileProperties): Uint8Array =>
  bytesOf(layouts, title, day, {
    text: cellText,
    furniture: ({ sheet }) => ({ owner: sheetOwnerOf(sheet), tools: true }),
    names: true,
  });

/**
 * A workbook to hand on, as the bytes of an xlsx file: cells, looks, page set-up and charts, and nothing else. No name either,
 * though rows then repeat on no printed page: a name is a place where something can hide. What came in made harmless stays as
 * it is, so that the cells are those that were shown before.
 */
export const writePackFile = ({ sheets, title, day }: PackFile): Uint8Array =>
  bytesOf(sheets, title, day, {
    text: (text) => cellText(harmless(plain(text)) === text ? plain(text) : text),
    furniture: () => ({ owner: 'Ours', tools: false, asOf: day }),
    names: false,
  });

/** What is told apart between a workbook to work in and one to hand on. */
interface Manner {
  /** The text of a cell, harmless. */
  readonly text: (text: string) => string;
  readonly furniture: (layout: SheetLayout) => Furniture;
  readonly names: boolean;
}

function bytesOf(layouts: readonly SheetLayout[], title: string | undefined, day: Day, manner: Manner): Uint8Array {
  const sheets = fileSheetNames(layouts.map(({ sheet }) => sheet));
  const texts = listOf([]);
  const styles = styleTable();
  const shared: Shared = { styles, texts, spell: (text) => spelled(manner.text(text)) };
  const parts = layouts.flatMap((layout, i) => [
    { path: `xl/worksheets/sheet${i + 1}.xml`, text: sheetPart(layout, manner.furniture(layout), shared) },
  ]);
  const names = manner.names ? layouts.map((layout, i) => repeatedRows(layout, sheets[i]!, i)).join('') : '';
  const said = [
    ...wholeParts(sheets, names, propertiesPart(title === undefined ? undefined : manner.text(title), day)),
    // After the sheets, which fill both.
    { path: 'xl/styles.xml', text: styles.text() },
    { path: 'xl/sharedStrings.xml', text: textsPart(texts.all) },
    ...parts,
    ...chartParts(layouts, sheets, manner.text),
  ];
  return zipOf([{ path: '[Content_Types].xml', text: contentTypesPart(said.map(({ path }) => path)) }, ...said]);
}

const wholeParts = (sheets: readonly string[], names: string, properties: string): FilePart[] => [
  {
    path: '_rels/.rels',
    text: relationsPart([
      ['officeDocument', 'xl/workbook.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
  },
  { path: 'docProps/core.xml', text: properties },
  { path: 'xl/workbook.xml', text: workbookPart(sheets, names) },
  {
    path: 'xl/_rels/workbook.xml.rels',
    text: relationsPart([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  },
];

/** The drawings of the sheets that have charts, the charts, and the way from one to the other. */
function chartParts(layouts: readonly SheetLayout[], names: readonly string[], text: Manner['text']): FilePart[] {
  const parts: FilePart[] = [];
  let count = 0;
  layouts.forEach((layout, i) => {
    const { charts = [] } = layout;
    if (charts.length === 0) return;
    const first = count + 1;
    parts.push(
      {
        path: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
        text: relationsPart([['drawing', `../drawings/drawing${i + 1}.xml`]]),
      },
      { path: `xl/drawings/drawing${i + 1}.xml`, text: drawingPart(charts, text) },
      {
        path: `xl/drawings/_rels/drawing${i + 1}.xml.rels`,
        text: relationsPart(charts.map((_, at) => ['chart', `../charts/chart${first + at}.xml`] as const)),
      },
      ...charts.map((chart) => ({
        path: `xl/charts/chart${(count += 1)}.xml`,
        text: chartPart(chart, layout, names[i]!, text),
      })),
    );
  });
  return parts;
}
