import type { Cell, Cells } from '../cells';
import type { LiftLine } from '../score/lift-lines';
import { liftWords } from '../score/lift-words';
import { fold } from '../text';
import { chosenLines } from './chosen';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting } from './facts';
import { isMistake } from './mistake';
import { allTables, asOf, plan, tables, what } from './params';
import { filledCells } from './spread';

export const behaviorLift = (counting: () => Counting): Defined =>
  define({
    name: 'BEHAVIOR_LIFT',
    about:
      'Whether weeks with more of a behavior were followed by weeks with more of its result, rep by rep, over a year of closed weeks. It takes 20 reps of 13 weeks or 10 of 26, and never proves that one causes the other.',
    params: [
      { ...what, about: 'a behavior of the plan by its name, or a range of them; blank is all behaviors.' },
      asOf,
      { ...plan, about: 'the Plan sheet with its header row.' },
      tables,
    ],
    returns: {
      about: 'Behavior, result, verdict in words, lag in weeks, correlation, chance, reps and weeks, below a header.',
      spills: true,
    },
    example: '=BEHAVIOR_LIFT(, $B$1, Plan!A:T, Team!A:H, Activities!A:M, Opportunities!A:L)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const found = counting().lifts(allTables(values), day);
      if (isMistake(found)) return found;
      const asked = chosenLines(found.facts, values.what, 'Behavior');
      if (isMistake(asked)) return asked;
      const names = new Set(asked.map(({ name }) => fold(name)));
      const rows = found.lines.filter(({ behavior }) => names.has(fold(behavior))).map(rowOf);
      const silent =
        filledCells(values.what).length === 0 ? [] : asked.filter(({ name }) => !isThere(found.lines, name));
      return [
        header,
        ...rows,
        ...silent.map(({ name }) => noResult(name)),
        ...(rows.length + silent.length === 0 ? [nothing] : []),
      ];
    },
  });

const header: readonly Cell[] = [
  'Behavior',
  'Result',
  'Verdict',
  'Lag in weeks',
  'Correlation',
  'Chance',
  'Reps',
  'Weeks',
];

const padded = (...cells: Cell[]): readonly Cell[] => header.map((_, column) => cells[column] ?? null);

const nothing = padded('No counted behavior of the plan drives a result.');

const isThere = (lines: readonly LiftLine[], name: string): boolean =>
  lines.some(({ behavior }) => fold(behavior) === fold(name));

const noResult = (name: string): readonly Cell[] => padded(name, null, 'no counts week by week, or drives no result');

const rounded = (n: number): number => Math.round(n * 1000) / 1000;

function rowOf(line: LiftLine): Cells[number] {
  const { behavior, result, reps, weeks, lift } = line;
  const known = lift === null ? [null, null, null] : [lift.lag, rounded(lift.strength), rounded(lift.chance)];
  return [behavior, result, liftWords(line), ...known, reps, weeks];
}
