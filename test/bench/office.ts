import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Cell } from '../../core/cells';
import { builtOffice } from '../hosts/excel/built';
import { openExcel, putCells } from '../hosts/excel/excel-host';
import { sampleCells, sampleDay, samplePlan } from '../hosts/excel/sample-book';

/*
 * What a refresh costs in Excel: requests and bytes on the wire, by the number of activities, through the built add-in and the
 * real office.js. Times are those of this machine with our workbook at the other end; a real Excel adds its own.
 * `node test/bench/run-office.mjs 1000` takes other sizes.
 */
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

const script = readFileSync(join(await builtOffice(), 'leadline.js'), 'utf8');
const cold = Array.from({ length: 7 }, (_, n) => {
  const sandbox = { Office: { onReady: () => undefined }, CustomFunctions: { associate: () => undefined } };
  const context = createContext(sandbox);
  const start = performance.now();
  new Script(`${script}\n// ${n}`).runInContext(context);
  return performance.now() - start;
}).sort((a, b) => a - b)[3]!;
console.log(
  `leadline.js ${(script.length / 1024).toFixed(0)} KB, ${(gzipSync(script).length / 1024).toFixed(0)} KB gzipped, evaluated in ${cold.toFixed(1)} ms\n`,
);

const head = ['activities', 'what', 'requests', 'sent', 'largest', 'answered', 'largest', 'ms'];
const widths = [11, 22, 9, 9, 9, 10, 9, 7];
const row = (cells: readonly (string | number)[]): void =>
  console.log(
    cells.map((cell, i) => (i === 1 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join(' '),
  );
row(head);

const excel = await openExcel();
excel.today = sampleDay;
const [header, ...sample] = sampleCells('Activities');

for (const size of sizes) {
  excel.newBook();
  const rows = Array.from({ length: size }, (_, n): readonly Cell[] => {
    const [id, ...rest] = sample[n % sample.length]!;
    return [`${String(id)}-${Math.floor(n / sample.length)}`, ...rest];
  });
  putCells(excel.book, 'Activities', [header!, ...rows]);
  for (const sheet of [...samplePlan, 'Opportunities', 'Accounts']) putCells(excel.book, sheet, sampleCells(sheet));
  for (const what of ['first refresh', 'made sheets read', 'nothing changed', 'another day']) {
    const { book } = excel;
    book.requestBytes.length = book.responseBytes.length = 0;
    book.disarm();
    const start = performance.now();
    const answer = await excel.bundle.perform('refresh', what === 'another day' ? { asOf: '2026-11-12' } : {});
    const took = performance.now() - start;
    if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
    row([
      what === 'first refresh' ? size : '',
      what,
      book.requests,
      mb(sum(book.requestBytes)),
      mb(Math.max(...book.requestBytes)),
      mb(sum(book.responseBytes)),
      mb(Math.max(...book.responseBytes)),
      Math.round(took),
    ]);
  }
}
