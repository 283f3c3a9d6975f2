import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/cells';
import { readBytes } from '../../../workbench/read/read-file';
import { bytesShared, corpora, describeWith, pathShared, readSharedJson } from '../../support/shared';
import { bytesOfText, cellsOf, foundIn } from './grid-cells';

const read = (bytes: Uint8Array, name = 'Deals.csv') => {
  const { value, findings } = readBytes(name, bytes);
  return { value, findings, rows: value ? cellsOf(value.grids[0]!) : null };
};

/** Rows as we show them: texts of nothing are blank, short rows are filled up, blank rows at the end are gone. */
function asGrid(rows: readonly (readonly string[])[]): Cell[][] {
  const kept = [...rows];
  while (kept.length > 0 && kept.at(-1)!.every((cell) => cell === '')) kept.pop();
  const filled = (row: readonly string[]): number => row.reduce((last, cell, i) => (cell === '' ? last : i + 1), 0);
  const width = Math.max(0, ...kept.map(filled));
  return kept.map((row) => Array.from({ length: width }, (_, i) => row[i] || null));
}

const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => cell !== null);

describeWith(corpora, 'broken CSV files', () => {
  interface Broken {
    readonly name: string;
    readonly bytes_base64: string;
    readonly expect: 'read' | 'read-and-warn' | 'ask' | 'refuse';
    readonly rows?: readonly (readonly string[])[];
  }
  /** What each file that does not simply read must say. Header rows, equal headers and totals are for the core to recognize. */
  const said: Readonly<Record<string, readonly [string, RegExp]>> = {
    'windows-1252': ['csv-windows-1252', /Windows-1252.*row 2/],
    latin1: ['csv-windows-1252', /Windows-1252.*row 2/],
    'invalid-utf8-row-3': ['csv-windows-1252', /not UTF-8.*row 3/],
    'utf8-cut-in-character': ['csv-cut-off', /may be cut off/],
    'nul-in-field': ['csv-nul', /NUL.*row 2/],
    'unclosed-quote-at-end': ['csv-quote-unclosed', /row 3/],
    'stray-quote': ['csv-quote-stray', /row 2/],
    'header-only': ['sheet-one-row', /header without rows/],
    'zero-bytes': ['file-empty', /empty/],
    'only-bom': ['file-empty', /empty/],
    'only-newlines': ['file-empty', /empty/],
    'xlsx-named-csv': ['file-is-workbook', /workbook/],
    'html-named-csv': ['file-is-web-page', /web page/],
    'trailing-delimiter-in-rows': ['csv-column-empty', /extra empty column/],
  };
  const forTheCore = ['title-row', 'two-header-rows', 'duplicate-headers', 'totals-row'];

  it('are read, warned of or refused as they should be', () => {
    const { files } = readSharedJson<{ readonly files: readonly Broken[] }>(corpora, 'csv/broken.json');
    expect(files).toHaveLength(30);
    for (const file of files) {
      const { rows, findings } = read(Buffer.from(file.bytes_base64, 'base64'));
      const warned = findings.filter(({ severity }) => severity === 'warning');
      if (file.expect === 'refuse') expect(rows, file.name).toBeNull();
      else expect(rows, file.name).not.toBeNull();
      if (file.expect === 'read') expect(warned, file.name).toEqual([]);
      if (file.rows) expect(rows?.filter(isFilled), file.name).toEqual(asGrid(file.rows));
      const [code, words] = said[file.name] ?? [];
      if (code !== undefined) {
        const finding = findings.find((found) => found.code === code);
        expect(finding?.what, file.name).toMatch(words!);
        expect(finding?.severity, file.name).toBe(file.expect === 'refuse' ? 'error' : 'warning');
      } else if (file.name === 'ragged') {
        expect(warned.map(({ where }) => where)).toEqual(['Deals, row 2', 'Deals, row 3']);
      } else if (file.expect !== 'read') expect(forTheCore).toContain(file.name);
    }
  });

  it('that are for the core to recognize keep their raw rows', () => {
    const { files } = readSharedJson<{ readonly files: readonly Broken[] }>(corpora, 'csv/broken.json');
    const rowsOf = (name: string) =>
      read(Buffer.from(files.find((file) => file.name === name)!.bytes_base64, 'base64')).rows;
    const header = ['Owner', 'Stage', 'Amount'];
    expect(rowsOf('title-row')).toEqual([['Pipeline export 5 Jan 2026', null, null], header, ['Ada', 'Won', '5']]);
    expect(rowsOf('two-header-rows')).toEqual([[null, 'Deal', 'Deal'], header, ['Ada', 'Won', '5']]);
    expect(rowsOf('duplicate-headers')).toEqual([
      ['Owner', 'Stage', 'Owner'],
      ['Ada', 'Won', 'Bob'],
    ]);
    expect(rowsOf('totals-row')?.at(-1)).toEqual(['Total', null, '11']);
  });
});

