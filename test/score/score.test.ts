import { describe, expect, test } from 'vitest';
import { score } from '../../core/score/score';
import { crmOf, drawn, intentOf, planRow, rep } from './drawn';

/*
 *      March 2026
 * Mo Tu We Th Fr Sa Su
 *                    1
 *  2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22
 */
const activities = drawn(
  'Activities',
  `
  Owner | Type    | Status    | Date       | Account
  Ann   | Meeting | Completed | 2026-03-02 | Acme
  Ann   | Meeting | Completed | 2026-03-03 | Acme
  Ann   | Call    | Completed | 2026-03-09 | Acme
  Ann   | Meeting | Completed | 2026-03-10 | Bolt
  Ben   | Meeting | Completed | 2026-03-11 | Acme
  Cid   | Meeting | Completed | 2026-03-11 | Acme
  Ann   | Meeting | Open      | 2026-03-11 | Acme
  Ann   | Meeting | Completed | 2026-03-12 | Acme
`,
);

describe('a scorecard', () => {
  test('counts what meets Where, up to as-of, for each rep and week', () => {
    const intent = intentOf([planRow({ where: 'Type = Meeting; Status = Completed' })], [rep('Ann'), rep('Ben')]);
    const { value } = score(intent, crmOf(activities), '2026-03-11', 2);
    expect(
      value.measures.map(({ week, rep: who, actual, target, expected, gap, status }) => [
        week,
        who,
        actual,
        target,
        expected,
        gap,
        status,
      ]),
    ).toEqual([
      ['2026-03-02', 'Ann', 2, 5, 5, 3, 'Missed'],
      ['2026-03-02', 'Ben', 0, 5, 5, 5, 'Missed'],
      ['2026-03-09', 'Ann', 1, 5, 3, 4, 'Out of reach'],
      ['2026-03-09', 'Ben', 1, 5, 3, 4, 'Out of reach'],
    ]);
    expect(value.findings.map(({ code }) => code)).toEqual(['not-on-team']);
  });

  test('is there for no reps, no rows and no plan', () => {
    expect(score(intentOf([], []), crmOf(), '2026-03-11', 13).value.measures).toEqual([]);
    expect(score(intentOf([planRow()], []), crmOf(activities), '2026-03-11', 13).value.behaviors).toHaveLength(1);
    const empty = score(intentOf([planRow()], [rep('Ann')]), crmOf(), '2026-03-11', 3).value;
    expect(empty.measures.map(({ actual, status, data }) => [actual, status, data])).toEqual(
      Array(3).fill([null, 'No fresh data', 'None']),
    );
  });
});
