import { expect } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { sheetOwnerOf } from '../../core/sheets/sheet-names';
import { drawn, trimmed } from '../hosts/cells';
import { makeMemoryBook } from '../hosts/memory-book';
import { ourSheets } from '../support/our-sheets';
import type { Book } from './host';

/** What stands on our sheets is what the core alone makes of everybody else's. */
export async function isScorecardOfTheCore(book: Book, today: Day): Promise<void> {
  const memory = await makeMemoryBook({ zone: 'Etc/UTC', today });
  const others = book.filter(({ name }) => sheetOwnerOf(name) !== 'Ours');
  for (const { name, cells } of others) await memory.put(name, cells);
  expect((await memory.perform('refresh', {})).ok).toBe(true);
  const wanted = (await memory.read()).sheets;
  const cellsOf = (sheets: Book, sheet: string): string =>
    drawn(trimmed(sheets.find(({ name }) => name === sheet)?.cells ?? []));
  for (const sheet of ourSheets) {
    expect(cellsOf(book, sheet), sheet).toBe(cellsOf(wanted, sheet));
    expect(cellsOf(book, sheet), sheet).not.toBe('');
  }
}
