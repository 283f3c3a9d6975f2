import { describe, expect, it } from 'vitest';
import type { MadeFile } from '../../../core/pack/made-file';
import { partsOf } from '../../support/unzip';
import { openExcel } from './excel-host';
import { putSample, sampleDay } from './sample-book';

const choices = { reps: [], lines: [], names: 'Full', repDetail: false, notes: false } as const;

describe('a workbook that a task made', () => {
  it('comes back beside the answer as an xlsx file, and the workbook itself is as it was', async () => {
    const excel = await openExcel();
    putSample(excel.newBook(), { rows: 40 });
    excel.today = sampleDay;
    const before = JSON.stringify(await excel.bundle.read());
    const answer = await excel.bundle.sidebarHost.perform('pack', { ...choices, as: 'file' });
    expect(answer.ok).toBe(true);
    const { files } = answer as { readonly files: readonly MadeFile[] };
    expect(files.map(({ name }) => name.endsWith('.xlsx'))).toEqual([true]);
    expect(partsOf(new Uint8Array(Buffer.from(files[0]!.base64, 'base64'))).has('xl/workbook.xml')).toBe(true);
    expect(JSON.stringify(await excel.bundle.read())).toBe(before);
  });

  it('comes with no other work', async () => {
    const excel = await openExcel();
    putSample(excel.newBook(), { rows: 40 });
    excel.today = sampleDay;
    expect(await excel.bundle.sidebarHost.perform('home', {})).not.toHaveProperty('files');
  });

  it('is opened as a new workbook where Excel can; downloads are another way', async () => {
    const { bundle } = await openExcel();
    expect(bundle.sidebarHost.ways).toEqual(['open', 'download']);
  });

  it('is told to be refused where Excel refuses, and nothing breaks', async () => {
    const { bundle, window } = await openExcel();
    const library = window.globals.Excel as { createWorkbook: (base64: string) => Promise<void> };
    const real = library.createWorkbook;
    const given: string[] = [];
    try {
      library.createWorkbook = (base64) => {
        given.push(base64);
        return given.length === 1 ? Promise.resolve() : Promise.reject(new Error('AddInsDisabled'));
      };
      expect(await bundle.sidebarHost.deliver({ name: 'a.xlsx', base64: 'UEs=' }, 'open')).toBe(true);
      expect(await bundle.sidebarHost.deliver({ name: 'a.xlsx', base64: 'UEs=' }, 'open')).toBe(false);
    } finally {
      library.createWorkbook = real;
    }
    expect(given).toEqual(['UEs=', 'UEs=']);
  });
});
