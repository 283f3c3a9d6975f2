import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpora, describeWith, pathShared, readSharedJson } from '../support/shared';
import { bookOf, partsOf, text, zipOf } from '../workbench/read/zip-of';

/** What the child process says of one file. */
interface Answer {
  readonly file: string;
  readonly read: boolean;
  readonly ms: number;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly cells: readonly (readonly unknown[])[];
  }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly code: string;
    readonly where: string;
    readonly what: string;
    readonly fix: string;
  }[];
  /** Peak memory of the process up to here. */
  readonly mb: number;
}

/** The reader on its own, asked for one file after the other: what a command line does, without the rest of it. */
const child = `
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from './workbench/read/read-file';
const wanted = (grid) => Array.from({ length: Math.min(grid.rowCount, 20) }, (_, row) =>
  Array.from({ length: Math.min(grid.columnCount, 10) }, (_, column) => grid.column(column).at(row)));
for (const file of process.argv.slice(2)) {
  // Time of the processor, not of the clock: the machine may have other work to do.
  const before = process.cpuUsage();
  const { value, findings } = await readFile(file);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  const sheets = (value?.grids ?? []).map((grid) => ({ name: grid.sheet, rows: grid.rowCount, cells: wanted(grid) }));
  // The peak that the operating system names after a fork is that of the parent; Linux knows this process's own.
  const own = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const mb = Number(own || process.resourceUsage().maxRSS) / 1024;
  console.log(JSON.stringify({ file, read: value !== null, ms, sheets, findings, mb }));
}`;

