import { outcome, type Finding, type Outcome } from '../../core/outcome';
import { readFile, type ReadFile } from './read-file';

/** Which file is being read, counted from 0, and how much of it is done, from 0 to 1. */
export type OnFileProgress = (file: number, share: number) => void;

/**
 * Reads several files in the order given. A file that cannot be read is left out with its finding; the others go on.
 * No two sheets keep one name: the second becomes `Activities (2)`, and a finding says so.
 */
export async function readMany(
  paths: readonly string[],
  onProgress?: OnFileProgress,
): Promise<Outcome<readonly ReadFile[]>> {
  const files: ReadFile[] = [];
  const findings: Finding[] = [];
  for (const [index, path] of paths.entries()) {
    const read = await readFile(path, onProgress && ((share) => onProgress(index, share)));
    findings.push(...read.findings);
    if (read.value) files.push(read.value);
  }
  const named = withUniqueSheets(files);
  return outcome(named.value, [...findings, ...named.findings]);
}

/** Spreadsheets do not tell sheet names apart by case, so neither do we. */
export function withUniqueSheets(files: readonly ReadFile[]): Outcome<readonly ReadFile[]> {
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const value = files.map((file) => ({
    ...file,
    grids: file.grids.map((grid) => {
      const sheet = freeName(grid.sheet, taken);
      taken.add(sheet.toLowerCase());
      if (sheet === grid.sheet) return grid;
      findings.push({
        severity: 'info',
        code: 'sheet-renamed',
        where: `${file.file}, ${grid.sheet}`,
        what: `There is already a sheet called ${grid.sheet}; this one is called ${sheet} here.`,
        fix: 'Nothing to do. In Sources, use the new name.',
      });
      return { ...grid, sheet };
    }),
  }));
  return outcome(value, findings);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`;
  return name;
}
