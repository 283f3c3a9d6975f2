import type { Cells, Table } from '../cells';
import { gridOfCells } from '../cells';
import { findHeader } from '../crm/header-row';
import { recognizeTable } from '../crm/recognize';
import type { Log, LogName } from '../logs/log';
import { logOf } from '../logs/log';
import { logSheetOf, type LogSheet } from '../logs/log-sheet';
import { at, type Finding } from '../outcome';
import { foldedName, readableSheets, unsavedSheets } from './readable-sheets';
import type { Answer } from './task';
import type { WorkbookCells } from './workbook';

/** A log of a workbook as it stands. */
export interface FoundLog {
  readonly log: Log;
  /** The name it has there. */
  readonly sheet: string;
  /** Undefined where there is none yet. */
  readonly table: Table | undefined;
  readonly lines: LogSheet;
}

/**
 * The sheet of a log, the first that has its columns, whatever it is called; else the place for a new one. Only the labels of the
 * other sheets are looked at: to write down a line no row of the CRM has to be read.
 */
export function findLog(cells: WorkbookCells, name: LogName): Answer<FoundLog> {
  const log = logOf(name);
  const unsaved = unsavedSheets(cells);
  if (unsaved.length > 0) return { ok: false, findings: unsaved };
  const sheets = readableSheets(cells);
  for (const one of sheets) {
    const table = tableIn(one.name, one.cells);
    if (recognizeTable(table).kind !== name) continue;
    const lines = logSheetOf(one.cells, table.headerRow);
    return { ok: true, findings: [], answer: { log, sheet: one.name, table, lines } };
  }
  const other = sheets.find((one) => foldedName(one.name) === foldedName(name));
  if (other !== undefined) return { ok: false, findings: [taken(other.name)] };
  const lines: LogSheet = { above: [], labels: log.columns, rows: [] };
  return { ok: true, findings: [], answer: { log, sheet: name, table: undefined, lines } };
}

const tableIn = (name: string, cells: Cells): Table => findHeader(gridOfCells(name, cells)).value;

const taken = (sheet: string): Finding => ({
  severity: 'error',
  code: 'sheet-name-taken',
  where: at(sheet),
  what: `A sheet called ${sheet} is there, and it holds something else.`,
  fix: 'Give that sheet another name, then save again.',
});
