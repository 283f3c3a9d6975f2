import { missingEntries, readEntries } from '../logs/entries';
import { withLine } from '../logs/log-sheet';
import { layLog } from '../sheets/logs';
import { findLog } from './find-log';
import type { LogInput } from './accept-log';
import type { Answer, LoggedSaid, Performed } from './task';
import type { WorkbookCells } from './workbook';

/** Adds a line to a log, and makes the sheet where there is none: every line and column that is there stays as it is. */
export function appendLog(cells: WorkbookCells, input: LogInput): Answer<Performed<LoggedSaid>> {
  const found = findLog(cells, input.log);
  if (!found.ok) return found;
  const { log, sheet, lines } = found.answer;
  const { entries, findings } = readEntries(log, input.cells);
  const wrong = findings.length > 0 ? findings : missingEntries(log, entries);
  if (wrong.length > 0) return { ok: false, findings: wrong };
  const next = withLine(lines, entries);
  const row = next.above.length + 1 + next.rows.length;
  return {
    ok: true,
    findings: [],
    answer: { writes: { sheets: [layLog(log, sheet, next)], saves: true }, says: { sheet, row } },
  };
}
