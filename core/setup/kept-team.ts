import { isBlank, type Cell, type Table } from '../cells';
import { plain } from '../neutral';
import { teamColumns } from '../own-columns';
import type { SheetLayout } from '../sheets/layout';
import { layTeamRows } from '../sheets/people';
import { fold } from '../text';
import type { Person } from './found-people';

/** The Team sheet as it will stand, with what becomes of those who are on it now. */
export interface KeptTeam {
  readonly layout: SheetLayout;
  readonly added: readonly string[];
  /** Somebody said of them that they are not on the team. */
  readonly left: readonly string[];
  /** Lines that turned out to be somebody else's other spelling. */
  readonly joined: readonly string[];
}

type TeamColumn = (typeof teamColumns)[number];

/**
 * Keeps every line of the Team sheet with all its cells, whatever they say, and adds who is new. Only the other spellings of a
 * person change; a line goes when somebody said so, never by itself.
 */
export function keepTeam(table: Table | undefined, people: readonly Person[]): KeptTeam {
  const headers = table === undefined ? [] : headersOf(table);
  const missing = teamColumns.filter((label) => !headers.some(({ ours }) => ours === label));
  const columns = [...headers, ...missing.map((label) => ({ label, ours: label, cells: [] as Cell[] }))];
  const place = (label: TeamColumn): number => columns.findIndex(({ ours }) => ours === label);
  const [repAt, othersAt] = [place('Rep'), place('Also known as')];
  const rows = Array.from({ length: table?.rowCount ?? 0 }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));
  const rowOf = (name: string): number => rows.findIndex((row) => fold(textIn(row[repAt])) === fold(name));
  const gone = new Set<number>();
  const [added, left, joined]: string[][] = [[], [], []];

  for (const { found, reps } of people) {
    const [own, ...others] = reps.map(rowOf).filter((row) => row >= 0);
    if (!found.onTeam) {
      if (own === undefined) continue;
      for (const row of [own, ...others]) gone.add(row);
      left!.push(found.name);
      continue;
    }
    if (own === undefined) {
      const line = columns.map((): Cell => null);
      [line[repAt], line[othersAt]] = [found.name, found.alsoKnownAs.join('; ')];
      rows.push(line);
      added!.push(found.name);
      continue;
    }
    for (const row of others) {
      gone.add(row);
      joined!.push(textIn(rows[row]![repAt]));
      rows[own] = rows[own]!.map((cell, column) => (isBlank(cell) ? rows[row]![column]! : cell));
    }
    if (!sameNames(textIn(rows[own]![othersAt]), found.alsoKnownAs))
      rows[own] = rows[own]!.map((cell, column) => (column === othersAt ? found.alsoKnownAs.join('; ') : cell));
  }
  const kept = rows.filter((row, index) => !gone.has(index) && !row.every(isBlank));
  const labels = columns.map(({ label }) => label);
  return { layout: layTeamRows(table?.sheet ?? 'Team', labels, kept), added: added!, left: left!, joined: joined! };
}

interface KeptColumn {
  readonly label: string;
  /** Which of our columns it is. */
  readonly ours: TeamColumn | undefined;
  readonly cells: readonly Cell[];
}

/** The columns of a Team sheet that hold anything; of two with one of our labels the first is ours. */
function headersOf(table: Table): KeptColumn[] {
  const taken = new Set<string>();
  return table.headers.flatMap((label, index): KeptColumn[] => {
    const column = table.column(index);
    const cells = Array.from({ length: table.rowCount }, (_, row) => entered(column.at(row)));
    if (label.trim() === '' && cells.every(isBlank)) return [];
    // People add notes in parentheses to a label: `Starts (day)`.
    const key = fold(label.replace(/\s*\([^()]*\)\s*$/, ''));
    const ours = taken.has(key) ? undefined : teamColumns.find((one) => fold(one) === key);
    if (ours !== undefined) taken.add(key);
    return [{ label: plain(label), ours, cells }];
  });
}

/** What a person entered: the apostrophe that made it harmless is put in front again when it is written. */
const entered = (cell: Cell): Cell => (typeof cell === 'string' ? plain(cell) : cell);

const textIn = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';

const sameNames = (written: string, names: readonly string[]): boolean => {
  const before = new Set(
    written
      .split(/[;\n\r]+/)
      .map(fold)
      .filter((name) => name !== ''),
  );
  return names.every((name) => before.has(fold(name)));
};
