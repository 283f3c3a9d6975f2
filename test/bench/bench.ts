import { isMainThread, Worker, workerData, parentPort } from 'node:worker_threads';
import type { Cells } from '../../core/cells';
import { countOurs, dictionaryTable, plainTable, readTable, totalOf } from './ours';
import { arquero, duckLoad, duckQuery, naive, stringKeys, touch, touchAll } from './others';
import { rowsAsJson } from './rows';

/*
 * What is measured, and against what.
 * Rows: 100,000 and other numbers of them, nine cells each (id, owner, type, status, outcome, subject, date, account, duration),
 * parsed from JSON, in random order over 104 weeks; 50 owners, all on the team; texts, also the dates.
 * Plan: 12 behaviors, each with a condition on the type and one on the status or the outcome, two of them also on a word of the
 * subject. Nearly all subjects differ. Counted are rep x behavior x day, with the account of every row beside it.
 * "touch (3 cells)" only reads three cells of each row (owner, type, date), one character of each: what no way can go below. Short texts
 * of parsed JSON are one object for each distinct text, so that it hardly waits for memory. "touch all 6" also reads the
 * status, the outcome and the subject, each subject being a text of its own.
 * "ours" starts from the rows as they are; "read" from owners in codes and days in numbers, as the CRM reader leaves them;
 * "dictionary" from columns that are all codes. Nothing is remembered from run to run.
 * All ways are run in turn. Figures are processor time (all threads, the garbage collector's too) and medians: on a machine
 * that others use as well, the clock punishes long runs more than short ones.
 */

/** Sizes and how often each way is run; `node test/bench/run.mjs 10000 100000` takes other sizes. */
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const sizes = asked.length > 0 ? asked : [10_000, 100_000, 1_000_000];
const runsFor = (rows: number): number => (rows > 500_000 ? 5 : rows > 50_000 ? 9 : 15);

