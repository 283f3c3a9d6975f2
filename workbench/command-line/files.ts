import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Grid } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { readFile } from '../read/read-file';
import type { Progress } from './progress';

/** One file of the command line. A file that was refused has no grids, and findings that say why. */
export interface NamedFile {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  readonly refused: boolean;
}

/** Reads files one after another. Two sheets of one name are told apart: `Calls`, `Calls (2)`. */
export async function readFiles(paths: readonly string[], progress: Progress): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  const taken = new Set<string>();
  for (const path of paths.flatMap(filesIn)) {
    const name = basename(path);
    progress.say(`Reading ${name}`);
    const { value, findings } = await readFile(path, (share) =>
      progress.say(`Reading ${name} ${Math.round(share * 100)} %`),
    );
    files.push({
      file: path,
      encoding: value?.encoding ?? '',
      delimiter: value?.delimiter ?? '',
      grids: (value?.grids ?? []).map((grid) => renamed(grid, taken)),
      findings,
      refused: value === null,
    });
  }
  return files;
}

/** A folder stands for the exports in it, by name; anything else for itself. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const exports = readdirSync(path).filter((name) => /^[^.~].*\.(csv|tsv|txt|xlsx|xlsm)$/i.test(name));
  return exports.length === 0 ? [path] : exports.sort().map((name) => join(path, name));
}

export const gridsOf = (files: readonly NamedFile[]): readonly Grid[] => files.flatMap(({ grids }) => grids);

function renamed(grid: Grid, taken: Set<string>): Grid {
  let sheet = grid.sheet;
  for (let n = 2; taken.has(sheet.toLowerCase()); n += 1) sheet = `${grid.sheet} (${n})`;
  taken.add(sheet.toLowerCase());
  return sheet === grid.sheet ? grid : { ...grid, sheet };
}
