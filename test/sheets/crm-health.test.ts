import { describe, expect, it } from 'vitest';
import { layCrmHealth, type CrmHealth } from '../../core/sheets/crm-health';
import { draw } from '../support/draw';
import { fixtureScorecard } from './fixture-scorecard';

const scorecard = fixtureScorecard({ reps: 5 });
const crm: CrmHealth = {
  health: scorecard.health,
  accounts: [
    {
      sheet: 'activities',
      table: 'Activities',
      rows: 2000,
      usable: 1990,
      leftOut: [
        { reason: 'no owner', count: 7, firstRows: [3, 9, 12, 44, 50, 51] },
        { reason: 'a subtotal', count: 3, firstRows: [20, 40, 60] },
      ],
    },
    { sheet: 'deals', table: 'Opportunities', rows: 120, usable: 120, leftOut: [] },
  ],
  findings: [
    { severity: 'info', code: 'a', where: 'Plan, row 4', what: 'Dated by is blank.', fix: 'Write the date.' },
    { severity: 'ask', code: 'b', where: 'deals, Close', what: 'Day or month first?', fix: 'Say so on Sources.' },
  ],
};

describe('CRM health', () => {
  it('is drawn: reps, what became of every row, and what to answer first', () => {
    expect(draw(layCrmHealth(scorecard, crm))).toMatchInlineSnapshot(`
      "CRM health
      Week Mon 16 Nov – Sun 22 Nov 2026  (ISO 2026-W47)   ·   as of Thu 19 Nov 2026, end of day
      ▲ Data: 4 of 5 reps fresh (not Erik Lund), 96 % of rows complete
      Reps: stale or missing data is never counted as a miss
      Rep          | Rows          | Newest row        | Fresh       | Complete | To fix
      Ana Torres   | 120           | Thu 19 Nov        | ✓ fresh     | 97 %     | –
      Ben Okafor   | 113           | Thu 19 Nov        | ✓ fresh     | 95 %     | 4
      Chloé Martin | 106           | Fri 6 Nov         | ✓ fresh     | 93 %     | 8
      Dev Patel    | 99            | Wed 18 Nov        | ✓ fresh     | 97 %     | –
      Erik Lund    | 92            | Mon 2 Nov         | ? not fresh | 95 %     | 4
      Rows: every row is counted or listed with its reason
      Sheet        | Table         | Rows in           | Used        | Left out |           | Why
      activities   | Activities    | 2000              | 1990        | 10       | ✓ adds up | 7 rows: no owner (row 3, 9, 12, 44, 50, …) ⏎ 3 rows: a subtotal (row 20, 40, 60)
      deals        | Opportunities | 120               | 120         | 0        | ✓ adds up | every row is used
      Findings: 1 thing to look at
      Where                        | Weight            | What                               | What to do
      deals, Close                 | ? please answer   | Day or month first?                | Say so on Sources.
      Plan, row 4                  | ● for your notice | Dated by is blank.                 | Write the date."
    `);
  });

  it('says so when rows do not add up', () => {
    const wrong = { ...crm, accounts: [{ ...crm.accounts[0]!, usable: 1 }] };
    expect(draw(layCrmHealth(scorecard, wrong))).toContain('✗ does not add up');
  });

  it('has a good word when there is nothing to look at', () => {
    expect(draw(layCrmHealth(scorecard, { ...crm, findings: [] }))).toContain('Nothing to look at. Well kept.');
  });
});
