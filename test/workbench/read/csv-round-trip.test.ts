import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanCsv } from '../../../workbench/read/csv-scan';
import { LIMITS } from '../../../workbench/read/limits';
import { pullFrom, sourceOfBytes, type Source } from '../../../workbench/read/source';
import { bytesOfText, cellsOfText } from './grid-cells';

const separators = [',', ';', '\t', '|'] as const;
const lineEnds = ['\n', '\r\n', '\r'] as const;

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\r', '\n', ' ', 'a', 'é', '😀', '\0'), maxLength: 12 }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

const written = (rows: readonly (readonly string[])[], separator: string, lineEnd: string): string =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator) + lineEnd).join('');

/** The texts of a scan, whatever the separator guess would have been. */
function scanned(source: Source, separator: string): string[][] {
  const rows: string[][] = [];
  scanCsv(pullFrom(source, 0), separator.charCodeAt(0), 'x', LIMITS, ({ bytes, count, starts, ends }) => {
    rows.push(Array.from({ length: count }, (_, i) => bytes.toString('utf8', starts[i], ends[i])));
    return true;
  });
  return rows;
}

describe('any table written as RFC 4180 reads back the same', () => {
  it('with every separator and every line end', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...separators), fc.constantFrom(...lineEnds), (rows, separator, lineEnd) => {
        expect(scanned(sourceOfBytes(bytesOfText(written(rows, separator, lineEnd))), separator)).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  it('wherever the pieces end in which the bytes arrive', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...lineEnds), fc.integer({ min: 1, max: 7 }), (rows, lineEnd, size) => {
        const bytes = bytesOfText(written(rows, ',', lineEnd));
        const slow: Source = {
          size: bytes.length,
          read(position, into, at) {
            const piece = bytes.subarray(position, position + Math.min(size, into.length - at));
            into.set(piece, at);
            return piece.length;
          },
        };
        expect(scanned(slow, ',')).toEqual(scanned(sourceOfBytes(bytes), ','));
      }),
      { numRuns: 500 },
    );
  });

  it('through the whole reader, which takes bytes full of NUL for no text at all', () => {
    const plain = table.map((rows) => rows.map((row) => row.map((value) => value.replaceAll('\0', '0'))));
    fc.assert(
      fc.property(plain, fc.constantFrom(...separators), fc.constantFrom(...lineEnds), (rows, separator, lineEnd) => {
        const header = rows[0]!.map((_, i) => `Column ${i + 1}`);
        const read = cellsOfText(`sep=${separator}${lineEnd}${written([header, ...rows], separator, lineEnd)}`);
        const blank = header.map(() => null);
        const expected = rows.map((row) => row.map((value) => (value === '' ? null : value)));
        while (expected.length > 0 && expected.at(-1)!.every((value) => value === null)) expected.pop();
        expect(read).toEqual([header, ...expected.map((row) => (row.length === 0 ? blank : row))]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const rows: number[] = [];
        try {
          scanCsv(pullFrom(sourceOfBytes(bytes), 0), 44, 'x', LIMITS, ({ count }) => rows.push(count) > 0);
        } catch (error) {
          expect(error).toHaveProperty('finding');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
