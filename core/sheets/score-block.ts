import type { PlanRow } from '../plan/plan';
import type { Status } from '../score/measure';
import type { ScoreCell } from '../score/scorecard';
import { doneOf, figure, percent, shownActual } from './figures';
import type { LaidCell } from './layout';
import type { Look } from './looks';
import { signs } from './signs';
import { sparkline } from './sparkline';

/** One rep and one behavior, in three lines: sign and done / target, the word that says what to do, the trend. */
export type Block = readonly [figure: LaidCell, word: LaidCell, trend: LaidCell];

const block = (
  look: Look,
  figureText: string,
  word: string,
  trend: string,
  wordLook: Look = look,
  trendLook = look,
): Block => [
  { value: figureText, look, part: 'figure' },
  { value: word, look: wordLook, part: 'word' },
  { value: trend, look: trendLook, part: 'trend' },
];

export function blockOf(cell: ScoreCell, row: PlanRow): Block {
  const { measure, guard } = cell;
  const { sign, look } = signs[measure.status];
  // Where the volume itself is behind, what is still to do comes first; the guard is then said on This week.
  const failing = guard !== null && !guard.holds && guard.share !== null && volumeIsFine.has(measure.status);
  const figureText = isSilent(measure) ? sign : `${sign} ${doneOf(shownActual(measure), measure.target, row)}`;
  const word = failing ? guardWord(guard) : wordOf(cell, row) + heldWord(cell);
  return block(look, figureText, word, trendOf(cell), failing ? 'bad' : look);
}

/** Away with nothing done. What was done all the same is in the total below, so it stands here, too. */
const isSilent = ({ status, actual }: ScoreCell['measure']): boolean => status === 'Off' && (actual ?? 0) === 0;

/** The trend with what a manager should notice about it: missed again, or on target again and again. */
function trendOf(cell: ScoreCell): string {
  const line = sparkline(cell.trend);
  if (unjudged.has(cell.measure.status)) return line;
  if (cell.pattern === 'pattern') return `${line} ✗✗✗`;
  if (cell.pattern === 'repeat') return `${line} ✗✗`;
  return cell.streak >= 3 ? `${line} ✓${cell.streak}` : line;
}

const volumeIsFine: ReadonlySet<Status> = new Set<Status>(['Met', 'On track']);

const guardWord = (guard: NonNullable<ScoreCell['guard']>): string =>
  guard.atLeast === null ? 'guard not held' : `guard ${percent(guard.share)} < ${percent(guard.atLeast)}`;

/** A quality guard that holds is said beside Met: the number is worth what it says. */
const heldWord = ({ measure, guard }: ScoreCell): string =>
  measure.status === 'Met' && guard !== null && guard.share !== null ? `, guard ${percent(guard.share)}` : '';

/** Nothing is said about earlier weeks beside a week that cannot be judged. */
const unjudged: ReadonlySet<Status> = new Set<Status>(['Off', 'No fresh data', 'Not started']);

const mattersNow: ReadonlySet<Status> = new Set<Status>([
  'On track',
  'Behind, catchable',
  'Behind, a stretch',
  'Out of reach',
  'Missed',
]);

/** The short word under a figure: how many are still to do, and whether that can be done. */
export function wordOf(cell: ScoreCell, row: PlanRow): string {
  const { status, gap } = cell.measure;
  const toGo = cell.stillToDo?.toGo ?? 0;
  const word = signs[status].word;
  if (row.better === 'less' && gap !== null && gap < 0 && mattersNow.has(status)) return `${figure(-gap)} too many`;
  switch (status) {
    case 'On track':
      return toGo > 0 ? `On track, ${figure(toGo)} to go` : word;
    case 'Behind, catchable':
      return toGo > 0 ? `${figure(toGo)} to go, catchable` : word;
    case 'Behind, a stretch':
      return toGo > 0 ? `${figure(toGo)} to go, a stretch` : word;
    case 'Out of reach':
      return toGo > 0 ? `${figure(toGo)} to go, out of reach` : word;
    case 'Missed':
      return lateWord(cell, row) ?? word;
    default:
      return word;
  }
}

/** Pieces of work past their due day: what was expected by now, not all that is still to come. */
function lateWord({ measure }: ScoreCell, row: PlanRow): string | undefined {
  const { actual, expected } = measure;
  if (row.counts !== 'Deliverable' || actual === null || expected === null || expected <= actual) return undefined;
  return `${figure(Math.ceil(expected - actual))} late`;
}

/** A plan row across the team. The word counts reps, because a sum hides who is behind. */
export function teamBlockOf(
  team: {
    readonly actual: number | null;
    readonly target: number | null;
    readonly onTarget: number;
    readonly counted: number;
    readonly trend: readonly (number | null)[];
  },
  row: PlanRow,
): Block {
  const word = team.counted === 0 ? 'nobody counted' : `${team.onTarget} of ${team.counted} on target`;
  return block('total', doneOf(team.actual, team.target, row), word, sparkline(team.trend));
}
