import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../workbench/read/read-file';
import { LIMITS } from '../../../workbench/read/limits';
import { bytesOfText, cellsOf, cellsOfText, foundIn, readText } from './grid-cells';

describe('a CSV becomes a grid of texts and blanks', () => {
  it('is one sheet with the name of the file without its ending', () => {
    const { value } = readText('Owner,Amount\nAda,5\n', 'deals.2026.csv');
    expect(value).toMatchObject({ file: 'deals.2026.csv', encoding: 'utf-8', delimiter: ',' });
    expect(value?.grids.map(({ sheet }) => sheet)).toEqual(['deals.2026']);
    expect(cellsOf(value!.grids[0]!)).toEqual([
      ['Owner', 'Amount'],
      ['Ada', '5'],
    ]);
  });

  it('says nothing about a plain file', () => {
    expect(readText('Owner,Amount\r\nAda,5\r\n').findings).toEqual([]);
  });

  it('guesses nothing: digits, days and truth values stay texts', () => {
    expect(cellsOfText('a,b,c,d\n0012,1e5,TRUE,2026-03-02')[1]).toEqual(['0012', '1e5', 'TRUE', '2026-03-02']);
  });

  it('has one kind of blank: nothing, and nothing in quotes', () => {
    expect(cellsOfText('a,b,c\n,"",x')).toEqual([
      ['a', 'b', 'c'],
      [null, null, 'x'],
    ]);
  });

  it('keeps blanks inside cells as they are', () => {
    expect(cellsOfText('a,b\n  x ,\ty')[1]).toEqual(['  x ', '\ty']);
  });

  it('takes quotes off, and reads two quotes as one, also beside separators and line ends', () => {
    expect(cellsOfText('a,b\n"x, ""y""\r\nz","""é"""')[1]).toEqual(['x, "y"\r\nz', '"é"']);
  });

  it('reads cells of any length, longer than the pieces in which the file is read', () => {
    const long = 'x "y" é, '.repeat(200_000);
    const rows = cellsOfText(`a,b\n"${long.replaceAll('"', '""')}",1\n2,"${long.replaceAll('"', '""')}"\n`);
    expect(rows[1]).toEqual([long, '1']);
    expect(rows[2]).toEqual(['2', long]);
  });

  it('gives every column a dictionary, so that a question is asked once per distinct cell', () => {
    const { value } = readText('Owner\nAda\nBob\nAda\n\nAda');
    const { dictionary } = value!.grids[0]!.column(0);
    expect(dictionary?.values).toEqual([null, 'Owner', 'Ada', 'Bob']);
    expect([...dictionary!.codes]).toEqual([1, 2, 3, 2, 0, 2]);
  });

  it('gives the dictionary up where nearly every cell is new, and still has every cell', () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `id-${i}-é`);
    const { value } = readText(`Id,Owner\n${ids.map((id) => `${id},Ada`).join('\n')}\n`);
    const grid = value!.grids[0]!;
    expect(grid.column(0).dictionary).toBeUndefined();
    expect(grid.column(1).dictionary?.values).toHaveLength(3);
    expect([0, 1, 8192, 16_384, 30_000, 30_001].map((row) => grid.column(0).at(row))).toEqual([
      'Id',
      ids[0],
      ids[8191],
      ids[16_383],
      ids[29_999],
      null,
    ]);
  });

  it('asks a column beyond the last for nothing but blanks', () => {
    const grid = readText('a,b\n1,2').value!.grids[0]!;
    expect(grid.column(7).at(0)).toBeNull();
    expect(grid.column(0).at(99)).toBeNull();
  });
});

