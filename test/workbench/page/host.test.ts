import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cell, Cells } from '../../../core/cells';
import type { Stage } from '../../../core/sidebar/host';
import { isUnfinished } from '../../../core/tasks/workbook';
import { openFiles } from '../../../workbench/page/files/open-files';
import type { GridSheet } from '../../../workbench/page/grid/grid';
import { readGrid } from '../../../workbench/page/grid/read-grid';
import type { NewSheet } from '../../../workbench/page/grid/snapshot';
import { standingSheets } from '../../../workbench/page/grid/standing-sheets';
import { writeGrid } from '../../../workbench/page/grid/write-grid';
import { workbenchHost, type Around, type OpenBook } from '../../../workbench/page/host';
import { think } from '../../../workbench/page/worker/think';
import { tabPaints } from '../../../palette/paints';
import { trimmed } from '../../hosts/cells';
import { lay } from '../../hosts/layouts';
import { built, projectRoot, scratch } from '../../support/leadline';
import { openNodeGrid, type NodeGrid } from './node-grid';

let node: NodeGrid;
afterEach(() => node.dispose());

interface Opened {
  readonly book: OpenBook;
  readonly host: ReturnType<typeof workbenchHost>;
  readonly cells: (sheet: string) => Cells;
  readonly sheet: (name: string) => GridSheet;
}

function open(sheets: readonly NewSheet[], around: Partial<Around> = {}): Opened {
  node = openNodeGrid(sheets);
  const { grid } = node;
  const book: OpenBook = { grid, drawn: new Map(), draft: null };
  const host = workbenchHost(() => book, {
    think: async (name, input, cells, world) => think(name, input, cells, world),
    today: () => '2026-11-21',
    shown: async () => undefined,
    ...around,
  });
  return {
    book,
    host,
    cells: (name) => trimmed(readGrid(grid).sheets.find((one) => one.name === name)?.cells ?? []),
    sheet: (name) => grid.book.getSheets().find((one) => one.getSheetName() === name)!,
  };
}

const sampleFolder = join(projectRoot, 'sample');
const sample = (): readonly NewSheet[] =>
  openFiles(
    readdirSync(sampleFolder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: readFileSync(join(sampleFolder, name)) })),
    [],
  ).sheets;

it('a line goes below the first one that was written down, though no sheet is drawn for it', async () => {
  const { host, cells } = open([]);
  const ways = ['Ask who else decides', 'Name a customer next door'];
  for (const way of ways)
    await host.perform('appendLog', {
      log: 'Process',
      cells: [
        ['Step', 'First meeting'],
        ['Way', way],
      ],
    });
  expect(cells('Process').slice(1)).toEqual(ways.map((way) => ['First meeting', way]));
});

