import { describe, expect, it } from 'vitest';
import type { LateLogging } from '../../core/crm/late-logging';
import { layCrmHealth, type CrmHealth } from '../../core/sheets/crm-health';
import { lateWords } from '../../core/sheets/late-words';
import { draw } from '../support/draw';
import { fixtureScorecard } from './fixture-scorecard';

const scorecard = fixtureScorecard({ reps: 5 });
/** Everything on Friday, one here and there, nothing late. */
const logging: readonly LateLogging[] = [
  { logged: 14, late: 9, most: { weekday: 4, count: 11, part: 'morning' } },
  { logged: 30, late: 2, most: { weekday: 1, count: 9, part: null } },
  { logged: 12, late: 0, most: { weekday: 2, count: 4, part: null } },
];
const crm: CrmHealth = {
  health: scorecard.health.map((one, i) => ({
    ...one,
    ...(i < 3 && { logging: logging[i]! }),
    uncovered: { accounts: i === 0 ? 12 : 0, opportunities: 0, activities: i === 0 ? 40 : i === 1 ? 1 : 0 },
    countable: 0.999,
    rowsToFix: Array.from({ length: one.toFix }, (_, n) => ({
      sheet: 'deals',
      row: 10 * i + n + 2,
      owner: one.rep,
      reasons: n === 0 ? ['no amount', 'no close date'] : ['no amount'],
    })),
  })),
  coverage: {
    touchedWithoutOpportunity: {
      count: 12,
      of: 85,
      first: [{ account: 'Harbor Foods', owner: 'Ana Torres', activities: 3, last: '2026-11-12' }],
      byOwner: new Map([['Ana Torres', 12]]),
    },
    quietOpportunities: null,
    activitiesWithoutAccount: { count: 40, of: 2000, byOwner: new Map([['Ana Torres', 40]]) },
  },
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
      Rep          | Rows          | Newest row        | Countable | Complete | Logged this week           | Rows to fix
      Ana Torres   | 120           | ✓ Thu 19 Nov      | 99 %      | 97 %     | ▲ 11 of 14 logged on Frida | nothing to fix
      Ben Okafor   | 113           | ✓ Thu 19 Nov      | 99 %      | 95 %     | 2 of 30 logged late        | no amount (deals, rows 12, 13, 14, 15) ⏎ no close date (deals, row 12)
      Chloé Martin | 106           | ✓ Fri 6 Nov       | 99 %      | 93 %     | ✓ 12, none late            | no amount (deals, rows 22, 23, 24, 25 and 4 more) ⏎ no close date (deals, row 22)
      Dev Patel    | 99            | ✓ Wed 18 Nov      | 99 %      | 97 %     |                            | nothing to fix
      Erik Lund    | 92            | ? Mon 2 Nov       | 99 %      | 95 %     |                            | no amount (deals, rows 42, 43, 44, 45) ⏎ no close date (deals, row 42)
      Customers and activities: what one says about the other
      12 of 85 accounts touched in 90 days have no opportunity: for example Harbor Foods (Ana Torres).
      40 of 2,000 activities name no account.
      Ana Torres   | 12 accounts touched without an opportunity; 40 activities without an account
      Ben Okafor   | 1 activity without an account
      Rows: every row is counted or listed with its reason
      Sheet        | Table         | Rows in           | Used      | Left out |                            | Why
      activities   | Activities    | 2000              | 1990      | 10       | ✓ adds up                  | 7 rows: no owner (row 3, 9, 12, 44, 50, …) ⏎ 3 rows: a subtotal (row 20, 40, 60)
      deals        | Opportunities | 120               | 120       | 0        | ✓ adds up                  | every row is used
      Findings: 1 thing to look at
      Where                        | Weight            | What                                              | What to do
      deals, Close                 | ? please answer   | Day or month first?                               | Say so on Sources.
      Plan, row 4                  | ● for your notice | Dated by is blank.                                | Write the date."
    `);
  });

  it('says so when rows do not add up', () => {
    const wrong = { ...crm, accounts: [{ ...crm.accounts[0]!, usable: 1 }] };
    expect(draw(layCrmHealth(scorecard, wrong))).toContain('✗ does not add up');
  });

  it('has a good word when there is nothing to look at', () => {
    expect(draw(layCrmHealth(scorecard, { ...crm, findings: [] }))).toContain('Nothing to look at. Well kept.');
  });

  it.each([
    [{ logged: 2, late: 2, most: { weekday: 4, count: 2, part: null } }, '2, 2 late'],
    [{ logged: 9, late: 3, most: { weekday: 4, count: 4, part: null } }, '▲ 3 of 9 logged late'],
    [{ logged: 9, late: 4, most: { weekday: 4, count: 5, part: null } }, '▲ 5 of 9 logged on Friday, 4 late'],
  ] as const)('never calls a habit what two rows show, nor names a day that does not hold most: %#', (one, says) => {
    expect(lateWords(one)).toBe(says);
  });
});
