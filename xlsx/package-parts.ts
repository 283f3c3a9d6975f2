import type { Day } from '../core/calendar/day';
import { inQuotes, inText, xmlHead } from './markup';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument';

/** Relations of a part to others, by their kind and place; the first is rId1. */
export const relationsPart = (relations: readonly (readonly [kind: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${relations
    .map(([kind, target], index) => {
      const type = kind === 'core-properties' ? `${packages}/relationships/metadata/${kind}` : `${office}/${kind}`;
      return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
    })
    .join('')}</Relationships>`;

/** What the content of each part is, said by its place. */
const contents: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${types}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+$/, `${types}.spreadsheetml.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${types}.spreadsheetml.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${types}.spreadsheetml.sharedStrings+xml`],
  [/^xl\/drawings\/[^/]+$/, `${types}.drawing+xml`],
  [/^xl\/charts\/[^/]+$/, `${types}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

export function contentTypesPart(paths: readonly string[]): string {
  const said = paths.flatMap((path) => {
    const type = contents.find(([place]) => place.test(path))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return (
    `${xmlHead}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${said.join('')}</Types>`
  );
}

/** All that a file says about itself: a title, and the day that it tells of. Nobody's name, no program, no moment. */
export const propertiesPart = (title: string | undefined, day: Day): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  (title === undefined ? '' : `<dc:title>${inText(title)}</dc:title>`) +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:created></cp:coreProperties>`;

export const workbookPart = (sheets: readonly string[], names: string): string =>
  `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>' +
  `<sheets>${sheets.map((name, i) => `<sheet name="${inQuotes(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
  `${names && `<definedNames>${names}</definedNames>`}</workbook>`;

/** The texts of all cells, each once. Blanks at their ends are part of them. */
export const textsPart = (texts: readonly string[]): string =>
  `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${texts.length}">` +
  `${texts.map((text) => `<si><t xml:space="preserve">${inText(text)}</t></si>`).join('')}</sst>`;
