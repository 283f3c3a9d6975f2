import type { Grid } from '../../core/cells';
import { at, type Finding } from '../../core/outcome';
import { LIMITS, type Limits } from './limits';
import type { OnProgress } from './read-csv';
import { isRefusal, refuse } from './refusal';
import { counted, rowsText, type Tally } from './say';
import { bytesOf, type Source } from './source';
import { relationsOf, workbookOf, type ListedSheet } from './xlsx-parts';
import { readSheet, type SheetRead, type Shared } from './xlsx-sheet';
import { sharedStringsOf } from './xlsx-strings';
import { stylesOf } from './xlsx-styles';
import { hasDoctype, xmlFaultOf } from './xml';
import { entriesOf, unpack, type Entry } from './zip';

/*
 * A reader of our own for the small part of a workbook that holds cells. hucre, which writes our workbooks, was tried first:
 * its streamed rows tell no error cell from the text "#N/A" and no formula at all, its whole sheets take more memory than we
 * may use at 100,000 rows, and it refuses chart sheets, backslashes in part names and a lone far cell. What would stand in
 * front of it (unpacking under limits) and beside it (a second walk over every sheet) is most of a reader already.
 * The tests hold both readers against each other.
 */

export interface Workbook {
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
}

/** What the names and sizes of the parts may take beside the parts themselves. */
const DIRECTORY_BYTES = 1 << 20;

/** Reads every sheet of a workbook, hidden ones too. Stored values only: nothing is calculated, followed or extracted. */
export function readXlsx(name: string, source: Source, limits: Limits = LIMITS, onProgress?: OnProgress): Workbook {
  try {
    return read(name, source, limits, onProgress);
  } catch (error) {
    if (isRefusal(error)) throw error;
    const fault = xmlFaultOf(error);
    if (fault === 'xml-doctype') refuseDoctype(name);
    if (fault === 'xml-encoding') {
      refuse(
        'workbook-encoding',
        name,
        'A part of this workbook is in an encoding that Leadline does not know.',
        'Open it in Excel and save it as .xlsx.',
      );
    }
    return refuseDamaged(name);
  }
}

function read(name: string, source: Source, limits: Limits, onProgress?: OnProgress): Workbook {
  if (source.size > limits.unpackedBytes + DIRECTORY_BYTES) {
    refuse(
      'workbook-too-large',
      name,
      'This workbook is too large to be read safely.',
      'Export a shorter period, or save the table as CSV.',
    );
  }
  const bytes = bytesOf(source, source.size);
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(name, zip, limits);
  refuseOthers(name, entries);
  const isXml = (part: string): boolean => part.endsWith('.xml') || part.endsWith('.rels');
  const parts = unpack(name, zip, entries, limits, isXml);
  for (const part of parts.values()) if (hasDoctype(part)) refuseDoctype(name);
  onProgress?.(0.3);

  const top = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const main = parts.get(top);
  if (!main) refuseForeign(name);
  const { dates, sheets } = workbookOf(main);
  const relations = new Map(relationsOf(parts, top).map((relation) => [relation.id, relation]));
  const partOf = (type: string): Buffer | undefined =>
    parts.get([...relations.values()].find((relation) => relation.type === type)?.target ?? '');
  const shared: Shared = {
    dates,
    strings: sharedStringsOf(partOf('sharedStrings')),
    styles: stylesOf(partOf('styles')),
    days: new Map(),
    errors: new Map(),
  };
  const grids: Grid[] = [];
  const findings: Finding[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const relation = relations.get(sheet.relation);
    if (relation && relation.type !== 'worksheet') {
      findings.push(notCells(sheet, relation.type));
      continue;
    }
    const part = parts.get(relation?.target ?? '');
    if (!part) refuseMissing(name, sheet);
    const sheetRead = readSheet(sheet.name, part, shared, limits);
    if (sheetRead.isTooFull) refuseFull(name, sheet, limits);
    grids.push(sheetRead.grid);
    findings.push(...sheetFindings(sheet, sheetRead, sheets.length === 1, limits));
    onProgress?.(0.3 + (0.7 * (index + 1)) / sheets.length);
  }
  if (!grids.some(({ rowCount }) => rowCount > 0)) {
    findings.push(
      warning(
        'workbook-empty',
        name,
        'No sheet of this workbook holds anything.',
        'Export it again and check that it holds rows.',
      ),
    );
  }
  return { grids, findings };
}

/** Other things that come as a zip archive, by the names of their parts. */
function refuseOthers(name: string, entries: readonly Entry[]): void {
  const has = (test: (part: string) => boolean): boolean => entries.some((entry) => test(entry.name.toLowerCase()));
  const saveAs = 'Open it there and save or export it as .xlsx or CSV.';
  if (has((part) => part === 'xl/workbook.bin')) {
    refuse(
      'workbook-binary',
      name,
      'This is a binary workbook (.xlsb), which Leadline does not read.',
      'Open it in Excel and save it as .xlsx.',
    );
  }
  if (has((part) => part.endsWith('.iwa') || part === 'index.zip')) {
    refuse('workbook-numbers', name, 'This is a document of Apple Numbers, which Leadline does not read.', saveAs);
  }
  if (entries[0]?.name === 'mimetype' || has((part) => part === 'meta-inf/manifest.xml')) {
    refuse('workbook-opendocument', name, 'This is an OpenDocument file (.ods), which Leadline does not read.', saveAs);
  }
  if (has((part) => part === 'word/document.xml' || part === 'ppt/presentation.xml')) {
    refuse(
      'file-not-a-table',
      name,
      'This is a Word or PowerPoint document, not a table.',
      'Export the table as CSV or .xlsx.',
    );
  }
  if (!has((part) => part === '[content_types].xml')) refuseForeign(name);
}

