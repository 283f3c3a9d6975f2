import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { NewFile } from './whole';

/**
 * The workbook that is about to be replaced, to be kept because a person may have written in it: `scorecard.xlsx` stays as
 * `scorecard.previous.xlsx`. Undefined when there is nothing to keep or nothing would change.
 */
export async function previousOf(path: string, next: Uint8Array): Promise<NewFile | undefined> {
  let there: Uint8Array;
  try {
    there = await readFile(path);
  } catch {
    return undefined;
  }
  if (Buffer.compare(there, next) === 0) return undefined;
  const ending = extname(path);
  return { path: `${path.slice(0, path.length - ending.length)}.previous${ending}`, content: there };
}

/** A workbook that was kept so: a folder of exports does not mean it. */
export const isPreviousName = (name: string): boolean => /\.previous\.xlsx$/i.test(name);
