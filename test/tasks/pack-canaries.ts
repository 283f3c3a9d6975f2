import { readFileSync } from 'node:fs';
import type { SheetCells } from '../../core/tasks/workbook';
import { readFile } from '../../workbench/read/read-file';
import { bookOf } from '../setup/book';
import { corpora, pathShared } from '../support/shared';

/** The workbook of the corpora in which something is hidden in each place that is known to leak, as our reader reads it. */
export async function readCanaries(): Promise<{ sheets: readonly SheetCells[]; canaries: readonly string[] }> {
  const { value } = await readFile(pathShared(corpora, 'leak/canary-workbook.xlsx'));
  const { canaries } = JSON.parse(readFileSync(pathShared(corpora, 'leak/canaries.json'), 'utf8')) as {
    canaries: Record<string, string>;
  };
  return { sheets: bookOf(value?.grids ?? []).sheets, canaries: Object.keys(canaries) };
}

/** Everything that our reader hands on of these sheets. */
export const inspectable = (sheets: readonly SheetCells[]): string => JSON.stringify(sheets);
