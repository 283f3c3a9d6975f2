import type { Grid } from '../cells';
import type { InspectedTable, OpenedTables } from './opened';
import { openTables } from './open-tables';
import type { SourceRow } from './sources-sheet';

/** What `inspect` says of sheets that have been opened. */
export function inspectOpened(opened: OpenedTables): InspectedTable[] {
  void opened;
  return [];
}

/** Opens sheets and says what each one is, with the opened tables beside it so that nothing is done twice. */
export function inspectTables(
  grids: readonly Grid[],
  given?: readonly SourceRow[],
): { readonly tables: readonly InspectedTable[]; readonly opened: OpenedTables } {
  const opened = openTables(grids, given);
  return { tables: inspectOpened(opened), opened };
}
