import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cell } from '../../core/cells';
import { findHeader } from '../../core/crm/header-row';
import { inspectTables } from '../../core/crm/inspect';
import { corpora, describeWith, readSharedJson } from '../support/shared';
import { rows, sheet } from './support/grids';

const codes = (grid: Parameters<typeof findHeader>[0]): string[] => findHeader(grid).findings.map((one) => one.code);

describe('the header row', () => {
  it('is the first row where that has the labels', () => {
    const { value, findings } = findHeader(sheet('Activities', '| Owner | Date |\n| Ada | 2026-03-02 |'));
    expect([value.headers, value.headerRow, value.rowCount, value.rowNumber(0)]).toEqual([['Owner', 'Date'], 1, 1, 2]);
    expect(findings).toEqual([]);
  });

  it('is found below a title block, and says which row it is', () => {
    const { value, findings } = findHeader(
      rows(
        'Report',
        ['Weekly calls'],
        ['As of', '2026-03-02'],
        [],
        ['Owner', 'Date', 'Type'],
        ['Ada', '2026-03-02', 'Call'],
      ),
    );
    expect(value.headerRow).toBe(4);
    expect(findings).toEqual([
      {
        severity: 'info',
        code: 'header-row',
        where: 'Report, row 4',
        what: 'Row 4 is the header: its labels are known. 2 rows above it are not read, the first begins with "Weekly calls".',
        fix: 'Nothing to do, if that is right.',
      },
    ]);
  });

  it('is asked about when it is not the first row and nobody knows its labels', () => {
    const grid = rows('X', ['My list'], ['Foo', 'Bar', 'Baz'], ['a', 'b', '1'], ['c', 'd', '2']);
    expect(findHeader(grid).value.headerRow).toBe(2);
    expect(findHeader(grid).findings).toMatchObject([{ severity: 'ask', code: 'header-row' }]);
  });

  it('of two rows is the lower one; the group only tells repeated labels apart', () => {
    const { value } = findHeader(
      rows(
        'X',
        ['Deal', null, 'Person', 'Organization'],
        ['Title', 'Value', 'Name', 'Name'],
        ['A', '1', 'Ann', 'Acme'],
      ),
    );
    expect(value.headers).toEqual(['Title', 'Value', 'Person - Name', 'Organization - Name']);
    expect(value.headerRow).toBe(2);
  });

  it('of two rows keeps the upper label where the lower one is blank', () => {
    const { value } = findHeader(
      rows('X', ['Owner', 'Stage', 'Money', null], [null, null, 'Amount', 'Currency'], ['Ada', 'Won', '12', 'EUR']),
    );
    expect(value.headers).toEqual(['Owner', 'Stage', 'Amount', 'Currency']);
    expect(value.headerRow).toBe(2);
  });

  it('is not a row of data that happens to hold labels', () => {
    const { value } = findHeader(
      sheet(
        'Sources',
        `| Sheet | Table | Field | Column | Reads as |
         | Deals | Opportunities | Owner | Deal Owner | |
         | Deals | Opportunities | Amount | Deal Value | decimal comma |`,
      ),
    );
    expect(value.headerRow).toBe(1);
  });

  it.each([
    ['an empty sheet', rows('X'), 'sheet-empty'],
    ['a sheet of blanks', rows('X', [null, ' '], [null]), 'sheet-empty'],
    ['a header without rows', rows('X', ['Owner', 'Date', 'Type']), 'no-rows'],
    ['a header with blank rows', rows('X', ['Owner', 'Date', 'Type'], [null, ''], []), 'no-rows'],
    ['a sheet without a header', rows('X', ['Ada', '2026-03-02', '12'], ['Bob', '2026-03-03', '7']), 'header-unsure'],
  ])('%s is said in a sentence', (_, grid, code) => {
    expect(codes(grid)).toContain(code);
  });

  it('says when a label stands over several columns', () => {
    const { value, findings } = findHeader(rows('X', ['Owner', 'Owner', 'Date'], ['Ada', 'Bob', '2026-03-02']));
    expect(value.headers).toEqual(['Owner', 'Owner', 'Date']);
    expect(findings).toMatchObject([{ severity: 'info', code: 'header-repeated' }]);
  });

  it('labels that break objects stay in place, and prototypes stay as they are', () => {
    const headers = [
      '__proto__',
      'constructor',
      'toString',
      'Owner',
      'owner',
      '',
      ' Date ',
      '0',
      '-1',
      'hasOwnProperty',
    ];
    const grid = rows(
      'X',
      headers,
      headers.map((_, i): Cell => (i === 6 ? '2026-03-02' : `cell ${i}`)),
    );
    const { value } = findHeader(grid);
    expect(value.headers).toEqual(headers);
    const { tables, opened } = inspectTables([grid]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(opened.tables[0]!.table.headers).toEqual(headers);
    expect(Object.keys(tables[0]!.fields).every((field) => /^[A-Z][A-Za-z ]+$/.test(field))).toBe(true);
  });

  it('16,384 columns are read within two seconds', () => {
    const headers = Array.from({ length: 16_384 }, (_, i) =>
      i === 9000 ? 'Owner' : i === 9001 ? 'Date' : i === 9002 ? 'Type' : `Column ${i}`,
    );
    const cells = (row: number): Cell[] =>
      headers.map((_, i) => (i === 9000 ? 'Ada' : i === 9001 ? '2026-03-02' : i === 9002 ? 'Call' : `x${row}`));
    const grid = gridOfCells('Wide', [headers, ...Array.from({ length: 20 }, (_, row) => cells(row))]);
    const begun = performance.now();
    const { tables } = inspectTables([grid]);
    expect(performance.now() - begun).toBeLessThan(6000); // 2 s on a quiet machine; tests share theirs
    expect(tables[0]).toMatchObject({
      table: 'Activities',
      usable: 20,
      fields: { Owner: 'Owner', Date: 'Date', Type: 'Type' },
    });
  });
});

describeWith(corpora, 'hostile headers', () => {
  it('each stays under its exact label at its place', () => {
    const { headers } = readSharedJson<{ headers: string[] }>(corpora, 'strings/hostile-headers.json');
    expect(headers).toHaveLength(35);
    const grid = gridOfCells('Hostile', [
      headers,
      headers.map((_, i) => `cell ${i}`),
      headers.map((_, i) => `next ${i}`),
    ]);
    const { value } = findHeader(grid);
    expect(value.headers).toEqual(headers);
    expect(value.headerRow).toBe(1);
    headers.forEach((_, i) => expect(value.column(i).at(0)).toBe(`cell ${i}`));
    const { opened } = inspectTables([grid]);
    expect(opened.tables[0]!.table.headers).toEqual(headers);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['Owner']).toBeUndefined();
  });
});
