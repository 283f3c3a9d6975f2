import { basename } from 'node:path';
import type { Grid } from '../../core/cells';
import { outcome, type Finding, type Outcome } from '../../core/outcome';
import { isWorkbookName, kindOf } from './first-bytes';
import { LIMITS, type Limits } from './limits';
import { readCsv, type OnProgress } from './read-csv';
import { readXlsx } from './read-xlsx';
import { isRefusal } from './refusal';
import { sourceOfBytes, withFile, type Source } from './source';

export type { OnProgress } from './read-csv';

/** A file as it was found: its sheets as grids, and what a person should know about how it was read. */
export interface ReadFile {
  /** The file's name without its folder. */
  readonly file: string;
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, or `xlsx` for a workbook. */
  readonly encoding: string;
  /** Comma, semicolon, tab, vertical bar or what a `sep=` line says; empty for a workbook. */
  readonly delimiter: string;
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
}

/** Reads a CSV or a workbook from disk. A file that cannot be read gives null and a finding that says why; it never throws. */
export async function readFile(path: string, onProgress?: OnProgress): Promise<Outcome<ReadFile | null>> {
  const name = basename(path);
  return guarded(name, () => withFile(path, (source) => readSource(name, source, LIMITS, onProgress)));
}

/** Reads the bytes of a CSV or a workbook. Its first bytes decide which it is, not its name. */
export const readBytes = (
  name: string,
  bytes: Uint8Array,
  onProgress?: OnProgress,
  limits: Limits = LIMITS,
): Outcome<ReadFile | null> => guarded(name, () => readSource(name, sourceOfBytes(bytes), limits, onProgress));

/** The name of a CSV's only sheet: the file's name without its ending. */
export const sheetNameOf = (file: string): string => basename(file).replace(/(.)\.[^.\s]{1,5}$/, '$1');

function readSource(name: string, source: Source, limits: Limits, onProgress?: OnProgress): ReadFile {
  if (kindOf(name, source) === 'zip') {
    const { grids, findings } = readXlsx(name, source, limits, onProgress);
    return { file: name, encoding: 'xlsx', delimiter: '', grids, findings };
  }
  const { encoding, delimiter, grid, findings } = readCsv(name, sheetNameOf(name), source, limits, onProgress);
  return {
    file: name,
    encoding,
    delimiter,
    grids: [grid],
    findings: isWorkbookName(name) ? [textNamedWorkbook(name), ...findings] : findings,
  };
}

const textNamedWorkbook = (name: string): Finding => ({
  severity: 'warning',
  code: 'text-named-workbook',
  where: name,
  what: 'This is a text file, although its name says it is a workbook; it was read as CSV.',
  fix: 'Give it a name that ends in .csv, so that other programs read it as well.',
});

/** Whatever goes wrong becomes one finding; nothing of an error's own words reaches a person. */
function guarded(name: string, read: () => ReadFile): Outcome<ReadFile | null> {
  try {
    const file = read();
    return outcome(file, file.findings);
  } catch (error) {
    return outcome(null, [isRefusal(error) ? error.finding : faultOf(name, error)]);
  }
}

function faultOf(name: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT')
    return fault('file-missing', name, 'There is no file of this name.', 'Check the name and the folder.');
  if (code === 'EISDIR') return fault('file-is-folder', name, 'This is a folder, not a file.', 'Give the files in it.');
  if (code === 'EACCES' || code === 'EPERM') {
    return fault(
      'file-locked',
      name,
      'The file may not be opened.',
      'Check its permissions, or close the program that uses it.',
    );
  }
  return fault(
    'file-unreadable',
    name,
    'The file could not be read: it is damaged or of a kind that Leadline does not know.',
    'Export it again as CSV or .xlsx.',
  );
}

const fault = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'error',
  code,
  where,
  what,
  fix,
});
