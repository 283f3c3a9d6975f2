import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../support/leadline';
import { apiBudget, openExcel, type Excel } from './excel-host';
import { putSample, sampleDay } from './sample-book';
import { apiVersions } from './stand-in/tables';

/* The library as scripts in the window see it, to try what our code must not do. */
interface Proxies {
  run<T>(work: (context: any) => Promise<T>): Promise<T>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

let excel: Excel;
let proxies: Proxies;
beforeAll(async () => {
  excel = await openExcel();
  proxies = excel.window.globals.Excel as Proxies;
  excel.today = sampleDay;
});

describe('the budget of ExcelApi', () => {
  it('is kept by everything that a refresh uses, as the stand-in counts it on the wire', async () => {
    excel.newBook();
    putSample(excel.book, { rows: 60 });
    expect(await excel.bundle.perform('refresh', {})).toMatchObject({ ok: true });
    const newest = Math.max(...excel.book.used.values());
    expect(excel.book.used.size).toBeGreaterThan(40);
    expect(newest).toBeLessThanOrEqual(apiBudget);
    // The manifest asks for exactly what is used, so that it is offered wherever it works and nowhere else.
    const manifest = readFileSync(join(projectRoot, 'office/manifest.xml'), 'utf8');
    expect(/Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1]).toBe(String(newest));
  });

  it('is held by the library itself: a method above it is refused before it leaves', async () => {
    excel.newBook();
    const above = proxies.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getPrecedents();
      await context.sync();
    });
    await expect(above).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it.each([
    ['a load that nobody reads', (sheet: any) => sheet.load('enableCalculation,tabId')], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a property that is not modelled', (sheet: any) => sheet.load('standardHeight')], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a member that is not modelled', (sheet: any) => void sheet.pivotTables.load('items/name')], // eslint-disable-line @typescript-eslint/no-explicit-any
    ['a load of everything', (sheet: any) => sheet.load()], // eslint-disable-line @typescript-eslint/no-explicit-any
  ])('is held by the stand-in too: %s fails, it is never a silent yes', async (_, work) => {
    excel.newBook();
    const tried = proxies.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('knows the versions of thousands of members from the type definitions', () => {
    const versions = apiVersions();
    expect(versions.size).toBeGreaterThan(3000);
    expect(versions.get('Range.values')).toBe(1);
    expect(versions.get('Worksheet.pageLayout')).toBe(9);
    expect(versions.get('Application.suspendScreenUpdatingUntilNextSync')).toBe(9);
    expect(versions.get('Range.getPrecedents')).toBe(14);
    expect(versions.get('Worksheet.customProperties')).toBe(12);
  });
});

describe('office.js in our hands', () => {
  it('is the real thing: what was not loaded cannot be read', async () => {
    excel.newBook();
    await proxies.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      expect(() => range.values as unknown).toThrow(/not available/);
      await context.sync();
    });
  });

  it('tells a missing sheet by its own error, with the statement that asked for it', async () => {
    excel.newBook();
    const missing = proxies.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('refuses a block of another shape than its range', async () => {
    excel.newBook();
    const odd = proxies.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    await expect(odd).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('refuses more than 5 MB in one request', async () => {
    excel.newBook();
    const long = proxies.run(async (context) => {
      const rows = Array.from({ length: 6000 }, () => ['x'.repeat(1000)]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A6000').values = rows;
      await context.sync();
    });
    await expect(long).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  it('leaves a cell alone for null and clears it for an empty text', async () => {
    const book = excel.newBook();
    const sheet = book.sheetNamed('Sheet1')!;
    sheet.store(0, 0, { value: 'a', type: 'String' });
    sheet.store(0, 1, { value: 'b', type: 'String' });
    await proxies.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[null, '']];
      await context.sync();
    });
    expect([sheet.cell(0, 0)?.value, sheet.cell(0, 1)]).toEqual(['a', undefined]);
  });
});