interface Way {
  readonly name: string;
  readonly run: () => unknown | Promise<unknown>;
  /** Slow ways run less often. */
  readonly slow?: boolean;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(9);
const times = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}x`.padStart(9);

/** Runs all ways in turn, round after round, so that a noisy minute hits all of them. */
async function interleaved(ways: readonly Way[], rounds: number): Promise<Map<string, number>> {
  const took = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const { name, run, slow } of ways) {
      if (slow && round >= 2 + Math.min(3, rounds)) continue;
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      // The first two rounds warm up.
      if (round >= 2) took.get(name)!.push((user + system) / 1000);
    }
  }
  return new Map([...took].map(([name, values]) => [name, median(values)]));
}

/** The first call in a fresh V8 isolate, as a formula or a script meets it. */
function cold(way: string, rows: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { way, rows }, argv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const coldWays: Readonly<Record<string, (rows: Cells, json: string) => unknown>> = {
  touch: (rows) => touch(rows),
  ours: (rows) => countOurs(plainTable(rows), 13),
  naive: (rows) => naive(rows, 13),
  'JSON.parse': (_, json) => JSON.parse(json),
};

function runCold(): void {
  const { way, rows } = workerData as { way: string; rows: number };
  const json = rowsAsJson(rows);
  const parsed = JSON.parse(json) as Cells;
  const start = performance.now();
  coldWays[way]!(parsed, json);
  parentPort!.postMessage(performance.now() - start);
}

function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** What the count leaves on the heap and in typed arrays beyond the rows, in MB. */
function extraMemory(rows: Cells): number {
  collect();
  const before = process.memoryUsage();
  const counted = countOurs(plainTable(rows), 104);
  collect();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return counted.to > 0 ? used / 1e6 : 0;
}

const verdict = (met: boolean): string => (met ? 'met' : 'NOT MET');

async function benchOne(count: number, json: string): Promise<Map<string, number>> {
  const rows = JSON.parse(json) as Cells;
  const coded = dictionaryTable(rows);
  const read = readTable(rows);
  const totals = [
    totalOf(countOurs(plainTable(rows), 104)),
    totalOf(countOurs(coded, 104)),
    totalOf(countOurs(read, 104)),
    naive(rows, 104),
    stringKeys(rows, 104),
    arquero(rows, 104),
  ];
  let duck = await duckLoad(rows);
  totals.push(await duckQuery(duck, 104));
  if (new Set(totals).size !== 1) throw new Error(`The ways do not count the same: ${totals.join(', ')}`);
  const took = await interleaved(
    [
      { name: 'touch (3 cells)', run: () => touch(rows) },
      { name: 'touch all 6', run: () => touchAll(rows) },
      { name: 'ours 104', run: () => countOurs(plainTable(rows), 104) },
      { name: 'ours 13', run: () => countOurs(plainTable(rows), 13) },
      { name: 'read 104', run: () => countOurs(read, 104) },
      { name: 'read 13', run: () => countOurs(read, 13) },
      { name: 'dictionary 104', run: () => countOurs(coded, 104) },
      { name: 'dictionary 13', run: () => countOurs(coded, 13) },
      { name: 'naive 104', run: () => naive(rows, 104) },
      { name: 'naive 13', run: () => naive(rows, 13) },
      { name: 'string keys', run: () => stringKeys(rows, 104), slow: true },
      { name: 'arquero', run: () => arquero(rows, 104), slow: true },
      {
        name: 'duckdb load + query',
        slow: true,
        run: async () => {
          duck.closeSync();
          duck = await duckLoad(rows);
          return duckQuery(duck, 104);
        },
      },
      { name: 'duckdb query', run: () => duckQuery(duck, 104), slow: true },
      { name: 'JSON.parse', run: () => JSON.parse(json) },
    ],
    runsFor(count),
  );
  duck.closeSync();
  const best = took.get('ours 104')!;
  const limit = took.get('touch (3 cells)')!;
  console.log(
    `\n${count.toLocaleString('en')} rows over 104 weeks, 50 reps, 12 behaviors, ${totals[0]!.toLocaleString('en')} counted; processor time, medians`,
  );
  console.log(`${'way'.padEnd(22)}${'ms'.padStart(9)}${'x touch'.padStart(9)}${'x ours'.padStart(9)}`);
  for (const [name, value] of took) {
    console.log(`${name.padEnd(22)}${ms(value)}${times(value / limit)}${times(value / best)}`);
  }
  const goal = (what: string, ratio: number, reach: number, stretch: number, atMost: boolean): void => {
    const met = atMost ? ratio <= reach : ratio >= reach;
    const stretched = atMost ? ratio <= stretch : ratio >= stretch;
    console.log(
      `  ${what.padEnd(44)}${ratio.toFixed(2).padStart(8)}   goal ${atMost ? '<=' : '>='} ${reach}: ${verdict(met)}${stretched ? `, stretch ${stretch} too` : ''}`,
    );
  };
  const ratio = (a: string, b: string): number => took.get(a)! / took.get(b)!;
  goal('warm, 104 weeks, against touch', ratio('ours 104', 'touch (3 cells)'), 6, 4, true);
  goal('warm, 13 weeks, against touch', ratio('ours 13', 'touch (3 cells)'), 2, 1.5, true);
  goal('table read, 104 weeks, against touch', ratio('read 104', 'touch (3 cells)'), 6, 4, true);
  goal('table read, 13 weeks, against touch', ratio('read 13', 'touch (3 cells)'), 2, 1.5, true);
  goal('dictionary, 104 weeks, against touch', ratio('dictionary 104', 'touch (3 cells)'), 6, 4, true);
  goal('dictionary, 13 weeks, against touch', ratio('dictionary 13', 'touch (3 cells)'), 2, 1.5, true);
  goal('times faster than arquero', ratio('arquero', 'ours 104'), 10, 20, false);
  goal('times faster than DuckDB with load', ratio('duckdb load + query', 'ours 104'), 10, 20, false);
  goal('against JSON.parse of the same rows', ratio('ours 104', 'JSON.parse'), 0.3, 0.2, true);
  if (count >= 1_000_000) {
    const extra = extraMemory(rows);
    console.log(
      `  ${'extra memory beyond the rows, MB'.padEnd(44)}${extra.toFixed(1).padStart(8)}   goal <= 10: ${verdict(extra <= 10)}${extra <= 5 ? ', stretch 5 too' : ''}`,
    );
  }
  return took;
}

async function main(): Promise<void> {
  const took: Map<string, number>[] = [];
  for (const count of sizes) took.push(await benchOne(count, rowsAsJson(count)));
  console.log('\ngrowth (ms for 100,000 rows)');
  for (const name of ['touch (3 cells)', 'ours 104', 'ours 13']) {
    const each = sizes.map(
      (count, i) => `${count.toLocaleString('en')}: ${((took[i]!.get(name)! / count) * 1e5).toFixed(1)}`,
    );
    console.log(`  ${name.padEnd(18)}${each.join('   ')}`);
  }
  console.log('\ncold: the first call in a fresh isolate, 100,000 rows, 13 weeks, median of 5');
  const firsts = new Map<string, number[]>();
  for (let round = 0; round < 5; round += 1) {
    for (const way of Object.keys(coldWays)) firsts.set(way, [...(firsts.get(way) ?? []), await cold(way, 100_000)]);
  }
  const limit = median(firsts.get('touch')!);
  for (const [way, values] of firsts)
    console.log(`  ${way.padEnd(20)}${ms(median(values))} ms${times(median(values) / limit)} touch`);
}

if (isMainThread) await main();
else runCold();
