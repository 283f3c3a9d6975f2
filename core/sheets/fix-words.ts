import type { RowToFix } from '../crm/health';
import { figure } from './figures';

const shownRows = 4;

/** Rows to fix, reason by reason: `no amount (Opportunities rows 14, 88 and 3 more); no next step (...)`. */
export function fixWords(rows: readonly RowToFix[], all: number): string {
  const byReason = new Map<string, { reason: string; sheet: string; rows: number[] }>();
  for (const { sheet, row, reasons } of rows) {
    for (const reason of reasons) {
      const key = JSON.stringify([reason, sheet]);
      const known = byReason.get(key) ?? { reason, sheet, rows: [] };
      known.rows.push(row);
      byReason.set(key, known);
    }
  }
  const said = [...byReason.values()]
    .sort((a, b) => b.rows.length - a.rows.length || (a.reason < b.reason ? -1 : 1))
    .map(({ reason, sheet, rows: numbers }) => `${reason} (${sheet}, ${rowNumbers(numbers)})`);
  if (rows.length < all) said.push(`and ${figure(all - rows.length)} more rows`);
  return said.join('\n');
}

function rowNumbers(rows: readonly number[]): string {
  const shown = rows.slice(0, shownRows).join(', ');
  const more = rows.length - shownRows;
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${more > 0 ? ` and ${figure(more)} more` : ''}`;
}
