import { describe, expect, it } from 'vitest';
import { inertSheets } from '../../core/pack/inert';
import type { PackFile } from '../../core/pack/pack';
import { harmless, inert } from '../../core/neutral';
import type { SheetLayout } from '../../core/sheets/layout';
import { cellText } from '../../xlsx/cell-text';
import { writePackFile } from '../../xlsx/write-workbook';
import { readBytes } from '../../workbench/read/read-file';
import { drawnTrend } from '../hosts/drawn-trend';
import { hostileTexts } from '../support/hostile-texts';
import { corpora, describeWith, readSharedJson } from '../support/shared';
import { convert, describeWithSoffice } from '../support/soffice';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';

/** Each text as a cell of its own, beside a number: where a break in the text ended the cell, the number would move. */
const texts = (all: readonly string[]): SheetLayout => ({
  sheet: 'Texts',
  rows: all.map((text, i) => [{ value: text, look: 'rowHeader' }, { value: i }, { value: text, across: 2 }]),
  widths: [40, 8, 20, 20],
  frozenRows: 0,
  frozenColumns: 0,
  orientation: 'portrait',
});

/** The texts in every place of a file that holds one: cells, the title, the words of charts. Sheets are named by us. */
const fileOf = (all: readonly string[], sheets: readonly SheetLayout[]): PackFile => ({
  name: 'pack',
  title: all[1] ?? '=1',
  day: '2026-11-19',
  sheets,
});

const wordy = (all: readonly string[]): SheetLayout[] =>
  all.slice(0, 40).map((text, i) => {
    const trend = drawnTrend(1);
    const [chart] = trend.charts!;
    return {
      ...trend,
      sheet: `Trend ${i}`,
      charts: [
        {
          ...chart!,
          title: text,
          axes: { across: text, up: text },
          lines: chart!.lines.map((line) => ({ ...line, name: all[i + 1] ?? text })),
        },
      ],
    };
  });

const formulasIn = (xlsx: Uint8Array): number =>
  [...partsOf(xlsx)].reduce(
    (sum, [name, xml]) => sum + (name.includes('worksheets/') ? [...xml.matchAll(/<f[ >]/g)].length : 0),
    0,
  );

const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

function packTests(hostile: () => readonly string[]): void {
  it('is a well-made file without a formula, whatever stands in its cells, title and charts', () => {
    const sheets = [texts(hostile()), ...wordy(hostile())];
    for (const made of [sheets, inertSheets(sheets).sheets]) {
      const bytes = writePackFile(fileOf(hostile(), made));
      expect(faultsOf(bytes)).toEqual([]);
      expect(formulasIn(bytes)).toBe(0);
    }
  });

  it('holds the very texts that were shown before', () => {
    const { sheets } = inertSheets([texts(hostile())]);
    const grid = readBytes('pack.xlsx', writePackFile(fileOf(hostile(), sheets))).value!.grids[0]!;
    hostile().forEach((text, i) => {
      expect(String(grid.column(0).at(i) ?? '')).toBe(cellText(inert(text)));
      expect(harmless(inert(text))).toBe(inert(text));
    });
  });

  describeWithSoffice('saved as CSV by somebody else and opened again', () => {
    it.each([
      ['comma', 44],
      ['semicolon', 59],
      ['TAB', 9],
    ])('split at %s: no formula comes alive', (_, code) => {
      const xlsx = writePackFile(fileOf(hostile(), inertSheets([texts(hostile())]).sheets));
      const [csv] = [...convert(new Map([['pack.xlsx', xlsx]]), { to: asCsv }).values()];
      const again = convert(new Map([['again.csv', csv!]]), { to: 'xlsx', infilter: `CSV:${code},34,76,1` });
      expect(formulasIn(again.get('again.xlsx')!)).toBe(0);
    });
  });
}

describe('a pack of hostile texts (own examples)', () => {
  packTests(() => hostileTexts.own);
});

describeWith(corpora, 'a pack of hostile texts (shared texts)', () => {
  packTests(() => hostileTexts.shared());

  it('leaves ordinary texts as they are, or with a mark in front', () => {
    const { cases } = readSharedJson<{ cases: { s: string; numeric: boolean }[] }>(
      corpora,
      'strings/formula-benign.json',
    );
    for (const { s, numeric } of cases) {
      expect(inert(s) === s || inert(s) === `· ${s}`, s).toBe(true);
      if (numeric) expect(inert(s)).toBe(s);
    }
  });
});