describe('rows keep the numbers that a spreadsheet shows', () => {
  it('keeps blank rows in the middle and drops those at the end', () => {
    const read = readText('Owner,Amount\n\nAda,5\n\n\nBob,6\n\n\n,,\n\n');
    expect(cellsOf(read.value!.grids[0]!)).toEqual([
      ['Owner', 'Amount'],
      [null, null],
      ['Ada', '5'],
      [null, null],
      [null, null],
      ['Bob', '6'],
    ]);
    expect(read.findings.find(({ code }) => code === 'csv-rows-blank')?.what).toBe(
      'Nothing stands in rows 2, 4 and 5.',
    );
  });

  it('counts a record with line ends in it as one row', () => {
    const read = readText('a,b\n"1\n2\n3",x\ny "z" y,w\n');
    expect(read.findings[0]).toMatchObject({ code: 'csv-quote-stray', where: 'Deals, row 3' });
  });

  it('ends rows at LF, CR LF and CR alike, and says so when they are mixed', () => {
    const read = readText('a,b\r\n1,2\n3,4\r5,6');
    expect(cellsOf(read.value!.grids[0]!).map((row) => row.join(''))).toEqual(['ab', '12', '34', '56']);
    expect(read.findings[0]?.what).toBe('Read as: mixed line ends (LF, CR LF, CR).');
  });

  it('ignores the end mark of old programs', () => {
    expect(cellsOfText('a,b\n1,2\n\x1a')).toHaveLength(2);
  });
});