let folder = '';
let script = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  script = join(folder, 'read.mjs');
  buildSync({
    stdin: { contents: child, resolveDir: process.cwd(), loader: 'ts' },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads files in a process of their own with a small heap and a time limit. */
function readAlone(files: readonly string[], cwd?: string, timeout = 10_000): Answer[] {
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', script, ...files],
    { encoding: 'utf8', timeout, maxBuffer: 1 << 26, ...(cwd !== undefined && { cwd }) },
  );
  expect({ error, status, stderr }).toEqual({ error: undefined, status: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const faulty = /\bundefined\b|\bnull\b|\bNaN\b|\bat .*:\d+|\bError:/;

function expectClear({ file, read, ms, findings, mb }: Answer): void {
  if (!read)
    expect(
      findings.filter(({ severity }) => severity === 'error'),
      file,
    ).toHaveLength(1);
  for (const { what, fix, where } of findings) {
    expect(`${where} ${what} ${fix}`, file).not.toMatch(faulty);
    expect(what, file).toMatch(/^[A-Z\d].*\.$/s);
    expect(fix, file).toMatch(/^[A-Z].*\.$/);
  }
  expect(ms, file).toBeLessThan(2000);
  expect(mb, file).toBeLessThan(512);
}

const filesIn = (path: string): string[] =>
  readdirSync(path).flatMap((name) => {
    const inside = join(path, name);
    return statSync(inside).isDirectory() ? filesIn(inside) : [inside];
  });

interface Listed {
  readonly file: string;
  readonly expect: 'read' | 'read-and-warn' | 'read-or-refuse' | 'refuse';
  readonly cells?: readonly (readonly unknown[])[];
  readonly calls_out?: readonly string[];
}

const isHostile = (file: string): boolean => /bomb-|many-entries|zip-slip|doctype|\/poi\//.test(file);

describeWith(corpora, 'odd and hostile workbooks, each read with 512 MB and in less than 2 seconds', () => {
  const answers = new Map<string, Answer>();
  const own: readonly Listed[] =
    corpora === undefined ? [] : readSharedJson<{ files: Listed[] }>(corpora, 'xlsx/manifest.json').files;
  const others: readonly Listed[] =
    corpora === undefined ? [] : readSharedJson<{ files: Listed[] }>(corpora, 'third-party/xlsx/manifest.json').files;

  beforeAll(() => {
    const root = pathShared(corpora, '.');
    const files = [...filesIn(join(root, 'xlsx/own')), ...filesIn(join(root, 'third-party/xlsx'))].filter((file) =>
      /\.xls[xm]$/.test(file),
    );
    const known = files.filter((file) => !isHostile(file));
    const groups = [...files.filter(isHostile).map((file) => [file]), known.slice(0, 50), known.slice(50)];
    for (const group of groups) for (const answer of readAlone(group)) answers.set(relative(root, answer.file), answer);
  }, 120_000);

  const ownAnswer = ({ file }: Pick<Listed, 'file'>): Answer => answers.get(`xlsx/own/${file}`)!;
  const otherAnswer = ({ file }: Pick<Listed, 'file'>): Answer => answers.get(`third-party/xlsx/${file}`)!;

  it('all 125 give cells or one clear sentence', () => {
    expect(answers.size).toBe(125);
    for (const answer of answers.values()) expectClear(answer);
  });

  it.each(own)('$file: $expect', (listed) => {
    const { read, sheets, findings } = ownAnswer(listed);
    const warned = findings.some(({ severity }) => severity === 'warning');
    if (listed.expect === 'read') expect(read).toBe(true);
    if (listed.expect === 'read-and-warn') expect([read, warned]).toEqual([true, true]);
    // A text called xlsx is the one that may be read as what it is, if that is said.
    if (listed.expect === 'refuse' && listed.file !== 'csv-renamed.xlsx') expect(read).toBe(false);
    if (listed.cells && read) expect(sheets[0]?.cells).toEqual(listed.cells);
  });

  it('the particular promises of the own workbooks hold', () => {
    const whatOf = (file: string, code: string) =>
      ownAnswer({ file }).findings.find((finding) => finding.code === code)?.what;
    expect(whatOf('csv-renamed.xlsx', 'text-named-workbook')).toBeDefined();
    expect(whatOf('cell-32767-chars.xlsx', 'cell-too-long')).toContain('row 3');
    expect(whatOf('duplicate-cell.xlsx', 'cell-twice')).toContain('row 2');
    expect(whatOf('error-cells.xlsx', 'cells-with-errors')).toContain('12 cells');
    const callsOut = own.find(({ file }) => file === 'formulas-that-call-out.xlsx')!.calls_out!;
    const found = whatOf('formulas-that-call-out.xlsx', 'formulas-call-out')!;
    expect(found.match(/[A-Z]+\d+(?= \()/g)).toEqual(callsOut);
    expect(ownAnswer({ file: 'bomb-farcell.xlsx' }).sheets[0]?.rows).toBe(1_048_576);
    expect(ownAnswer({ file: 'headers-16384.xlsx' }).sheets[0]?.cells[0]).toEqual(
      Array.from({ length: 10 }, (_, i) => `H${i}`),
    );
  });

  it('no file appears where a part name points outside the archive', () => {
    const nested = join(folder, 'a/b/c/d/e');
    mkdirSync(nested, { recursive: true });
    readAlone([pathShared(corpora, 'xlsx/own/zip-slip.xlsx')], nested);
    expect(filesIn(folder).filter((file) => file.includes('canary'))).toEqual([]);
  });

  /** Every file that is refused although others may read it, and why. */
  const refusals: Readonly<Record<string, string>> = {
    'calamine/pass_protected.xlsx': 'workbook-password',
    'exceljs/missing-bits.xlsx': 'file-is-archive',
    'poi/clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-5089447305609216.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-5185049589579776.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-6123461607817216.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-6448258963341312.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5025401116950528.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx': 'workbook-damaged',
    'poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx': 'workbook-damaged',
    'poi/crash-9bf3cd4bd6f50a8a9339d363c2c7af14b536865c.xlsx': 'workbook-password',
    'poi/poc-shared-strings.xlsx': 'workbook-damaged',
    'poi/poc-xmlbomb.xlsx': 'workbook-doctype',
  };

  it('of the 103 workbooks of others, exactly those that may be refused are', () => {
    expect(others).toHaveLength(103);
    const refused = others.filter((listed) => !otherAnswer(listed).read);
    expect(Object.fromEntries(refused.map((listed) => [listed.file, otherAnswer(listed).findings[0]!.code]))).toEqual(
      refusals,
    );
    for (const listed of refused) expect(['refuse', 'read-or-refuse'], listed.file).toContain(listed.expect);
    for (const listed of others)
      if (listed.expect === 'refuse') expect(otherAnswer(listed).read, listed.file).toBe(false);
  });
});

describeWith(corpora, 'broken CSV files as files on disk', () => {
  it('all 30 and the 16 that readers differ on give cells or one clear sentence', () => {
    const { files } = readSharedJson<{ files: { name: string; bytes_base64: string }[] }>(corpora, 'csv/broken.json');
    const { cases } = readSharedJson<{ cases: { name: string; input: string }[] }>(corpora, 'csv/differentials.json');
    const paths = [
      ...files.map(({ name, bytes_base64 }) => [`${name}.csv`, Buffer.from(bytes_base64, 'base64')] as const),
      ...cases.map(({ input }, i) => [`case-${i}.csv`, Buffer.from(input)] as const),
    ].map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const answers = readAlone(paths);
    expect(answers).toHaveLength(46);
    for (const answer of answers) expectClear(answer);
  });
});

describe('own hostile files, with 512 MB and in less than 2 seconds', () => {
  const write = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const codeOf = (path: string): string => {
    const [answer] = readAlone([path]);
    expectClear(answer!);
    return answer!.read ? 'read' : answer!.findings[0]!.code;
  };
  const good = partsOf({ sheets: { S: `<row>${text('A1', 'x')}</row>` } });

  it('64 MB of blanks in one small part, whatever size the directory claims', () => {
    const blanks = Buffer.alloc(64 << 20, 32);
    expect(codeOf(write('bomb.xlsx', zipOf([...good, { name: 'xl/media/a.bin', bytes: blanks }])))).toBe(
      'workbook-too-large',
    );
    expect(codeOf(write('liar.xlsx', zipOf([...good, { name: 'xl/media/a.bin', bytes: blanks, claims: 9 }])))).toBe(
      'workbook-too-large',
    );
  });

  it('16,384 columns whose only cells stand in the last row', () => {
    const cells = Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('');
    expect(codeOf(write('corner.xlsx', bookOf({ sheets: { S: `<row r="1048576">${cells}</row>` } })))).toBe('read');
  });

  it('a million cells that are one another’s neighbors in the wrong order', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `<row r="${200_000 - i}"><c><v>${i}</v></c></row>`).join('');
    expect(codeOf(write('backwards.xlsx', bookOf({ sheets: { S: rows } })))).toBe('read');
  });

  it('a CSV of one quote and 60 MB', () => {
    expect(codeOf(write('quote.csv', `a,b\n"${'x,y\n'.repeat(15_000_000)}`))).toBe('csv-record-too-long');
  });

  it('a CSV of 16,384 headers above a thousand rows', () => {
    const header = Array.from({ length: 16_384 }, (_, i) => `H${i}`).join(',');
    expect(codeOf(write('wide.csv', `${header}\n${'1,2,3\n'.repeat(1000)}`))).toBe('read');
  });

  it('a file of nothing but separators and quotes', () => {
    expect(codeOf(write('quotes.csv', `a,b\n${'""""""""""""""""'.repeat(60_000)},""\n`))).toBe('read');
  });
});

describe('a million rows', () => {
  it('are read within 350 MB and 8 seconds of the processor', () => {
    const path = join(folder, 'million.csv');
    const owners = ['Ada Lovelace', 'Bob Müller', 'Cy Young', 'Dee ""D"" Dee'];
    writeFileSync(path, 'Id,Owner,Type,Status,Subject,Date,Account,Contact,Opportunity,Note\r\n');
    for (let part = 0; part < 20; part += 1) {
      let rows = '';
      for (let i = part * 50_000; i < (part + 1) * 50_000; i += 1) {
        rows += `00T${1e11 + i},"${owners[i % 4]}",Call,Completed,"Intro call, part ${i % 7001}",2026-03-${10 + (i % 20)},Account ${i % 20_011},Contact ${i % 60_013},006${i % 80_021},\r\n`;
      }
      appendFileSync(path, rows);
    }
    expect(statSync(path).size).toBeGreaterThan(85_000_000);
    const [answer] = readAlone([path], undefined, 60_000);
    expect(answer!.sheets[0]!.rows).toBe(1_000_001);
    expect(answer!.findings).toEqual([]);
    expect(answer!.mb).toBeLessThan(350);
    expect(answer!.ms).toBeLessThan(8000);
  }, 90_000);
});
