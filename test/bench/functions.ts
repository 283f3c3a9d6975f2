import { createContext, runInContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/*
 * What formulas cost: the size of what a host evaluates, how long that takes cold, and one SCORECARD over many rows in a
 * fresh isolate and in a fresh context, against handing over the same rows (JSON.parse) there.
 * `node test/bench/run-functions.mjs 10000` takes another number of rows.
 */

const rowCount = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 9);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0).padStart(8);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);

async function bundle(contents: string): Promise<{ readonly code: string; readonly heaviest: readonly string[] }> {
  const result = await build({
    stdin: { contents, resolveDir: `${process.cwd()}/core/functions`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'light_',
    target: 'es2020',
    platform: 'neutral',
    minify: true,
    charset: 'utf8',
    metafile: true,
    legalComments: 'none',
  });
  const [output] = Object.values(result.metafile.outputs);
  const heaviest = Object.entries(output!.inputs)
    .sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)
    .slice(0, 12)
    .map(([path, { bytesInOutput }]) => `${String(bytesInOutput).padStart(8)} ${path}`);
  return { code: result.outputFiles[0]!.text, heaviest };
}

/** A table of activities as Excel hands it over, days as serial numbers, and a plan of twelve behaviors. */
function workbook(): { readonly rows: string; readonly plan: string; readonly asOf: number } {
  let seed = 7;
  const below = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const types = ['Call', 'Meeting', 'Email', 'Task'];
  const statuses = ['Completed', 'Completed', 'Open', 'Scheduled'];
  const subjects = ['Intro', 'Follow up', 'Demo', 'Check in'];
  const firstDay = 45_500;
  const rows: unknown[][] = [
    ['Activity ID', 'Assigned', 'Activity Type', 'Status', 'Subject', 'Date', 'Company / Account', 'Created Date'],
  ];
  for (let i = 0; i < rowCount; i += 1) {
    const day = firstDay + Math.floor((i / rowCount) * 728);
    rows.push([
      `00T${100_000 + i}`,
      `Rep ${below(50)}`,
      types[below(4)],
      statuses[below(4)],
      `${subjects[below(4)]} ${below(2000)}`,
      day,
      `Account ${below(3000)}`,
      day - 2,
    ]);
  }
  const wheres = ['Type = Call; Status = Completed', 'Subject = *demo*; Type = Meeting', 'Type = Call | Email', ''];
  const plan = [
    ['Kind', 'Name', 'Counts', 'Of', 'From', 'Where', 'Dated by', 'Credited to', 'Target', 'Per'],
    ...Array.from({ length: 12 }, (_, i) => [
      'Behavior',
      `Behavior ${i + 1}`,
      i % 4 === 3 ? 'Distinct' : 'Count',
      i % 4 === 3 ? 'Account' : '',
      'Activities',
      wheres[i % 4],
      'Date',
      'Owner',
      5 + i,
      'week',
    ]),
  ];
  return { rows: JSON.stringify(rows), plan: JSON.stringify(plan), asOf: firstDay + 720 };
}

const callScorecard = `light_.functions.find(({ name }) => name === 'SCORECARD').compute([null, null, asOf, plan, rows])`;

/** Runs code in an isolate of its own and gives how long it says it took. */
const inIsolate = (code: string, workerData: unknown): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function main(): Promise<void> {
  const full = await bundle(`export { functions } from './index'`);
  const light = await bundle(`export { functionsOver } from './list'`);
  console.log('What is evaluated                       minified      gzip   cold ms');
  for (const [name, { code }] of [
    ['formulas, for Measures and the like', light],
    ['formulas and all that counts', full],
  ] as const) {
    const cold = Array.from({ length: 21 }, (_, i) => {
      const context = createContext({});
      const start = performance.now();
      new Script(`${code}\n//${i}`).runInContext(context);
      return performance.now() - start;
    });
    const zipped = gzipSync(code).length;
    console.log(`${name.padEnd(36)}${kb(Buffer.byteLength(code))}${kb(zipped)}  ${ms(median(cold))}`);
  }
  console.log(`\nWhat weighs most of all that counts:\n${full.heaviest.join('\n')}`);

  const { rows, plan, asOf } = workbook();
  const parse = `const { workerData, parentPort } = require('node:worker_threads'); const t = performance.now(); globalThis.rows = JSON.parse(workerData.rows);`;
  const say = `parentPort.postMessage(performance.now() - t);`;
  const counted = `require('node:vm').runInThisContext(workerData.code); globalThis.asOf = workerData.asOf; globalThis.plan = JSON.parse(workerData.plan); globalThis.out = require('node:vm').runInThisContext(workerData.call);`;
  const took: Record<'parsed' | 'scored' | 'parsedHere' | 'scoredHere', number[]> = {
    parsed: [],
    scored: [],
    parsedHere: [],
    scoredHere: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const given = { rows, plan, asOf, code: full.code, call: callScorecard };
    took.parsed.push(await inIsolate(parse + say, given));
    took.scored.push(await inIsolate(parse + counted + say, given));
    for (const way of ['parsedHere', 'scoredHere'] as const) {
      const context = createContext({ text: rows, planText: plan, asOf });
      const start = performance.now();
      runInContext('var rows = JSON.parse(text);', context);
      if (way === 'scoredHere') {
        new Script(`${full.code}\n//${round}`).runInContext(context);
        runInContext(`var plan = JSON.parse(planText); var out = ${callScorecard};`, context);
      }
      took[way].push(performance.now() - start);
    }
  }
  const ratio = (a: readonly number[], b: readonly number[]): string => `${(median(a) / median(b)).toFixed(2)}x`;
  console.log(`\nOne SCORECARD over ${rowCount} rows, 50 reps, 12 behaviors, ${rounds} rounds (medians)`);
  console.log(
    `fresh isolate:  rows alone ${ms(median(took.parsed))} ms, with SCORECARD ${ms(median(took.scored))} ms, ${ratio(took.scored, took.parsed)}`,
  );
  console.log(
    `fresh context:  rows alone ${ms(median(took.parsedHere))} ms, with SCORECARD ${ms(median(took.scoredHere))} ms, ${ratio(took.scoredHere, took.parsedHere)}`,
  );
  console.log(
    '(in a context of node:vm every global, such as Math, goes through an interceptor, which Apps Script does not have)',
  );
}

await main();