describe('the separator', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['commas', 'a,b\n1,2', ','],
    ['semicolons with decimal commas', 'a;b;c\nx;1,5;y\nz;2,5;w', ';'],
    ['tabs', 'a\tb\n1,5\t2', '\t'],
    ['vertical bars', 'a|b\n1|2', '|'],
    ['separators in quotes do not count', '"a,1,2";b\n"c,3,4";d', ';'],
    ['what most rows agree on', 'a,b,c\nx,y|z|w|v,u', ','],
    ['a title above does not decide', 'Report; for, all; of, us\na,b,c\n1,2,3\n4,5,6', ','],
    ['a line that says so', 'sep=|\na;b|c\n1;2|3', '|'],
    ['any character that such a line says', 'sep=^\na^b\n1^2', '^'],
    ['one column has none, so it is a comma', 'Owner\nAda', ','],
  ];
  it.each(cases)('%s', (_, text, separator) => {
    expect(readText(text).value?.delimiter).toBe(separator);
  });

  it('is not counted as a row where a line says it', () => {
    expect(cellsOfText('sep=;\r\na;b\r\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is said to be unsure where two divide the rows as evenly', () => {
    expect(foundIn(readText('1,5;2\n3,5;4\n'))).toContain('warning csv-separator-unsure');
    expect(foundIn(readText('a;b\n3,5;4\n'))).not.toContain('warning csv-separator-unsure');
  });
});

describe('what is odd in a row is said with its number, never repaired in silence', () => {
  const whatOf = (text: string, code: string) => readText(text).findings.find((finding) => finding.code === code);

  it('rows that are too short or too long', () => {
    const text = 'a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2\n1,2,3\n';
    expect(whatOf(text, 'csv-rows-short')?.what).toContain('rows 3 and 5');
    expect(whatOf(text, 'csv-rows-long')).toMatchObject({ severity: 'warning', where: 'Deals, row 4' });
    expect(cellsOfText(text)[3]).toEqual(['1', '2', '3', '4']);
  });

  it('a title above or a footer below is only mentioned', () => {
    const read = readText('Pipeline\na,b,c\n1,2,3\n4,5,6\n7,8,9\n\nAll rights reserved\n');
    expect(foundIn(read)).toEqual(['info csv-rows-short', 'info csv-rows-blank']);
  });

  it('many rows are one finding, with the first few numbers', () => {
    const text = `a,b\n${'x "y" z,1\n'.repeat(10_000)}`;
    const found = readText(text).findings;
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toContain('rows 2, 3, 4, 5, 6 and 9,995 more');
  });

  it('a quote that never closes stops the import and names the row where it opens', () => {
    const read = readText('a,b\n1,2\n3,"4\n5,6\n');
    expect(read.value).toBeNull();
    expect(read.findings).toMatchObject([{ severity: 'error', code: 'csv-quote-unclosed', where: 'Deals.csv, row 3' }]);
  });

  it('a quote that never closes in a large file is found without reading it all as one cell', () => {
    const limits = { ...LIMITS, recordBytes: 1 << 20 };
    const read = readBytes('big.csv', bytesOfText(`a,b\n1,"2\n${'3,4\n'.repeat(800_000)}`), undefined, limits);
    expect(read.value).toBeNull();
    expect(read.findings).toMatchObject([{ code: 'csv-record-too-long', where: 'big.csv, row 2' }]);
  });

  it('text behind a closing quote makes the quotes part of the text', () => {
    expect(cellsOfText('a,b\n"Acme" Corp,1')[1]).toEqual(['"Acme" Corp', '1']);
    expect(whatOf('a,b\n"Acme" Corp,1', 'csv-quote-stray')?.where).toBe('Deals, row 2');
  });

  it('blanks behind a closing quote are left out, and said', () => {
    expect(cellsOfText('a,b\n"x" ,"y"  \n1,2')[1]).toEqual(['x', 'y']);
    expect(whatOf('a,b\n"x" ,1', 'csv-blank-after-quote')?.where).toBe('Deals, row 2');
  });

  it('a tab behind a closing quote separates where tabs separate', () => {
    expect(cellsOfText('a\tb\n"x"\t"y"')[1]).toEqual(['x', 'y']);
  });

  it('one separator too many at the end of rows is an empty column, left out', () => {
    const read = readText('a,b\n1,2,\n3,4,\n');
    expect(read.value?.grids[0]?.columnCount).toBe(2);
    expect(foundIn(read)).toEqual(['warning csv-column-empty']);
    expect(foundIn(readText('a,b,\n1,2,\n'))).toEqual(['info csv-column-empty']);
  });

  it('a NUL is kept, and said', () => {
    expect(cellsOfText('a,b\nx\0y,"\0"')[1]).toEqual(['x\0y', '\0']);
    expect(whatOf('a,b\nx\0y,1', 'csv-nul')?.where).toBe('Deals, row 2');
  });

  it('a cell longer than Excel allows is read whole, and said', () => {
    const long = 'x'.repeat(32_768);
    expect(cellsOfText(`a\n${long}`)[1]).toEqual([long]);
    expect(whatOf(`a\n${long}`, 'cell-too-long')?.where).toBe('Deals, row 2');
    expect(whatOf(`a\n${'é'.repeat(32_767)}`, 'cell-too-long')).toBeUndefined();
  });

  it('a header without rows is said', () => {
    expect(foundIn(readText('Owner,Amount\n'))).toEqual(['warning sheet-one-row']);
  });
});

describe('the encoding', () => {
  const utf16 = (text: string, mark = true, bigEndian = false): Buffer => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const rowsOf = (bytes: Uint8Array) => cellsOf(readBytes('Deals.csv', bytes).value!.grids[0]!);

  it('is UTF-8 where all of it is, with or without a mark', () => {
    expect(readText('a\nZoë').value?.encoding).toBe('utf-8');
    expect(readText('\ufeffa\nZoë').value?.encoding).toBe('utf-8-bom');
    expect(cellsOfText('\ufeff"a"\nZoë')[0]).toEqual(['a']);
  });

  it('is UTF-16 by its mark, or where every second byte is zero', () => {
    const text = 'Owner\tName\r\nZoë\t日本 😀\r\n';
    for (const [mark, bigEndian] of [
      [true, false],
      [true, true],
      [false, false],
      [false, true],
    ] as const) {
      const read = readBytes('Deals.csv', utf16(mark ? text : 'Owner\tName\r\nAda\tLovelace\r\n', mark, bigEndian));
      expect(read.value?.encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
      expect(read.value?.delimiter).toBe('\t');
    }
    expect(rowsOf(utf16(text))[1]).toEqual(['Zoë', '日本 😀']);
    expect(rowsOf(utf16(text, true, true))[1]).toEqual(['Zoë', '日本 😀']);
  });

  it('is the same wherever the pieces of a large UTF-16 file end', () => {
    const row = 'é😀日a\tb\n';
    const rows = rowsOf(utf16(`x\ty\n${row.repeat(60_000)}`));
    expect(rows).toHaveLength(60_001);
    expect(new Set(rows.slice(1).map(([first]) => first))).toEqual(new Set(['é😀日a']));
  });

  it('is Windows-1252 where it cannot be UTF-8, and says so with the rows', () => {
    const bytes = latin('Owner,Amount\nJos\xe9 \x93Pepe\x94,\x805\n');
    expect(rowsOf(bytes)[1]).toEqual(['José “Pepe”', '€5']);
    const { value, findings } = readBytes('Deals.csv', bytes);
    expect(value?.encoding).toBe('windows-1252');
    expect(findings).toMatchObject([{ severity: 'warning', code: 'csv-windows-1252', where: 'Deals, row 2' }]);
    expect(findings[0]?.what).toContain('Windows-1252');
  });

  it('stays UTF-8 where few bytes are damaged, and names their rows', () => {
    const bytes = Buffer.concat([bytesOfText('a,b\nZoë,1\nJosé,2\n'), latin('Andr\xe9,3\n')]);
    const { value, findings } = readBytes('Deals.csv', bytes);
    expect(value?.encoding).toBe('utf-8');
    expect(cellsOf(value!.grids[0]!)[3]).toEqual(['Andr\ufffd', '3']);
    expect(findings).toMatchObject([{ code: 'csv-bytes-unreadable', where: 'Deals, row 4' }]);
  });

  it('says where characters were lost before the file came to us', () => {
    expect(readText('a,b\nJos\ufffd,1\n').findings).toMatchObject([
      { code: 'csv-characters-lost', where: 'Deals, row 2' },
    ]);
  });

  it('says that a file may be cut off when it ends inside a character', () => {
    const whole = bytesOfText('a,b\nZoë,José');
    expect(foundIn(readBytes('Deals.csv', whole.subarray(0, -1)))).toEqual(['warning csv-cut-off']);
    expect(foundIn(readBytes('Deals.csv', utf16('a,b\nc,d').subarray(0, -1)))).toContain('warning csv-characters-lost');
  });
});

describe('limits', () => {
  it('reads as many columns as a spreadsheet can have, and refuses one more', () => {
    const row = (cells: number) => `${'x,'.repeat(cells - 1)}x\n`;
    expect(readText(row(LIMITS.columns)).value?.grids[0]?.columnCount).toBe(18_278);
    expect(readText(row(LIMITS.columns + 1)).findings).toMatchObject([{ code: 'csv-too-many-columns' }]);
  });

  it('refuses a text that is too large before it reads it', () => {
    const read = (bytes: number) =>
      readBytes('big.csv', bytesOfText('a,b\n1,2'), undefined, { ...LIMITS, textBytes: bytes });
    expect(read(7).value).not.toBeNull();
    expect(read(6).findings).toMatchObject([{ code: 'file-too-large' }]);
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    readBytes('big.csv', bytesOfText('a,b\n'.repeat(200_000)), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('reads texts that were made to collide in its table, and only gives the dictionary up', () => {
    const hashOf = (text: string): number => {
      let hash = 0x811c9dc5;
      for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash ^ (hash >>> 15)) >>> 0;
    };
    const colliding: string[] = [];
    for (let i = 0; colliding.length < 1500; i += 1) if ((hashOf(`k${i}`) & 4095) === 7) colliding.push(`k${i}`);
    const { value } = readText(colliding.join('\n'));
    const column = value!.grids[0]!.column(0);
    expect(column.dictionary).toBeUndefined();
    expect(colliding.every((text, row) => column.at(row) === text)).toBe(true);
  });
});
