import { copyFile, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/**
 * Keeps the workbook that is about to be replaced, because a person may have written in it: `scorecard.xlsx` stays as
 * `scorecard.previous.xlsx`. Gives that name; undefined when there is nothing to keep or nothing would change.
 */
export async function keepPrevious(path: string, next: Uint8Array): Promise<string | undefined> {
  let there: Uint8Array;
  try {
    there = await readFile(path);
  } catch {
    return undefined;
  }
  if (Buffer.compare(there, next) === 0) return undefined;
  const ending = extname(path);
  const kept = `${path.slice(0, path.length - ending.length)}.previous${ending}`;
  await copyFile(path, kept);
  return kept;
}
