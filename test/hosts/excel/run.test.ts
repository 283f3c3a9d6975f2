import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../office/run';

afterEach(() => vi.unstubAllGlobals());

/** The options with which work is run in an Excel of this version of ExcelApi. */
async function optionsIn(apiVersion: number): Promise<unknown> {
  let asked: unknown;
  const isSetSupported = (_: string, version: string): boolean => Number(version.split('.')[1]) <= apiVersion;
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported } } });
  vi.stubGlobal('Excel', { run: (options: unknown, work: () => unknown) => ((asked = options), work()) });
  await run(async () => undefined);
  return asked;
}

describe('work on the workbook', () => {
  it('waits for somebody who is typing in a cell', async () => {
    expect(await optionsIn(13)).toEqual({ delayForCellEdit: true });
  });

  it('is undone at once where Excel knows how', async () => {
    expect(await optionsIn(20)).toEqual({ delayForCellEdit: true, mergeUndoGroup: true });
  });
});
