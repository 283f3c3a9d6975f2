import { at } from '../../core/outcome';
import type { Limits } from './limits';
import { refuse } from './refusal';
import type { ListedSheet } from './xlsx-parts';
import type { Entry } from './zip';

/** Other things that come as a zip archive, by the names of their parts. */
export function refuseOthers(name: string, entries: readonly Entry[]): void {
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

export function refuseDoctype(name: string): never {
  return refuse(
    'workbook-doctype',
    name,
    'This is not a normal workbook: it holds a document type, which no spreadsheet program writes.',
    'Do not open it; export the table again.',
  );
}

export function refuseDamaged(name: string): never {
  return refuse(
    'workbook-damaged',
    name,
    'This workbook is damaged.',
    'Export it again, or open it in Excel and save it.',
  );
}

export function refuseForeign(name: string): never {
  return refuse(
    'file-is-archive',
    name,
    'This is a zip archive without a workbook in it.',
    'Unpack it first and give the file inside.',
  );
}

export function refuseMissing(name: string, sheet: ListedSheet): never {
  return refuse(
    'workbook-damaged',
    at(name, undefined, sheet.name),
    'This workbook is damaged: it lists a sheet that is not in it.',
    'Export it again, or open it in Excel and save it.',
  );
}

export function refuseFull(name: string, sheet: ListedSheet, limits: Limits): never {
  return refuse(
    'sheet-too-full',
    at(name, undefined, sheet.name),
    `This sheet has more than ${limits.sheetCells.toLocaleString('en-US')} filled cells.`,
    'Export a shorter period, or save the sheet as CSV.',
  );
}
