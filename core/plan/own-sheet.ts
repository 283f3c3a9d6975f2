import type { Table } from '../cells';
import type { Finding } from '../outcome';
import { gather } from './gather';
import { openWith, type OwnSheet, type Ruling } from './opened-sheet';
import { dayCells, numberCells } from './own-cells';

export type { OwnSheet };

/** Opens a sheet as it stands in a workbook: its numbers and days are read by what their whole columns prove. */
export const openSheet = (table: Table, ruling: Ruling): { own: OwnSheet; missing: Finding[] } =>
  openWith(table, ruling, { numbers: numberCells, days: dayCells, gathering: gather(table.sheet) });
