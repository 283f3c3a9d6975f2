// Builds dist/gas, bundles the figures of the Google Sheets project and prints them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeFiles } from '../../gas/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
await writeFiles('dist/gas');
await build({
  entryPoints: ['test/bench/gas.ts'],
  outfile: 'out/bench/gas.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
process.exitCode =
  spawnSync(process.execPath, ['out/bench/gas.mjs', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