describe('a refresh in the workbench', () => {
  it('gives the numbers of the command line, and one step takes all of it back', async () => {
    const { host, cells, book } = open(sample());
    const stages: Stage[] = [];
    const done = await host.perform(
      'refresh',
      {},
      { onStage: (stage) => stages.push(stage), cancel: new AbortController().signal },
    );
    expect([done.ok, stages]).toEqual([true, ['reading', 'thinking', 'writing']]);

    const { path } = scratch();
    const out = path('week.xlsx');
    execFileSync(process.execPath, [built, 'score', sampleFolder, '--out', out, '--as-of', '2026-11-19']);
    const theirs = openFiles([{ name: 'week.xlsx', bytes: readFileSync(out) }], []).sheets;
    for (const name of ['Measures', 'Scorecard'])
      expect(cells(name)).toEqual(trimmed(theirs.find((sheet) => sheet.name === name)!.cells));

    book.grid.book.undo();
    expect(book.grid.book.getSheets().map((sheet) => sheet.getSheetName())).not.toContain('Scorecard');
    book.grid.book.redo();
    expect(cells('Scorecard').length).toBeGreaterThan(5);
  });

  it('leaves people’s formulas that point to our sheets pointing there', async () => {
    const { cells, sheet, book } = open([{ name: 'Mine', cells: [] }]);
    await writeGrid(book.grid, { sheets: [lay('Scorecard', [['Ann', 1]])] }, book.drawn);
    sheet('Mine').getRange(0, 0).setValue({ f: '=Scorecard!B1*10' });
    await node.calculated();
    expect(cells('Mine')).toEqual([[10]]);
    await writeGrid(
      book.grid,
      {
        sheets: [
          lay('Scorecard', [
            ['Ann', 7],
            ['Ben', 8],
          ]),
        ],
      },
      book.drawn,
    );
    await node.calculated();
    expect(cells('Mine')).toEqual([[70]]);
    book.grid.book.undo();
    await node.calculated();
    expect(cells('Mine')).toEqual([[10]]);
    expect(cells('Scorecard')).toEqual([['Ann', 1]]);
  });

  it('draws again what a person has written over, and keeps the widths that they chose', async () => {
    const { cells, sheet, book } = open([]);
    const writes = { sheets: [lay('Scorecard', [['Ann', 1]])] };
    await writeGrid(book.grid, writes, book.drawn);
    sheet('Scorecard').getRange(0, 1).setValue({ v: 99, t: 2 });
    sheet('Scorecard').setColumnWidths(0, 1, 333);
    await writeGrid(book.grid, writes, book.drawn);
    expect(cells('Scorecard')).toEqual([['Ann', 1]]);
    expect(sheet('Scorecard').getColumnWidth(0)).toBe(333);
  });

  it('gives a sheet that a person saves under a name of their own the look of people’s own, and keeps its widths', async () => {
    const { sheet, book } = open([{ name: 'Our reps', cells: [['Rep'], ['Ann']] }]);
    sheet('Our reps').setColumnWidths(0, 1, 333);
    const saved = (name: string) => ({ saves: true, sheets: [lay(name, [['Rep'], ['Ann'], ['Ben']])] });
    await writeGrid(book.grid, saved('Our reps'), book.drawn);
    await writeGrid(book.grid, saved('Our new reps'), book.drawn);
    await writeGrid(book.grid, { sheets: [lay('Scorecard', [['Ann', 1]])] }, book.drawn);
    const looks = (name: string) => {
      const shown = sheet(name) as GridSheet & { getTabColor(): string; hasHiddenGridLines(): boolean };
      return [shown.getTabColor(), shown.hasHiddenGridLines()];
    };
    expect(looks('Our reps')).toEqual([tabPaints.Yours, false]);
    expect(looks('Our new reps')).toEqual([tabPaints.Yours, false]);
    expect(looks('Scorecard')).toEqual([tabPaints.Ours, true]);
    expect(sheet('Our reps').getColumnWidth(0)).toBe(333);
    expect(book.grid.book.getSheets().map((one) => one.getSheetName())).toEqual([
      'Scorecard',
      'Our reps',
      'Our new reps',
    ]);
  });

  it('leaves its mark where the grid stops it half way', async () => {
    const { host, cells, book } = open(sample().filter(({ name }) => name !== 'Plan'));
    expect((await host.perform('refresh', {})).ok).toBe(true);
    const sheets = book.grid.book.getSheets();
    const broken = { ...book.grid, book: { ...book.grid.book } };
    Object.setPrototypeOf(broken.book, book.grid.book);
    const scorecard = sheets.find((one) => one.getSheetName() === 'Scorecard')!;
    broken.book.getSheets = () =>
      sheets.map((one) =>
        one === scorecard
          ? Object.assign(Object.create(one) as GridSheet, {
              setFreeze: () => {
                throw new Error('secret of a cell');
              },
            })
          : one,
      );
    const drawn = new Map(book.drawn);
    await expect(writeGrid(broken, { sheets: [lay('Scorecard', [['x']])] }, drawn)).rejects.toThrow();
    expect(isUnfinished(cells('Scorecard'))).toBe(true);
    await writeGrid(book.grid, { sheets: [lay('Scorecard', [['x']])] }, drawn);
    expect(cells('Scorecard')).toEqual([['x']]);
  });
});

