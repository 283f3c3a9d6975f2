import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gridOfCells, type Cell, type Grid } from '../../../core/cells';
import { readFile } from '../../../workbench/read/read-file';

/** All CSV files of a folder as grids, in the order of their names. */
export async function gridsIn(folder: string): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.csv')) continue;
    const { value, findings } = await readFile(join(folder, file));
    if (!value) throw new Error(`${file}: ${findings.map((finding) => finding.what).join(' ')}`);
    grids.push(...value.grids);
  }
  return grids;
}

/** A sheet drawn as text: cells between bars, blanks around them dropped, nothing between two bars is a blank cell. */
export function sheet(name: string, drawing: string): Grid {
  const rows = drawing
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell): Cell => (cell.trim() === '' ? null : cell.trim())),
    );
  return gridOfCells(name, rows);
}

/** Rows of cells as a sheet. */
export const rows = (name: string, ...cells: Cell[][]): Grid => gridOfCells(name, cells);
