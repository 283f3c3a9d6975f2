import type { Table } from '../cells';
import type { SourceRow } from '../crm/sources-sheet';
import type { TableKind } from '../crm/table-kind';
import { fold } from '../text';

/**
 * The name of the sheet that a range comes from, for a range has none: the sheet all of whose columns, as a Sources range lists
 * them, are among the labels. Of several the one with the most is meant, then one that is listed as this kind of table, then
 * the first that is not `taken` yet.
 */
export function sheetNamed(
  table: Table,
  kind: TableKind,
  lines: readonly SourceRow[],
  taken: ReadonlySet<string>,
): string | undefined {
  const labels = new Set(table.headers.map(fold));
  let best: string | undefined;
  let most = 0;
  for (const sheet of new Set(lines.map((line) => line.sheet))) {
    if (sheet === '' || taken.has(sheet)) continue;
    const own = lines.filter((line) => line.sheet === sheet);
    const columns = own.filter(({ column }) => column !== '').map(({ column }) => fold(column));
    const points = columns.length + (own.some((line) => fold(line.table) === fold(kind)) ? 0.5 : 0);
    if (points > most && columns.every((column) => labels.has(column))) {
      best = sheet;
      most = points;
    }
  }
  return best;
}