/**
 * Where readers differ, this is what we do and why. A form that ordinary exports have, and that has only one sensible reading,
 * is mentioned (info); a text of which something may be lost is warned of; a text of which everything below would be lost is
 * refused.
 */
const decisions: Readonly<
  Record<string, { readonly rows: Cell[][] | null; readonly says: string[]; readonly why: string }>
> = {
  'unclosed quote': {
    rows: null,
    says: ['error csv-quote-unclosed'],
    why: 'All that follows would silently become one cell; nobody can know where the quote should have closed.',
  },
  'quote mid field': {
    rows: [
      ['a', 'b'],
      ['x "y" z', '1'],
    ],
    says: ['warning csv-quote-stray'],
    why: 'The quotes are part of the text, as four of the five readers say.',
  },
  'space before quote': {
    rows: [
      ['a', 'b', null],
      [' "x', 'y"', '1'],
    ],
    says: ['warning csv-quote-stray', 'warning csv-rows-long'],
    why: 'A quote counts only at the very beginning of a cell (RFC 4180); the row that grew longer is named.',
  },
  'text after closing quote': {
    rows: [
      ['a', 'b'],
      ['"x"y', '1'],
    ],
    says: ['warning csv-quote-stray'],
    why: 'The text is kept as it was written, quotes and all, and ends where any other cell ends: nothing below is lost.',
  },
  'CR only': {
    rows: [
      ['a', 'b'],
      ['x', '1'],
    ],
    says: ['info csv-read-as'],
    why: 'A CR alone ended lines on old Macs; four of the five readers know it.',
  },
  'mixed EOL': {
    rows: [
      ['a', 'b'],
      ['x', '1'],
      ['y', '2'],
    ],
    says: ['info csv-read-as'],
    why: 'Files glued together have several line ends; outside quotes each of them ends a row.',
  },
  'NUL in field': {
    rows: [
      ['a', 'b'],
      ['x\0y', '1'],
    ],
    says: ['warning csv-nul'],
    why: 'All readers keep it; it is still named, because other programs cut the text there.',
  },
  BOM: {
    rows: [
      ['a', 'b'],
      ['x', '1'],
    ],
    says: ['info csv-read-as'],
    why: 'The mark says how the text is encoded and is no part of the first header.',
  },
  'sep= line': {
    rows: [
      ['a', 'b'],
      ['x', '1'],
    ],
    says: ['info csv-read-as'],
    why: 'It is an instruction for Excel, which does not show it as a row either.',
  },
  semicolon: {
    rows: [
      ['a', 'b'],
      ['1,5', '2'],
    ],
    says: ['info csv-read-as'],
    why: 'Semicolons divide both rows alike, commas do not.',
  },
  ragged: {
    rows: [
      ['a', 'b', null],
      ['1', null, null],
      ['1', '2', '3'],
    ],
    says: ['warning csv-rows-short', 'warning csv-rows-long'],
    why: 'All readers agree; we also name the rows.',
  },
  'blank lines': {
    rows: [
      ['a', 'b'],
      [null, null],
      ['x', '1'],
    ],
    says: ['info csv-rows-blank'],
    why: 'A blank row stays, so that row numbers are those a spreadsheet shows; blank rows at the end are no rows.',
  },
  'trailing comma': {
    rows: [
      ['a', 'b'],
      ['x', '1'],
    ],
    says: ['info csv-column-empty'],
    why: 'A column in which nothing stands, not even a header, is no column.',
  },
  'U+2028': {
    rows: [
      ['a', 'b'],
      ['x\u2028y', '1'],
    ],
    says: ['info csv-line-separator'],
    why: 'It ends no row; the one reader that differs had taken the text for Latin-1.',
  },
  'backslash escape': {
    rows: [
      ['a', 'b'],
      ['"x\\"y"', '1'],
    ],
    says: ['warning csv-quote-stray'],
    why: 'A backslash is a letter like any other in CSV; the text is kept as it was written, and the row is named.',
  },
  'tab in csv': {
    rows: [
      ['a', 'b'],
      ['x\ty', '1'],
    ],
    says: [],
    why: 'All readers agree.',
  },
};

