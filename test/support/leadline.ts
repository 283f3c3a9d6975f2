// The built command line, run as a person runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const projectRoot = resolve(import.meta.dirname, '../..');
export const built = join(projectRoot, 'dist/leadline.mjs');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `node dist/leadline.mjs WORDS` in the project's root and gives what it printed. */
export function leadline(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  nodeWords: readonly string[] = [],
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeWords, built, ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** A folder for one test, gone when it is over. */
export function scratch(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
