// Builds dist/office, ready to be put on any web server: node office/build.mjs [--url https://example.com/leadline/] [--out folder]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transform } from 'esbuild';
import { icon } from './icons.mjs';

const room = fileURLToPath(new URL('.', import.meta.url));
const iconSizes = [16, 32, 64, 80];
const placeholder = 'https://leadline.invalid/';

/** Bundles one file of this room; the text comes back, nothing is written. */
async function bundle(file, options) {
  const { outputFiles } = await build({
    entryPoints: [join(room, file)],
    bundle: true,
    write: false,
    charset: 'utf8',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text;
}

/** The list of formulas as the core has it, evaluated here because functions.json and the help are made from it. */
async function formulas() {
  const code = await bundle('declarations.ts', { format: 'esm', platform: 'neutral' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Writes the whole folder and returns its place. `url` is where people's Excel will find these files. */
export async function buildOffice({ url = 'https://localhost:3000/', out = join(room, '../dist/office') } = {}) {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  if (base.protocol !== 'https:') throw new Error('Excel loads add-ins over https only.');
  const { version } = JSON.parse(readFileSync(join(room, '../package.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'icons'), { recursive: true });

  const script = await bundle('main.ts', {
    format: 'iife',
    globalName: 'leadline',
    target: 'es2020',
    platform: 'browser',
    minify: true,
  });
  const { metadata, help } = await formulas();
  const put = (file, content) => writeFileSync(join(out, file), content);
  put('leadline.js', script);
  const sheets = ['../core/sidebar/sidebar.css', 'help.css'].map((file) => readFileSync(join(room, file), 'utf8'));
  const { code: styles } = await transform(sheets.join('\n'), { loader: 'css', minify: true });
  put('leadline.css', styles);
  put('functions.json', `${JSON.stringify(metadata, null, 2)}\n`);

  // Browsers keep files for long: a changed script or style has another address.
  const mark = createHash('sha256').update(script).update(styles).digest('hex').slice(0, 10);
  put(
    'taskpane.html',
    readFileSync(join(room, 'taskpane.html'), 'utf8').replace(/"(leadline\.(?:js|css))"/g, `"$1?v=${mark}"`),
  );
  const lines = help.map(
    ({ example, about }) => `<dt><code>${escaped(example)}</code></dt>\n        <dd>${escaped(about)}</dd>`,
  );
  put(
    'help.html',
    readFileSync(join(room, 'help.html'), 'utf8').replace('<!-- formulas -->', lines.join('\n        ')),
  );
  put(
    'manifest.xml',
    readFileSync(join(room, 'manifest.xml'), 'utf8')
      .replace(/<!-- https:\/\/leadline\.invalid.*?-->\n/s, '')
      .replaceAll(placeholder, base.href)
      .replace(`<AppDomain>${placeholder.slice(0, -1)}</AppDomain>`, `<AppDomain>${base.origin}</AppDomain>`)
      .replace('<Version>0.0.0.0</Version>', `<Version>${version}.0</Version>`),
  );
  for (const size of iconSizes) put(`icons/icon-${size}.png`, icon(size));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' } } });
  await buildOffice(values);
}
