import { isErrorCell, type Cell, type Cells } from '../../core/cells';
import { sheetOwnerOf } from '../../core/sheets/sheet-names';
import type { SheetLayout } from '../../core/sheets/layout';
import { blocksOf } from '../../core/tasks/blocks';
import { askTask } from '../../core/tasks/perform';
import { savesIn, type Below, type WorkbookCells, type Writes } from '../../core/tasks/workbook';
import { shorten } from '../../core/text';
import type { HostUnderTest, MakeHost } from './contract';
import { withRows } from './rows-below';

interface MemorySheet {
  readonly name: string;
  cells: Cells;
  merges: readonly string[];
  choices: readonly string[];
  readonly widths: number[];
  /** What was drawn last, so that drawing the same again changes nothing. */
  drawn: string;
}

const longestText = 32_767;

/** The simplest host: a workbook in memory, whose cells are the core's own. It says what the others have to reach. */
export const makeMemoryBook: MakeHost = async ({ today }) => {
  const sheets: MemorySheet[] = [];
  let changes = 0;
  const find = (name: string): MemorySheet | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

  const add = (name: string): MemorySheet => {
    const sheet: MemorySheet = { name, cells: [], merges: [], choices: [], widths: [], drawn: '' };
    const ours = sheets.filter((one) => sheetOwnerOf(one.name) === 'Ours').length;
    sheets.splice(sheetOwnerOf(name) === 'Ours' ? ours : sheets.length, 0, sheet);
    return sheet;
  };

  const draw = (layout: SheetLayout, saves: boolean): void => {
    const there = find(layout.sheet);
    const sheet = there ?? add(layout.sheet);
    const signature = JSON.stringify(layout);
    if (sheet.drawn === signature) return;
    const blocks = blocksOf(layout);
    sheet.cells = blocks.values.map((row) => row.map(storedCell));
    sheet.merges = blocks.merges.map(
      ({ row, column, across }) => `${letter(column)}${row + 1}:${letter(column + across - 1)}${row + 1}`,
    );
    sheet.choices = (layout.choices ?? []).map(({ column, words }) => `${column}: ${words.join(', ')}`);
    if (!saves || there === undefined) sheet.widths.splice(0, sheet.widths.length, ...layout.widths);
    sheet.drawn = signature;
    changes += 1;
  };

  const read = (): WorkbookCells => ({ sheets: sheets.map(({ name, cells }) => ({ name, cells })) });
  const addBelow = ({ sheet: name, ...rows }: Below): void => {
    const sheet = find(name)!;
    sheet.cells = withRows(sheet.cells, rows, storedCell);
    sheet.drawn = '';
    changes += 1;
  };

  const write = (writes: Writes): void => {
    writes.below?.forEach(addBelow);
    writes.sheets.forEach((layout) => draw(layout, savesIn(writes)));
  };

  const host: HostUnderTest = {
    async put(name, cells) {
      const sheet = find(name) ?? add(name);
      sheet.cells = cells.map((row) => row.map((cell) => (cell === '' ? null : cell)));
      sheet.drawn = '';
    },
    read: async () => read(),
    write: async (writes) => write(writes),
    formulas: async (name) => (find(name)?.cells ?? []).map((row) => row.map(() => null)),
    merges: async (name) => find(name)?.merges ?? [],
    changes: async () => changes,
    beside: {
      choices: async (name) => find(name)?.choices ?? [],
      widen: async (name, column, width) => void (find(name)!.widths[column] = width),
      widthOf: async (name, column) => find(name)!.widths[column]!,
    },
    async perform(name, input) {
      const asked = askTask(name, input);
      if (!asked.ok) return asked;
      const done = asked.answer.perform(read(), { today });
      if (!done.ok) return done;
      write(done.answer.writes);
      return JSON.parse(JSON.stringify({ ok: true, findings: done.findings, answer: done.answer.says }));
    },
  };
  return host;
};

const storedCell = (cell: Cell): Cell => {
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === 'string' ? (cell === '' ? null : shorten(cell, longestText)) : cell;
};

const letter = (column: number): string => String.fromCharCode(65 + column);
