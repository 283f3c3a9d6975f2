import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainField } from '../../../core/neutral';
import { readBytes } from '../../../workbench/read/read-file';
import { numberText, writeCsv } from '../../../workbench/write/csv';

describe('a CSV that we write', () => {
  it('quotes every text, leaves numbers and days bare, and ends every row with CRLF', () => {
    expect(
      writeCsv([
        ['Week', 'Rep', 'Actual'],
        [{ day: '2026-11-16' }, 'Torres, "Ana"', -0.5],
        [{ day: '2026-11-16', minutes: 545 }, null, true],
        ['', { error: '#N/A' }, Number.NaN],
      ]),
    ).toBe('"Week","Rep","Actual"\r\n2026-11-16,"Torres, ""Ana""",-0.5\r\n2026-11-16 09:05,,TRUE\r\n"","#N/A",\r\n');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-1e-20, '0'],
    [123456789012, '123456789012'],
    [1e15, '1000000000000000'],
    [-12.5, '-12.5'],
  ])('writes the number %s as %s: a point, no grouping, no exponent', (n, text) => {
    expect(numberText(n)).toBe(text);
  });

  it('reads back as it was written, through our own reader', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', "'", '=', '-', '\t', '\n', '1', '😀'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
        const bytes = new TextEncoder().encode(writeCsv([['First', 'Second'], ...rows]));
        const grid = readBytes('out.csv', bytes).value!.grids[0]!;
        const back = rows.map((_, row) =>
          [0, 1].map((column) => plainField(String(grid.column(column).at(row + 1) ?? ''))),
        );
        expect(back).toEqual(rows.map((row) => [...row]));
      }),
      { numRuns: 200 },
    );
  });
});
