import { describe, expect, it } from 'vitest';
import { harmless, plain, plainField } from '../../core/neutral';
import type { Cell } from '../../core/cells';
import type { SheetLayout } from '../../core/sheets/layout';
import { readBytes } from '../../workbench/read/read-file';
import { cellText } from '../../xlsx/cell-text';
import { writeCsv } from '../../workbench/write/csv';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { hostileTexts } from '../support/hostile-texts';
import { corpora, describeWith, readSharedJson } from '../support/shared';
import { convert, describeWithSoffice } from '../support/soffice';
import { partsOf } from '../support/unzip';

const rowsOf = (texts: readonly string[]): Cell[][] => [
  ['Id', 'Text', 'Count'],
  ...texts.map((text, i) => [i, text, i]),
];

const layoutOf = (texts: readonly string[]): SheetLayout => ({
  sheet: 'Texts',
  rows: rowsOf(texts).map((row) => row.map((value) => ({ value }))),
  widths: [8, 40, 8],
  frozenRows: 1,
  frozenColumns: 0,
  orientation: 'portrait',
});

/** Formulas in a workbook: `<f>` is where a spreadsheet keeps one. */
const formulasIn = (xlsx: Uint8Array): number =>
  [...partsOf(xlsx)].reduce(
    (sum, [name, xml]) => sum + (name.includes('worksheets/') ? [...xml.matchAll(/<f[ >]/g)].length : 0),
    0,
  );

const separators = [
  ['comma', 44],
  ['semicolon', 59],
  ['TAB', 9],
] as const;

const toXlsx = (csv: string, separator: number): Uint8Array =>
  convert(new Map([['out.csv', csv]]), { to: 'xlsx', infilter: `CSV:${separator},34,76,1` }).get('out.xlsx')!;

function sinkTests(texts: () => readonly string[]): void {
  describe('read back by our own reader', () => {
    it('CSV: the same texts', () => {
      const grid = readBytes('out.csv', new TextEncoder().encode(writeCsv(rowsOf(texts())))).value!.grids[0]!;
      texts().forEach((text, i) => {
        // UTF-8 has no lone surrogates, and a reader sees no difference between blank and empty.
        expect(plainField(String(grid.column(1).at(i + 1) ?? ''))).toBe(Buffer.from(text).toString());
      });
    });

    it('xlsx: the same texts, without a formula, what XML cannot hold made visible', () => {
      const bytes = writeWorkbook([layoutOf(texts())], { day: '2026-11-19' });
      expect(formulasIn(bytes)).toBe(0);
      const grid = readBytes('out.xlsx', bytes).value!.grids[0]!;
      texts().forEach((text, i) => {
        expect(plain(String(grid.column(1).at(i + 1) ?? ''))).toBe(plain(cellText(text)));
      });
    });
  });

  describeWithSoffice('opened by LibreOffice', () => {
    it.each(separators)('CSV read with %s: no formula', (_, code) => {
      expect(formulasIn(toXlsx(writeCsv(rowsOf(texts())), code))).toBe(0);
    });

    it('xlsx, saved as CSV by somebody else and opened again: no formula', () => {
      const xlsx = writeWorkbook([layoutOf(texts())], { day: '2026-11-19' });
      const csv = [
        ...convert(new Map([['out.xlsx', xlsx]]), {
          to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        }).values(),
      ][0]!;
      expect(formulasIn(toXlsx(csv.toString('utf8'), 44))).toBe(0);
    });

    it('xlsx, opened and saved: no formula', () => {
      const xlsx = writeWorkbook([layoutOf(texts())], { day: '2026-11-19' });
      expect(formulasIn(convert(new Map([['out.xlsx', xlsx]]), { to: 'xlsx' }).get('out.xlsx')!)).toBe(0);
    });
  });
}

describe('no text becomes a formula (own examples)', () => {
  sinkTests(() => hostileTexts.own);

  describeWithSoffice('the judge', () => {
    it('does see formulas where nothing is done about them', () => {
      const careless = hostileTexts.own.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n');
      expect(formulasIn(toXlsx(careless, 44))).toBeGreaterThan(5);
    });
  });
});

describeWith(corpora, 'no text becomes a formula (shared texts)', () => {
  sinkTests(() => hostileTexts.shared());

  it('ordinary text stays legible: at most one character is added, and numbers stay numbers', () => {
    const { cases } = readSharedJson<{ cases: { s: string; numeric: boolean }[] }>(
      corpora,
      'strings/formula-benign.json',
    );
    for (const { s, numeric } of cases) {
      const shown = harmless(s);
      expect(shown === s || shown === `'${s}`).toBe(true);
      if (numeric) expect(shown).toBe(s);
    }
    expect(writeCsv([[-5, -3.14, -0.125]])).toBe('-5,-3.14,-0.125\r\n');
  });
});
