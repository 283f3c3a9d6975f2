import { isBlank, isErrorCell, type Cell, type Cells } from '../cells';
import { isMistake, mistake, type Mistake } from './mistake';

/** What one cell of an answer can be. */
export type Answer = Cell | Mistake;

interface Sides {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Answers for each who and each what, as spreadsheets spread two ranges over each other: a column of reps and a row of
 * behaviors give a matrix, two columns of one length a column, two single cells one value. A single blank cell is asked as
 * null (the team, or all); a blank among others stays blank, and an error stays that error. One cell of many without an answer
 * holds the sentence why and leaves the others alone; a sentence that would stand in all of them is given once.
 */
export function spread(who: Cells, what: Cells, answer: (who: Cell, what: Cell) => Answer): Cells | Mistake {
  const [whos, whats] = [withoutTail(who), withoutTail(what)];
  const [a, b] = [sidesOf(whos), sidesOf(whats)];
  const fits = (one: number, other: number): boolean => one === other || one === 1 || other === 1;
  if (!fits(a.rows, b.rows) || !fits(a.columns, b.columns)) {
    return mistake(
      `The ranges do not fit: ${sizeOf(a)} and ${sizeOf(b)}. Put the reps in a column and the behaviors in a row, or give both the same size.`,
    );
  }
  const [rows, columns] = [Math.max(a.rows, b.rows), Math.max(a.columns, b.columns)];
  const isOne = rows === 1 && columns === 1;
  const first: Mistake[] = [];
  let answered = 0;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): Cell => {
      const [one, other] = [cellAt(whos, a, row, column), cellAt(whats, b, row, column)];
      const error = [one, other].find(isErrorCell);
      if (error !== undefined && !isOne) return error;
      if (isStray(one, a) || isStray(other, b)) return null;
      const given = answer(one, other);
      if (!isMistake(given)) {
        answered += 1;
        return given;
      }
      first.push(given);
      return { error: given.mistake };
    }),
  );
  const same = first.every((one) => one.mistake === first[0]!.mistake);
  return first.length > 0 && answered === 0 && (isOne || same) ? first[0]! : cells;
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
const sizeOf = ({ rows, columns }: Sides): string => `${counted(rows, 'row')} of ${counted(columns, 'cell')}`;

/** Rows and columns; a range of nothing is one blank cell. */
const sidesOf = (cells: Cells): Sides => ({
  rows: Math.max(1, cells.length),
  columns: Math.max(1, ...cells.map((row) => row.length)),
});

const cellAt = (cells: Cells, { rows, columns }: Sides, row: number, column: number): Cell =>
  cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column] ?? null;

/** A blank cell of a range of several: nothing is asked there. */
const isStray = (cell: Cell, { rows, columns }: Sides): boolean => rows * columns > 1 && isBlank(cell);

/** A range without the blank rows and columns at its end, so that a whole column can be given. */
function withoutTail(cells: Cells): Cells {
  let rows = cells.length;
  while (rows > 1 && (cells[rows - 1] ?? []).every(isBlank)) rows -= 1;
  const kept = cells.slice(0, rows);
  const columns = Math.max(1, ...kept.map((row) => lastFilled(row) + 1));
  return kept.map((row) => row.slice(0, columns));
}

function lastFilled(row: readonly Cell[]): number {
  let last = row.length - 1;
  while (last >= 0 && isBlank(row[last]!)) last -= 1;
  return last;
}

/** All cells of a range that hold something, row by row. */
export const filledCells = (cells: Cells): Cell[] =>
  cells.reduce<Cell[]>((all, row) => all.concat(row.filter((cell) => !isBlank(cell))), []);
