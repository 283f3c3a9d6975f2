import { weekStart } from '../calendar/week';
import type { Crm } from '../crm/crm-table';
import type { PlanRow } from '../plan/plan';
import { baseTarget } from '../plan/team';
import type { RowCounters } from '../score/counters';
import { sumOrNull } from '../score/numbers';
import { periodOf } from '../score/period-of';
import { actualOf, type Scene } from '../score/readings';
import { backSolve, ENOUGH_OWN_WEEKS } from '../score/suggest-target';
import { mayHaveTarget, ownHistory, weeksIn } from '../score/suggest-targets';
import { fold } from '../text';
import type { Suggestion } from './draft';
import { ratesTo } from './preview-chain';

type BackSolved = Extract<Suggestion, { from: 'back-solve' }>;

/** A suggested target, with what has to be said about a back-solve beside it. */
export interface Suggested {
  readonly suggestion: Suggestion;
  /** The result cannot be moved in its period any more: this is what came out. */
  readonly tooLate: BackSolved | null;
  /** More is needed than anybody on the team has ever done: the most so far. */
  readonly beyond: number | null;
}

/**
 * The target that the plan's own numbers ask for, else the one that the team's own history bears out, else none and why. What
 * others do is never asked.
 */
export function suggestFor(scene: Scene, counters: RowCounters, crm: Crm): Suggested {
  const { row } = counters;
  if (!mayHaveTarget(row)) return none(whyNot(row));
  const solved = backSolved(scene, counters, crm);
  const own = ownHistory(scene, counters);
  if (solved?.target) {
    const beyond = own.best !== null && solved.target > own.best ? own.best : null;
    return { suggestion: solved, tooLate: null, beyond };
  }
  const tooLate = solved?.target === null ? solved : null;
  if (own.target !== null) {
    const byRep = scene.intent.team.map(({ name }, rep) => ({ rep: name, target: own.byRep[rep] ?? null }));
    const { target, weeks } = own;
    return { suggestion: { from: 'own history', target, weeks, byRep }, tooLate, beyond: null };
  }
  if (tooLate) return { suggestion: tooLate, tooLate, beyond: null };
  return none(
    own.byRep.some((one) => one !== null)
      ? 'So far there is nothing of it to go by.'
      : `Nobody on the team has ${ENOUGH_OWN_WEEKS} closed weeks that say enough yet.`,
  );
}

const none = (why: string): Suggested => ({
  suggestion: { from: 'none', target: null, why },
  tooLate: null,
  beyond: null,
});

function whyNot({ counts, better }: PlanRow): string {
  if (counts === 'Deliverable') return 'A piece of work is done by its due day; nobody can suggest how many there are.';
  if (counts === 'Open items') return 'Open items are kept at zero, or at the number that you write.';
  if (counts === 'Rate') return 'What share is right, nobody can know but you.';
  if (better === 'less') return 'How little is right, nobody can know but you.';
  return 'A target by a day is for you to set.';
}

const tenths = (n: number): number => Math.round(n * 10) / 10;

/** A target as it is said: one decimal, and below one two digits, so that little does not become nothing. */
const said = (n: number): number => (n < 1 ? Number(n.toPrecision(2)) : tenths(n));

/** Back-solved from the result that the behavior drives; null where its target, the rates or the lag are not known. */
function backSolved(scene: Scene, counters: RowCounters, crm: Crm): BackSolved | null {
  const { intent, window, cycleDays } = scene;
  const { row } = counters;
  const driven = scene.plan.find((one) => one.row.kind === 'Result' && fold(one.row.name) === fold(row.drives));
  const lagWeeks = cycleDays === null ? row.lagWeeks : tenths(cycleDays / 7);
  if (!driven || lagWeeks === null) return null;
  const goals = intent.team.map((rep) => baseTarget(driven.row, rep, intent.targets, window.asOf));
  const goal = sumOrNull(goals);
  const rates = goal === null || goal === 0 ? null : ratesTo(driven.row, counters, scene, crm);
  if (goal === null || rates === null) return null;

  const period = periodOf(driven.row, window.asOf, intent.settings);
  const begins = Math.max(weekStart(window.asOf, intent.settings.weekStartsOn), period.from);
  const weeksLeft = tenths((period.to - begins + 1) / 7);
  const done =
    sumOrNull(
      intent.team.map((_, rep) => actualOf(scene.counted, driven, rep, { from: period.from, to: window.asOf })),
    ) ?? 0;
  const solved = backSolve({
    goal: Math.max(0, goal - done),
    rates: rates.map(({ rate }) => rate),
    weeksLeft,
    lagWeeks,
  });
  if (solved === null) return null;
  const reps = goals.filter((one) => one !== null).length;
  const { needed, weekly } = solved;
  return {
    from: 'back-solve',
    target: weekly === null ? null : said((weekly / reps) * (weeksIn[row.per] ?? 1)),
    goal,
    done,
    result: driven.row.name,
    rates,
    reps,
    weeksLeft,
    lagWeeks,
    needed: said(needed),
    weekly: weekly === null ? null : said(weekly),
  };
}
