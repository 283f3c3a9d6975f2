import { missingEntries, readEntries } from '../logs/entries';
import { lineShown, withCells } from '../logs/log-sheet';
import { at, type Finding } from '../outcome';
import { findLog } from './find-log';
import { layLabel, rowOver } from './row-over';
import type { EditInput } from './accept-log';
import type { Answer, LoggedSaid, Performed } from './task';
import type { WorkbookCells } from './workbook';

/**
 * Changes cells of one line of a log, for example that a commitment was kept, and touches nothing else of the sheet. The line is
 * known by its print: sorted elsewhere it is found again, and where it is another one by now nothing is written.
 */
export function editLog(cells: WorkbookCells, input: EditInput): Answer<Performed<LoggedSaid>> {
  const found = findLog(cells, input.log);
  if (!found.ok) return found;
  const { log, sheet, table, lines } = found.answer;
  const { entries, findings } = readEntries(log, input.cells);
  const needs = log.needs.filter((label) => entries.some(([one]) => one === label));
  const wrong = findings.length > 0 ? findings : missingEntries({ ...log, needs }, entries);
  if (wrong.length > 0) return { ok: false, findings: wrong };
  const line = table === undefined ? undefined : lineShown(table, input.row, input.print);
  if (table === undefined || line === undefined) return { ok: false, findings: [changed(sheet, input.row)] };
  const next = withCells(lines, line, entries);
  const row = table.headerRow + 1 + line;
  const below = [
    ...rowOver(sheet, table.headerRow, lines.labels, next.labels, layLabel),
    ...rowOver(sheet, row, lines.rows[line] ?? [], next.rows[line] ?? []),
  ];
  return { ok: true, findings: [], answer: { writes: { sheets: [], below, saves: true }, says: { sheet, row } } };
}

const changed = (sheet: string, row: number): Finding => ({
  severity: 'error',
  code: 'line-changed',
  where: at(sheet, row),
  what: 'Somebody has changed or deleted this line since the page showed it, so nothing was written.',
  fix: 'Look at the line on its sheet, then try again.',
});
