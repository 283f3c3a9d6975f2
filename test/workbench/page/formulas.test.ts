import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCell, type Cell, type Cells } from '../../../core/cells';
import { isMistake, type Argument } from '../../../core/functions/index';
import type { GridSheet } from '../../../workbench/page/grid/grid';
import { readGrid } from '../../../workbench/page/grid/read-grid';
import { goldenCases } from '../../golden/functions/golden';
import { openNodeGrid, type NodeGrid } from './node-grid';

const cases = goldenCases();
/** Rows between two formulas: no golden answer is longer. */
const apart = 60;

/** Every argument that is a range stands on a sheet of its own, and formulas name it; the same range stands once. */
const tables: Cells[] = [];
const tableOf = (cells: Cells): string => {
  let at = tables.indexOf(cells);
  if (at < 0) at = tables.push(cells) - 1;
  const columns = Math.max(1, ...cells.map((row) => row.length));
  return `Table${at}!A1:${letters(columns - 1)}${Math.max(1, cells.length)}`;
};
const singles: Cell[] = [];
const written = (argument: Argument): string => {
  if (argument === undefined) return '';
  if (Array.isArray(argument)) return tableOf(argument as Cells);
  return `Singles!A${singles.push(argument as Cell)}`;
};
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const formulaOf = (formula: string, args: readonly Argument[]): string => `=${formula}(${args.map(written).join(',')})`;

let node: NodeGrid;
let asked: GridSheet;
const sheetNamed = (name: string): GridSheet =>
  node.grid.book.getSheets().find((sheet) => sheet.getSheetName() === name)!;
const cellsOf = (name: string): Cells => readGrid(node.grid).sheets.find((sheet) => sheet.name === name)!.cells;

beforeAll(async () => {
  const formulas = cases.map(({ formula, args }) => formulaOf(formula, args));
  node = openNodeGrid([
    ...tables.map((cells, at) => ({ name: `Table${at}`, cells })),
    { name: 'Singles', cells: singles.map((cell) => [cell]) },
    { name: 'Asked', cells: [] },
  ]);
  asked = sheetNamed('Asked');
  asked.setRowCount(cases.length * apart + apart);
  asked
    .getRange(0, 0, cases.length * apart, 1)
    .setValues(
      Array.from({ length: cases.length * apart }, (_, row) => [row % apart ? {} : { f: formulas[row / apart]! }]),
    );
  await node.calculated();
});
afterAll(() => node.dispose());

const shownAs = (cell: Cell): Cell => {
  if (cell !== null && isErrorCell(cell)) return cell.error.startsWith('#') ? cell : cell.error;
  return cell;
};

describe('a formula in the grid', () => {
  it.each(cases.map((one, at) => ({ ...one, at })))('$formula: $title', ({ formula, expected, at }) => {
    const cells = cellsOf('Asked');
    const row = at * apart;
    if (isMistake(expected)) {
      expect(cells[row]?.[0]).toEqual({ error: '#VALUE!' });
      const words = node.mistakes.at({ sheet: asked.getSheetId(), row, column: 0 });
      expect(words).toContain(expected.mistake.replace(`${formula}: `, ''));
      return;
    }
    const width = Math.max(1, ...expected.map((line) => line.length));
    const there = expected.map((_, line) =>
      Array.from({ length: width }, (_, column) => cells[row + line]?.[column] ?? null),
    );
    expect(there).toEqual(
      expected.map((line) => Array.from({ length: width }, (_, column) => shownAs(line[column] ?? null))),
    );
  });
});

