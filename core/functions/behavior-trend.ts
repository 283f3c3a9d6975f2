import type { Cell, Cells } from '../cells';
import { isBlank } from '../cells';
import { chosenLines, chosenReps } from './chosen';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, FactLine, Facts } from './facts';
import { isMistake, mistake, type Mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';
import { filledCells } from './spread';

const USUAL = 13;
const MOST = 104;

export const behaviorTrend = (counting: () => Counting): Defined =>
  define({
    name: 'BEHAVIOR_TREND',
    about:
      'What each of the last weeks added, oldest first: a row for each rep (or for each behavior of one rep), ready for a chart.',
    params: [
      who,
      what,
      asOf,
      { name: 'weeks', kind: 'range', optional: true, about: 'how many weeks, the current one last; blank is 13.' },
      plan,
      tables,
    ],
    returns: { about: 'Numbers without a header; blank where nothing is known.', spills: true },
    example: '=BEHAVIOR_TREND(A5:A12, B$4, $B$1, 13, Plan!A:T, Activities!A:M)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      // Whoever leaves weeks out, as in the other formulas, has a table in its place.
      const isTable = values.weeks.length > 1;
      const weeks = isTable ? USUAL : weeksIn(values.weeks);
      if (isMistake(weeks)) return weeks;
      const given = isTable ? [values.weeks, ...allTables(values)] : allTables(values);
      const facts = counting().facts(given, day, weeks);
      if (isMistake(facts)) return facts;
      const lines = chosenLines(facts, values.what, null);
      if (isMistake(lines)) return lines;
      return rowsOf(facts, values.who, lines, filledCells(values.what).length > 0);
    },
  });

function weeksIn(cells: Cells): number | Mistake {
  const [cell] = filledCells(cells);
  if (cell === undefined || isBlank(cell)) return USUAL;
  const weeks = typeof cell === 'string' ? Number(cell) : cell;
  if (typeof weeks === 'number' && Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST) return weeks;
  return mistake(`weeks is not a whole number from 1 to ${MOST}.`);
}

function rowsOf(facts: Facts, who: Cells, lines: readonly FactLine[], named: boolean): Cells | Mistake {
  if (filledCells(who).length === 0) {
    if (!named) return mistake('what is blank: name a behavior, for different ones cannot be added up.');
    return rowsOrOne(lines.map(({ team }) => (isMistake(team) ? team : team.trend)));
  }
  const reps = chosenReps(facts, who);
  if (isMistake(reps)) return reps;
  if (reps.length > 1 && lines.length > 1) {
    return mistake('Give one behavior for several reps, or several behaviors for one rep: each is one row.');
  }
  return rowsOrOne(reps.flatMap((rep) => lines.map((line) => trendOf(line, rep))));
}

function trendOf({ cells }: FactLine, rep: number): readonly (number | null)[] | Mistake {
  const cell = cells[rep]!;
  return isMistake(cell) ? cell : cell.trend;
}

/** A row that has no answer holds the sentence why; where there is only that, it is the answer. */
function rowsOrOne(trends: readonly (readonly (number | null)[] | Mistake)[]): Cells | Mistake {
  const first = trends.find(isMistake);
  if (first && trends.every(isMistake)) return first;
  const width = Math.max(1, ...trends.map((trend) => (isMistake(trend) ? 1 : trend.length)));
  return trends.map((trend): Cell[] => {
    const row: Cell[] = isMistake(trend) ? [{ error: trend.mistake }] : [...trend];
    return [...row, ...Array.from({ length: width - row.length }, () => null)];
  });
}
