import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import { checkExperiments } from '../../core/logs/check-experiments';
import type { Experiment } from '../../core/logs/experiment';
import { suggestCheckOn, verdictOn, weeksForVerdicts } from '../../core/logs/verdict';
import type { PlanRow, TimeOff } from '../../core/plan/plan';
import { score } from '../../core/score/score';
import type { Scorecard } from '../../core/score/scorecard';
import { activities, weeks } from '../feedback/drawn-week';
import { crmOf, intentOf, planRow, rep } from '../score/drawn';

/*
 * Weeks are drawn oldest first, the open one of 9 March 2026 last; a change on Monday 12 January has 8 closed weeks behind it.
 *
 *     January 2026            February 2026           March 2026
 *     Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su
 *               1  2  3  4                      1                       1
 *      5  6  7  8  9 10 11     2  3  4  5  6  7  8     2  3  4  5  6  7  8
 *     12 13 14 15 16 17 18     9 10 11 12 13 14 15     9 10 11 12
 */
const asOf: Day = '2026-03-12';
const calls = planRow({ name: 'Calls made', where: 'Type = Call', lagWeeks: 2 });
const meetings = planRow({ name: 'Meetings set', where: 'Type = Meeting' });

/** Rows of Ann: calls week by week, and meetings. */
const typed = (type: string, counts: readonly number[], who = 'Ann'): Cell[][] =>
  weeks(who, counts).map((row) => row.map((cell) => (cell === 'Meeting' ? type : cell)));

function card(
  called: readonly number[],
  met: readonly number[],
  said: { readonly rows?: readonly PlanRow[]; readonly timeOff?: readonly TimeOff[]; readonly weeks?: number } = {},
): Scorecard {
  const rows = said.rows ?? [calls, meetings];
  const intent = intentOf(rows, [rep('Ann'), rep('Ben')], { timeOff: said.timeOff ?? [] });
  // A call of the oldest week drawn makes that week known.
  const crm = crmOf(
    activities(
      typed('Call', called),
      typed('Meeting', met),
      typed(
        'Call',
        called.map(() => 1),
        'Ben',
      ),
    ),
  );
  return score(intent, crm, asOf, said.weeks ?? 20).value;
}

const tried = (said: Partial<Experiment> = {}): Experiment => ({
  rep: 'Ann',
  change: 'Call before ten',
  since: '2026-01-12',
  behavior: 'Calls made',
  shouldMove: 'Meetings set',
  checkOn: null,
  verdict: null,
  note: '',
  row: 2,
  ...said,
});

const callsUp = [3, 2, 3, 4, 3, 2, 3, 4, 6, 6, 7, 6, 6, 7, 6, 6, 1];
const meetingsUp = [1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 4, 4, 3, 4, 4, 4, 0];
const flat = [1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 1, 0];

