import type { Cell, Table } from '../cells';
import type { Log } from '../logs/log';
import type { LogSheet } from '../logs/log-sheet';
import { plain } from '../neutral';
import { fold } from '../text';
import { layEntered, type EnteredColumn } from './entered';
import type { LaidCell, SheetLayout } from './layout';
import { withDays } from './own-days';

/** Columns that hold more, or less, than a few words. */
const widths: Readonly<Record<string, number>> = {
  About: 20,
  Author: 20,
  Behavior: 28,
  'Behaviors behind it': 24,
  'Can recite': 34,
  Change: 40,
  Commitment: 26,
  Delegate: 18,
  Draft: 44,
  Item: 34,
  Kept: 7,
  Held: 6,
  Link: 30,
  Need: 22,
  Note: 30,
  Outcome: 36,
  Projection: 22,
  Rep: 17,
  Seen: 40,
  'Should move': 28,
  'Skill focus': 22,
  Step: 24,
  Tried: 24,
  'Try next': 34,
  Way: 60,
  'Went well': 34,
  'What good looks like': 44,
  'Your words': 34,
};

/** A log that is there, for a workbook that is made anew. */
export function layWholeLog(log: Log, table: Table): SheetLayout {
  const columns = table.headers.map((_, index) => table.column(index));
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    columns.map((column): Cell => {
      const cell = column.at(row);
      return typeof cell === 'string' ? plain(cell) : cell;
    }),
  );
  return layLog(log, log.name, { labels: table.headers, rows: withDays(table.headers, rows, log.days) });
}

/** Lines of a log below its labels, people's own columns where they put them. */
export function layLog(log: Log, sheet: string, { labels, rows }: Pick<LogSheet, 'labels' | 'rows'>): SheetLayout {
  const wide = [labels, ...rows].reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: wide }, (_, i) => columnOf(log, labels[i] ?? null));
  const full = (row: readonly Cell[]): Cell[] => Array.from({ length: wide }, (_, i) => row[i] ?? null);
  const laid = layEntered(sheet, columns, rows.map(full));
  const header = full(labels).map((value): LaidCell => ({ value, look: 'listHeader' }));
  return { ...laid, rows: [header, ...laid.rows.slice(1)] };
}

function columnOf(log: Log, label: Cell): EnteredColumn {
  const written = typeof label === 'string' ? label : label === null ? '' : String(label);
  const known = log.columns.find((one) => fold(one) === fold(written));
  if (known === undefined) return { label: written, width: 18 };
  const words = log.words.find(([one]) => one === known)?.[1];
  return { label: written, width: log.days.includes(known) ? 11 : (widths[known] ?? 14), ...(words && { words }) };
}
