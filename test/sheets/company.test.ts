import { describe, expect, it } from 'vitest';
import { layCompany, layYearlyCheck } from '../../core/sheets/company';
import { draw } from '../support/draw';

describe('the Company sheet', () => {
  it('begins with what the results of the plan are for: results for the same thing stand with one objective', () => {
    const where = '';
    const layout = layCompany([
      { name: 'New business won', why: 'Customers for years to come', where },
      { name: 'Pilots sold', why: 'customers for years to  come', where },
      { name: 'Win rate', why: '', where },
      { name: 'Renewed', why: 'Customers who stay', where },
    ]);
    expect(draw(layout)).toBe(
      `
Objective                  | Why | Results                    | Owner | By when | Last review | Next review
Customers for years to com |     | New business won ⏎ Pilots  |       |         |             |
Customers who stay         |     | Renewed                    |       |         |             |
                           |     |                            |       |         |             |
                           |     |                            |       |         |             |
                           |     |                            |       |         |             |`.slice(1),
    );
  });
});

describe('the Yearly check', () => {
  const { rows, choices } = layYearlyCheck();

  it('has seven elements, each with a question, and says of each whether Leadline covers it and with what', () => {
    const values = rows.slice(1).map((row) => row.map((cell) => cell?.value));
    expect(values.map(([name, , cover]) => [name, cover])).toEqual([
      ['Strategy and goals', 'Partly'],
      ['Structure and territories', 'Not covered'],
      ['Roles and selection', 'Not covered'],
      ['Expectations and plan', 'Covered'],
      ['Monitoring and feedback', 'Covered'],
      ['Development and coaching', 'Partly'],
      ['Rewards and recognition', 'Partly'],
    ]);
    for (const [, question, , doneWith] of values) {
      expect(question).toMatch(/\?$/);
      expect(doneWith).toMatch(/\.$/);
    }
  });

  it('leaves owner and review days to people', () => {
    for (const row of rows.slice(1)) expect(row.slice(4).map((cell) => cell?.value)).toEqual([null, null, null, null]);
    expect(choices).toEqual([{ column: 2, words: ['Covered', 'Partly', 'Not covered'] }]);
  });
});
