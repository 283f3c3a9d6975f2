// Builds dist/page, the workbench: the page with its grid and sidebar, and the worker that reads, thinks and writes for it.
import { build } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const pageFolder = here('../dist/page');

/** What came out of a CRM; everything else in the sample was written by people. */
const exported = new Set(['Activities.csv', 'Opportunities.csv', 'Accounts.csv']);
/** In the order of a workbook: what people wrote, then what came out of the CRM. */
const order = [
  ...['Plan', 'Team', 'Targets', 'Time off', 'Deliverables', 'Settings'],
  ...['Feedback', 'One-on-ones', 'Observations', 'Experiments', 'Process', 'Coaching'],
  ...['Activities', 'Opportunities', 'Accounts'],
];

/** `leadline:sample`: the files of the sample, in the page itself, for it may ask for nothing from anywhere. */
const sample = {
  name: 'sample',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^leadline:sample$/ }, () => ({ path: 'sample', namespace: 'sample' }));
    onLoad({ filter: /.*/, namespace: 'sample' }, async () => {
      const names = (await readdir(here('../sample'))).filter((name) => name.endsWith('.csv'));
      const place = (name) => order.indexOf(name.replace('.csv', ''));
      const files = await Promise.all(
        names
          .sort((a, b) => place(a) - place(b))
          .map(async (name) => ({
            name,
            planned: !exported.has(name),
            text: await readFile(here(`../sample/${name}`), 'utf8'),
          })),
      );
      return {
        contents: `export { asOf as sampleDay } from './sample/when.ts';\nexport const sampleFiles = ${JSON.stringify(files)};`,
        resolveDir: here('..'),
      };
    });
  },
};

/** The readers of files were written for Node; the little that they ask of it is put in its place. */
const standIns = {
  alias: Object.fromEntries(['fs', 'path', 'zlib'].map((name) => [`node:${name}`, here(`page/stand-ins/${name}.ts`)])),
  inject: [here('page/stand-ins/buffer.ts')],
};

const base = {
  bundle: true,
  format: 'esm',
  // Without splitting, eighty dictionaries of hyphens that are never loaded would be in the page.
  splitting: true,
  minify: true,
  target: 'es2022',
  outdir: pageFolder,
  chunkNames: 'parts/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
};

/** Builds everything anew and gives the sizes in bytes by file. What was there before stays until all of it is built. */
export async function buildPage() {
  const built = await Promise.all([
    build({ ...base, plugins: [sample], entryPoints: { page: here('page/main.ts') } }),
    build({ ...base, ...standIns, entryPoints: { worker: here('page/worker/worker.ts') } }),
  ]);
  const files = built.flatMap(({ outputFiles }) => outputFiles);
  await rm(pageFolder, { recursive: true, force: true });
  await mkdir(`${pageFolder}/parts`, { recursive: true });
  await cp(here('page/index.html'), `${pageFolder}/index.html`);
  await Promise.all(files.map(({ path, contents }) => writeFile(path, contents)));
  return Object.fromEntries(
    files.map(({ path, contents }) => [relative(pageFolder, path).split(sep).join('/'), contents.length]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await buildPage();
  const { 'page.js': page, 'page.css': style, 'worker.js': worker } = sizes;
  console.log(`dist/page: page.js ${page} bytes, page.css ${style}, worker.js ${worker}`);
}
