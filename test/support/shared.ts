import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const folderOf = (named: string | undefined, usual: string): string | undefined =>
  [named, resolve(root, usual)].find((folder) => folder !== undefined && folder !== '' && existsSync(folder));

/** The folder of test corpora: the one that LEADLINE_CORPORA names, else the one beside the project; undefined when absent. */
export const corpora: string | undefined = folderOf(process.env.LEADLINE_CORPORA, '../shared/corpora');

/** The folder of real CRM exports: the one that LEADLINE_CRM names, else the one beside the project; undefined when absent. */
export const crmExports: string | undefined = folderOf(process.env.LEADLINE_CRM, '../shared/crm');

/** A describe block that runs where the folder is there, and elsewhere is skipped under a title that says so. */
export const describeWith = (folder: string | undefined, title: string, tests: () => void): void => {
  if (folder === undefined) describe.skip(`${title} (skipped: test folder not found)`, tests);
  else describe(title, tests);
};

/** The path of a file in one of the folders. */
export function pathShared(folder: string | undefined, file: string): string {
  if (folder === undefined) throw new Error(`The folder for ${file} is absent: put its tests into describeWith.`);
  return join(folder, file);
}

export const bytesShared = (folder: string | undefined, file: string): Uint8Array => {
  const bytes = readFileSync(pathShared(folder, file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

/** The text of a file in one of the folders; a `.gz` is unpacked. Call it inside a test, not while tests are collected. */
export const readShared = (folder: string | undefined, file: string): string =>
  new TextDecoder().decode(bytesShared(folder, file));

export const readSharedJson = <T>(folder: string | undefined, file: string): T =>
  JSON.parse(readShared(folder, file)) as T;

/** Lines below the header of a simple separated file without quotes, as texts. */
export const readSharedLines = (folder: string | undefined, file: string, separator = ','): string[][] =>
  readShared(folder, file)
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(separator));
