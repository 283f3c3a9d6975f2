import { describe, expect, it } from 'vitest';
import type { StartQuestion } from '../../core/setup/start';
import { isSettled, openParts, settle, standing, withGiven } from '../../core/sidebar/start/answers';
import { stepAfter, stepAgain, stepBefore, stepsOf } from '../../core/sidebar/start/steps';

const credit = (id: string, proposed: string | null): StartQuestion => ({
  topic: 'credit',
  id,
  sheet: 'Activities',
  table: 'Activities',
  column: '',
  proposed,
  isAnswered: false,
  options: [],
});
const words: StartQuestion = {
  topic: 'words',
  id: 'stages',
  sheet: 'Deals',
  table: 'Opportunities',
  column: 'Stage',
  proposed: null,
  isAnswered: false,
  meanings: ['Open', 'Won', 'Lost'],
  words: [
    { id: 'w1', word: 'Gewonnen', rows: 4, proposed: 'Won' },
    { id: 'w2', word: 'Abgesagt', rows: 2, proposed: null },
  ],
};
const start = { questions: [credit('a', 'x'), words] };

describe('The steps of Start', () => {
  it('are what was found, each question, the team, and the rows', () => {
    expect(stepsOf(start)).toEqual(['found', 'question a', 'question stages', 'team', 'rows']);
    expect(stepsOf({ questions: [] })).toEqual(['found', 'team', 'rows']);
  });

  it('lead back the way they came, and keep the answers', () => {
    expect(stepBefore(start, 'team')).toBe('question stages');
    expect(stepBefore(start, 'found')).toBeNull();
    expect(standing(withGiven([], 'a', 'y'), credit('a', 'x') as never)).toBe('y');
  });

  it('let nobody pass a question unanswered that came up through another answer', () => {
    const given = [{ id: 'a', value: 'x' }];
    expect(stepAfter(start, given, 'question stages')).toBe('question stages');
    const all = settle(withGiven(given, 'w2', 'Lost'), words);
    expect(stepAfter(start, all, 'question stages')).toBe('team');
    const grown = { questions: [...start.questions, credit('new', null)] };
    expect(stepAfter(grown, all, 'team')).toBe('question new');
  });

  it('go on behind a question that is not asked any more', () => {
    const given = [{ id: 'a', value: 'x' }];
    expect(stepAfter({ questions: [credit('a', 'x')] }, given, 'question gone')).toBe('team');
  });

  it('begin again where the person left off, or at the first open question', () => {
    expect(stepAgain(start, [], 'question stages')).toBe('question stages');
    expect(stepAgain(start, [], 'question gone')).toBe('question a');
  });
});

describe('Answers', () => {
  it('take a proposal over only when the person goes on', () => {
    expect(isSettled([], credit('a', 'x'))).toBe(false);
    expect(settle([], credit('a', 'x'))).toEqual([{ id: 'a', value: 'x' }]);
  });

  it('are missing for each word that nobody can know', () => {
    expect(openParts([], words)).toEqual(['w2']);
    expect(openParts([{ id: 'w2', value: 'Lost' }], words)).toEqual([]);
    expect(settle([], words)).toEqual([{ id: 'w1', value: 'Won' }]);
  });

  it('of a later hour take the place of earlier ones', () => {
    expect(withGiven([{ id: 'a', value: 'x' }], 'a', 'y')).toEqual([{ id: 'a', value: 'y' }]);
  });
});
