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
const order: readonly Status[] = ['Missed', 'Behind, catchable', 'Behind, a stretch', 'On track'];

interface Closable {
  readonly rank: number;
  readonly row: readonly Cell[];
}

function listOf(facts: Facts, reps: readonly number[], lines: readonly FactLine[]): Cells | Mistake {
  const rows: (readonly Cell[])[] = [];
  for (const rep of reps) {
    const left = lines.map((line) => closable(facts.reps[rep]!, line, rep, workdaysLeft(lines, rep)));
    const broken = left.find(isMistake);
    if (broken) return broken;
    const own = (left as readonly (Closable | null)[]).filter((one) => one !== null);
    rows.push(...own.sort((a, b) => a.rank - b.rank).map(({ row }) => row));
  }
  return [header, ...(rows.length > 0 ? rows : [nothing])];
}

const nothing: readonly Cell[] = ['Nothing is left that can still be closed.', null, null, null, null, null];

/** What a rep can close of one line; null for what is met, out of reach, silent, or not asked for this week. */
function closable(rep: string, line: FactLine, place: number, thisWeek: number | null): Closable | Mistake | null {
  const cell = line.cells[place] ?? null;
  if (cell === null || isMistake(cell)) return cell;
  const { status } = cell.measure;
  const rank = order.indexOf(status);
  if (isMistake(cell.stillToDo)) return cell.stillToDo;
  if (cell.due !== null) {
    return cell.due === 0 || rank < 0 ? null : { rank, row: [rep, line.name, cell.due, thisWeek, null, status] };
  }
  if (rank < 1 || cell.stillToDo === null) return null;
  const { toGo, workdaysLeft: days, neededPerDay } = cell.stillToDo;
  // What is on track for a month or a quarter has time beyond this week.
  const isLater = status === 'On track' && line.row?.per !== 'week';
  return toGo <= 0 || days === 0 || isLater ? null : { rank, row: [rep, line.name, toGo, days, neededPerDay, status] };
}

/** The workdays that a rep has left in the week, as any weekly line knows them. */
function workdaysLeft(lines: readonly FactLine[], rep: number): number | null {
  for (const { row, cells } of lines) {
    const cell = cells[rep];
    if (row?.per !== 'week' || row.counts === 'Deliverable' || !cell || isMistake(cell)) continue;
    if (cell.stillToDo !== null && !isMistake(cell.stillToDo)) return cell.stillToDo.workdaysLeft;
  }
  return null;
}
