import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../core/setup/draft';
import { offeredTarget, sumOf } from '../../core/sidebar/plan/suggested';

type BackSolve = Extract<Suggestion, { readonly from: 'back-solve' }>;

const worked: BackSolve = {
  from: 'back-solve',
  target: 4.571,
  goal: 4,
  done: 0,
  result: 'New customers won',
  rates: [
    { name: 'win rate', rate: 0.25, rows: 120 },
    { name: 'meetings that become opportunities', rate: 0.5, rows: 1 },
  ],
  reps: 1,
  weeksLeft: 13,
  lagWeeks: 6,
  needed: 32,
  weekly: 4.571,
};
const drawn = (suggestion: BackSolve, per = 'week'): string[] =>
  sumOf(suggestion, per).map(({ words, number, from }) => `${words}${from === '' ? '' : ` (${from})`}: ${number}`);

describe('a suggested target', () => {
  it('shows every number between the goal and one rep', () => {
    expect(drawn(worked)).toEqual([
      'Goal: New customers won: 4',
      '÷ win rate (from 120 rows): 25 %',
      '÷ meetings that become opportunities (from 1 row): 50 %',
      '= needed in all: 32',
      'Weeks that count: 13 left − 6 until it shows: 7',
      '32 ÷ 7, a week for the team: 4.6',
      'a week for each of 1 rep: 4.6',
    ]);
  });

  it('takes off what is done already, and says so only then', () => {
    expect(drawn({ ...worked, done: 3 })[1]).toBe('− done already: 3');
  });

  it('ends where it is too late: no number follows from nothing', () => {
    const late = drawn({ ...worked, weeksLeft: 5, weekly: null, target: null });
    expect(late[late.length - 1]).toBe('Weeks that count: 5 left − 6 until it shows: 0');
    expect(offeredTarget({ ...worked, target: null })).toBeNull();
  });

  it('is rounded up when the goal needs it, to a tenth below one, and as it is when it was reached before', () => {
    expect(offeredTarget(worked)).toBe('5');
    expect(offeredTarget({ ...worked, target: 4.0000001 })).toBe('4');
    expect(offeredTarget({ ...worked, target: 0.571 })).toBe('0.6');
    expect(offeredTarget({ from: 'own history', target: 4.5, weeks: 12, byRep: [] })).toBe('4.5');
    expect(offeredTarget({ from: 'none', target: null, why: 'No row yet.' })).toBeNull();
  });
});
