import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { isDateCell, type Cell } from '../../core/cells';
import type { PackFile } from '../../core/pack/pack';
import { base64Of, utf8Of } from '../../xlsx/bytes';
import { deflate } from '../../xlsx/deflate';
import { writePackFile } from '../../xlsx/write-workbook';
import { readBytes } from '../../workbench/read/read-file';
import { drawnTrend } from '../hosts/drawn-trend';
import { leadline, scratch } from '../support/leadline';
import { convert, describeWithSoffice } from '../support/soffice';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';

const cells: readonly (readonly Cell[])[] = [
  ['Rep', 'Done', 'Share', 'Since', 'Yes'],
  ['Maya O’Kafor', 12, 0.375, { day: '2026-11-19' }, true],
  ['José <&> "Ñ" 日本 😀', -3.25, null, { day: '2000-02-29' }, false],
  [' two\nlines ', 0, 1e-7, null, null],
];

/** A file whose layout asks for all that a workbook to work in has, and a pack has not. */
const file: PackFile = {
  name: 'Scorecard 2026-11-19',
  title: 'Scorecard · Team <Dana>',
  day: '2026-11-19',
  sheets: [
    {
      sheet: 'Scorecard',
      rows: cells.map((row, i) =>
        row.map((value) => ({ value, look: i === 0 ? ('listHeader' as const) : ('met' as const) })),
      ),
      widths: [24, 10, 10, 12, 8],
      frozenRows: 1,
      frozenColumns: 1,
      repeatRows: 1,
      filterRow: 0,
      choices: [{ column: 4, words: ['yes', 'no'] }],
      orientation: 'portrait',
    },
    drawnTrend(2),
  ],
};

describe('the file of a pack', () => {
  it('is well made, and the same bytes for the same input', () => {
    expect(faultsOf(writePackFile(file))).toEqual([]);
    expect(Buffer.compare(writePackFile(file), writePackFile(file))).toBe(0);
  });

  it('holds cells, looks and charts, and nothing in which something could hide', () => {
    const parts = partsOf(writePackFile(file));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
    ]);
    const text = [...parts.values()].join('\n');
    expect(text).not.toMatch(
      /<f[ >]|definedName|dataValidation|autoFilter|hidden=|state="(?:very)?[hH]idden|<hyperlink/,
    );
    expect(text).not.toMatch(/TargetMode|conditionalFormatting|<extLst|calcPr|absPath|<author|Leadline<\/|creator/);
  });

  it('says of itself its title and its day, and nothing else', () => {
    const core = partsOf(writePackFile(file)).get('docProps/core.xml')!;
    expect([...core.matchAll(/<(\w+:\w+)[^>]*>([^<]+)</g)].map(([, name, said]) => `${name} ${said}`)).toEqual([
      'dc:title Scorecard · Team &lt;Dana&gt;',
      'dcterms:created 2026-11-19T12:00:00Z',
    ]);
  });

  it('says under each printed page of which day it is, for its heading repeats on none', () => {
    const sheets = [...partsOf(writePackFile(file))].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.map(([, xml]) => /<oddFooter>(.*?)<\/oddFooter>/.exec(xml)?.[1])).toEqual(
      file.sheets.map(
        () => '&amp;L&amp;8Leadline, as of 2026-11-19&amp;C&amp;8&amp;A&amp;R&amp;8page &amp;P of &amp;N',
      ),
    );
  });

  it('has in each chart the values of the cells that it is drawn from', () => {
    const chart = partsOf(writePackFile(file)).get('xl/charts/chart1.xml')!;
    const trend = file.sheets[1]!;
    const { headerRow, rowCount, lines } = trend.charts![0]!;
    const values = [...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) =>
      [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, at, said]) => `${at} ${said}`),
    );
    expect(values).toEqual(
      lines.map(({ column }) =>
        Array.from({ length: rowCount }, (_, i) => [i, trend.rows[headerRow + 1 + i]?.[column]?.value] as const)
          .filter(([, value]) => typeof value === 'number')
          .map(([at, value]) => `${at} ${value}`),
      ),
    );
  });

  it('is read without loss by our own reader and by another one', async () => {
    const bytes = writePackFile(file);
    const grid = readBytes('pack.xlsx', bytes).value!.grids[0]!;
    const ours = cells.map((row, y) => row.map((_, x) => grid.column(x).at(y)));
    expect(ours).toEqual(cells);
    const [sheet] = (await readXlsx(bytes)).sheets;
    const theirs = sheet!.rows.map((row) =>
      row.map((value) => (value instanceof Date ? { day: value.toISOString().slice(0, 10) } : value)),
    );
    expect(theirs).toEqual(cells);
  });

  describeWithSoffice('opened by LibreOffice', () => {
    it('has the same cells and, of each sheet, a page', () => {
      const bytes = writePackFile(file);
      const csv = convert(new Map([['pack.xlsx', bytes]]), {
        to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
      });
      const shown = readBytes('pack.csv', [...csv.values()][0]!).value!.grids[0]!;
      cells.forEach((row, y) =>
        row.forEach((cell, x) => {
          const said = isDateCell(cell) ? cell.day : cell === true ? 'TRUE' : cell === false ? 'FALSE' : (cell ?? '');
          const there = shown.column(x).at(y) ?? '';
          expect(typeof said === 'number' ? Number(there) : there).toEqual(said);
        }),
      );
      const pdf = [...convert(new Map([['pack.xlsx', bytes]]), { to: 'pdf' }).values()][0]!;
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    });
  });
});

