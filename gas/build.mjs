// Builds dist/gas, the folder that is pushed to Apps Script: Code.js from two bundles, the manifest, one page.
import { build, transform } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { declareFormula, declareStub, isPublic } from './declarations.mjs';
import { checkPage, passGates } from './gates.mjs';
import { templatesAsSums } from './sums.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const base = {
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'silent',
};

/** A bundle of one file, or of all that some files of this room offer. */
async function bundle(entry, options = {}) {
  const list = (names) => names.map((name) => `export * from './${name}';`).join('');
  const from = Array.isArray(entry)
    ? { stdin: { contents: list(entry), resolveDir: here('.'), loader: 'ts' } }
    : { entryPoints: [entry] };
  const result = await build({ ...base, ...options, ...from });
  if (result.warnings.length > 0) throw new Error(result.warnings[0].text);
  return result;
}

const codeOf = (result) => result.outputFiles[0].text.trim().replace(/^"use strict";/, '');

/** What a module offers. A bundle of functions lists nothing, one of a module does. */
async function exportsOf(entry) {
  const { metafile } = await bundle(entry, { format: 'esm' });
  return Object.values(metafile.outputs)[0].exports.filter(isPublic).sort();
}

/** The argument that builds the project which can also refresh by itself, and the one permission that this takes more. */
export const withTriggers = '--with-triggers';
const triggerScope = 'https://www.googleapis.com/auth/script.scriptapp';

/** The argument that builds the project which can also make a new spreadsheet for named readers; it reaches no other file. */
export const withSharing = '--with-sharing';
const fileScope = 'https://www.googleapis.com/auth/drive.file';
const drive = { userSymbol: 'Drive', version: 'v3', serviceId: 'drive' };

/** Code.js: declarations, then the light bundle, then the one that is evaluated at its first use. */
export async function buildCode({ triggers = false, sharing = false } = {}) {
  const light = here(triggers ? 'light-on-time.ts' : 'light.ts');
  const app = triggers ? ['app-on-time'] : ['app'];
  if (sharing) app.push('app-sharing');
  const lightCode = codeOf(await bundle(light, { globalName: 'light_' }));
  const appCode = codeOf(await bundle(app, { globalName: 'inner_' }));
  const formulas = runInContext(`${lightCode};light_.formulas_`, createContext({}));
  const declarations = [
    ...formulas.map(declareFormula),
    ...(await exportsOf(light)).map((name) => declareStub(name, 'light_')),
    ...(await exportsOf(app)).map((name) => declareStub(name, 'app_()')),
  ].join('\n');
  const lazy = `var memo_;\nfunction app_() {\n  if (!memo_) {\n${appCode}\nmemo_ = inner_;\n}\n  return memo_;\n}\n`;
  return { code: `${declarations}\n${lightCode}\n${lazy}`, declarations, light: lightCode, app: appCode };
}

async function buildPage({ sharing = false } = {}) {
  const entry = here(sharing ? 'sidebar/page-sharing.ts' : 'sidebar/page.ts');
  const bundled = codeOf(await bundle(entry, { platform: 'browser', charset: 'utf8' }));
  const { code } = await transform(templatesAsSums(bundled), {
    minify: true,
    target: base.target,
    charset: 'utf8',
    legalComments: 'none',
    supported: { 'template-literal': false },
  });
  const script = code.trim();
  const [page, style] = await Promise.all(
    ['sidebar/page.html', '../core/sidebar/sidebar.css'].map((path) => readFile(here(path), 'utf8')),
  );
  const { code: styles } = await transform(style, { loader: 'css', minify: true });
  // The panel is a document of its own, with no grid in it to be told apart from: that alone is 2 KB.
  const alone = styles.replaceAll('.leadline ', '').trim();
  const html = page.replace('/* style */', () => alone).replace('/* script */', () => script);
  checkPage('Sidebar.html', html);
  return html;
}

/** A manifest cannot ask for a permission later, so what asks for one more is another build. */
async function buildManifest({ triggers = false, sharing = false } = {}) {
  const usual = await readFile(here('appsscript.json'), 'utf8');
  if (!triggers && !sharing) return usual;
  const manifest = JSON.parse(usual);
  const oauthScopes = [...manifest.oauthScopes, ...(triggers ? [triggerScope] : []), ...(sharing ? [fileScope] : [])];
  const services = sharing ? { dependencies: { enabledAdvancedServices: [drive] } } : {};
  return `${JSON.stringify({ ...manifest, ...services, oauthScopes }, null, 2)}\n`;
}

/** What the words of a command line ask for. */
export const choicesIn = (words) => ({ triggers: words.includes(withTriggers), sharing: words.includes(withSharing) });

/** Every file of dist/gas by name. */
export async function buildFiles(choices = {}) {
  const { code, declarations, light, app } = await buildCode(choices);
  passGates(code);
  return {
    files: {
      'Code.js': code,
      'Sidebar.html': await buildPage(choices),
      'appsscript.json': await buildManifest(choices),
    },
    declarations,
    sizes: { light: Buffer.byteLength(light), app: Buffer.byteLength(app), code: Buffer.byteLength(code) },
  };
}

export async function writeFiles(folder, choices = {}) {
  const { files, sizes } = await buildFiles(choices);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await writeFiles(here('../dist/gas'), choicesIn(process.argv));
  console.log(
    `dist/gas: Code.js ${sizes.code} bytes, of which formulas and menu ${sizes.light}, the rest on first use ${sizes.app}`,
  );
}
