import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/tasks/task';
import { findingOf } from '../../../office/failures';
import { lay } from '../layouts';
import { openExcel, putCells, type Excel } from './excel-host';
import { putSample, sampleDay } from './sample-book';

let excel: Excel;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
  excel.today = sampleDay;
});

const refresh = (): Promise<Answer<unknown>> => excel.bundle.perform('refresh', {});

describe('a protected sheet of ours', () => {
  it('is not redrawn, and nothing else is either: the finding names it and says what to do', async () => {
    putSample(excel.book, { rows: 40 });
    putCells(excel.book, 'Measures', [['mine']]).isProtected = true;
    const answer = await refresh();
    expect(answer).toMatchObject({ ok: false, findings: [{ code: 'sheet-protected', where: 'Measures' }] });
    expect(answer.findings[0]!.fix).toContain('Unprotect');
    expect(excel.book.changes).toBe(0);
  });
});

describe('a workbook whose structure is protected', () => {
  it('takes no new sheet, and the finding says so before anything is changed', async () => {
    putSample(excel.book, { rows: 40 });
    excel.book.isProtected = true;
    expect(await refresh()).toMatchObject({ ok: false, findings: [{ code: 'workbook-protected' }] });
    expect(excel.book.changes).toBe(0);
  });

  it('is refreshed all the same when every sheet is there already', async () => {
    await excel.bundle.write({ sheets: [lay('Scorecard', [['old']])] });
    excel.book.isProtected = true;
    await excel.bundle.write({ sheets: [lay('Scorecard', [['new']])] });
    expect(excel.book.sheetNamed('Scorecard')!.cell(0, 0)?.value).toBe('new');
  });
});

describe('somebody typing in a cell', () => {
  it('is waited for, and the refresh finishes when they are done', async () => {
    putSample(excel.book, { rows: 40 });
    const end = excel.book.beginEdit();
    const answer = refresh();
    const first = await Promise.race([answer, new Promise((later) => setTimeout(() => later('still waiting'), 50))]);
    expect(first).toBe('still waiting');
    expect(excel.book.changes).toBe(0);
    end();
    expect(await answer).toMatchObject({ ok: true });
  });
});

describe('a second press while the first is at work', () => {
  it('is answered with a finding and starts nothing', async () => {
    putSample(excel.book, { rows: 40 });
    const [first, second] = await Promise.all([refresh(), refresh()]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, findings: [{ code: 'at-work' }] });
    expect(await refresh()).toMatchObject({ ok: true });
  });
});

describe('a refusal of Excel', () => {
  it.each([
    'AccessDenied',
    'InvalidOperationInCellEditMode',
    'RequestAborted',
    'ServiceNotAvailable',
    'Conflict',
    'ItemNotFound',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'FilteredRangeConflict',
    'MergedRangeConflict',
    'ApiNotFound',
  ])('is told in words with something to do: %s', (code) => {
    const finding = findingOf(Object.assign(new Error('Canary Name, 4711'), { code }));
    expect(finding.code).toBe(code);
    expect(finding.what).toMatch(/\.$/);
    expect(finding.fix).toMatch(/\.$/);
  });

  it('never carries what the message of the error says, for that may be what stands in a cell', () => {
    for (const refused of [
      new Error('Canary Name'),
      Object.assign(new Error('Canary Name'), { code: 'Odd' }),
      'Canary Name',
      null,
    ])
      expect(JSON.stringify(findingOf(refused))).not.toContain('Canary');
  });
});
