import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles the figures of one name, runs them at the root in a process of their own, with the words of the command line, and
 * ends as they end.
 */
export async function bundleAndRun(name, { node = [], plugins = [] } = {}) {
  const outfile = `${root}out/bench/${name}.mjs`;
  await build({
    entryPoints: [`${root}test/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins,
  });
  const words = process.argv.slice(2);
  const { status } = spawnSync(process.execPath, [...node, outfile, ...words], { stdio: 'inherit', cwd: root });
  process.exitCode = status ?? 1;
}