describe('one piece of work at a time', () => {
  const soon: readonly NewSheet[] = [{ name: 'Deals', cells: [['Owner']] }];

  it('answers the second that the first is still under way', async () => {
    let goOn = (): void => undefined;
    const wait = new Promise<void>((done) => (goOn = done));
    const { host } = open(soon, {
      think: async (name, input, cells, world) => wait.then(() => think(name, input, cells, world)),
    });
    const first = host.perform('check', {});
    expect((await host.perform('check', {})).findings.map(({ code }) => code)).toEqual(['at-work']);
    goOn();
    expect((await first).findings.map(({ code }) => code)).not.toContain('at-work');
    expect((await host.perform('check', {})).findings.map(({ code }) => code)).not.toContain('at-work');
  });

  it('given up while it thinks it writes nothing, and says so', async () => {
    const cancel = new AbortController();
    const { host, book } = open(sample(), {
      think: async (name, input, cells, world) => {
        cancel.abort();
        return think(name, input, cells, world);
      },
    });
    const before = book.grid.book.getSheets().length;
    const answer = await host.perform('refresh', {}, { onStage: () => undefined, cancel: cancel.signal });
    expect(answer.findings.map(({ code }) => code)).toEqual(['cancelled']);
    expect(book.grid.book.getSheets()).toHaveLength(before);
  });

  it('says nothing of what an error said, for it may quote a cell', async () => {
    const { host } = open(soon, { think: () => Promise.reject(new Error('Ann Canary')) });
    const answer = await host.perform('check', {});
    expect(answer.findings.map(({ code }) => code)).toEqual(['grid-failed']);
    expect(JSON.stringify(answer)).not.toContain('Canary');
  });

  it('keeps what was left unfinished with the workbook', async () => {
    const { host } = open(soon);
    expect(await host.readDraft()).toBeNull();
    await host.keepDraft('{"step":2}');
    expect(await host.readDraft()).toBe('{"step":2}');
    await host.keepDraft(null);
    expect(await host.readDraft()).toBeNull();
  });
});

describe('going to a place', () => {
  const rows: Cells = [
    ['Date', 'Owner'],
    [{ day: '2026-03-02' } as Cell, 'Ann'],
    [null, 'Ben'],
  ];
  const chosen = ({ book }: Opened): unknown => {
    const { startRow, startColumn, endColumn } = book.grid.book.getActiveRange()!.getRange();
    return [book.grid.book.getActiveSheet().getSheetName(), startRow, startColumn, endColumn];
  };

  it('shows the sheet, its row, or the cell of a column', async () => {
    const opened = open([
      { name: 'Plan', cells: [['Name']] },
      { name: 'Calls, row 3', cells: rows },
    ]);
    const show = (row: number | null, column: string | null): Promise<boolean> =>
      opened.host.show({ sheet: 'calls, ROW 3', row, column });
    expect(await show(3, 'owner')).toBe(true);
    expect(chosen(opened)).toEqual(['Calls, row 3', 2, 1, 1]);
    expect(await show(2, null)).toBe(true);
    expect(chosen(opened)).toEqual(['Calls, row 3', 1, 0, 1]);
    expect(await show(2, 'no such column')).toBe(true);
    expect(await show(99_999, null)).toBe(false);
    expect(await opened.host.show({ sheet: 'Gone', row: 1, column: null })).toBe(false);
  });
});

describe('the sheets as they stand', () => {
  it('are saved with what formulas give, spilled cells too', async () => {
    const { sheet, book } = open([{ name: 'Mine', cells: [[1], [2]] }]);
    sheet('Mine').getRange(0, 1).setValue({ f: '=A1:A2*10' });
    sheet('Mine').getRange(0, 2).setValue({ f: '=SALES_WEEK(DATE(2026,3,4))' });
    await node.calculated();
    const [mine] = standingSheets(book.grid, book.drawn);
    expect(trimmed(mine!.cells)).toEqual([
      [1, 10, { day: '2026-03-02' }],
      [2, 20],
    ]);
  });
});
