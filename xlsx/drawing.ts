import type { LaidChart } from '../core/sheets/layout';
import { inQuotes, xmlHead } from './markup';

const spaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The part of the file that says where on a sheet its charts stand, and in words what they show. */
export const drawingPart = (charts: readonly LaidChart[], harmless: (text: string) => string): string =>
  `${xmlHead}<xdr:wsDr ${spaces}>${charts.map((chart, index) => frame(chart, index, harmless)).join('')}</xdr:wsDr>`;

function frame({ title, lines, place }: LaidChart, index: number, harmless: (text: string) => string): string {
  const words = harmless(`${title}: ${lines.map(({ name }) => name).join(', ')}`);
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    `<xdr:from>${corner(place.column, place.row)}</xdr:from>` +
    `<xdr:to>${corner(place.column + place.columns, place.row + place.rows)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${inQuotes(words)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    `r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const corner = (column: number, row: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
