import { isDateCell, type Cell } from '../cells';
import type { Day } from '../calendar/day';
import { linesOf, type Choices, type LaidCell, type SheetLayout } from './layout';
import type { Look } from './looks';

/** Letters for each digit of a column's width. */
const airy = 1.1;

/** One column of a sheet that people edit: its label, its width, and words to choose from where there are some. */
export interface EnteredColumn {
  readonly label: string;
  readonly width: number;
  readonly words?: readonly string[];
  readonly format?: string;
  /** What its cells mean, where that is something else than an entry; days are always read as words. */
  readonly look?: Look;
}

/**
 * A sheet of people's own: a header in the first row, what was entered below it, nothing else, so that it can be edited,
 * moved between hosts and given back. Written once; from then on only read.
 */
export function layEntered(
  sheet: string,
  columns: readonly EnteredColumn[],
  rows: readonly (readonly Cell[])[],
): SheetLayout {
  const choices = columns.flatMap(({ words }, column): Choices[] => (words === undefined ? [] : [{ column, words }]));
  const heights = new Map<number, number>();
  rows.forEach((row, index) => {
    const lines = row.map((cell, column) =>
      typeof cell === 'string' ? linesOf(cell, Math.floor((columns[column]?.width ?? 10) * airy)) : 1,
    );
    heights.set(index + 1, Math.min(Math.max(1, ...lines), 12) * 13.5 + 3);
  });
  heights.set(0, 22);
  return {
    sheet,
    rows: [
      columns.map(({ label }): LaidCell => ({ value: label, look: 'listHeader' })),
      ...rows.map((row) => row.map((cell, column) => enteredCell(cell, columns[column]))),
    ],
    widths: columns.map(({ width }) => width),
    heights,
    frozenRows: 1,
    frozenColumns: 0,
    repeatRows: 1,
    ...(choices.length > 0 && { choices }),
    orientation: 'landscape',
  };
}

const enteredCell = (value: Cell, column: EnteredColumn | undefined): LaidCell => ({
  value: value === '' ? null : value,
  look: column?.look ?? (value !== null && isDateCell(value) ? 'inputWord' : 'input'),
  ...(column?.format !== undefined && typeof value === 'number' && { format: column.format }),
});

export const dayCell = (day: Day | null): Cell => (day === null ? null : { day });
export const lines = (texts: readonly string[]): string => texts.join('\n');
