import type { Evidence } from '../feedback/evidence';
import { count, doneOf, figure, figureOf, percent, shortDay } from '../sheets/figures';

/** What a note rests on, in one line: the numbers, the days they are of, and the rows behind them. */
export function evidenceLine(evidence: Evidence): string {
  const { from, to, rows, row } = evidence;
  // A piece of work has a day of its own, said before.
  const days = 'due' in evidence ? '' : from === to ? shortDay(to) : `${shortDay(from)} – ${shortDay(to)}`;
  const behind = row.counts === 'Deliverable' || (evidence.sort === 'won' && rows === 0) ? '' : count(rows, 'row');
  return [...numbersOf(evidence), days, behind].filter((part) => part !== '').join(' · ');
}

function numbersOf(evidence: Evidence): readonly string[] {
  const { row } = evidence;
  switch (evidence.sort) {
    case 'open':
      // What a rep usually does in that time is rows logged, of whatever kind: no measure of items cleared.
      return [
        `${figureOf(evidence.actual, row)} open`,
        `${figureOf(evidence.toGo, row)} to clear`,
        `${count(evidence.workdaysLeft, 'workday')} left`,
      ];
    case 'gap':
    case 'share':
      return [
        doneOf(evidence.actual, evidence.target, row),
        `${figureOf(evidence.toGo, row)} to go`,
        `${count(evidence.workdaysLeft, 'workday')} left`,
        evidence.usual === null ? '' : `usually ${figureOf(evidence.usual, row)} in that time`,
      ];
    case 'handed':
    case 'early':
    case 'due':
    case 'late':
      return [
        evidence.item === '' ? '' : evidence.item,
        `due ${shortDay(evidence.due)}`,
        evidence.submitted === null ? 'not in yet' : `in on ${shortDay(evidence.submitted)}`,
      ];
    case 'guard': {
      const needs = evidence.atLeast === null ? '' : `, needs ${percent(evidence.atLeast)}`;
      return [figureOf(evidence.actual, row), `${percent(evidence.share)} of ${count(evidence.of, 'row')}${needs}`];
    }
    case 'stale':
    case 'quiet':
    case 'incomplete':
      return [
        evidence.lastRow === null ? 'no row at all' : `newest row of ${shortDay(evidence.lastRow)}`,
        evidence.toFix === 0 ? '' : `${count(evidence.toFix, 'row')} to fix`,
      ];
    case 'won':
    case 'reached':
      return [
        `${figureOf(evidence.added, row)} ${evidence.when}`,
        evidence.actual === null ? '' : doneOf(evidence.actual, evidence.target, row),
      ];
    case 'steady':
      return [`${count(evidence.weeks, 'week')} in a row`, `never below ${figureOf(evidence.least, row)}`];
    case 'log':
      return [];
    case 'first':
      return [doneOf(evidence.actual, evidence.target, row), `first time in ${count(evidence.weeks, 'week')}`];
    case 'streak':
      return [doneOf(evidence.actual, evidence.target, row), `${figure(evidence.weeks)} weeks in a row`];
    case 'unbroken':
      return [doneOf(evidence.actual, evidence.target, row), `no miss in ${count(evidence.weeks, 'week')}`];
    case 'best':
    case 'improved': {
      const before = evidence.before === null ? '' : figureOf(evidence.before, row);
      const against = evidence.sort === 'best' ? `at most ${before} before` : `usually ${before}`;
      return [doneOf(evidence.actual, evidence.target, row), before === '' ? '' : against];
    }
    case 'met':
    case 'kept':
      return [doneOf(evidence.actual, evidence.target, row)];
  }
}
