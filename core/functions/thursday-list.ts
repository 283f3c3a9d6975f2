import type { Cell, Cells } from '../cells';
import type { Status } from '../score/measure';
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

/** What can still be closed, the most urgent first. */
const order: readonly Status[] = ['Behind, catchable', 'Behind, a stretch', 'On track'];

function listOf(facts: Facts, reps: readonly number[], lines: readonly FactLine[]): Cells | Mistake {
  const rows: Cell[][] = [];
  for (const rep of reps) {
    const own: { readonly rank: number; readonly row: Cell[] }[] = [];
    for (const line of lines) {
      const cell = line.cells[rep];
      if (cell === undefined) continue;
      const left = isMistake(cell) ? cell : cell.stillToDo;
      if (isMistake(left)) return left;
      if (left === null || isMistake(cell) || left.toGo <= 0 || left.workdaysLeft === 0) continue;
      const rank = order.indexOf(cell.measure.status);
      if (rank < 0) continue;
      const { toGo, workdaysLeft, neededPerDay } = left;
      own.push({ rank, row: [facts.reps[rep]!, line.name, toGo, workdaysLeft, neededPerDay, cell.measure.status] });
    }
    rows.push(...own.sort((a, b) => a.rank - b.rank).map(({ row }) => row));
  }
  return [header, ...(rows.length > 0 ? rows : [nothing])];
}

const nothing: readonly Cell[] = ['Nothing is left that can still be closed.', null, null, null, null, null];
