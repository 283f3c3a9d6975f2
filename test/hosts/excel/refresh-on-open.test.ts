import { beforeEach, describe, expect, it } from 'vitest';
import type { RefreshOnOpen } from '../../../core/sidebar/host';
import { openExcel, type Excel } from './excel-host';

let excel: Excel;
let choice: RefreshOnOpen;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
  choice = excel.bundle.sidebarHost.refreshOnOpen!;
});

describe('the choice to refresh when the pane is opened', () => {
  it('is no until a person says yes, and no again when they say so', async () => {
    expect(await choice.read()).toBe(false);
    expect(await choice.keep(true)).toBe(true);
    expect(await choice.read()).toBe(true);
    expect(await choice.keep(false)).toBe(true);
    expect(await choice.read()).toBe(false);
    expect(await choice.keep(false)).toBe(true);
  });

  it('belongs to the workbook it was made in', async () => {
    await choice.keep(true);
    excel.newBook();
    expect(await choice.read()).toBe(false);
  });

  it('is no where Excel refuses to say, and the person is told when it was not kept', async () => {
    await choice.keep(true);
    excel.book.arm(1, 'before', 'AccessDenied');
    expect(await choice.read()).toBe(false);
    excel.book.arm(1, 'before', 'AccessDenied');
    expect(await choice.keep(false)).toBe(false);
    excel.book.disarm();
    expect(await choice.read()).toBe(true);
  });

  it('leaves no trace in the workbook once it is off', async () => {
    await choice.keep(true);
    expect([...excel.book.settings.keys()]).toEqual(['leadline.refreshOnOpen']);
    await choice.keep(false);
    expect(excel.book.settings.size).toBe(0);
  });
});
