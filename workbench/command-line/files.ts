import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Grid } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { readFile, type ReadFile } from '../read/read-file';
import { withUniqueSheets } from '../read/unique-sheets';
import { isPreviousName } from '../write/previous';
import type { Progress } from './progress';

/** One file of the command line under the name a person gave. A refused one has no grids, and a finding that says why. */
export interface NamedFile extends ReadFile {
  readonly refused: boolean;
  /** A workbook that score made: the two sheets that only it draws are in it. */
  readonly ours: boolean;
}

/** Reads files one after another, and arranges them. Two sheets of one name are told apart: `Calls`, `Calls (2)`. */
export async function readFiles(
  paths: readonly string[],
  progress: Progress,
  arrange = (files: readonly NamedFile[]): readonly NamedFile[] => files,
): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const path of paths.flatMap(filesIn)) {
    const name = basename(path);
    progress.say(`Reading ${name}`);
    const { value, findings } = await readFile(path, (share) =>
      progress.say(`Reading ${name} ${Math.round(share * 100)} %`),
    );
    const { encoding = '', delimiter = '', grids = [] } = value ?? {};
    const said = findings.map((finding) => (finding.code === 'file-is-folder' ? folderWithoutExports(name) : finding));
    files.push({
      file: path,
      encoding,
      delimiter,
      grids,
      findings: said.filter(isNews),
      refused: value === null,
      ours: isOurs(grids),
    });
  }
  return withUniqueSheets(arrange(files));
}

/** A folder stands for the exports in it, by name; anything else for itself. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const exports = readdirSync(path).filter((name) => isExport.test(name) && !isPreviousName(name));
  return exports.length === 0 ? [path] : exports.sort().map((name) => join(path, name));
}

const isExport = /^[^.~].*\.(csv|tsv|xlsx|xlsm)$/i;

const folderWithoutExports = (name: string): Finding => ({
  severity: 'error',
  code: 'folder-without-exports',
  where: name,
  what: 'There is no CSV or Excel file in this folder.',
  fix: 'Give another folder, or the files themselves.',
});

/** Sheets without rows are said once more, and better, when it is known what they are. */
const isNews = ({ code }: Finding): boolean => code !== 'sheet-one-row' && code !== 'sheet-empty';

const isOurs = (grids: readonly Grid[]): boolean =>
  ['scorecard', 'measures'].every((name) => grids.some(({ sheet }) => sheet.toLowerCase() === name));

/** Workbooks of ours before all others: what a person wrote into one is newer than the sheet that it came from. */
export const oursFirst = (files: readonly NamedFile[]): readonly NamedFile[] => [
  ...files.filter(({ ours }) => ours),
  ...files.filter(({ ours }) => !ours),
];

/** The sheets of the first workbook of ours, whose pages hold what people wrote into their boxes. */
export const ourPagesOf = (files: readonly NamedFile[]): readonly Grid[] => files.find(({ ours }) => ours)?.grids ?? [];

export const gridsOf = (files: readonly NamedFile[]): readonly Grid[] => files.flatMap(({ grids }) => grids);

export const findingsOf = (files: readonly NamedFile[]): readonly Finding[] =>
  files.flatMap(({ findings }) => findings);
