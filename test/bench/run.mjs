// Bundles the benchmark and runs it in a process of its own, with the garbage collector within reach.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const outfile = fileURLToPath(new URL('../../out/bench/bench.mjs', import.meta.url));
mkdirSync(fileURLToPath(new URL('../../out/bench/', import.meta.url)), { recursive: true });
await build({
  entryPoints: [`${here}bench.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const run = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=6000', outfile, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = run.status ?? 1;
