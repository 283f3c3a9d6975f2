import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { csvRows } from '../sample/sample-rows';

/*
 * What the project in Google Sheets costs: how large it is, how long it takes to evaluate cold, and one SCORECARD over many
 * rows in a fresh context against handing over the same rows alone. `node test/bench/run-gas.mjs 10000` takes fewer rows.
 */

const rowCount = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 9);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const line = (name: string, figure: string, goal = ''): void =>
  console.log(`${name.padEnd(52)} ${figure.padStart(12)}  ${goal}`);
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const bytes = (value: number): string => `${(value / 1024).toFixed(1)} KB`;

const code = readFileSync('dist/gas/Code.js', 'utf8');
const lazyFrom = code.indexOf('var memo_');
const lightCode = code.slice(code.indexOf('var light_'), lazyFrom);
line('Code.js', bytes(code.length));
line('  evaluated for every call', bytes(lightCode.length), 'at most 60 KB, stretch 40');
line('  the same, gzipped', bytes(gzipSync(lightCode).length));
line('  evaluated at first use', bytes(code.length - lazyFrom));
line('Sidebar.html', bytes(readFileSync('dist/gas/Sidebar.html').length), 'at most 120 KB');

/** A script that V8 has not seen before: a comment changes its text. */
let seen = 0;
const unseen = (text: string): Script => new Script(`${text}\n// ${(seen += 1)}`);

const cold = (text: string, then = ''): number =>
  median(
    Array.from({ length: rounds }, () => {
      const context = createContext({});
      return timed(() => unseen(text + then).runInContext(context));
    }),
  );
line('cold: the part evaluated for every call alone', ms(cold(lightCode)));
line('cold: the whole project, as a formula call does', ms(cold(code)), 'at most 3 ms, stretch 2');
line('cold: with the half for counting', ms(cold(code, '\n;app_();')));

const [header, ...sample] = csvRows(readFileSync('sample/Activities.csv', 'utf8'));
const days = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
const rows = [
  header!,
  ...Array.from({ length: rowCount }, (_, row) =>
    sample[row % sample.length]!.map((field, column) =>
      column === 0 ? `${field}-${Math.floor(row / sample.length)}` : field,
    ),
  ),
];
const plan = csvRows(readFileSync('sample/Plan.csv', 'utf8')).filter(
  ([kind], index) => index === 0 || kind === 'Behavior',
);
const from = plan[0]!.indexOf('From');
const drives = plan[0]!.indexOf('Drives');
const counted = plan
  .filter((row, index) => index === 0 || row[from] === 'Activities')
  .map((row, index) => (index === 0 ? row : row.map((field, column) => (column === drives ? '' : field))));
const given = JSON.stringify({ rows, plan: counted });
const makeDates = `(() => {
  const { rows, plan } = JSON.parse(given);
  const dates = rows[1].map((field, column) => (${String(days)}.test(field) ? column : -1)).filter((column) => column >= 0);
  for (let row = 1; row < rows.length; row += 1)
    for (const column of dates) if (rows[row][column] !== '') rows[row][column] = new Date(rows[row][column] + ' UTC-5');
  return { rows, plan };
})()`;

const marshalling: number[] = [];
const calls: number[] = [];
let answer: unknown[][] = [];
for (let round = 0; round < rounds; round += 1) {
  const zone = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'America/Bogota' }) };
  const context = createContext({ given, SpreadsheetApp: zone });
  marshalling.push(timed(() => void (context['handed'] = new Script(makeDates).runInContext(context))));
  calls.push(
    timed(() => {
      unseen(code).runInContext(context);
      answer = new Script(
        "SCORECARD('', '', new Date(Date.UTC(2026, 10, 19, 5)), handed.plan, handed.rows)",
      ).runInContext(context) as unknown[][];
    }),
  );
}
line(`SCORECARD over ${rowCount} rows: handing them over`, ms(median(marshalling)));
line('  evaluating the project and the call itself', ms(median(calls)));
line(
  '  the two together, against handing over alone',
  `${((median(marshalling) + median(calls)) / median(marshalling)).toFixed(2)} x`,
  'at most 1.5 x',
);
line('  cells of the answer', `${answer.length} x ${answer[0]?.length}`);
