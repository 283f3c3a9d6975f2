import { isBlank, type Cells, type Grid, type Table } from '../cells';
import { findHeader } from '../crm/header-row';
import { openTables } from '../crm/open-tables';
import type { OpenedTables } from '../crm/opened';
import { recognizeTable } from '../crm/recognize';
import { readSources, type SourceRow } from '../crm/sources-sheet';
import { isCrmKind, isOwnKind, type OwnKind, type TableKind } from '../crm/table-kind';
import type { Intent } from '../plan/plan';
import { intentKinds, readIntent, type IntentTables } from '../plan/read-intent';
import type { Outcome } from '../outcome';
import { asOfAsDay } from './settings-range';
import { isMistake, mistake, type Mistake } from './mistake';
import { rangeGrid } from './range-grid';
import { sheetNamed } from './sheet-of-sources';
import { unknownRange } from './unknown-range';

/** The ranges of a call, each known for what it is. */
export interface OpenedRanges {
  readonly opened: OpenedTables;
  readonly intent: Outcome<Intent>;
  readonly hasPlan: boolean;
  readonly measures: Table | undefined;
  /** The weeks that were written down once they had closed. */
  readonly closedWeeks: Table | undefined;
}

/**
 * Knows each range by its header row, in whatever order they come. A range has no name here, so it gets that of its kind, or
 * of the sheet whose columns a Sources range lists. A range that is none of ours, and two of which only one can hold, are mistakes.
 */
export function openRanges(ranges: readonly Cells[]): OpenedRanges | Mistake {
  const seen = ranges
    .map(withoutTail)
    .filter((cells) => cells.length > 0)
    .map(look);
  const lines = seen.flatMap(({ kind, table }) => (kind === 'Sources' ? readSources(table).value : []));
  const grids = named(seen, lines);
  if (isMistake(grids)) return grids;
  const opened = openTables(grids);
  const intentTables = ownTables(opened);
  return {
    opened,
    intent: readIntent(intentTables),
    hasPlan: intentTables.plan !== undefined,
    measures: opened.tables.find(({ kind }) => kind === 'Measures')?.table,
    closedWeeks: opened.tables.find(({ kind }) => kind === 'Closed weeks')?.table,
  };
}

/** Rows up to the last one with something in it: whole columns (A:W) come with a million blank rows. */
function withoutTail(cells: Cells): Cells {
  let rows = cells.length;
  while (rows > 0 && cells[rows - 1]!.every(isBlank)) rows -= 1;
  return rows === cells.length ? cells : cells.slice(0, rows);
}

interface Seen {
  readonly grid: Grid;
  readonly table: Table;
  readonly kind: TableKind;
}

function look(cells: Cells, index: number): Seen {
  const grid = rangeGrid(`Range ${index + 1}`, cells);
  const table = findHeader(grid).value;
  return { grid, table, kind: recognizeTable(table).kind };
}

function named(seen: readonly Seen[], lines: readonly SourceRow[]): Grid[] | Mistake {
  const times = new Map<string, number>();
  const taken = new Set<string>();
  const grids: Grid[] = [];
  for (const { grid, table, kind } of seen) {
    const listed = isOwnKind(kind) ? undefined : sheetNamed(table, kind, lines, taken);
    if (listed !== undefined) taken.add(listed);
    else if (kind === 'Unknown') return unknownRange(table);
    const time = (times.get(kind) ?? 0) + 1;
    times.set(kind, time);
    if (time > 1 && isOwnKind(kind) && kind !== 'Sources') return twice(kind);
    const usual = isCrmKind(kind) || isOwnKind(kind) ? kind : grid.sheet;
    const sheet = listed ?? (time === 1 ? usual : `${usual} ${time}`);
    grids.push(kind === 'Settings' ? asOfAsDay({ ...grid, sheet }) : { ...grid, sheet });
  }
  return grids;
}

const twice = (kind: OwnKind): Mistake =>
  mistake(`Two of the ranges are a ${kind}, and which one holds cannot be guessed: give one ${kind} range.`);

function ownTables(opened: OpenedTables): IntentTables {
  const found = intentKinds.flatMap(([place, kind]) => {
    const one = opened.tables.find((table) => table.kind === kind);
    return one ? [[place, one.table] as const] : [];
  });
  return Object.fromEntries(found) as IntentTables;
}