describe('what the bytes are made with', () => {
  it('packs whatever there is so that others unpack the same', () => {
    const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(utf8Of('<c r="A1" s="1"><v>'))), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pieces, fc.nat(400), (some, times) => {
        const bytes = Buffer.concat([...some, ...some, Buffer.alloc(times, 7)]);
        expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes)).toBe(0);
      }),
    );
  });

  it('reaches back as far as the format allows and no further', () => {
    const far = Buffer.concat([
      Buffer.from('a sentence of its own'),
      Buffer.alloc(40_000, 1),
      Buffer.from('a sentence of its own'),
    ]);
    for (const gap of [32_740, 32_747, 32_748, 32_768, 33_000]) {
      const bytes = Buffer.concat([
        far.subarray(0, 21),
        Buffer.from(Array.from({ length: gap }, (_, i) => (i * 7919) >> 3)),
        far.subarray(0, 21),
      ]);
      expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes)).toBe(0);
    }
    expect(deflate(far).length).toBeLessThan(300);
  });

  it('spells texts and bytes as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 400 }), (text, bytes) => {
        expect(Buffer.compare(utf8Of(text), Buffer.from(text))).toBe(0);
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
    for (const size of [3071, 3072, 3073, 9000]) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => i * 31);
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
    expect(Buffer.compare(utf8Of('a\ud800b\udc00'), Buffer.from('a\ud800b\udc00'))).toBe(0);
  });
});

describe('the pack of the sample', () => {
  it('is well made, pages of reps too, and the same bytes when made again', () => {
    const folder = scratch();
    const make = (out: string) =>
      leadline([
        'pack',
        'sample',
        '--as-of',
        '2026-11-19',
        '--detail',
        '--out',
        folder.path(out),
        '--rep-pages',
        folder.path('reps'),
      ]);
    expect(make('a.xlsx').code).toBe(0);
    expect(make('b.xlsx').code).toBe(0);
    const [a, b] = [readFileSync(folder.path('a.xlsx')), readFileSync(folder.path('b.xlsx'))];
    expect(Buffer.compare(a, b)).toBe(0);
    expect(faultsOf(a)).toEqual([]);
    expect(faultsOf(readFileSync(folder.path('reps/Own page Maya Okafor 2026-11-19.xlsx')))).toEqual([]);
    expect(readBytes('a.xlsx', a).value!.grids.map(({ sheet }) => sheet)).toEqual([
      'Cover',
      'Scorecard',
      'Results',
      'Trend',
      'Rep detail',
      'Numbers',
    ]);
  });
});