describe('the verdict on an experiment', () => {
  it('has moved when the behavior changed and, a lag later, what should follow left its ordinary weeks', () => {
    const verdict = verdictOn(tried(), card(callsUp, meetingsUp))!;
    expect(verdict.word).toBe('Moved');
    expect(verdict.why).toBe(
      'Moved. Calls made: 3 a week before (mostly 2.8 to 3.3, 8 weeks), 6 since (8 weeks). Meetings set: 1 a week before (mostly 1 to 1.3, 8 weeks), 4 since (6 weeks).',
    );
    expect(verdict.follows).toMatchObject({ weeksAfter: 6, way: 'better' });
  });

  it('nothing that moves is the doing of a behavior that stayed as it was', () => {
    const verdict = verdictOn(tried(), card([3, 2, 3, 4, 3, 2, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 1], meetingsUp))!;
    expect(verdict.word).toBe('Not moved');
    expect(verdict.why).toMatch(/^Not moved: the behavior itself stayed as it was\. Calls made: 3 a week before/);
  });

  it('a behavior that changed while nothing followed has not moved it, and neither has one after which it fell', () => {
    expect(verdictOn(tried(), card(callsUp, flat))!.why).toMatch(
      /^Not moved: the behavior changed, and nothing followed/,
    );
    const fell = [4, 4, 5, 4, 4, 4, 5, 4, 4, 4, 1, 1, 1, 1, 1, 1, 0];
    expect(verdictOn(tried(), card(callsUp, fell))!.why).toMatch(/^Not moved: it went the other way/);
  });

  it('where less is better, less is a move', () => {
    const rows = [calls, { ...meetings, better: 'less' as const }];
    const fell = [4, 4, 5, 4, 4, 4, 5, 4, 4, 4, 1, 1, 1, 1, 1, 1, 0];
    expect(verdictOn(tried(), card(callsUp, fell, { rows }))!.word).toBe('Moved');
  });

  it('is too early until the day to look, which is four closed weeks a lag after the change', () => {
    expect(suggestCheckOn(tried(), card(callsUp, meetingsUp))).toBe('2026-02-23');
    expect(suggestCheckOn(tried({ since: '2026-01-14' }), card(callsUp, meetingsUp))).toBe('2026-03-02');
    const late = verdictOn(tried({ since: '2026-02-02' }), card(callsUp, meetingsUp))!;
    expect(late).toMatchObject({ word: 'Too early', checkOn: '2026-03-16' });
    expect(late.why).toBe('Too early: week 6 of 6. Look again on Monday.');
    expect(verdictOn(tried({ checkOn: '2026-04-20' }), card(callsUp, meetingsUp))!.word).toBe('Too early');
  });

  it('a day that was written too soon is not looked at before one lag has passed', () => {
    const soon = tried({ since: '2026-03-02', checkOn: '2026-03-05' });
    expect(verdictOn(soon, card(callsUp, meetingsUp))!.word).toBe('Too early');
  });

  it('whoever writes such a day is told the first on which there is something to see', () => {
    const soon = tried({ since: '2026-03-02', checkOn: '2026-03-05', row: 7 });
    const told = (one: Experiment) => checkExperiments('Experiments', [one], card(callsUp, meetingsUp), null);
    expect(told(soon)).toMatchObject([
      { code: 'check-too-soon', severity: 'warning', where: 'Experiments, row 7, Check on' },
    ]);
    expect(told(soon)[0]!.fix).toContain('2026-04-13');
    expect(told(tried({ since: '2026-03-02', checkOn: '2026-03-16' }))).toEqual([]);
    expect(told({ ...soon, shouldMove: '' })).toEqual([]);
    expect(told({ ...soon, verdict: 'Moved' })).toEqual([]);
  });

  it('below four weeks that count on either side there are too few, whatever they look like', () => {
    const few = verdictOn(tried({ since: '2026-02-09', checkOn: '2026-03-01' }), card(callsUp, meetingsUp))!;
    expect(few.word).toBe('Too few');
    expect(few.why).toBe('Too few: Meetings set has 8 weeks that count before and 2 weeks since; it takes 4 each.');
    expect(verdictOn(tried(), card(callsUp, meetingsUp, { weeks: 12 }))!.word).toBe('Too few');
  });

  it('weeks off do not count on either side', () => {
    const away = [{ rep: 'Ann', from: '2026-01-12', to: '2026-02-13', reason: 'Leave' }] as const;
    const verdict = verdictOn(tried({ shouldMove: '' }), card(callsUp, meetingsUp, { timeOff: away }))!;
    expect(verdict.behavior.weeksAfter).toBe(3);
    expect(verdict.word).toBe('Too few');
  });

  it('the week in which the change was made is on neither side, and the open week never counts', () => {
    const { behavior } = verdictOn(tried({ since: '2026-01-14', shouldMove: '' }), card(callsUp, meetingsUp))!;
    expect([behavior.weeksBefore, behavior.weeksAfter]).toEqual([8, 7]);
  });

  it('without a rep it is about the team, and about a line that nobody knows it says nothing', () => {
    expect(verdictOn(tried({ rep: '', shouldMove: '' }), card(callsUp, meetingsUp))!).toMatchObject({
      word: 'Moved',
      behavior: { before: 4, after: 7 },
    });
    expect(verdictOn(tried({ behavior: 'Lunches' }), card(callsUp, meetingsUp))).toBeNull();
    expect(verdictOn(tried({ shouldMove: 'Lunches' }), card(callsUp, meetingsUp))).toBeNull();
  });

  it('a scorecard has to reach back eight weeks and some before the change, and no further once somebody has concluded', () => {
    expect(weeksForVerdicts([tried()], asOf)).toBe(22);
    expect(weeksForVerdicts([tried({ verdict: 'Moved' })], asOf)).toBe(0);
    expect(weeksForVerdicts([tried({ since: '2020-01-01' })], asOf)).toBe(52);
  });
});

it('a lag of a week and a half is two whole weeks: what should follow is looked for after them', () => {
  const verdict = verdictOn(
    tried({ since: '2026-03-02', checkOn: '2026-03-10' }),
    card([2, 2, 2, 2, 2, 2, 2, 2, 5], [1, 1, 1, 1, 1, 1, 1, 1, 3], { rows: [{ ...calls, lagWeeks: 1.5 }, meetings] }),
  );
  expect([verdict!.word, verdict!.why]).toEqual(['Too early', 'Too early: week 2 of 2. Look again on Monday.']);
});
