import { describe, expect, it } from 'vitest';
import type { Intent } from '../../core/plan/plan';
import { layExpectations } from '../../core/sheets/expectations';
import { expectedWords, resultWords } from '../../core/sheets/expected-words';
import { intentOf, planRow, rep, settings } from '../score/drawn';
import { draw } from '../support/draw';
import { sampleTeam } from '../feedback/sample-week';
import { fixtureScorecard } from './fixture-scorecard';

/*
 *     March 2026
 * Mo Tu We Th Fr Sa Su
 *  9 10 11 12 13 14 15     as of Thursday the 12th
 */
const asOf = '2026-03-12';
const meetings = planRow({ name: 'Meetings set', target: 4 });
const words = (row = meetings, who = rep('Ann'), said: Partial<Intent> = {}): string =>
  expectedWords(row, who, intentOf([row], [who], said), asOf);

const { intent: sample, scorecardOn } = sampleTeam();

describe('what is expected', () => {
  it('is drawn on one page: the result with number and day, the behaviors and how they are counted, what follows, two lines to sign', () => {
    const layout = layExpectations(scorecardOn('2026-11-19'), sample, { team: 'North' });
    expect(layout.pageBreaks).toHaveLength(sample.team.length - 1);
    expect(draw(layout, layout.pageBreaks![2], layout.pageBreaks![3])).toMatchInlineSnapshot(`
      "What we expect: Jonas Feldkamp · North
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ✓ Your log: newest row Thu 19 Nov, 98 % of 73 rows complete
      Results we work for
      New customers won          | 6 a quarter, by Thu 31 Dec | Half of next year has to come from customers we do not have yet
      New business won (USD)     | 75k a quarter, by Thu 31 D | What the new customers are worth in their first year
      What you do for them
      Behavior                   | Expected                   | How it is counted, and what is not
      Territory plan             | 1 piece, all handed in     | Counts a piece of work once it is submitted. Not counted: what is begun, promised or planned, but not submitted.
      Account plans              | 4 pieces, the next by Fri  | Counts a piece of work once it is submitted. Not counted: what is begun, promised or planned, but not submitted.
      First-time meetings set    | 3.2 a week for now (ramp 8 | Counts first meetings: nobody had one with the same account in the 365 days before. They count on the day they were created, for the owner. Not counted: those without an account or a creation date. Planned and canceled ones count too. The quality beside it: at least 60% of them should be completed.
      Qualified opportunities ad | 1.6 a week for now (ramp 8 | Counts opportunities that are of type “New Business” and have an amount of at least 5,000 and a next step, on the day they were created, for the owner. Not counted: those without a creation date. Open, won and lost ones all count. The quality beside it: at least 50% of them should be open or won.
      Accounts touched           | 9.6 a week for now (ramp 8 | Counts different accounts, each once a week, in calls, e-mails or meetings that are completed, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without an account or a date.
      Prospecting calls          | 9.6 a week for now (ramp 8 | Counts calls that are completed and have a subject that begins with “Prospecting”, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without a date. The quality beside it: at least 20% of them should have the outcome “Connected”.
      Referral asks              | 2.4 a week for now (ramp 8 | Counts calls that are completed and have “referral” in the subject, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without a date.
      Recaps sent                | 3.2 a week for now (ramp 8 | Counts e-mails that are completed and have a subject that begins with “Recap”, on the day they took place, for the owner. Not counted: planned, open or canceled ones, drafts, or those without a date.
      Deals without a next step  | none open                  | Counts opportunities that are open and have no next step, as they stand on the day measured at, for the owner. Each one is something to put right. Not counted: won or lost ones.
      What follows
      How it is reported         | Not agreed yet: write it on Settings, How it is reported.
      What colleagues see        | Not agreed yet: write it on Settings, Peers see.
      One miss                   | Not agreed yet: write it on Settings, After one miss.
      Two in a row               | Not agreed yet: write it on Settings, After two misses.
      A pattern                  | Not agreed yet: write it on Settings, After a pattern.
      Not a miss                 | Weeks off, weeks of a ramp and weeks without fresh data. A pattern is three misses in a row, or misses in more than half of the counted weeks. A result is never a miss.
      Read and agreed
      Name and day               |                            |
      Manager, name and day      |                            |"
    `);
  });

  it('is the own number, after the ramp, and from which day the full one holds', () => {
    const ramping = rep('Ann', { starts: '2026-03-02', ramp: [0.25, 0.5, 0.75] });
    expect(words(meetings, ramping)).toBe('2 a week for now (ramp 50 %); 4 from Mon 23 Mar');
    const targets = [{ rep: 'Ann', behavior: 'Meetings set', from: '2026-03-02' as const, target: 6 }];
    expect(words(meetings, rep('Ann'), { targets })).toBe('6 a week');
  });

  it.each([
    [{ ...meetings, target: null }, 'no number agreed'],
    [planRow({ counts: 'Open items', target: 0, better: 'less' }), 'none open'],
    [planRow({ counts: 'Open items', target: 2, better: 'less' }), 'at most 2 open'],
    [planRow({ counts: 'Rate', target: 0.6, where: 'Status = Completed' }), '60 % a week'],
    [planRow({ per: 'month', target: 3 }), '3 a month'],
    [planRow({ per: 'date', due: '2026-04-30', target: 20 }), '20 by Thu 30 Apr 2026'],
    [
      planRow({ counts: 'Deliverable', from: 'Deliverables', due: '2026-03-31', target: 2 }),
      '2 pieces by Tue 31 Mar 2026',
    ],
    [planRow({ counts: 'Deliverable', from: 'Deliverables', target: 1 }), '1 piece, no due day yet'],
  ])('case %# is said as people say it', (row, said) => {
    expect(words(row)).toBe(said);
  });

  it('of pieces of work is when the next and the last are due', () => {
    const plans = planRow({ name: 'Plans', counts: 'Deliverable', from: 'Deliverables', target: 3 });
    const piece = (due: '2026-03-13' | '2026-03-06' | '2026-03-27', submitted: '2026-03-05' | null = null) => ({
      rep: 'Ann',
      behavior: 'Plans',
      item: due,
      due,
      submitted,
      accepted: null,
      link: '',
      note: '',
      row: 2,
    });
    const said = (...deliverables: ReturnType<typeof piece>[]): string => words(plans, rep('Ann'), { deliverables });
    expect(said(piece('2026-03-06', '2026-03-05'), piece('2026-03-13'), piece('2026-03-27'))).toBe(
      '3 pieces, the next by Fri 13 Mar, the last by Fri 27 Mar 2026',
    );
    expect(said(piece('2026-03-06'))).toBe('3 pieces, the first was due Fri 6 Mar');
    expect(
      words({ ...plans, target: 1 }, rep('Ann'), {
        deliverables: [piece('2026-03-06', '2026-03-05')],
      }),
    ).toBe('1 piece, all handed in');
  });

  it('of a result has its number and the day by which it counts', () => {
    const won = planRow({ kind: 'Result', name: 'Won', from: 'Opportunities', target: 6, per: 'quarter' });
    expect(resultWords(won, rep('Ann'), intentOf([won], [rep('Ann')]), asOf)).toBe('6 a quarter, by Tue 31 Mar 2026');
  });

  it('says what follows a miss as it was agreed, and where to write it when it was not', () => {
    const card = fixtureScorecard({ reps: 1 });
    const intent = intentOf(
      card.behaviors.map(({ row }) => row),
      [rep('Ana Torres')],
      { settings: settings({ afterOneMiss: 'We talk.' }) },
    );
    const page = draw(layExpectations(card, intent));
    expect(page).toMatch(/One miss +\| We talk\./);
    expect(page).toMatch(/A pattern +\| Not agreed yet: write it on Settings, After a pattern\./);
  });
});