const warning = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'warning',
  code,
  where,
  what,
  fix,
});
const info = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'info',
  code,
  where,
  what,
  fix,
});

const notCells = (sheet: ListedSheet, type: string): Finding =>
  info(
    'sheet-without-cells',
    sheet.name,
    `This sheet is a ${type === 'chartsheet' ? 'chart' : type} and has no cells; it was passed over.`,
    'Nothing to do.',
  );

function sheetFindings(sheet: ListedSheet, read: SheetRead, isOnly: boolean, limits: Limits): readonly Finding[] {
  const { name } = sheet;
  const { grid } = read;
  const where = ({ count, rows }: Tally): string => at(name, count === 1 ? rows[0] : undefined);
  const found: Finding[] = [];
  if (sheet.isHidden)
    found.push(
      info(
        'sheet-hidden',
        name,
        'This sheet is hidden; it was read all the same.',
        'Delete it if it should not count.',
      ),
    );
  if (grid.rowCount === 0)
    found.push(info('sheet-empty', name, 'This sheet is empty.', 'Nothing to do if that is right.'));
  if (grid.rowCount === 1) {
    found.push({
      severity: isOnly ? 'warning' : 'info',
      code: 'sheet-one-row',
      where: name,
      what: 'There is one row and nothing below it: a header without rows.',
      fix: 'Check that the export has rows for the time you chose.',
    });
  }
  if (read.outsideCount > 0) {
    const listed = read.outside.map(({ cell, by }) => `${cell} (${by})`).join(', ');
    const rest = read.outsideCount - read.outside.length;
    found.push(
      warning(
        'formulas-call-out',
        name,
        `${counted(read.outsideCount, 'formula')} ${read.outsideCount === 1 ? 'reaches' : 'reach'} outside this workbook: ${listed}${rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : ''}. Only the stored values were read.`,
        'Replace them by their values before you share the workbook.',
      ),
    );
  }
  if (read.twice.count > 0) {
    found.push(
      warning(
        'cell-twice',
        where(read.twice),
        `A cell is there twice in ${rowsText(read.twice)}; the last one was taken.`,
        'Open the workbook in Excel, check those rows and save it.',
      ),
    );
  }
  if (read.tooLong.count > 0) {
    found.push(
      warning(
        'cell-too-long',
        where(read.tooLong),
        `A cell in ${rowsText(read.tooLong)} is longer than the ${limits.cellCharacters.toLocaleString('en-US')} characters Excel allows; it was read whole.`,
        'Shorten it if the file is to be opened in Excel.',
      ),
    );
  }
  if (read.noStoredValue.count > 0) {
    found.push(
      warning(
        'formulas-without-value',
        where(read.noStoredValue),
        `${counted(read.noStoredValue.times, 'formula')} (${rowsText(read.noStoredValue)}) ${read.noStoredValue.times === 1 ? 'has' : 'have'} no stored value and were read as blank.`,
        'Open the workbook in Excel or LibreOffice and save it, so that the values are calculated.',
      ),
    );
  }
  if (read.notADay.count > 0) {
    found.push(
      warning(
        'number-not-a-day',
        where(read.notADay),
        `A number formatted as a date in ${rowsText(read.notADay)} is no day after February 1900; it was read as a number.`,
        'Check those cells: a date may have been typed as a number.',
      ),
    );
  }
  if (read.hiddenRows.count > 0) {
    found.push(
      info(
        'rows-hidden',
        where(read.hiddenRows),
        `${counted(read.hiddenRows.count, 'row')} of this sheet ${read.hiddenRows.count === 1 ? 'is' : 'are'} hidden or filtered out and were read all the same.`,
        'Delete them if they should not count.',
      ),
    );
  }
  if (read.errors.count > 0) {
    found.push(
      warning(
        'cells-with-errors',
        where(read.errors),
        `${counted(read.errors.times, 'cell')} (${rowsText(read.errors)}) ${read.errors.times === 1 ? 'holds' : 'hold'} an error: ${[...read.errorKinds].join(', ')}.`,
        'Correct the formulas, or replace them by values.',
      ),
    );
  }
  return found;
}

function refuseDoctype(name: string): never {
  return refuse(
    'workbook-doctype',
    name,
    'This is not a normal workbook: it holds a document type, which no spreadsheet program writes.',
    'Do not open it; export the table again.',
  );
}

function refuseDamaged(name: string): never {
  return refuse(
    'workbook-damaged',
    name,
    'This workbook is damaged.',
    'Export it again, or open it in Excel and save it.',
  );
}

function refuseForeign(name: string): never {
  return refuse(
    'file-is-archive',
    name,
    'This is a zip archive without a workbook in it.',
    'Unpack it first and give the file inside.',
  );
}

function refuseMissing(name: string, sheet: ListedSheet): never {
  return refuse(
    'workbook-damaged',
    at(name, undefined, sheet.name),
    'This workbook is damaged: it lists a sheet that is not in it.',
    'Export it again, or open it in Excel and save it.',
  );
}

function refuseFull(name: string, sheet: ListedSheet, limits: Limits): never {
  return refuse(
    'sheet-too-full',
    at(name, undefined, sheet.name),
    `This sheet has more than ${limits.sheetCells.toLocaleString('en-US')} filled cells.`,
    'Export a shorter period, or save the sheet as CSV.',
  );
}
