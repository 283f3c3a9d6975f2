import type { Suggestion } from '../../setup/draft';
import { figure, percent } from '../../sheets/figures';
import { planWords } from '../words';

const words = planWords.suggestion;

/** One line of the little sum: what it is, its number, and where the number is from. */
export interface SumLine {
  readonly words: string;
  readonly number: string;
  readonly from: string;
  /** Comes out of the lines above. */
  readonly isSum: boolean;
}

/** The target that the button takes over: worked back from a goal, a piece and a bit is a piece more. */
export const offeredTarget = (suggestion: Suggestion): string | null => {
  const { target } = suggestion;
  if (target === null) return null;
  if (suggestion.from === 'own history' || target < 1) return String(Math.round(target * 10) / 10);
  return String(Math.ceil(Math.round(target * 1000) / 1000));
};

type BackSolve = Extract<Suggestion, { readonly from: 'back-solve' }>;

/** Back from the goal to what it takes of one rep, with every number in it. `per`: the period of the line. */
export function sumOf(
  { goal, done, result, rates, needed, weekly, weeksLeft, lagWeeks, reps, target }: BackSolve,
  per: string,
): readonly SumLine[] {
  const line = (text: string, number: string, isSum = false, from = ''): SumLine => ({
    words: text,
    number,
    from,
    isSum,
  });
  const useful = weeksLeft - lagWeeks;
  return [
    line(words.goal(result), figure(goal)),
    ...(done > 0 ? [line(words.done, figure(done))] : []),
    ...rates.map(({ name, rate, rows }) => line(words.rate(name), percent(rate), false, words.rateRows(rows))),
    line(words.needed, figure(needed), true),
    line(words.weeks(figure(weeksLeft), figure(lagWeeks)), figure(Math.max(0, useful))),
    ...(weekly === null ? [] : [line(`${figure(needed)} ÷ ${figure(useful)}, ${words.team}`, figure(weekly), true)]),
    ...(target === null ? [] : [line(words.each(per, reps), figure(target), true)]),
  ];
}
