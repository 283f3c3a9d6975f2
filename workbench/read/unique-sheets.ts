import { basename } from 'node:path';
import type { Finding } from '../../core/outcome';
import type { ReadFile } from './read-file';

/**
 * Files of which no two sheets have one name: the second becomes `Activities (2)`, and a finding of its file says so.
 * Spreadsheets do not tell sheet names apart by case, so neither do we.
 */
export function withUniqueSheets<T extends ReadFile>(files: readonly T[]): T[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const findings: Finding[] = [...file.findings];
    const grids = file.grids.map((grid) => {
      const sheet = freeName(grid.sheet, taken);
      taken.add(sheet.toLowerCase());
      if (sheet === grid.sheet) return grid;
      findings.push(renamed(file.file, grid.sheet, sheet));
      return { ...grid, sheet };
    });
    return { ...file, grids, findings };
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`;
  return name;
}

const renamed = (file: string, from: string, to: string): Finding => ({
  severity: 'info',
  code: 'sheet-renamed',
  where: `${basename(file)}, ${from}`,
  what: `There is already a sheet called ${from}; this one is called ${to} here.`,
  fix: 'Nothing to do. In Sources, use the new name.',
});