describe('texts that CSV readers understand differently', () => {
  describeWith(corpora, 'the decision for each is the documented one', () => {
    interface Case {
      readonly name: string;
      readonly input: string;
      readonly distinct: number;
    }
    const cases =
      corpora === undefined
        ? []
        : readSharedJson<{ readonly cases: readonly Case[] }>(corpora, 'csv/differentials.json').cases;
    it.each(cases)('$name', ({ name, input, distinct }) => {
      const { rows, findings } = read(bytesOfText(input));
      const decision = decisions[name];
      expect(rows).toEqual(decision?.rows);
      expect(foundIn({ findings })).toEqual(decision?.says);
      if (distinct > 1) expect(findings).not.toEqual([]);
    });
    it('and none is missing', () => {
      expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(decisions).sort());
    });
  });
});

describeWith(corpora, 'csv-spectrum', () => {
  const files = corpora === undefined ? [] : readdirSync(pathShared(corpora, 'third-party/csv-spectrum/csvs'));
  it.each(files)('%s', (file) => {
    const { rows } = read(bytesShared(corpora, `third-party/csv-spectrum/csvs/${file}`), file);
    const expected = readSharedJson<Record<string, string>[]>(
      corpora,
      `third-party/csv-spectrum/json/${file.replace('.csv', '.json')}`,
    );
    const [header, ...below] = rows!;
    expect(below).toEqual(expected.map((row) => header!.map((label) => row[label as string] || null)));
    expect(below.length).toBeGreaterThan(0);
  });
});

describeWith(corpora, 'csvlint', () => {
  const three = [
    ['Foo', 'Bsr', 'Baz'],
    ['Biff', 'Baff', 'Boff'],
    ['Qux', 'Teaspoon', 'Doge'],
  ];
  const cases: readonly (readonly [string, Cell[][], string[]])[] = [
    ['cr-line-endings.csv', [['Foo', 'Bar', 'Baz'], three[1]!, three[2]!], ['info csv-read-as']],
    ['crlf-line-endings.csv', three, []],
    ['lf-line-endings.csv', three, []],
    ['inconsistent-line-endings-unquoted.csv', three, ['info csv-read-as']],
    ['title-row.csv', [['This is a title row', null, null], ...three], []],
  ];
  it.each(cases)('%s', (file, rows, says) => {
    const found = read(bytesShared(corpora, `third-party/csvlint/${file}`), file);
    expect(found.rows).toEqual(rows);
    expect(foundIn(found)).toEqual(says);
  });

  it('invalid-byte-sequence.csv is named by its encoding', () => {
    const found = read(bytesShared(corpora, 'third-party/csvlint/invalid-byte-sequence.csv'));
    expect(found.value?.encoding).toBe('windows-1252');
    expect(found.rows?.[0]?.slice(0, 3)).toEqual(['Data', 'Dependencia Origem', 'Hist\u00f3rico']);
    expect(foundIn(found)).toEqual(['warning csv-windows-1252', 'info csv-column-empty']);
  });

  it('the valid ones have nothing to say but how blank their end is', () => {
    for (const file of ['valid.csv', 'valid_many_rows.csv']) {
      const found = read(bytesShared(corpora, `third-party/csvlint/${file}`));
      expect(found.rows?.slice(0, 2)).toEqual([
        ['Foo', 'Bar', 'Baz'],
        ['1', '2', '3'],
      ]);
      expect(found.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });
});

/** Where our rows are not PapaParse's: our decision. */
const otherwise: Readonly<Record<string, string>> = {
  'Quoted field has no closing quote': 'refused: a quote that never closes would swallow the rest',
  'Quoted field has invalid trailing quote after delimiter': 'refused: the second quote opens nothing and never closes',
  'Quoted field has invalid trailing quote before delimiter':
    'the text is kept as written and the row is named; nothing below is swallowed',
  'Mixed slash n and slash r should choose first as precident': 'outside quotes every kind of line end ends a row',
  'Input is just the delimiter (2 empty fields)': 'refused: nothing stands in it',
  'Input is just empty fields': 'refused: nothing stands in it',
};

describeWith(corpora, 'PapaParse vectors without settings', () => {
  interface Vector {
    readonly description: string;
    readonly input: string;
    readonly config: object;
    readonly expected: { readonly data: readonly (readonly string[])[] };
  }
  const all =
    corpora === undefined
      ? {}
      : readSharedJson<Record<string, readonly Vector[]>>(corpora, 'third-party/papaparse/vectors.json');
  const vectors = [...(all['CORE_PARSER_TESTS'] ?? []), ...(all['PARSE_TESTS'] ?? [])].filter(
    ({ config }) => Object.keys(config).length === 0,
  );

  it('are 48', () => {
    expect(vectors).toHaveLength(48);
  });

  it.each(vectors)('$description', ({ description, input, expected }) => {
    const { rows, findings } = read(bytesOfText(input));
    if (description in otherwise) {
      expect(rows).not.toEqual(asGrid(expected.data));
      expect(findings).not.toEqual([]);
    } else expect(rows).toEqual(asGrid(expected.data));
  });
});
