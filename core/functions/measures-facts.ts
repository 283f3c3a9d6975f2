import { dayNumber, dayOf, type Day } from '../calendar/day';
import { gridOfCells, isBlank, tableBelow, type Cell, type Cells, type Table } from '../cells';
import { fold } from '../text';
import type { Counting, FactCell, FactLine, Facts } from './facts';
import { isMeasuresHeader, readMeasures, weekIn, type Measures } from './measures';
import { isMistake, mistake, type Mistake } from './mistake';

/** Measures in the sheet's own shape: the header is the first row with something in it. */
export function measuresTable(cells: Cells): Table | undefined {
  const header = cells.findIndex((row) => !row.every(isBlank));
  if (header < 0) return undefined;
  const labels = cells[header]!.map((cell: Cell) => (typeof cell === 'string' ? cell : ''));
  return isMeasuresHeader(labels) ? tableBelow(gridOfCells('Measures', cells), header, labels) : undefined;
}

/** Answers from Measures alone without any counting; else the counting half is asked, and only then evaluated. */
export function factsFrom(counting: () => Counting, tables: readonly Cells[], asOf: Day): Facts | Mistake {
  const only = tables.length === 1 ? measuresTable(tables[0]!) : undefined;
  if (only === undefined) return counting().facts(tables, asOf, 1);
  const measures = readMeasures(only);
  return isMistake(measures) ? measures : plainFacts(measures, asOf);
}

const needsPlan = mistake(
  'Measures alone cannot tell this: whether numbers may be added up, and what they weigh, stands in the plan. Give the Plan range too.',
);

/** What Measures say by themselves: one rep and one line at a time. */
export function plainFacts(measures: Measures, asOf: Day): Facts | Mistake {
  const week = weekIn(measures, dayNumber(asOf));
  if (isMistake(week)) return week;
  const { reps } = measures;
  const lines = measures.names.map((name): FactLine => ({
    name,
    kind: measures.kindOf(name),
    row: null,
    cells: reps.map((rep): FactCell | Mistake => {
      const measure = measures.at(week, rep, name);
      if (isMistake(measure)) return measure;
      if (measure === null)
        return mistake(`Measures have no row for ${rep} and ${name} in the week of ${dayOf(week)}.`);
      return { measure, streak: needsPlan, pattern: needsPlan, trend: needsPlan, stillToDo: needsPlan, due: null };
    }),
    team: needsPlan,
  }));
  return {
    week: dayOf(week),
    reps,
    names: new Map(reps.map((rep, index) => [fold(rep), index])),
    lines,
    ended: [],
    attainment: needsPlan,
    teamAttainment: needsPlan,
    health: null,
    dataHealth: null,
    rowsToMend: 0,
  };
}
