import { beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/cells';
import { showsDay } from '../../../office/number-format';
import { cellOf } from '../../../office/values';
import { openExcel, putCells, type Excel } from './excel-host';
import { mostBytes } from './stand-in/book';

let excel: Excel;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
});

const readSheet = async (name: string): Promise<readonly (readonly Cell[])[]> =>
  (await excel.bundle.read()).sheets.find((one) => one.name === name)!.cells;

describe('number formats', () => {
  it.each([
    'yyyy-mm-dd',
    'm/d/yyyy',
    'd-mmm',
    'mmm-yy',
    'mmmm',
    'm/d/yyyy h:mm',
    'dd.mm.yyyy hh:mm:ss.000',
    '[$-F800]dddd, mmmm dd, yyyy',
    '[$-409]d-mmm-yy;@',
    'yyyy\\-mm\\-dd',
    'dd/mm/yyyy;;',
  ])('show a day: %s', (format) => expect(showsDay(format)).toBe(true));

  it.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '0%',
    '@',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss.0',
    '[Red]0.00',
    '"day" 0',
    '0.00E+00',
    '# ?/?',
    '"$"#,##0_);("$"#,##0)',
    'h:mm AM/PM',
    '0 "d"',
    '\\d0',
  ])('show no day: %s', (format) => expect(showsDay(format)).toBe(false));
});

describe('a cell', () => {
  it('is an error by its type, not by its text', () => {
    expect(cellOf('#N/A', { type: 'Error' }, 1900)).toEqual({ error: '#N/A' });
    expect(cellOf('#N/A', { type: 'String' }, 1900)).toBe('#N/A');
  });

  it('is a day by its format, with minutes where it has a time', () => {
    expect(cellOf(46083, { format: 'yyyy-mm-dd' }, 1900)).toEqual({ day: '2026-03-02' });
    expect(cellOf(46083.5, { format: 'm/d/yyyy h:mm' }, 1900)).toEqual({ day: '2026-03-02', minutes: 720 });
    expect(cellOf(46083, { format: 'General' }, 1900)).toBe(46083);
  });

  it('is the number where the serial is no day: 60 stands for a 29 February 1900 that never was', () => {
    expect(cellOf(60, { format: 'yyyy-mm-dd' }, 1900)).toBe(60);
    expect(cellOf(-1, { format: 'yyyy-mm-dd' }, 1900)).toBe(-1);
    expect(cellOf(61, { format: 'yyyy-mm-dd' }, 1900)).toEqual({ day: '1900-03-01' });
  });

  it('just before midnight is midnight, not the minute before by a rounding error', () => {
    expect(cellOf(46082.9999999999, { format: 'yyyy-mm-dd' }, 1900)).toEqual({ day: '2026-03-02' });
  });
});

describe('a workbook that counts from 1904', () => {
  it('gives and takes the same days', async () => {
    excel.book.countsFrom = 1904;
    putCells(excel.book, 'Deals', [[{ day: '2026-03-02' }]]);
    expect(await readSheet('Deals')).toEqual([[{ day: '2026-03-02' }]]);
    const rows = [[{ value: { day: '2026-03-02' as const } }]];
    await excel.bundle.write({
      sheets: [{ sheet: 'Scorecard', rows, widths: [10], frozenRows: 0, frozenColumns: 0, orientation: 'landscape' }],
    });
    expect(await readSheet('Scorecard')).toEqual([[{ day: '2026-03-02' }]]);
  });
});

describe('reading', () => {
  it('keeps row and column numbers when a list does not begin in A1', async () => {
    putCells(excel.book, 'Deals', [[], [], [null, null, 'Owner'], [null, null, 'Ana']]);
    expect(await readSheet('Deals')).toEqual([[], [], [null, null, 'Owner'], [null, null, 'Ana']]);
  });

  it('asks for 100,000 rows in answers below 5 MB, in as many requests as that takes', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n): Cell[] => [
      `Rep ${n % 50}`,
      { day: '2026-03-02' },
      `Subject number ${n}`,
      n,
    ]);
    putCells(excel.book, 'Activities', rows);
    const cells = await readSheet('Activities');
    expect(cells).toHaveLength(100_000);
    expect(cells[99_999]).toEqual(rows[99_999]);
    expect(cells[12_345]).toEqual(rows[12_345]);
    expect(Math.max(...excel.book.responseBytes)).toBeLessThan(mostBytes / 2);
    expect(excel.book.requests).toBeLessThan(20);
  });

  it('asks for less when an answer was too long: texts of 30,000 characters in each cell', async () => {
    const rows = Array.from({ length: 600 }, (_, n): Cell[] => [`${n} ${'x'.repeat(30_000)}`]);
    putCells(excel.book, 'Notes', rows);
    expect(await readSheet('Notes')).toEqual(rows);
  });

  it('does not walk a sheet whose used range ends at a stray cell far out, and says so', async () => {
    putCells(excel.book, 'Deals', [['Owner'], ['Ana']]);
    excel.book.sheetNamed('Deals')!.store(1_048_575, 16_383, { value: 'x', type: 'String' });
    const answer = await excel.bundle.perform('check', {});
    expect(answer.findings.map(({ code }) => code)).toContain('sheet-too-large');
  });

  it('reads an error in a column of texts without spoiling the rest', async () => {
    putCells(excel.book, 'Deals', [['Owner'], [{ error: '#REF!' }], ['#REF!'], ['Ana']]);
    expect(await readSheet('Deals')).toEqual([['Owner'], [{ error: '#REF!' }], ['#REF!'], ['Ana']]);
  });
});
