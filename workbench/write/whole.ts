import { mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file to be, under its name. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files whole, and all of them or none: each under a temporary name beside it, then all renamed. Folders are made where
 * they are missing. What was there before stays until every new file is complete; after a failure nothing is left behind, and
 * the error's `target` is the name that failed.
 */
export async function writeTogether(files: readonly NewFile[]): Promise<void> {
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  const folders: Made[] = [];
  let target = '';
  try {
    for (const { path, content } of files) {
      target = path;
      await refuseFolder(path);
      const folder = resolve(dirname(path));
      folders.push({ folder, first: await mkdir(folder, { recursive: true }) });
      const temporary = join(folder, `.${basename(path)}.${process.pid}.part`);
      staged.push({ temporary, path });
      await writeFile(temporary, content, { flag: 'w' });
    }
    for (const { temporary, path } of staged) {
      target = path;
      await rename(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true });
    for (const made of folders.reverse()) await removeMade(made);
    throw error instanceof Error ? Object.assign(error, { target }) : error;
  }
}

/** Renaming onto a folder would fail when other files have been renamed already: so it is asked before. */
async function refuseFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error('A folder has this name.'), { code: 'EISDIR' });
}

interface Made {
  readonly folder: string;
  /** The outermost folder that had to be made; undefined when all were there. */
  readonly first: string | undefined;
}

/** Takes back the folders that were made, as far as they are empty. */
async function removeMade({ folder, first }: Made): Promise<void> {
  if (first === undefined) return;
  try {
    for (let empty = folder; empty.startsWith(resolve(first)); empty = dirname(empty)) await rmdir(empty);
  } catch {
    // Somebody else's file is in it by now: then it stays.
  }
}
