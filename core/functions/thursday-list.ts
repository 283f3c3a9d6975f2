import type { Cell, Cells } from '../cells';
import { closable, knowsWeek, type Closable } from '../score/closable';
import { chosenLines, chosenReps } from './chosen';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, FactLine, Facts } from './facts';
import { isMistake, type Mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';

export const thursdayList = (counting: () => Counting): Defined =>
  define({
    name: 'THURSDAY_LIST',
    about:
      'What each rep can still close in the workdays that are left, and exactly how many: what is behind first. Nobody is listed for what is met, out of reach, off or not fresh.',
    params: [who, what, asOf, plan, tables],
    returns: {
      about: 'Rep, behavior, still to do, workdays left, needed a day and status, one line for each, below a header.',
      spills: true,
    },
    example: '=THURSDAY_LIST(, , $B$1, Plan!A:T, Team!A:H, Activities!A:M)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const facts = counting().facts(allTables(values), day, 1);
      if (isMistake(facts)) return facts;
      const reps = chosenReps(facts, values.who);
      if (isMistake(reps)) return reps;
      const lines = chosenLines(facts, values.what, 'Behavior');
      return isMistake(lines)
        ? lines
        : listOf(
            facts,
            reps,
            lines.filter(({ kind }) => kind !== 'Result'),
          );
    },
  });

const header: readonly Cell[] = ['Rep', 'Behavior', 'Still to do', 'Workdays left', 'Needed a day', 'Status'];

interface Line extends Closable {
  readonly row: readonly Cell[];
}

function listOf(facts: Facts, reps: readonly number[], lines: readonly FactLine[]): Cells | Mistake {
  const rows: (readonly Cell[])[] = [];
  for (const rep of reps) {
    const left = lines.map((line) => lineOf(facts.reps[rep]!, line, rep, workdaysLeft(lines, rep)));
    const broken = left.find(isMistake);
    if (broken) return broken;
    const own = (left as readonly (Line | null)[]).filter((one) => one !== null);
    rows.push(...own.sort((a, b) => a.rank - b.rank).map(({ row }) => row));
  }
  return [header, ...(rows.length > 0 ? rows : [nothing])];
}

const nothing: readonly Cell[] = ['Nothing is left that can still be closed.', null, null, null, null, null];

function lineOf(
  rep: string,
  { name, row, cells }: FactLine,
  place: number,
  daysLeft: number | null,
): Line | Mistake | null {
  const cell = cells[place] ?? null;
  if (cell === null || isMistake(cell)) return cell;
  const { measure, stillToDo, due } = cell;
  if (isMistake(stillToDo)) return stillToDo;
  const left = closable({ status: measure.status, row, stillToDo, due }, daysLeft);
  if (left === null) return null;
  return { ...left, row: [rep, name, left.toGo, left.workdaysLeft, left.neededPerDay, measure.status] };
}

/** The workdays that a rep has left in the week, as any weekly line knows them. */
function workdaysLeft(lines: readonly FactLine[], rep: number): number | null {
  for (const { row, cells } of lines) {
    const cell = cells[rep];
    if (!knowsWeek(row) || !cell || isMistake(cell)) continue;
    if (cell.stillToDo !== null && !isMistake(cell.stillToDo)) return cell.stillToDo.workdaysLeft;
  }
  return null;
}
