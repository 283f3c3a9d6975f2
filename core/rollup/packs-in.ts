import type { Grid, Table } from '../cells';
import { findHeader } from '../crm/header-row';
import { recognizeTable } from '../crm/recognize';
import { outcome, type Outcome } from '../outcome';
import type { PublishedPack } from './published';
import { readPack } from './read-pack';

/** The tables of packs among some sheets, by their labels. Only labels are looked at: no row of any other sheet is read. */
export const packTablesIn = (grids: readonly Grid[]): readonly Table[] =>
  grids.map((grid) => findHeader(grid).value).filter((table) => recognizeTable(table).kind === 'Numbers');

/** The packs that can be read; of the others the findings say why they cannot, and they stop nothing. */
export function readPacks(tables: readonly Table[]): Outcome<readonly PublishedPack[]> {
  const read = tables.map(readPack);
  return outcome(
    read.flatMap(({ value }) => value ?? []),
    read.flatMap(({ findings }) => findings),
  );
}
