// Builds the add-in for Excel, bundles its figures and prints them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
await build({
  entryPoints: ['test/bench/office.ts'],
  outfile: 'out/bench/office.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      // The build finds its own room by its own address, so it stays where it is.
      name: 'build-stays',
      setup: ({ onResolve }) =>
        onResolve({ filter: /office\/build\.mjs$/ }, () => ({ path: `${root}office/build.mjs`, external: true })),
    },
  ],
});
process.exitCode =
  spawnSync(process.execPath, ['--max-old-space-size=6000', 'out/bench/office.mjs', ...process.argv.slice(2)], {
    stdio: 'inherit',
  }).status ?? 1;
