import type { Cell, Column } from '../cells';

/** An answer per cell that is remembered: for columns whose cells repeat and whose answer takes a while. */
export function remembered<T>(column: Column, f: (cell: Cell) => T): (row: number) => T {
  if (column.dictionary) {
    const { codes, values } = column.dictionary;
    const answers: (T | undefined)[] = [];
    return (row) => {
      const code = codes[row]!;
      return (answers[code] ??= f(values[code] ?? null));
    };
  }
  const known = new Map<Cell, T>();
  return (row) => {
    const cell = column.at(row);
    let answer = known.get(cell);
    if (answer === undefined) {
      if (known.size > 50_000) known.clear();
      known.set(cell, (answer = f(cell)));
    }
    return answer;
  };
}
