import { isDateCell, isErrorCell, type Cell } from '../core/cells';
import type { LaidChart, LaidRow, SheetLayout } from '../core/sheets/layout';
import { chartInk, chartPaints, textFont } from '../palette/paints';
import { quotedSheet } from './furnish';
import { inQuotes, inText, lettersOf, xmlHead } from './markup';

/** How texts of a chart are made harmless. */
type Harmless = (text: string) => string;

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * The part of the file that holds a line chart of a table on its sheet. A line names the cells that it is drawn from, which is
 * a reference and no formula: nothing is calculated. Their values stand beside it, so that the chart is drawn even where
 * nobody looks the cells up.
 */
export function chartPart(chart: LaidChart, { rows }: SheetLayout, sheet: string, harmless: Harmless): string {
  const cells: Below = (column) => {
    const first = chart.headerRow + 1;
    const letters = lettersOf(column);
    return {
      area: `${quotedSheet(sheet)}!$${letters}$${first + 1}:$${letters}$${first + chart.rowCount}`,
      values: Array.from({ length: chart.rowCount }, (_, i) => valueAt(rows[first + i] ?? [], column)),
    };
  };
  const lines = chart.lines.map((line, index) => lineElement(chart, line, index, cells, harmless));
  return (
    `${xmlHead}<c:chartSpace ${spaces}><c:roundedCorners val="0"/><c:chart>` +
    `${titleElement(harmless(chart.title), 1000)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>` +
    `<c:axId val="${across}"/><c:axId val="${up}"/></c:lineChart>` +
    `<c:catAx>${axisStart(across, 'b', '')}${titleElement(harmless(chart.axes.across), 800, chartInk.words)}` +
    `${axisEnd(up)}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axisStart(up, 'l', '<c:min val="0"/>')}${titleElement(harmless(chart.axes.up), 800, chartInk.words, true)}` +
    `<c:numFmt formatCode="${inQuotes(chart.format)}" sourceLinked="0"/>${axisEnd(across)}<c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${small(`<a:latin typeface="${textFont}"/>`)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Numbers by which the lines know their axes. */
const across = 111_111_111;
const up = 222_222_222;

const axisStart = (id: number, side: string, scale: string): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${scale}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`;

const axisEnd = (crossed: number): string =>
  `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${small('')}` +
  `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/>`;

/** Letters of eight points. */
const small = (face: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800">${face}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;

function titleElement(text: string, size: number, color?: string, turned = false): string {
  const fill = color === undefined ? '' : solid(color);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr rot="${turned ? -5_400_000 : 0}" vert="horz"/><a:lstStyle/><a:p>` +
    `<a:pPr><a:defRPr sz="${size}" b="0">${fill}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="${size}" b="0">${fill}</a:rPr><a:t>${inText(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

/** The cells of a column below the header of the table: where they are, and what is in them. */
type Below = (column: number) => { readonly area: string; readonly values: readonly Cell[] };

function lineElement(
  { categories, format }: LaidChart,
  { column, name, look }: LaidChart['lines'][number],
  index: number,
  below: Below,
  harmless: Harmless,
): string {
  const { ink, width, dash, mark } = chartPaints[look];
  const [words, numbers] = [below(categories), below(column)];
  const marker =
    mark === 'none'
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${mark}"/><c:size val="${mark === 'diamond' ? 9 : 6}"/>` +
        `<c:spPr>${solid(mark === 'diamond' ? '#ffffff' : ink)}<a:ln>${solid(ink)}</a:ln></c:spPr></c:marker>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${inText(harmless(name))}</c:v></c:tx>` +
    `<c:spPr><a:ln w="${Math.round(width * 12_700)}">${solid(ink)}<a:prstDash val="${dash === 'dot' ? 'sysDot' : dash}"/></a:ln></c:spPr>` +
    `${marker}<c:cat><c:strRef><c:f>${inText(words.area)}</c:f>${cache('str', words.values, (cell) => harmless(wordsOf(cell)))}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${inText(numbers.area)}</c:f>${cache('num', numbers.values, numberOf, format)}</c:numRef></c:val>` +
    '<c:smooth val="0"/></c:ser>'
  );
}

function cache(kind: 'str' | 'num', cells: readonly Cell[], say: (cell: Cell) => string, format?: string): string {
  const points = cells.map((cell, i) => {
    const said = say(cell);
    return said === '' ? '' : `<c:pt idx="${i}"><c:v>${inText(said)}</c:v></c:pt>`;
  });
  const code = format === undefined ? '' : `<c:formatCode>${inText(format)}</c:formatCode>`;
  return `<c:${kind}Cache>${code}<c:ptCount val="${cells.length}"/>${points.join('')}</c:${kind}Cache>`;
}

const wordsOf = (cell: Cell): string =>
  cell === null ? '' : isDateCell(cell) ? cell.day : isErrorCell(cell) ? cell.error : String(cell);

const numberOf = (cell: Cell): string => (typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : '');

/** The cell at a column of a row in which cells may cover others. */
function valueAt(row: LaidRow, column: number): Cell {
  let at = 0;
  for (const laid of row) {
    if (at >= column) return at === column ? (laid?.value ?? null) : null;
    at += laid?.across ?? 1;
  }
  return null;
}
