import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync, inflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from '../../../workbench/read/read-file';
import { Buffer as StandIn } from '../../../workbench/page/stand-ins/buffer';
import * as standIn from '../../../workbench/page/stand-ins/zlib';
import { bytesShared, corpora, describeWith, pathShared } from '../../support/shared';
import { cellsOf } from '../read/grid-cells';

const page = resolve(import.meta.dirname, '../../../workbench/page');
const plenty = { maxOutputLength: 1 << 24, chunkSize: 1024 };

describe('what stands in for Node in a browser', () => {
  it('unpacks whatever was packed, in every way of packing', () => {
    const packings = [
      {},
      { level: 0 },
      { level: 1 },
      { level: 9 },
      { strategy: constants.Z_FIXED },
      { strategy: constants.Z_HUFFMAN_ONLY },
      { strategy: constants.Z_RLE },
    ];
    const text = fc.array(fc.constantFrom('Call', 'Meeting', '<c r="A1" t="s"><v>', '0', 'é', '\n'), {
      maxLength: 4000,
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 5000 }), text),
        fc.constantFrom(...packings),
        (given, packing) => {
          const bytes = given instanceof Uint8Array ? given : Buffer.from((given as string[]).join(''));
          const unpacked = standIn.inflateRawSync(deflateRawSync(bytes, packing), plenty);
          expect(Buffer.compare(Buffer.from(unpacked), Buffer.from(bytes))).toBe(0);
          expect(standIn.crc32(bytes)).toBe(crc32(bytes));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('makes not one byte more than is allowed, and ends on bytes that were never packed', () => {
    const bomb = deflateRawSync(Buffer.alloc(1 << 22));
    const code = (work: () => unknown): unknown => {
      try {
        work();
      } catch (error) {
        return (error as { code?: unknown }).code;
      }
      return 'unpacked';
    };
    expect(code(() => standIn.inflateRawSync(bomb, { maxOutputLength: (1 << 22) - 1, chunkSize: 64 }))).toBe(
      'ERR_BUFFER_TOO_LARGE',
    );
    expect(code(() => standIn.inflateRawSync(bomb, { maxOutputLength: 1 << 22, chunkSize: 64 }))).toBe('unpacked');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const options = { maxOutputLength: 1 << 16, chunkSize: 64 };
        const theirs = code(() => inflateRawSync(bytes, options)) === 'unpacked';
        expect(code(() => standIn.inflateRawSync(bytes, options)) === 'unpacked').toBe(theirs);
      }),
      { numRuns: 600 },
    );
  });

  it('makes the texts that Node makes, also of bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(100), fc.nat(100), (bytes, start, length) => {
        const [from, to] = [Math.min(start, bytes.length), Math.min(start + length, bytes.length)];
        for (const encoding of ['utf8', 'latin1'] as const)
          expect(StandIn.from(bytes).toString(encoding, from, to)).toBe(
            Buffer.from(bytes).toString(encoding, from, to),
          );
      }),
    );
    const bytes = StandIn.from('a <!DOCTYPE b');
    expect([bytes.includes('<!DOCTYPE'), bytes.includes('<!doctype'), bytes.indexOf('b')]).toEqual([true, false, 12]);
    expect(StandIn.from('Ab', 'utf16le')).toEqual(StandIn.from(new Uint8Array([65, 0, 98, 0])));
  });
});

/** The readers as the page has them: bundled for a browser, and run here. */
let readInBrowser: typeof readBytes;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-readers-'));
  const { outputFiles } = await build({
    entryPoints: [resolve(page, '../read/read-file.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    alias: Object.fromEntries(
      ['fs', 'path', 'zlib'].map((name) => [`node:${name}`, join(page, `stand-ins/${name}.ts`)]),
    ),
    inject: [join(page, 'stand-ins/buffer.ts')],
  });
  const file = join(folder, 'readers.mjs');
  writeFileSync(file, outputFiles[0]!.text);
  ({ readBytes: readInBrowser } = (await import(pathToFileURL(file).href)) as { readBytes: typeof readBytes });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = ({ value, findings }: ReturnType<typeof readBytes>): unknown => ({
  findings,
  encoding: value?.encoding,
  grids: value?.grids.map((grid) => [
    grid.sheet,
    grid.rowCount,
    grid.columnCount,
    grid.rowCount * grid.columnCount < 400_000 ? cellsOf(grid) : '',
  ]),
});

describe('the readers say in a page what they say on the command line', () => {
  it('of the sample', () => {
    const sample = resolve(page, '../../sample');
    for (const name of readdirSync(sample).filter((one) => one.endsWith('.csv'))) {
      const bytes = readFileSync(join(sample, name));
      expect(said(readInBrowser(name, bytes))).toEqual(said(readBytes(name, bytes)));
    }
  });
});

describeWith(corpora, 'and of every odd file of the corpora', () => {
  for (const kind of ['xlsx/own', 'third-party/csvlint', 'third-party/xlsx'])
    it(kind, () => {
      const files = readdirSync(pathShared(corpora, kind), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        const path = join(file.parentPath ?? file.path, file.name);
        const bytes = bytesShared(corpora, path.slice(pathShared(corpora, '').length));
        expect(said(readInBrowser(file.name, bytes)), file.name).toEqual(said(readBytes(file.name, bytes)));
      }
    });
});
