import { isDateCell, type Cell, type Cells, type Column, type Dictionary, type Grid, type Within } from '../cells';

/**
 * A range as a grid whose columns are read when more than a few of their cells are looked at, and then kept. A column whose
 * cells repeat gets a dictionary, so that whatever comes later asks each distinct cell once; one of mostly different cells
 * (ids, subjects) stays as it is.
 */
export function rangeGrid(sheet: string, cells: Cells): Grid {
  const columns: (Column | undefined)[] = [];
  return {
    sheet,
    rowCount: cells.length,
    // A range is a rectangle, so that the first row tells.
    columnCount: cells[0]?.length ?? 0,
    column: (index) => (columns[index] ??= lazyColumn(cells, index)),
  };
}

/** Looking for the header asks a few cells of every column, also of those that nobody needs later. */
function lazyColumn(cells: Cells, index: number): Column {
  let read: Column | undefined;
  const column = (): Column => (read ??= readColumn(cells, index));
  return {
    length: cells.length,
    at: (row) => (read === undefined ? (cells[row]?.[index] ?? null) : read.at(row)),
    get dictionary() {
      // Undefined where the cells hardly repeat, which is what the optional property says.
      return column().dictionary as Dictionary;
    },
    get within() {
      return column().within as Within;
    },
  };
}

/** Rows after which a column of mostly different cells is given up, and the share of different ones that is too many. */
const TRIED = 2000;
const TOO_MANY = 0.5;
const MOST = 20_000;

function readColumn(cells: Cells, index: number): Column {
  const { length } = cells;
  const codes = new Uint32Array(length);
  const values: Cell[] = [];
  const known = new Map<unknown, number>();
  const days = new Map<string, number>();
  for (let row = 0; row < length; row += 1) {
    const cell = cells[row]![index] ?? null;
    // Two date cells of one day are two objects; what tells them apart is the day.
    const isDay = typeof cell === 'object' && isDateCell(cell) && cell.minutes === undefined;
    const [table, key] = isDay ? [days, cell.day] : [known, cell];
    let code = table.get(key as string);
    if (code === undefined) {
      code = values.push(cell) - 1;
      table.set(key as string, code);
      if ((row === TRIED && code > TRIED * TOO_MANY) || code > MOST) return plainColumn(cells, index);
    }
    codes[row] = code;
  }
  return { length, at: (row) => values[codes[row]!] ?? null, dictionary: { codes, values } };
}

const plainColumn = (cells: Cells, index: number): Column => ({
  length: cells.length,
  at: (row) => cells[row]?.[index] ?? null,
  within: { rows: cells, first: 0, index },
});
