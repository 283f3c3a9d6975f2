import type { Answer } from '../../../core/tasks/task';
import { readGrid } from '../../../workbench/page/grid/read-grid';
import { sheetSnapshot } from '../../../workbench/page/grid/snapshot';
import { writeGrid } from '../../../workbench/page/grid/write-grid';
import { workbenchHost, type OpenBook } from '../../../workbench/page/host';
import { think } from '../../../workbench/page/worker/think';
import type { HostUnderTest, MakeHost } from '../../hosts/contract';
import { openNodeGrid, type NodeGrid } from './node-grid';

let last: NodeGrid | undefined;

/** Without this the test run does not end. */
export const closeLast = (): void => last?.dispose();

/** The host of the contract: the page's hand in a grid without a page. */
export const makePageHost: MakeHost = async ({ today }) => {
  closeLast();
  last = openNodeGrid([]);
  const { grid } = last;
  const book: OpenBook = { grid, drawn: new Map(), draft: null };
  const host = workbenchHost(() => book, {
    think: async (name, input, cells, world) => think(name, input, cells, world),
    today: () => today,
    shown: async () => undefined,
  });
  let changes = 0;
  grid.api.addEvent(grid.api.Event.CommandExecuted!, (said) => {
    if ((said as { id: string }).id.startsWith('sheet.mutation.')) changes += 1;
  });
  const sheetNamed = (name: string) => grid.book.getSheets().find((one) => one.getSheetName() === name);

  const under: HostUnderTest = {
    async put(name, cells) {
      grid.book.insertSheet(name, { index: grid.book.getSheets().length, sheet: sheetSnapshot({ name, cells }) });
    },
    read: async () => readGrid(grid),
    write: async (writes) => writeGrid(grid, writes, book.drawn),
    async formulas(name) {
      const sheet = sheetNamed(name);
      if (sheet === undefined) return [];
      const cells = sheet.getRange(0, 0, sheet.getLastRow() + 1, sheet.getLastColumn() + 1).getCellDatas();
      return cells.map((row) => row.map((cell) => cell?.f ?? null));
    },
    enter: async (name, row, column, formula) => void sheetNamed(name)!.getRange(row, column).setValue({ f: formula }),
    merges: async (name) =>
      (sheetNamed(name)?.getMergeData() ?? []).map((merge) => {
        const { startRow, startColumn, endRow, endColumn } = merge.getRange();
        return `${letter(startColumn)}${startRow + 1}:${letter(endColumn)}${endRow + 1}`;
      }),
    changes: async () => changes,
    perform: async (name, input) =>
      JSON.parse(JSON.stringify(await host.perform(name as never, input as never))) as Answer<unknown>,
  };
  return under;
};

const letter = (column: number): string => String.fromCharCode(65 + column);
