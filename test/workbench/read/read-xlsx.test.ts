import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../workbench/read/limits';
import { readBytes } from '../../../workbench/read/read-file';
import { reachesOutside } from '../../../workbench/read/formulas';
import { shownBy } from '../../../workbench/read/shown-by';
import { cellsOf, foundIn } from './grid-cells';
import { bookOf, partsOf, text, zipOf, type BookParts, type Part } from './zip-of';

const read = (book: BookParts) => readBytes('Book.xlsx', bookOf(book));
const readParts = (parts: readonly Part[], limits = LIMITS) => readBytes('Book.xlsx', zipOf(parts), undefined, limits);
const cells = (rows: string, book: Omit<BookParts, 'sheets'> = {}) =>
  cellsOf(read({ ...book, sheets: { S: rows } }).value!.grids[0]!);
const number = (at: string, value: string, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

describe('a workbook becomes a grid for each sheet', () => {
  it('texts, numbers, truth values, errors and blanks are different things', () => {
    const rows =
      `<row r="1">${text('A1', 'Owner')}${number('B1', '5')}<c r="C1" t="b"><v>1</v></c>` +
      `<c r="D1" t="e"><v>#N/A</v></c>${text('E1', '#N/A')}<c r="F1"/></row><row r="2">${number('A2', '0')}</row>`;
    expect(cells(rows)).toEqual([
      ['Owner', 5, true, { error: '#N/A' }, '#N/A'],
      [0, null, null, null, null],
    ]);
  });

  it('error cells are said, with their rows', () => {
    const { findings } = read({
      sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>' },
    });
    expect(findings).toMatchObject([{ severity: 'warning', code: 'cells-with-errors', where: 'S, row 2' }]);
  });

  it('shared texts, rich texts and reading aids give the text a person sees', () => {
    const strings =
      '<si><t>plain &amp; simple</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>' +
      '<si><r><t>課</t></r><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t xml:space="preserve"> a_x000D_b </t></si><si/>';
    const rows = `<row>${[0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}</row>`;
    expect(cells(rows, { strings })).toEqual([['plain & simple', 'rich text', '課', ' a\rb ']]);
  });

  it('a text in CDATA and characters by number are read; unknown entities stay as written', () => {
    const rows = `<row><c t="inlineStr"><is><t><![CDATA[a <b> & c]]></t></is></c>${text('B1', '&#233;&#x1F600;&nbsp;')}</row>`;
    expect(cells(rows)).toEqual([['a <b> & c', 'é😀&nbsp;']]);
  });

  it('cells stand where they say, in whatever order, or one after the other', () => {
    expect(
      cells(`<row r="3">${text('B3', 'b3')}${text('A3', 'a3')}</row><row r="1">${text('A1', 'a1')}</row>`),
    ).toEqual([
      ['a1', null],
      [null, null],
      ['a3', 'b3'],
    ]);
    expect(cells('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [1, 2],
      [3, null],
    ]);
  });

  it('a cell that is there twice is said', () => {
    const twice = read({
      sheets: { S: `<row r="1">${text('A1', 'x')}</row><row r="2">${number('A2', '1')}${number('A2', '2')}</row>` },
    });
    expect(twice.findings).toMatchObject([{ severity: 'warning', code: 'cell-twice', where: 'S, row 2' }]);
    expect(twice.value?.grids[0]?.column(0).at(1)).toBe(2);
  });

  it('one cell in the farthest corner is one cell', () => {
    const grid = read({ sheets: { S: `<row r="1048576">${number('XFD1048576', '1')}</row>` } }).value!.grids[0]!;
    expect([grid.rowCount, grid.columnCount]).toEqual([1_048_576, 16_384]);
    expect(grid.column(16_383).at(1_048_575)).toBe(1);
    expect(grid.column(16_383).at(0)).toBeNull();
    expect(grid.column(0).at(1_048_575)).toBeNull();
  });

  it('every column has a dictionary until nearly every cell is new', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}.5</v></c><c><v>${i % 3}</v></c></row>`).join(
      '',
    );
    const grid = read({ sheets: { S: rows } }).value!.grids[0]!;
    expect(grid.column(0).dictionary).toBeUndefined();
    expect(grid.column(1).dictionary?.values).toEqual([null, 0, 1, 2]);
    expect([0, 9000, 19_999].map((row) => grid.column(0).at(row))).toEqual([0.5, 9000.5, 19_999.5]);
  });

  it('prefixed names, backslashes in part names and absolute targets make no difference', () => {
    const parts = partsOf({ sheets: { S: `<row>${text('A1', 'x')}</row>` } });
    const changed = parts.map(({ name, bytes }) => ({
      name: name.replaceAll('/', '\\'),
      bytes: (bytes as string)
        .replace('Target="xl/', 'Target="/xl/')
        .replace(/<(\/?)(worksheet|sheetData|row|c|is|t|workbook|sheets|sheet)\b/g, '<$1x:$2'),
    }));
    expect(cellsOf(readParts(changed).value!.grids[0]!)).toEqual([['x']]);
  });

  it('parts in UTF-16 or Windows-1252 that say so are read', () => {
    const parts = partsOf({ sheets: { S: `<row>${text('A1', 'Zoë')}</row>` } });
    const wide = parts.map((part) =>
      part.name.includes('sheet1') ? { ...part, bytes: Buffer.from(`\ufeff${part.bytes as string}`, 'utf16le') } : part,
    );
    expect(cellsOf(readParts(wide).value!.grids[0]!)).toEqual([['Zoë']]);
    const old = parts.map((part) =>
      part.name.includes('sheet1')
        ? {
            ...part,
            bytes: Buffer.from((part.bytes as string).replace('"1.0"', '"1.0" encoding="windows-1252"'), 'latin1'),
          }
        : part,
    );
    expect(cellsOf(readParts(old).value!.grids[0]!)).toEqual([['Zoë']]);
  });
});

describe('days', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-409]d-mmm-yy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
  const inStyles = (value: string, properties = '') =>
    cells(`<row>${[0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`, {
      styles,
      properties,
    })[0];

  it('are numbers whose format shows a day; a time alone or a duration stays a number', () => {
    const day = '2026-03-02';
    expect(inStyles('46083')).toEqual([46_083, { day }, { day, minutes: 0 }, { day }, 46_083, 46_083]);
  });

  it('carry their time to the minute, also when the fraction is a hair too small', () => {
    expect(inStyles('46083.4375')?.[1]).toEqual({ day: '2026-03-02', minutes: 630 });
    expect(inStyles('46083.437499999')?.[1]).toEqual({ day: '2026-03-02', minutes: 630 });
    expect(inStyles('46083.999999')?.[1]).toEqual({ day: '2026-03-03' });
  });

  it('are right in the 1904 system, however the workbook says so', () => {
    expect(inStyles('44621', 'date1904="1"')?.[1]).toEqual({ day: '2026-03-02' });
    expect(inStyles('44621', 'date1904="true"')?.[1]).toEqual({ day: '2026-03-02' });
    expect(inStyles('46083', 'date1904="false"')?.[1]).toEqual({ day: '2026-03-02' });
  });

  it('do not begin before March 1900: such a number stays one, and is said', () => {
    expect(inStyles('60')?.[1]).toBe(60);
    expect(inStyles('61')?.[1]).toEqual({ day: '1900-03-01' });
    expect(
      foundIn(read({ sheets: { S: `<row>${number('A1', '60', 1)}</row><row>${number('A2', '5')}</row>` }, styles })),
    ).toEqual(['warning number-not-a-day']);
  });

  it('may be written as text in the file, and know no time zone', () => {
    const rows = `<row>${['2026-03-02', '2026-03-02T23:59:30.5Z', '2026-02-31', 'soon'].map((day) => `<c t="d"><v>${day}</v></c>`).join('')}</row>`;
    expect(cells(rows)).toEqual([[{ day: '2026-03-02' }, { day: '2026-03-02', minutes: 1439 }, '2026-02-31', 'soon']]);
  });

  it.each([
    ['yyyy-mm-dd', 'day'],
    ['dd/mm/yyyy hh:mm', 'time'],
    ['mmm-yy', 'day'],
    ['mmmm', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['h:mm AM/PM', 'number'],
    ['[h]:mm:ss', 'number'],
    ['mm:ss', 'number'],
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0 "days"', 'number'],
    ['0.0,,"m"', 'number'],
    ['[Red]0;[Blue]-0', 'number'],
    ['\\d0', 'number'],
    ['_-* #,##0.00_-', 'number'],
    ['@', 'number'],
  ])('the format %s shows a %s', (format, shown) => {
    expect(shownBy(format)).toBe(shown);
  });
});

describe('formulas', () => {
  it('give their stored value, and none is calculated', () => {
    expect(cells('<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>')).toEqual([
      [2, 'ab'],
    ]);
  });

  it('without a stored value are blank, and said', () => {
    const found = read({
      sheets: { S: `<row>${text('A1', 'x')}</row><row><c r="A2"><f>1+1</f></c><c r="B2"><v>1</v></c></row>` },
    }).findings;
    expect(found).toMatchObject([{ severity: 'warning', code: 'formulas-without-value', where: 'S, row 2' }]);
  });

  it('that reach outside are listed, shared ones too, and no other', () => {
    const rows =
      '<row><c><f>IMPORTXML("https://x.invalid",A2)</f><v>1</v></c><c><f t="shared" si="0" ref="B1:B2">WEBSERVICE(A1)</f><v>1</v></c></row>' +
      '<row><c><f>SUM(A1:A9)</f><v>1</v></c><c><f t="shared" si="0"/><v>1</v></c></row>';
    const found = read({ sheets: { S: rows } }).findings;
    expect(found).toMatchObject([{ severity: 'warning', code: 'formulas-call-out', where: 'S' }]);
    expect(found[0]!.what).toContain(
      '3 formulas reach outside this workbook: A1 (IMPORTXML), B1 (WEBSERVICE), B2 (WEBSERVICE).',
    );
  });

  it.each([
    ['HYPERLINK("https://x.invalid","open")', 'HYPERLINK'],
    ['_xlfn.WEBSERVICE(A1)', 'WEBSERVICE'],
    ['1+importrange ("id","A1")', 'IMPORTRANGE'],
    ['IF(TRUE,IMAGE(A1))', 'IMAGE'],
    ["cmd|' /C calc'!A0", 'DDE'],
    ['IFERROR(__xludf.DUMMYFUNCTION("IMPORTDATA(""https://x.invalid"")"),1)', 'IMPORTDATA'],
    ['"IMAGE(1)"&A1', null],
    ['MYIMAGE(A1)', null],
    ['SUM(A1:B2)', null],
    ['IF(A1="a|b!",1,2)', null],
  ])('%s reaches outside by %s', (formula, by) => {
    expect(reachesOutside(formula)).toBe(by);
  });
});

describe('sheets that are not plain to see are said', () => {
  it('hidden sheets and rows are read and mentioned; charts have no cells', () => {
    const book = read({
      sheets: {
        Shown: `<row r="1">${text('A1', 'x')}</row><row r="2" hidden="1">${text('A2', 'y')}</row>`,
        Hidden: `<row>${text('A1', 'z')}</row>`,
        Chart: '',
      },
      states: { Hidden: 'state="veryHidden"' },
      kinds: { Chart: 'chartsheet' },
    });
    expect(book.value?.grids.map(({ sheet, rowCount }) => [sheet, rowCount])).toEqual([
      ['Shown', 2],
      ['Hidden', 1],
    ]);
    expect(foundIn(book)).toEqual([
      'info rows-hidden',
      'info sheet-hidden',
      'info sheet-one-row',
      'info sheet-without-cells',
    ]);
  });

  it('an empty workbook and a header without rows are said', () => {
    expect(foundIn(read({ sheets: { S: '' } }))).toEqual(['info sheet-empty', 'warning workbook-empty']);
    expect(foundIn(read({ sheets: { S: `<row>${text('A1', 'Owner')}</row>` } }))).toEqual(['warning sheet-one-row']);
  });

  it('a cell longer than Excel allows is read whole, and said', () => {
    const rows = (length: number) => `<row>${text('A1', 'x')}</row><row>${text('A2', 'y'.repeat(length))}</row>`;
    expect(foundIn(read({ sheets: { S: rows(32_767) } }))).toEqual([]);
    expect(foundIn(read({ sheets: { S: rows(32_768) } }))).toEqual(['warning cell-too-long']);
  });
});

describe('a workbook that was made to do harm is refused with a clear sentence', () => {
  const good = partsOf({ sheets: { S: `<row>${text('A1', 'x')}</row>` } });
  const changed = (zip: Buffer): Buffer => {
    const inside = zip.indexOf('sheet1.xml') + 40;
    zip[inside] = zip[inside]! ^ 1;
    return zip;
  };
  const codeOf = (parts: readonly Part[], limits = LIMITS) => {
    const { value, findings } = readParts(parts, limits);
    return value === null ? findings[0]?.code : 'read';
  };
  const replaced = (name: string, from: string, to: string): Part[] =>
    good.map((part) =>
      part.name.includes(name) ? { ...part, bytes: (part.bytes as string).replace(from, to) } : part,
    );

  it('more parts than the limit', () => {
    const more = (count: number) => [
      ...good,
      ...Array.from({ length: count }, (_, i) => ({ name: `x/${i}.bin`, bytes: '' })),
    ];
    expect(codeOf(more(LIMITS.entries - good.length))).toBe('read');
    expect(codeOf(more(LIMITS.entries - good.length + 1))).toBe('workbook-too-many-parts');
  });

  it('more unpacked bytes than the limit, counted in all parts, whatever the directory claims', () => {
    const size = good.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(codeOf(good, { ...LIMITS, unpackedBytes: size })).toBe('read');
    expect(codeOf(good, { ...LIMITS, unpackedBytes: size - 1 })).toBe('workbook-too-large');
    const bomb = { name: 'x.bin', bytes: Buffer.alloc(60_000), claims: 10 };
    expect(codeOf([...good, bomb], { ...LIMITS, unpackedBytes: 60_000 })).toBe('workbook-too-large');
  });

  it('a part that unpacks to far more than it is packed', () => {
    const bomb = (bytes: number) => [...good, { name: 'x.bin', bytes: Buffer.alloc(bytes) }];
    const limits = { ...LIMITS, ratioFrom: 100_000 };
    expect(codeOf(bomb(100_000), limits)).toBe('read');
    expect(codeOf(bomb(200_000), limits)).toBe('workbook-too-large');
  });

  it('more filled cells than the limit', () => {
    const rows = partsOf({ sheets: { S: '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>' } });
    expect(codeOf(rows, { ...LIMITS, sheetCells: 3 })).toBe('read');
    expect(codeOf(rows, { ...LIMITS, sheetCells: 2 })).toBe('sheet-too-full');
  });

  it('a document type in any part, in any encoding, behind any comment', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    expect(codeOf(replaced('sheet1.xml', '<worksheet', `${doctype}<worksheet`))).toBe('workbook-doctype');
    const part = `<?xml version="1.0"?><!-- > --> ${doctype}<a/>`;
    expect(codeOf([...good, { name: 'custom.xml', bytes: part }])).toBe('workbook-doctype');
    expect(codeOf([...good, { name: 'custom.xml', bytes: Buffer.from(`\ufeff${part}`, 'utf16le') }])).toBe(
      'workbook-doctype',
    );
    expect(codeOf([...good, { name: 'custom.xml', bytes: '<a>&lt;!DOCTYPE x></a>' }])).toBe('read');
    expect(codeOf([...good, { name: 'custom.xml', bytes: '<a><![CDATA[<!DOCTYPE x>]]></a>' }])).toBe('read');
  });

  it('two parts of one name, of which programs read different ones', () => {
    expect(codeOf([...good, { name: 'XL/worksheets/Sheet1.xml', bytes: '<worksheet/>' }])).toBe('workbook-damaged');
  });

  it('a part outside the archive is never looked for on the disk', () => {
    expect(codeOf([...good, { name: '../../../../etc/passwd', bytes: 'x' }])).toBe('read');
    expect(codeOf(replaced('workbook.xml.rels', 'worksheets/', '../../../../../etc/'))).toBe('workbook-damaged');
  });

  it.each([
    ['an archive that is cut off', () => zipOf(good).subarray(0, 700)],
    ['an archive with a changed byte', () => changed(zipOf(good))],
    ['a tag that never ends', () => zipOf(replaced('sheet1.xml', '</sheetData></worksheet>', '<row '))],
    ['a cell that is nowhere', () => zipOf(replaced('sheet1.xml', 'r="A1"', 'r="XFE1"'))],
    ['a row that is nowhere', () => zipOf(replaced('sheet1.xml', '<row>', '<row r="1048577">'))],
    ['a text that is not there', () => zipOf(replaced('sheet1.xml', '<row>', '<row><c t="s"><v>4</v></c>'))],
    ['a sheet that is not there', () => zipOf(good.filter(({ name }) => !name.includes('sheet1')))],
  ])('%s', (_, bytes) => {
    const { value, findings } = readBytes('Book.xlsx', bytes());
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ severity: 'error', code: 'workbook-damaged' }]);
  });

  it('any byte that is changed is noticed, or changes no cell', () => {
    const zip = bookOf({
      sheets: {
        S: `<row><c t="s"><v>0</v></c>${number('B1', '46083', 1)}<c r="C1"><f>1+1</f><v>2</v></c></row>`,
        T: '',
      },
      strings: '<si><t>Owner</t></si>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      properties: 'date1904="0"',
    });
    const cellsIn = (bytes: Uint8Array) =>
      readBytes('Book.xlsx', bytes).value?.grids.map((grid) => [grid.sheet, cellsOf(grid)]);
    const right = cellsIn(zip);
    expect(right?.[0]).toEqual(['S', [['Owner', { day: '2026-03-02' }, 2]]]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(zip);
        bytes[at] = bytes[at]! ^ change;
        const cells = cellsIn(bytes);
        if (cells !== undefined) expect(cells).toEqual(right);
      }),
      { numRuns: 3000 },
    );
  });

  it('a part that a damaged byte has turned into a folder is noticed: its days would be plain numbers', () => {
    const zip = Buffer.from(
      bookOf({
        sheets: { S: `<row>${number('B1', '46083', 1)}</row>` },
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      }),
    );
    expect(readBytes('Book.xlsx', zip).value).not.toBeNull();
    const name = zip.lastIndexOf('xl/styles.xml');
    expect(name).toBeGreaterThan(0);
    zip[name + 'xl/styles.xml'.length - 1] = '/'.charCodeAt(0);
    expect(readBytes('Book.xlsx', zip).value).toBeNull();
  });

  it('any end that is cut off is noticed', () => {
    const zip = zipOf(good);
    for (let length = 0; length < zip.length; length += 7) {
      expect(readBytes('Book.xlsx', zip.subarray(0, length)).value, String(length)).toBeNull();
    }
  });
});
