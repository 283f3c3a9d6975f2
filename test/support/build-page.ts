// Tests in a browser run the newest page of the workbench; and a browser is unpacked, where the machine has none of its own.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { chromiumThere } from './chromium';

export function setup(): void {
  const root = resolve(import.meta.dirname, '../..');
  if (chromiumThere) execFileSync(process.execPath, ['workbench/build-page.mjs'], { cwd: root, stdio: 'inherit' });
}
