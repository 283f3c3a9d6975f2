import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/cells';
import { isUnfinished } from '../../../core/tasks/workbook';
import { ourSheets } from '../../support/our-sheets';
import { openExcel, type Excel } from './excel-host';
import { putSample, sampleDay } from './sample-book';

interface RunOptions {
  readonly delayForCellEdit?: boolean;
  readonly mergeUndoGroup?: boolean;
}
type Run = (options: RunOptions, work: unknown) => Promise<unknown>;

let excel: Excel;
/** How the library was asked to run each piece of work since the last look. */
let asked: RunOptions[] = [];
/** What Excel says to work that is to be undone at once, when its sheets are marked and half drawn. */
let refusal: string | undefined;
/** The requests of the last work that was run: the last but one takes the marks away. */
let requests = 0;

beforeAll(async () => {
  excel = await openExcel();
  excel.today = sampleDay;
  const library = excel.window.globals.Excel as { run: Run };
  const run = library.run.bind(library);
  library.run = async (options, work) => {
    asked.push(options);
    if (options.mergeUndoGroup && refusal !== undefined) excel.book.arm(requests - 2, 'half', refusal);
    try {
      return await run(options, work);
    } finally {
      requests = excel.book.requests;
      excel.book.disarm();
    }
  };
});

beforeEach(() => {
  excel.newBook();
  putSample(excel.book, { rows: 60 });
  excel.undoesAtOnce = true;
  refusal = undefined;
  asked = [];
});

const refresh = () => excel.bundle.perform('refresh', {});
const atOnce = (): number => asked.filter(({ mergeUndoGroup }) => mergeUndoGroup).length;
const spoil = (): void => excel.book.sheetNamed('Scorecard')!.store(5, 1, { value: 'mine', type: 'String' });
const shown = (): string =>
  JSON.stringify(
    ourSheets.map((name) => Array.from({ length: 60 }, (_, row) => excel.book.sheetNamed(name)!.cell(row, 1)?.value)),
  );

describe('undo after a refresh in Excel', () => {
  it('takes all of it back at once where Excel can, for sheets that are there', async () => {
    await refresh();
    // The places of new sheets cannot be undone on a desktop, and Excel would refuse the whole of it.
    expect(atOnce()).toBe(0);
    spoil();
    await refresh();
    expect(atOnce()).toBe(1);
    expect(asked.every(({ delayForCellEdit }) => delayForCellEdit)).toBe(true);
  }, 60_000);

  it('is not asked for where Excel does not offer it', async () => {
    excel.undoesAtOnce = false;
    await refresh();
    spoil();
    expect(await refresh()).toMatchObject({ ok: true });
    expect(atOnce()).toBe(0);
  }, 60_000);

  it('that Excel refuses halfway leaves nothing half-drawn: it is written without, and not asked for again', async () => {
    await refresh();
    const before = shown();
    spoil();
    await refresh();
    expect(atOnce()).toBe(1);
    spoil();
    refusal = 'UndoNotSupported';
    expect(await refresh()).toMatchObject({ ok: true });
    expect(atOnce()).toBe(2);
    expect(shown()).toBe(before);
    const corners = ourSheets.map((name) => excel.book.sheetNamed(name)!.cell(0, 0)?.value as Cell);
    expect(corners.filter((corner) => isUnfinished([[corner]]))).toEqual([]);
    spoil();
    await refresh();
    expect(atOnce()).toBe(2);
  }, 60_000);
});
