import { isBlank, type Cell, type Table } from '../cells';
import { plain } from '../neutral';
import { labelOf } from '../plan/opened-sheet';
import type { LaidCell, SheetLayout } from '../sheets/layout';
import { fold } from '../text';

/** A column that people added to one of our sheets. */
export interface OwnColumn {
  readonly label: string;
  /** `row` is an index of the table; undefined: a line that was not there before. */
  at(row: number | undefined): Cell;
}

/** The columns of a sheet that are not ours. Of two with one of our labels the first is ours; a note in parentheses may follow it. */
export function ownColumns(table: Table, ours: readonly string[]): OwnColumn[] {
  const free = new Set(ours.map(fold));
  return table.headers.flatMap((label, index): OwnColumn[] => {
    if (free.delete(labelOf(label))) return [];
    const column = table.column(index);
    const blank = Array.from({ length: table.rowCount }, (_, row) => column.at(row)).every(isBlank);
    if (blank && label.trim() === '') return [];
    return [{ label: plain(label), at: (row) => (row === undefined ? null : entered(column.at(row))) }];
  });
}

/** What a person entered: the apostrophe that made it harmless is put in front again when it is written. */
const entered = (cell: Cell): Cell => (typeof cell === 'string' ? plain(cell) : cell);

const WIDTH = 20;

/** A sheet with people's own columns after ours; `rowOf` says for each line below the header which row of the table it was. */
export function withOwnColumns(
  layout: SheetLayout,
  columns: readonly OwnColumn[],
  rowOf: (line: number) => number | undefined,
): SheetLayout {
  const [header = [], ...lines] = layout.rows;
  return {
    ...layout,
    rows: [
      [...header, ...columns.map(({ label }): LaidCell => ({ value: label, look: 'listHeader' }))],
      ...lines.map((line, index) => [
        ...line,
        ...columns.map((column): LaidCell => ({ value: column.at(rowOf(index)), look: 'input' })),
      ]),
    ],
    widths: [...layout.widths, ...columns.map(() => WIDTH)],
  };
}
