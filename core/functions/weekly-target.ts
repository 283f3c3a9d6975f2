import { isBlank, isErrorCell, type Cell } from '../cells';
import { readPlainNumber } from '../plan/written-value';
import { backSolve } from '../score/suggest-target';
import { quoted } from '../text';
import { define } from './define';
import { isMistake, mistake, type Mistake } from './mistake';

export const weeklyTarget = define({
  name: 'WEEKLY_TARGET',
  about:
    'The weekly target that a goal takes, back-solved: the goal divided by the conversion rates, spread over the weeks that can still move it.',
  params: [
    { name: 'goal', kind: 'cell', about: 'the result to reach in the period, for example 4 wins.' },
    {
      name: 'rates',
      kind: 'range',
      about: 'the conversion rates from the behavior to the result, for example 50% and 25%: one cell or a range.',
    },
    { name: 'weeks_left', kind: 'cell', about: 'the weeks left in the period.' },
    {
      name: 'lag_weeks',
      kind: 'cell',
      optional: true,
      about: 'the weeks from the behavior to the result; blank counts as none.',
    },
  ],
  returns: { about: 'Pieces of the behavior a week, or "too late for this period".', spills: false },
  example: '=WEEKLY_TARGET(4, D2:D3, 13, 6)',
  compute({ goal, rates, weeks_left, lag_weeks }) {
    const wanted = numberIn(goal, 'goal');
    const left = numberIn(weeks_left, 'weeks_left');
    const lag = isBlank(lag_weeks) ? 0 : numberIn(lag_weeks, 'lag_weeks');
    const shares = rates
      .reduce<Cell[]>((all, row) => [...all, ...row], [])
      .filter((cell) => !isBlank(cell))
      .map((cell) => numberIn(cell, 'rates'));
    for (const number of [wanted, left, lag, ...shares]) if (isMistake(number)) return number;
    const wrong = (shares as number[]).find((share) => !(share > 0 && share <= 1));
    if (wrong !== undefined) {
      return mistake(`rates: ${wrong} is not a share. A conversion rate is above 0 and at most 1, like 25% or 0.25.`);
    }
    if ((wanted as number) < 0) return mistake('goal is below zero, so there is nothing to do for it.');
    if ((lag as number) < 0) return mistake('lag_weeks is below zero: a behavior comes before its result.');
    const solved = backSolve({
      goal: wanted as number,
      rates: shares as number[],
      weeksLeft: left as number,
      lagWeeks: lag as number,
    });
    if (solved === null) return mistake('Nothing follows from these numbers.');
    return solved.weekly ?? 'too late for this period';
  },
});

function numberIn(cell: Cell, name: string): number | Mistake {
  if (isErrorCell(cell)) return mistake(`${name} is ${cell.error}: mend the cell that it comes from.`);
  const number = typeof cell === 'string' ? readPlainNumber(cell) : cell;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  return mistake(`${name} is ${isBlank(cell) ? 'blank' : quoted(cell)}, which is not a number.`);
}
