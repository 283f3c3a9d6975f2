import type { Cell, Cells } from '../cells';
import { outlookWords, pipelineWords } from '../score/projection-words';
import { isNobody, lineAsked, repAsked } from './asked';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, Outlooks } from './facts';
import { figure } from './figures';
import { isMistake, mistake, type Mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';
import { filledCells } from './spread';

export const resultProjection = (counting: () => Counting): Defined =>
  define({
    name: 'RESULT_PROJECTION',
    about:
      'Where a result is heading by the end of its period: so far and what as many weeks have brought before, as a range. Nothing negative is said before one sales cycle has passed.',
    params: [
      who,
      { ...what, about: 'a result of the plan by its name, or a range of them; blank is all results.' },
      asOf,
      { ...plan, about: 'the Plan sheet with its header row.' },
      tables,
    ],
    returns: {
      about: 'Low, likely, high, weeks behind them and what may be said: one row for each rep and result, no header.',
      spills: true,
    },
    example: '=RESULT_PROJECTION(A5:A12, F$4, $B$1, Plan!A:T, Team!A:H, Opportunities!A:L)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const outlooks = counting().projections(allTables(values), day);
      if (isMistake(outlooks)) return outlooks;
      const names = resultsAsked(outlooks, values.what);
      if (isMistake(names)) return names;
      const whos = filledCells(values.who).filter((cell) => !isNobody(cell));
      const rows = (whos.length === 0 ? [null] : whos).flatMap((cell) =>
        names.map((name) => rowOf(outlooks, cell, name)),
      );
      return rows.length === 1 && isMistake(rows[0]) ? rows[0] : rows.map(cellsOf);
    },
  });

const resultsAsked = ({ facts, lines }: Outlooks, cells: Cells): readonly string[] | Mistake => {
  const names: string[] = [];
  for (const cell of filledCells(cells)) {
    const line = lineAsked(facts, cell, 'Result');
    if (isMistake(line)) return line;
    if (line !== null) names.push(line.name);
  }
  if (names.length > 0) return names;
  return lines.length > 0 ? lines.map(({ row }) => row.name) : mistake('There is no result in the plan.');
};

function rowOf({ facts, lines }: Outlooks, whoCell: Cell, name: string): readonly Cell[] | Mistake {
  const rep = repAsked(facts, whoCell);
  if (isMistake(rep)) return rep;
  const fact = facts.lines.find((one) => one.name === name);
  const trouble = rep === null ? fact?.team : fact?.cells[rep];
  if (isMistake(trouble)) return trouble;
  const line = lines.find(({ row }) => row.name === name);
  const projection = line && (rep === null ? line.team : line.reps[rep]);
  if (line === undefined || projection === undefined) return mistake(`There is no projection of ${name}.`);
  const show = (n: number): string => figure(n, line.row);
  const { range, pipeline, weeks } = projection;
  const words = [
    outlookWords(line, projection, show),
    ...(pipeline ? [pipelineWords(projection, pipeline, show)] : []),
  ];
  const numbers: Cell[] = range === null ? ['not enough data', null, null] : [range.low, range.likely, range.high];
  return [...numbers, weeks, words.join('; ')];
}

const cellsOf = (row: readonly Cell[] | Mistake): readonly Cell[] =>
  isMistake(row) ? [{ error: row.mistake }, null, null, null, null] : row;
