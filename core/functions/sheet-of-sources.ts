import type { Table } from '../cells';
import type { SourceRow } from '../crm/sources-sheet';
import { fold } from '../text';

/**
 * The name of the sheet that a range comes from, by the columns that a Sources range lists for it: all of them must be among
 * the labels, and of several sheets the one with the most is meant, the first of equals that is not `taken` yet.
 */
export function sheetNamed(table: Table, lines: readonly SourceRow[], taken: ReadonlySet<string>): string | undefined {
  const labels = new Set(table.headers.map(fold));
  let best: string | undefined;
  let most = 0;
  for (const sheet of new Set(lines.map((line) => line.sheet))) {
    if (sheet === '' || taken.has(sheet)) continue;
    const columns = lines.filter((line) => line.sheet === sheet && line.column !== '').map((line) => fold(line.column));
    if (columns.length > most && columns.every((column) => labels.has(column))) {
      best = sheet;
      most = columns.length;
    }
  }
  return best;
}
