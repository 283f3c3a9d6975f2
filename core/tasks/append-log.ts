import { missingEntries, readEntries } from '../logs/entries';
import { withLine } from '../logs/log-sheet';
import { layLog } from '../sheets/logs';
import { findLog } from './find-log';
import { layLabel, rowOver } from './row-over';
import type { LogInput } from './accept-log';
import type { Answer, LoggedSaid, Performed } from './task';
import type { WorkbookCells, Writes } from './workbook';

/** Adds a line to a log, and makes the sheet where there is none: nothing that is there is written again. */
export function appendLog(cells: WorkbookCells, input: LogInput): Answer<Performed<LoggedSaid>> {
  const found = findLog(cells, input.log);
  if (!found.ok) return found;
  const { log, sheet, table, lines } = found.answer;
  const { entries, findings } = readEntries(log, input.cells);
  const wrong = findings.length > 0 ? findings : missingEntries(log, entries);
  if (wrong.length > 0) return { ok: false, findings: wrong };
  const next = withLine(lines, entries);
  const line = next.rows.length - 1;
  const row = next.above.length + 2 + line;
  const laid = layLog(log, sheet, { labels: next.labels, rows: next.rows.slice(line) });
  const writes: Writes =
    table === undefined
      ? { sheets: [laid], saves: true }
      : {
          sheets: [],
          below: [
            ...rowOver(sheet, table.headerRow, lines.labels, next.labels, layLabel),
            ...rowOver(sheet, row, lines.rows[line] ?? [], next.rows[line]!, (_, column) => laid.rows[1]![column]!),
          ],
          saves: true,
        };
  return { ok: true, findings: [], answer: { writes, says: { sheet, row } } };
}