describe('a formula in the grid follows its cells', () => {
  /*
   *      March 2026
   * Mo Tu We Th Fr Sa Su
   *  9 10 11 12 13 14 15      as of Wednesday the 11th
   */
  const plan: Cells = [
    ['Kind', 'Name', 'Counts', 'From', 'Where', 'Dated by', 'Credited to', 'Target', 'Per'],
    ['Behavior', 'Calls', 'Count', 'Activities', 'Type = Call', 'Date', 'Owner', 5, 'week'],
  ];
  const call = (day: string, owner: string): Cell[] => [{ day } as Cell, owner, 'Call', 'Completed'];
  const activities: Cells = [
    ['Date', 'Owner', 'Type', 'Status'],
    call('2026-03-09', 'Ann'),
    call('2026-03-10', 'Ann'),
    call('2026-03-10', 'Ben'),
  ];
  const asOf: Cell = { day: '2026-03-11' } as Cell;
  const formula = '=BEHAVIOR_ACTUAL("Ann","Calls",A1,Plan!A:I,Activities!A:D)';
  let open: NodeGrid;
  const sheet = (name: string): GridSheet => open.grid.book.getSheets().find((one) => one.getSheetName() === name)!;
  const answer = (row = 0): unknown => sheet('Board').getRange(row, 1).getCellDatas()[0]?.[0]?.v;

  const opened = async (): Promise<void> => {
    open = openNodeGrid([
      { name: 'Plan', cells: plan },
      { name: 'Activities', cells: activities },
      { name: 'Board', cells: [[asOf]] },
    ]);
    sheet('Board').getRange(0, 1).setValue({ f: formula });
    await open.calculated();
  };

  it('on an edit, and back when the edit is undone', async () => {
    await opened();
    expect(answer()).toBe(2);
    sheet('Activities').getRange(3, 1).setValue({ v: 'Ann', t: 1 });
    await open.calculated();
    expect(answer()).toBe(3);
    open.grid.book.undo();
    await open.calculated();
    expect(answer()).toBe(2);
    open.dispose();
  });

  it('when a row comes in between, above it and in the table', async () => {
    await opened();
    const insert = (name: string, row: number): unknown =>
      (sheet(name) as unknown as { insertRowBefore(row: number): unknown }).insertRowBefore(row);
    insert('Activities', 2);
    sheet('Activities')
      .getRange(2, 0, 1, 4)
      .setValues([
        [
          { v: 46_091, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } },
          { v: 'Ann', t: 1 },
          { v: 'Call', t: 1 },
          { v: 'Completed', t: 1 },
        ],
      ]);
    await open.calculated();
    expect(answer()).toBe(3);
    insert('Board', 0);
    await open.calculated();
    expect(answer(1)).toBe(3);
    open.dispose();
  });

  it('and its sentence stays with it, and goes when it has an answer again', async () => {
    await opened();
    sheet('Board')
      .getRange(0, 1)
      .setValue({ f: formula.replace('"Ann"', '"Anne"') });
    await open.calculated();
    const place = { sheet: sheet('Board').getSheetId(), row: 0, column: 1 };
    expect(answer()).toBe('#VALUE!');
    expect(open.mistakes.at(place)).toMatch(/^BEHAVIOR_ACTUAL: .*Ann/);
    sheet('Board').getRange(0, 1).setValue({ f: formula });
    await open.calculated();
    expect(open.mistakes.at(place)).toBeUndefined();
    open.dispose();
  });

  it('counts a table once for all formulas that name it', async () => {
    const rows: Cells = [
      activities[0]!,
      ...Array.from({ length: 20_000 }, (_, row) => call('2026-03-10', row % 2 ? 'Ann' : 'Ben')),
    ];
    open = openNodeGrid([
      { name: 'Plan', cells: plan },
      { name: 'Activities', cells: rows },
      { name: 'Board', cells: [[asOf]] },
    ]);
    const begun = performance.now();
    sheet('Board')
      .getRange(0, 1, 30, 1)
      .setValues(Array.from({ length: 30 }, () => [{ f: formula.replace('A1', '$A$1') }]));
    await open.calculated();
    // Thirty times 20,000 rows would take three times as long on an idle machine; once takes a tenth of it.
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(answer(29)).toBe(10_000);
    open.dispose();
  });
});
