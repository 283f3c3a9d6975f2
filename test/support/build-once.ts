// Tests that run the built command line run the newest one.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export function setup(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['workbench/build.mjs'], { cwd: root, stdio: 'inherit' });
}
