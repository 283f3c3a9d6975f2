import type { Cell, Grid as Table } from '../../../core/cells';
import type { Finding } from '../../../core/outcome';
import { readBytes } from '../../read/read-file';
import { fileSheetNames } from '../../../xlsx/sheet-name';
import type { NewSheet } from '../grid/snapshot';
import { typedColumn } from './typed-column';

/** A file as the browser hands it over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenedFiles {
  readonly sheets: readonly NewSheet[];
  readonly findings: readonly Finding[];
}

/** More cells than this make the grid of a page slow and may take all its memory. */
const mostCells = 3_000_000;

/**
 * The sheets of files, under names that no other sheet has, in the files' order. What a file cannot give is a finding; the
 * other files are opened all the same.
 */
export function openFiles(files: readonly GivenFile[], taken: readonly string[]): OpenedFiles {
  const sheets: NewSheet[] = [];
  const findings: Finding[] = [];
  for (const { name, bytes } of files) {
    const read = readBytes(name, bytes);
    findings.push(...read.findings);
    for (const grid of read.value?.grids ?? []) {
      if (grid.rowCount * grid.columnCount > mostCells) findings.push(tooLarge(name, grid));
      else sheets.push(sheetOf(grid, read.value?.encoding === 'xlsx'));
    }
  }
  const names = fileSheetNames([...taken, ...sheets.map(({ name }) => name)]).slice(taken.length);
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index]! })),
    findings: [
      ...findings,
      ...sheets.flatMap(({ name }, index) => (name === names[index] ? [] : [renamed(name, names[index]!)])),
    ],
  };
}

function sheetOf(grid: Table, isWorkbook: boolean): NewSheet {
  const columns = Array.from({ length: grid.columnCount }, (_, index) => {
    const column = grid.column(index);
    return isWorkbook
      ? { cells: Array.from({ length: column.length }, (__, row) => column.at(row)) }
      : typedColumn(column);
  });
  const cells = Array.from({ length: grid.rowCount }, (_, row): Cell[] =>
    columns.map((column) => column.cells[row] ?? null),
  );
  return {
    name: grid.sheet,
    cells,
    formats: columns.map((column) => ('format' in column ? column.format : undefined)),
    header: !isWorkbook,
  };
}

const renamed = (from: string, to: string): Finding => ({
  severity: 'info',
  code: 'sheet-renamed',
  where: to,
  what: `The sheet ${from} is called ${to} here, because that name was taken or is none that a workbook can have.`,
  fix: 'Nothing to do. In Sources, use the new name.',
});

const tooLarge = (file: string, { sheet, rowCount, columnCount }: Table): Finding => ({
  severity: 'error',
  code: 'sheet-too-large',
  where: `${file}, ${sheet}`,
  what: `The sheet spans ${(rowCount * columnCount).toLocaleString('en-US')} cells; this page shows at most ${mostCells.toLocaleString('en-US')}.`,
  fix: 'Export a shorter period, or score the file with the command line, which reads a million rows.',
});
