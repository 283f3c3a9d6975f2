import type { Grid } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { LIMITS, type Limits } from './limits';
import type { OnProgress } from './read-csv';
import { isRefusal, refuse } from './refusal';
import { bytesOf, type Source } from './source';
import { notCells, sheetFindings, warning } from './xlsx-findings';
import { relationsOf, workbookOf } from './xlsx-parts';
import { refuseDamaged, refuseDoctype, refuseForeign, refuseFull, refuseMissing, refuseOthers } from './xlsx-refusals';
import { readSheet, type Shared } from './xlsx-sheet';
import { sharedStringsOf } from './xlsx-strings';
import { stylesOf } from './xlsx-styles';
import { hasDoctype, xmlFaultOf } from './xml';
import { entriesOf, unpack } from './zip';

/*
 * A reader of our own for the small part of a workbook that holds cells. We tried hucre, a reader at hand, first:
 * its streamed rows tell no error cell from the text "#N/A" and no formula at all, its whole sheets are rectangles in memory
 * (1.6 GB for a million rows), it refuses chart sheets, backslashes in part names and a lone far cell, and in three workbooks
 * of the corpora it has other cells than LibreOffice. What would stand in front of it (unpacking under limits) and beside it
 * (a second walk over every sheet) is most of a reader already. The tests hold the two readers against each other.
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
