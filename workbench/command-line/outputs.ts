import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ScoredWeek } from '../../core/tasks/score-week';
import type { Finding } from '../../core/outcome';
import { writeCsv } from '../write/csv';
import { previousOf } from '../write/previous';
import { writeTogether } from '../write/whole';
import { writeWorkbook } from '../../xlsx/write-workbook';
import type { NamedFile } from './files';
import { UsageError, type Given } from './usage';

/** Where a person wants the scorecard, and the plain table if they want one. */
export interface Outputs {
  readonly out: string;
  readonly measures: string | undefined;
}

export function readOutputs(given: Given): Outputs {
  const out = given.value('out');
  if (out === undefined) throw new UsageError('Where shall the scorecard go? Say --out SCORECARD.xlsx.');
  if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out takes a name that ends in .xlsx, not "${out}".`);
  const measures = given.value('measures');
  if (measures !== undefined && isSame(measures, out)) throw new UsageError('--measures and --out name the same file.');
  return { out, measures };
}

/** The file behind a name, also where the name is a link or the file is yet to be. */
function placeOf(path: string): string {
  for (const real of [() => realpathSync(path), () => join(realpathSync(dirname(path)), basename(path))]) {
    try {
      return real();
    } catch {
      // Not there yet.
    }
  }
  return resolve(path);
}

export const isSame = (one: string, other: string): boolean => placeOf(one) === placeOf(other);

/** What was handed in is never written over: an export is theirs. A workbook of ours may be, the earlier one is kept. */
export function checkOverwriting({ out, measures }: Outputs, read: readonly NamedFile[]): Finding[] {
  return read
    .filter(({ file, ours }) => (measures !== undefined && isSame(file, measures)) || (isSame(file, out) && !ours))
    .map(({ file }) => ({
      severity: 'error',
      code: 'input-overwritten',
      where: basename(file),
      what: 'The result would be written over this file, which is one of those to be read.',
      fix: 'Give the result another name.',
    }));
}

/** Writes the workbook and the plain table, both or neither, and says where they are. */
export async function writeOutputs(week: ScoredWeek, { out, measures }: Outputs): Promise<string[]> {
  const { asOf } = week.scorecard;
  const bytes = writeWorkbook(week.sheets, { title: `Scorecard as of ${asOf}`, day: asOf });
  const kept = await previousOf(out, bytes);
  await writeTogether([
    ...(kept === undefined ? [] : [kept]),
    { path: out, content: bytes },
    ...(measures === undefined ? [] : [{ path: measures, content: writeCsv(week.measures) }]),
  ]);
  return [
    `Scorecard: ${out}`,
    ...(measures === undefined ? [] : [`Measures: ${measures}`]),
    ...(kept === undefined ? [] : [`The scorecard that was there is kept as ${kept.path}.`]),
  ];
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EISDIR', 'A folder has this name.'],
  ['ENOTDIR', 'Part of the path is a file, not a folder.'],
  ['EEXIST', 'Part of the path is a file, not a folder.'],
  ['EACCES', 'It may not be written here.'],
  ['EPERM', 'It may not be written here, or another program has the file open.'],
  ['EBUSY', 'Another program has the file open.'],
  ['EROFS', 'Nothing may be written here.'],
  ['ENOSPC', 'The disk is full.'],
  ['ENOENT', 'There is no such folder, and it cannot be made.'],
  ['ENAMETOOLONG', 'The name is too long.'],
]);

/** Why the result could not be written, if it is a reason that a person can do something about. */
export function unwritable(error: unknown): Finding | undefined {
  if (!(error instanceof Error) || !('code' in error && 'target' in error)) return undefined;
  const what = reasons.get(String(error.code));
  if (what === undefined) return undefined;
  const fix = 'Close the program that has the file open, or give another name or folder.';
  return { severity: 'error', code: 'output-unwritable', where: basename(String(error.target)), what, fix };
}
