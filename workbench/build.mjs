// Builds dist/leadline.mjs, the command line in one file, from the core and the file hands.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

await build({
  entryPoints: ['workbench/command-line/main.ts'],
  outfile: 'dist/leadline.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: '#!/usr/bin/env node' },
  define: { LEADLINE_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});
