import { isDateCell, type Cell, type Column, type DateCell, type ErrorCell } from '../cells';

/** A whole number (32 bits) for each cell of a column, each distinct cell being asked about once. */
export interface Lookup {
  /** Writes the numbers of `n` rows. */
  fill(rows: Int32Array, n: number, into: Int32Array): void;
  /** The number of one row. */
  at(row: number): number;
}

/** Not yet asked. No answer may be this number. */
const UNASKED = -0x80000000;
/** Distinct cells remembered per column; beyond that a column holds texts that hardly repeat, and asking is cheaper. */
const REMEMBERED = 4096;

/**
 * A question asked of a column. The answer must depend on the cell alone. Three loops for the three ways a column can lie:
 * codes into a dictionary, rows of cells, or cells that only a function gives; plain Maps, which are the fastest when cold.
 */
export function lookup(column: Column, ask: (cell: Cell) => number, most = REMEMBERED): Lookup {
  if (column.dictionary) return codedLookup(column.dictionary.codes, column.dictionary.values, ask);
  const { known, learn } = memory(ask, most);
  const at = (row: number): number => {
    const cell = column.at(row);
    return known.get(cell) ?? learn(cell);
  };
  if (!column.within) {
    return {
      at,
      fill(rows, n, into) {
        for (let i = 0; i < n; i += 1) into[i] = at(rows[i]!);
      },
    };
  }
  const { rows: cells, first, index } = column.within;
  return {
    at(number) {
      const row = cells[first + number];
      const cell = row === undefined ? null : (row[index] ?? null);
      return known.get(cell) ?? learn(cell);
    },
    fill(rows, n, into) {
      for (let i = 0; i < n; i += 1) {
        const row = cells[first + rows[i]!];
        const cell = row === undefined ? null : (row[index] ?? null);
        into[i] = known.get(cell) ?? learn(cell);
      }
    },
  };
}

/** Reads cells one by one, without a call more than needed. */
export function cellReader(column: Column): (row: number) => Cell {
  if (!column.within) return (row) => column.at(row);
  const { rows, first, index } = column.within;
  return (row) => rows[first + row]?.[index] ?? null;
}

/** The same for cells that are codes: `answerOf` is asked about each code once. */
export function codeLookup(codes: Uint32Array, count: number, answerOf: (code: number) => number): Lookup {
  const answers = new Int32Array(count).fill(UNASKED);
  const learn = (code: number): number => (answers[code] = answerOf(code));
  const at = (row: number): number => {
    const code = codes[row]!;
    const answer = answers[code]!;
    return answer === UNASKED ? learn(code) : answer;
  };
  return {
    at,
    fill(rows, n, into) {
      for (let i = 0; i < n; i += 1) {
        const code = codes[rows[i]!]!;
        const answer = answers[code]!;
        into[i] = answer === UNASKED ? learn(code) : answer;
      }
    },
  };
}

const codedLookup = (codes: Uint32Array, values: readonly Cell[], ask: (cell: Cell) => number): Lookup =>
  codeLookup(codes, values.length, (code) => ask(values[code] ?? null));

interface Memory {
  readonly known: Map<Cell, number>;
  /** Asks about a cell that `known` does not have, and remembers it while there is room. */
  learn(cell: Cell): number;
}

/** Days are remembered by the day, because every date cell is an object of its own. */
function memory(ask: (cell: Cell) => number, most: number): Memory {
  const known = new Map<Cell, number>();
  const days = new Map<string, number>();
  const learnObject = (cell: DateCell | ErrorCell): number => {
    if (!isDateCell(cell)) return ask(cell);
    let answer = days.get(cell.day);
    if (answer === undefined) days.set(cell.day, (answer = ask(cell)));
    return answer;
  };
  return {
    known,
    learn(cell) {
      if (typeof cell === 'object' && cell !== null) return learnObject(cell);
      const answer = ask(cell);
      if (known.size < most) known.set(cell, answer);
      return answer;
    },
  };
}
