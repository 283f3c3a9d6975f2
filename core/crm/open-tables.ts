import type { Grid, Table } from '../cells';
import type { OpenedTables } from './opened';
import type { SourceRow } from './sources-sheet';
import type { TableKind } from './table-kind';

/**
 * The way from raw sheets to CRM rows, once: header, kind, sources, rows. Sources sheets among the grids are used;
 * `given` rows (for example from a file named on the command line) come before them.
 */
export function openTables(grids: readonly Grid[], given: readonly SourceRow[] = []): OpenedTables {
  void given;
  void grids;
  return { tables: [], crm: { tables: [], owners: [] }, across: [], findings: [] };
}

/** The opened tables of one kind, in the order in which they came. */
export const tablesOf = (opened: OpenedTables, kind: TableKind): readonly Table[] =>
  opened.tables.filter((one) => one.kind === kind).map((one) => one.table);
