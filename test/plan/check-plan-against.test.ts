import { describe, expect, it } from 'vitest';
import { checkPlanAgainst } from '../../core/plan/check-plan-against';
import { readPlan } from '../../core/plan/read-plan';
import { drawnCrm } from './drawn-crm';
import { drawnTable, told } from './drawn-table';

const crm = drawnCrm({
  'Activities: Calls': `
    Owner | Type | Date       | Outcome   | Call Result
    Ana   | Call | 2026-03-02 | Connected | ok
    Ana   | Call | 2026-03-03 | Busy      | ok
    Ben   | Call | 2026-03-03 | Connected | ok
  `,
  'Activities: Meetings': `
    Owner | Type    | Date       | Status    | Account
    Ana   | Meeting | 2026-03-02 | Completed | Acme
  `,
});
const checked = (row: string): string[] =>
  told(
    checkPlanAgainst(
      readPlan(drawnTable('Plan', `Kind | Name | Counts | Of | From | Where | Dated by | Guard\n${row}`)).value,
      crm,
      '2026-03-06',
    ),
  );

describe('the plan is held against what came in', () => {
  it('what the data carries has nothing to say about', () => {
    expect(
      checked('Behavior | Calls | Count | | Activities | Type = Call | Date | Outcome = Connected at least 20%'),
    ).toEqual([
      // The sheet of meetings has no outcome, and no calls either.
    ]);
  });

  it('a table that did not come in is named with the rows that need it', () => {
    expect(checked('Result | Deals won | Count | | Opportunities | Status = Won | Closed')).toEqual([
      'error no-table | Plan, row 2, From | There is no table of Opportunities, which Deals won counts from. Add an export of your opportunities, or write on the Sources sheet which sheet they are.',
    ]);
  });

  it('a field that no sheet has is an error, one that some sheets lack a warning when their rows would count', () => {
    expect(checked('Behavior | Set | Count | | Activities | Type = Meeting | Created')).toEqual([
      'error field-missing | Plan, row 2 | No sheet of Activities has the field Created, which Set needs. Write on the Sources sheet which column is Created, or take it out of the plan.',
    ]);
    expect(
      checked(
        'Behavior | Done | Count | | Activities | Type = Meeting | Call; Status = Completed | Date'.replace(
          'Meeting | Call',
          'Meeting ¦ Call',
        ),
      ),
    ).toEqual([
      'warning field-missing | Plan, row 2 | Calls has no Status, so none of its rows can count for Done. Leave it so, or name its column for Status on the Sources sheet.',
    ]);
  });

  it('a raw column that is missing names the nearest header', () => {
    expect(checked('Behavior | Calls | Count | | Activities | [Call Results] = ok | Date')).toEqual([
      'error field-missing | Plan, row 2 | No sheet of Activities has a column [Call Results], which Calls needs. Did you mean [Call Result]?',
    ]);
  });

  it('criteria that no row ever met list the words that are there', () => {
    expect(checked('Behavior | Calls | Count | | Activities | Type = Call; Outcome = Conected | Date')).toEqual([
      'warning never-met | Plan, row 2, Where | No row of Activities ever met Outcome = Conected, so Calls counts nothing. Outcome holds "Connected" (2), "Busy" (1). Did you mean Outcome = Connected?',
    ]);
  });

  it('conditions that are only met apart are told as such', () => {
    expect(
      checked('Behavior | Calls | Count | | Activities | Type = Call; Outcome = Busy; Date = 2026-03-02 | Date').join(),
    ).toContain('No row of Activities ever met all conditions of Calls together');
  });
});
