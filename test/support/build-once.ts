// Tests that run what was built run the newest of it; and a browser is unpacked once, where the machine has none of its own.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import './chromium';

export async function setup(project: TestProject): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const build = (file: string): unknown => execFileSync(process.execPath, [file], { cwd: root, stdio: 'inherit' });
  build('workbench/build.mjs');
  // The page with its grid takes seconds, which only tests in a browser are worth.
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  if (testFiles.some((file) => file.includes('/test/browser/'))) build('workbench/build-page.mjs');
}
