// Tests that run the built command line run the newest one, and find a browser unpacked where the machine has none of its own.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import './chromium';

export function setup(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['workbench/build.mjs'], { cwd: root, stdio: 'inherit' });
}
