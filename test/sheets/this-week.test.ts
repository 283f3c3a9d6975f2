import { describe, expect, it } from 'vitest';
import { layThisWeek } from '../../core/sheets/this-week';
import { summarizeWeek } from '../../core/sheets/summarize-week';
import { weekGroups } from '../../core/sheets/week';
import { draw } from '../support/draw';
import { fixtureScorecard } from './fixture-scorecard';

describe('this week', () => {
  it('is drawn: what can still be caught first, then what to agree, what to praise, what to look at', () => {
    expect(draw(layThisWeek(fixtureScorecard(), { team: 'North' }))).toMatchInlineSnapshot(`
      "This week · North
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ▲ Data: 7 of 8 reps fresh (not Erik Lund), 96 % of rows complete
      Rep          | About                      | Now         | What to say or do
      Still to catch this week  (11)
      Ben Okafor   | Qualified opportunities ad | ▲ 2 / 4     | 2 to go this week. One workday is left. Usually does 3 in one day.
      Ben Okafor   | Second contacts engaged    | ▲ 2 / 5     | 3 to go this week. One workday is left. Usually does 4 in one day.
      Dev Patel    | Qualified opportunities ad | ▲ 1 / 2     | 1 to go this week. One workday is left. Usually does 2 in one day.
      Fatima Zahra | Referral asks              | ▲ 1 / 3     | 2 to go this week. One workday is left. Usually does 3 in one day.
      Fatima Zahra | Discovery calls            | ▲ 14 / 20   | 6 to go this week. One workday is left. Usually does 7 in one day.
      Fatima Zahra | Open deals without next st | ▲ 2 / 0     | 2 open, and there should be none.
      Grace Kim    | First-time meetings set    | ▲ 3 / 6     | 3 to go this week. One workday is left. Usually does 4 in one day.
      Hugo Brandt  | Qualified opportunities ad | ▲ 2 / 4     | 2 to go this week. One workday is left. Usually does 3 in one day.
      Hugo Brandt  | New accounts touched       | ▲ 5 / 10    | 5 to go this week. One workday is left. Usually does 6 in one day.
      Hugo Brandt  | Second contacts engaged    | ▲ 2 / 5     | 3 to go this week. One workday is left. Usually does 4 in one day.
      Hugo Brandt  | Open deals without next st | ▲ 1 / 0     | 1 open, and there should be none.
      Agree what is realistic  (6)
      Dev Patel    | Referral asks              | ◆ 0 / 1.5   | 2 to go in 1 workday, best so far 4. A stretch: ask what would help.
      Fatima Zahra | Account plans              | ◆ 1 / 3     | 2 to go in 1 workday, best so far 4. A stretch: ask what would help.
      Fatima Zahra | First-time meetings set    | ▼ 1 / 6     | 5 to go in 1 workday, best so far 4. Agree what is realistic.
      Fatima Zahra | Qualified opportunities ad | ◆ 1 / 4     | 3 to go in 1 workday, best so far 5. A stretch: ask what would help.
      Fatima Zahra | New accounts touched       | ▼ 2 / 10    | 8 to go in 1 workday, best so far 7. Agree what is realistic.
      Fatima Zahra | Second contacts engaged    | ▼ 0 / 5     | 5 to go in 1 workday, best so far 4. Agree what is realistic.
      Missed this week  (1)
      Ben Okafor   | Open deals without next st | ✗ 4 / 0     | The week is over. What got in the way, and what changes next week?
      Pieces of work due or late  (1)
      Fatima Zahra | Territory plan             | ✗ 0 / 1     | Past its due day. What is in the way, and when will it come?
      Missed again  (7)
      Ben Okafor   | Qualified opportunities ad | ▲ 2 / 4     | Missed twice: ask what got in the way before it becomes a pattern.
      Ben Okafor   | Open deals without next st | ✗ 4 / 0     | A miss pattern. What follows is not agreed yet: Settings, After a pattern.
      Fatima Zahra | Territory plan             | ✗ 0 / 1     | A miss pattern. What follows is not agreed yet: Settings, After a pattern.
      Fatima Zahra | First-time meetings set    | ▼ 1 / 6     | A miss pattern. What follows is not agreed yet: Settings, After a pattern.
      Fatima Zahra | Qualified opportunities ad | ◆ 1 / 4     | Missed twice: ask what got in the way before it becomes a pattern.
      Fatima Zahra | New accounts touched       | ▼ 2 / 10    | A miss pattern. What follows is not agreed yet: Settings, After a pattern.
      Fatima Zahra | Second contacts engaged    | ▼ 0 / 5     | A miss pattern. What follows is not agreed yet: Settings, After a pattern.
      Volume without the quality beside it  (1)
      Ben Okafor   | First-time meetings set    | ✓ 11 / 6    | Guard: 41 % of 22 rows, needs 60 %. Is the volume worth what it says?
      Wins to name  (5)
      Ana Torres   | 8 of 9 behaviors met       | ✓           | First-time meetings set 8 of 6, 10 weeks in a row; Qualified opportunities added 5 of 4, 5 weeks in a row; Territory plan 2 of 1, 4 weeks in a row; Second contacts engaged 6 of 5, 4 weeks in a row; and 3 more.
      Ben Okafor   | 5 of 9 behaviors met       | ✓           | Discovery calls 31 of 20, 7 weeks in a row; New accounts touched 14 of 10; Referral asks 4 of 3.
      Dev Patel    | 2 of 9 behaviors met       | ✓           | First-time meetings set 3 of 3; Open deals without next step 0 open.
      Grace Kim    | 2 of 9 behaviors met       | ✓           | Referral asks 3 of 3; Open deals without next step 0 open.
      Hugo Brandt  | 3 of 9 behaviors met       | ✓           | Referral asks 3 of 3, 4 weeks in a row; Territory plan 1 of 1; Discovery calls 20 of 20.
      Off, or not fresh: please check the log  (2)
      Chloé Martin |                            | ○ off       | Off the whole week: nothing is expected, nothing counts as missed.
      Erik Lund    |                            | ? not fresh | The newest CRM row is of Mon 2 Nov. Please check the log before judging the week.
      Data to fix  (6)
      Ben Okafor   |                            | 4 to fix    | 4 rows to fix; 95 % of the rows are complete. See CRM health.
      Chloé Martin |                            | 8 to fix    | 8 rows to fix; 93 % of the rows are complete. See CRM health.
      Erik Lund    |                            | 4 to fix    | 4 rows to fix; 95 % of the rows are complete. See CRM health.
      Fatima Zahra |                            | 8 to fix    | 8 rows to fix; 93 % of the rows are complete. See CRM health.
      Hugo Brandt  |                            | 4 to fix    | 4 rows to fix; 95 % of the rows are complete. See CRM health.
                   | Activities, Owner          | look        | 12 rows belong to "Grace K.", who is not on the team. Write the spelling into "Also known as" on the sheet Team."
    `);
  });

  it('is said in plain lines by the command line, from the same groups', () => {
    expect(summarizeWeek(fixtureScorecard()).join('\n')).toMatchInlineSnapshot(`
      "Week Mon 16 Nov – Sun 22 Nov 2026 (ISO 2026-W47) · as of Thu 19 Nov 2026, end of day
      ▲ Data: 7 of 8 reps fresh (not Erik Lund), 96 % of rows complete

      Still to catch this week (11)
        Ben Okafor    Qualified opportunities added 2 to go; Second contacts engaged 3 to go
        Dev Patel     Qualified opportunities added 1 to go
        Fatima Zahra  Referral asks 2 to go; Discovery calls 6 to go; Open deals without next step 2 too many
        Grace Kim     First-time meetings set 3 to go
        Hugo Brandt   Qualified opportunities added 2 to go; New accounts touched 5 to go; Second contacts engaged 3 to go; Open deals without next step 1 too many

      Agree what is realistic (6)
        Dev Patel     Referral asks 2 to go
        Fatima Zahra  Account plans 2 to go; First-time meetings set 5 to go; Qualified opportunities added 3 to go; New accounts touched 8 to go; 1 more

      Missed this week (1)
        Ben Okafor  Open deals without next step 4 too many

      Pieces of work due or late (1)
        Fatima Zahra  Territory plan 1 to go

      Missed again (7)
        Ben Okafor    Qualified opportunities added (twice); Open deals without next step (a pattern)
        Fatima Zahra  Territory plan (a pattern); First-time meetings set (a pattern); Qualified opportunities added (twice); New accounts touched (a pattern); 1 more

      Volume without the quality beside it (1)
        Ben Okafor  First-time meetings set, guard 41 %

      Wins to name (5)
        Ana Torres   8 met: First-time meetings set 8 of 6, 10 weeks in a row
        Ben Okafor   5 met: Discovery calls 31 of 20, 7 weeks in a row
        Dev Patel    2 met: First-time meetings set 3 of 3
        Grace Kim    2 met: Referral asks 3 of 3
        Hugo Brandt  3 met: Referral asks 3 of 3, 4 weeks in a row

      Off, or not fresh: please check the log (2)
        Chloé Martin  off this week
        Erik Lund     the newest CRM row is of Mon 2 Nov"
    `);
  });

  it('says nothing about a rep who is off, and asks to check the log of one who is not fresh', () => {
    const said = weekGroups(fixtureScorecard()).flatMap(({ code, items }) =>
      items.map(({ rep, says }) => ({ code, rep, says })),
    );
    expect(said.filter(({ rep, code }) => rep === 'Chloé Martin' && code !== 'fix')).toEqual([
      { code: 'away', rep: 'Chloé Martin', says: 'Off the whole week: nothing is expected, nothing counts as missed.' },
    ]);
    expect(said.filter(({ rep, code }) => rep === 'Erik Lund' && code !== 'fix')).toEqual([
      {
        code: 'away',
        rep: 'Erik Lund',
        says: 'The newest CRM row is of Mon 2 Nov. Please check the log before judging the week.',
      },
    ]);
  });

  it('lists pieces of work that are late or due by the end of next week, until they are handed in', () => {
    const piece = { rep: 'Ana Torres', behavior: 'Account plans', accepted: null, link: '', note: '', row: 2 };
    const due = weekGroups(fixtureScorecard(), [
      { ...piece, item: 'Plan for Acme', due: '2026-11-13', submitted: null },
      { ...piece, item: 'Plan for Beta', due: '2026-11-27', submitted: null },
      { ...piece, item: 'Plan for Core', due: '2026-12-24', submitted: null },
      { ...piece, item: 'Plan for Done', due: '2026-11-13', submitted: '2026-11-12' },
    ]).find(({ code }) => code === 'deliverables');
    expect(due?.items.filter(({ rep }) => rep === 'Ana Torres').map(({ now, says }) => `${now}: ${says}`)).toEqual([
      '✗ late: Plan for Acme: was due Fri 13 Nov. When will it come?',
      '▲ due: Plan for Beta: due Fri 27 Nov. On its way?',
    ]);
  });

  it('has a good word when everything is met, and a plain one when nothing is counted', () => {
    const met = summarizeWeek(fixtureScorecard({ cellText: 'M 6/6 s4' })).join('\n');
    expect(met).toContain('Still to catch this week: nobody is behind on anything that can still be caught.');
    expect(summarizeWeek(fixtureScorecard({ reps: 0 })).join('\n')).toContain('no behavior has been counted yet.');
  });

  it('does not praise a volume whose guard does not hold', () => {
    const wins = weekGroups(fixtureScorecard()).find(({ code }) => code === 'wins')!;
    expect(wins.items.find(({ rep }) => rep === 'Ben Okafor')!.says).not.toContain('First-time meetings set');
  });
});
