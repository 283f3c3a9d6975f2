import type { PlanRow } from '../plan/plan';
import { isUnbroken } from '../score/pattern';
import type { ScoreCell } from '../score/scorecard';
import { count, doneOf, figure, percent, thisPeriod, shownActual } from './figures';

/** What a manager can say to a rep about one behavior: short, exact, with a number and a next step. */
export function catchableSaying(cell: ScoreCell, row: PlanRow): string {
  return join(toGoWords(cell, row), perDayWords(cell), evidenceWords(cell, row));
}

export function stretchSaying(cell: ScoreCell, row: PlanRow): string {
  const todo = cell.stillToDo;
  if (todo === null || todo.toGo <= 0) return join(toGoWords(cell, row), 'Agree what is realistic.');
  const days = count(todo.workdaysLeft, 'workday');
  const best = todo.bestInThatTime;
  const lead = todo.workdaysLeft === 0 ? 'and no workday left' : `in ${days}`;
  const so = best === null ? '' : `, best so far ${figure(best)}`;
  const ask = cell.measure.status === 'Out of reach' ? 'Agree what is realistic.' : 'A stretch: ask what would help.';
  return join(`${figure(todo.toGo)} to go ${lead}${so}.`, ask);
}

export const missedSaying = (cell: ScoreCell, weekGoesOn: boolean): string =>
  weekGoesOn && cell.stillToDo?.workdaysLeft === 0
    ? 'No workday is left this week. What got in the way, and what changes next week?'
    : 'The week is over. What got in the way, and what changes next week?';

/** What follows when a line was missed again: what was agreed for it beforehand, in people's own words. */
export function patternSaying(
  pattern: 'repeat' | 'pattern',
  agreedFor: (pattern: 'repeat' | 'pattern') => string | null = () => null,
): string {
  const agreed = agreedFor(pattern);
  if (agreed !== null) return `${pattern === 'pattern' ? 'A miss pattern' : 'Missed twice'}. Agreed: ${agreed}`;
  return pattern === 'pattern'
    ? 'A miss pattern. What follows is not agreed yet: Settings, After a pattern.'
    : 'Missed twice: ask what got in the way before it becomes a pattern.';
}

export function guardSaying(cell: ScoreCell, row: PlanRow): string {
  const { share, atLeast, rows } = cell.guard!;
  if (row.guard?.kind === 'row')
    return `Look at ${row.guard.name} beside it: the volume is there, the quality is not yet.`;
  const needs = atLeast === null ? '' : `, needs ${percent(atLeast)}`;
  return `Guard: ${percent(share)} of ${count(rows, 'row')}${needs}. Is the volume worth what it says?`;
}

/** `Referral asks 4 of 3`, with a streak where there is one. */
export function winSaying(cell: ScoreCell, row: PlanRow): string {
  const done = doneOf(shownActual(cell.measure), cell.measure.target, row).replace(' / ', ' of ');
  // The streak counts closed weeks; this one makes one more.
  const streak = isUnbroken(cell.missed)
    ? `, no miss in ${count(cell.missed.looked, 'week')}`
    : cell.streak >= 2
      ? `, ${cell.streak + 1} weeks in a row`
      : '';
  const open = row.counts === 'Open items' || row.better === 'less' ? `${figure(cell.measure.actual)} open` : done;
  return `${row.name} ${open}${streak}`;
}

function toGoWords(cell: ScoreCell, row: PlanRow): string {
  const { actual, gap, target } = cell.measure;
  if (row.better === 'less' && gap !== null) {
    if (row.counts !== 'Open items') return `${figure(Math.max(0, -gap))} too many ${thisPeriod(row)}.`;
    return target === 0
      ? `${figure(actual)} open, and there should be none.`
      : `${figure(actual)} open, at most ${figure(target)} allowed.`;
  }
  const toGo = cell.stillToDo?.toGo ?? (gap === null ? 0 : Math.ceil(gap));
  return `${figure(toGo)} to go ${thisPeriod(row)}.`;
}

function perDayWords(cell: ScoreCell): string {
  const todo = cell.stillToDo;
  if (todo === null || todo.toGo <= 0) return '';
  if (todo.workdaysLeft <= 0) return 'No workday is left.';
  if (todo.workdaysLeft === 1) return 'One workday is left.';
  if (todo.neededPerDay === null) return '';
  return `${figure(todo.neededPerDay)} a day on the ${count(todo.workdaysLeft, 'workday')} left.`;
}

/** That it can be done is said only with this rep's own history as the proof. */
function evidenceWords(cell: ScoreCell, row: PlanRow): string {
  const todo = cell.stillToDo;
  const usual = todo?.medianInThatTime ?? null;
  if (row.better === 'less' || todo === null || usual === null || usual < todo.toGo || todo.toGo <= 0) return '';
  const days = todo.workdaysLeft === 1 ? 'in one day' : `in ${count(todo.workdaysLeft, 'workday')}`;
  return `Usually does ${figure(usual)} ${days}.`;
}

/** The same in few words, for a terminal: `Referral asks 2 to go`. */
export function shortSaying(cell: ScoreCell, row: PlanRow): string {
  const { gap } = cell.measure;
  if (row.better === 'less' && gap !== null && gap < 0) return `${row.name} ${figure(-gap)} too many`;
  const todo = cell.stillToDo;
  if (todo === null || todo.toGo <= 0)
    return `${row.name} ${doneOf(shownActual(cell.measure), cell.measure.target, row)}`;
  const perDay = todo.neededPerDay === null || todo.workdaysLeft < 2 ? '' : ` (${figure(todo.neededPerDay)} a day)`;
  return `${row.name} ${figure(todo.toGo)} to go${perDay}`;
}

const join = (...sentences: string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');
