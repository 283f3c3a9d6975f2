import { isBlank, isErrorCell, type Table } from '../cells';
import { fold } from '../text';
import { ownColumn } from './columns';

/** Whether a Team sheet already says that two spellings are one rep: then nobody needs to be asked about them. */
export function settledBy(teams: readonly Table[]): (a: string, b: string) => boolean {
  const reps = new Map<string, string>();
  for (const table of teams) {
    const texts = (label: string): ((row: number) => string) => {
      const column = ownColumn(table, label);
      return (row) => {
        const cell = column?.at(row) ?? null;
        return isBlank(cell) || isErrorCell(cell) ? '' : String(cell);
      };
    };
    const [nameOf, othersOf] = [texts('rep'), texts('also known as')];
    for (let row = 0; row < table.rowCount; row += 1) {
      const rep = fold(nameOf(row));
      for (const name of [rep, ...othersOf(row).split(/[;\n]/).map(fold)]) if (name !== '') reps.set(name, rep);
    }
  }
  return (a, b) => {
    const rep = reps.get(fold(a));
    return rep !== undefined && rep === reps.get(fold(b));
  };
}
