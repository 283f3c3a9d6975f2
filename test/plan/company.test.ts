import { describe, expect, it } from 'vitest';
import { checkObjectives, checkReviews, supportOf, type KnownResult } from '../../core/plan/check-company';
import { readObjectives, readYearlyCheck } from '../../core/plan/company';
import { drawnTable, told } from './drawn-table';

const results: readonly KnownResult[] = [
  { name: 'New business won', why: 'New logos', where: 'Plan, row 2, Name' },
  { name: 'Renewed, on time', why: '', where: 'Plan, row 3, Name' },
  { name: 'Win rate', why: '', where: 'Plan, row 4, Name' },
];
const objectivesOf = (drawing: string) => readObjectives(drawnTable('Company', drawing));
const supportedBy = (cell: string, known = results) => {
  const { value } = objectivesOf(`Objective | Results\n Grow | ${cell}`);
  const { supported, findings } = supportOf('Company', value, known);
  return { results: supported[0]!.results, findings: told(findings) };
};

describe('an objective is supported', () => {
  it.each([
    ['by the result that its line names, without case', 'new business WON', ['New business won']],
    ['by several, between semicolons', 'Win rate; New business won', ['Win rate', 'New business won']],
    [
      'by several between commas, where that makes results',
      'Win rate, New business won',
      ['Win rate', 'New business won'],
    ],
    ['by a result with a comma in its name', 'Renewed, on time', ['Renewed, on time']],
    ['once by a result that is named twice', 'Win rate; win rate', ['Win rate']],
  ])('%s', (_, cell, expected) => {
    expect(supportedBy(cell)).toEqual({ results: expected, findings: [] });
  });

  it('by a result whose plan gives the objective as its reason', () => {
    const { value } = objectivesOf('Objective | Results\n new logos |');
    expect(supportOf('Company', value, results).supported[0]!.results).toEqual(['New business won']);
  });

  it('not by a name that no plan has: the nearest one is named', () => {
    expect(supportedBy('Win rates')).toEqual({
      results: [],
      findings: [
        'warning objective-result-unknown | Company, row 2, Results | No plan has a result "Win rates". Did you mean "Win rate"?',
      ],
    });
    expect(supportedBy('Win rates', [])).toEqual({ results: [], findings: [] });
  });
});

describe('of the objectives it is said', () => {
  it('which nothing supports, which results support nothing, and whose day has passed', () => {
    const { value, findings } = objectivesOf(
      `Objective       | Results          | By when
       Grow            | New business won | 2026-11-19
       Keep customers  |                  | 2026-11-18`,
    );
    const { supported } = supportOf('Company', value, results);
    expect(findings).toEqual([]);
    expect(told(checkObjectives('Company', supported, results.slice(0, 2), '2026-11-19'))).toEqual([
      'warning objective-without-result | Company, row 3, Results | No result supports the objective "Keep customers". Name a result of the plan under Results, or choose one that supports it.',
      'warning result-without-objective | Plan, row 3, Name | The result "Renewed, on time" supports no objective of the company. Name it on the sheet Company under Results, or ask whether it is the right result.',
      'info objective-over | Company, row 3, By when | The day of the objective "Keep customers" has passed. Write another day, or put the objective of the next stretch in its place.',
    ]);
  });

  it('that a line without an objective is none, and the others are read', () => {
    const { value, findings } = objectivesOf('Objective | Results\n | Win rate\nGrow | Win rate');
    expect(value.map(({ name, row }) => [name, row])).toEqual([['Grow', 3]]);
    expect(findings.map(({ code, where }) => `${code}, ${where}`)).toEqual(['cell-blank, Company, row 2, Objective']);
  });
});

describe('a review', () => {
  const { value } = readYearlyCheck(
    drawnTable(
      'Yearly check',
      `Element   | Owner | Next review
       Strategy  | Dana  | 2026-11-18
       Structure |       | 2026-11-19
       Rewards   |       |
       Ideas     |       |`,
    ),
  );

  it('is overdue from the day after it was due, and one that nobody planned is not', () => {
    expect(told(checkReviews('Yearly check', value, '2026-11-19'))).toEqual([
      'warning review-overdue | Yearly check, row 2, Next review | "Strategy" was to be looked at on 2026-11-18 by Dana. Look at it, then write that day under Last review and another one under Next review.',
      'info review-unplanned | Yearly check, row 4, Next review | No review is planned for rows 4 and 5. Write a day under Next review and a name under Owner.',
    ]);
  });
});
