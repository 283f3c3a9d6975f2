import { describe, expect, it, test } from 'vitest';
import { checkPlan, planSize } from '../../core/plan/check-plan';
import { sizeInWords } from '../../core/plan/plan-size';
import { readPlan } from '../../core/plan/read-plan';
import { thursdayTest } from '../../core/plan/thursday';
import { drawnTable, told } from './drawn-table';

const header =
  'Kind | Name | Drives | Counts | Of | From | Where | Dated by | Credited to | Target | Per | Control | Guard';
const won = 'Result | Deals won | | Count | | Opportunities | Status = Won | Closed | Owner | #3 | quarter';
const plan = (...rows: string[]) => readPlan(drawnTable('Plan', [header, ...rows].join('\n'))).value;
const checked = (...rows: string[]): string[] => told(checkPlan(plan(won, ...rows)));

const meetingsSet =
  'Behavior | Meetings set | Deals won | Count | | Activities | Type = Meeting | Created | Owner | #5 | week | full | Status = Completed at least 60%';

it('a good plan has nothing to say about', () => {
  expect(checked(meetingsSet)).toEqual([]);
});

describe('three results and twelve behaviors are the most', () => {
  const many = Array.from({ length: 13 }, (_, i) => meetingsSet.replace('Meetings set', `Meetings ${i}`));
  it('more is an error that says how to allow it', () => {
    expect(checked(...many)).toEqual([
      'error plan-too-long | Plan | Results 1 of 3, Behaviors 13 of 12: more than a person can hold in mind. Choose the few that matter most, or write "allowed" beside "More than 3 results or 12 behaviors" on the Settings sheet.',
    ]);
  });
  it('more that somebody has allowed in writing is only said', () => {
    expect(checkPlan(plan(won, ...many), { longPlanAllowed: true }).map(({ severity }) => severity)).toEqual(['info']);
  });
  it('the counter counts both', () => {
    expect(sizeInWords(planSize(plan(won, meetingsSet)))).toBe('Results 1 of 3, Behaviors 1 of 12');
  });
});

describe('what a behavior needs before it can be counted', () => {
  test.each([
    [
      'Behavior | Accounts | Deals won | Distinct | | Activities | Type = Visit | Date | Owner | #1 | week | full',
      'error of-missing | Plan, row 3, Of | Accounts counts Distinct and does not say of what. Write a field, for example Account.',
    ],
    [
      'Behavior | Accounts | Deals won | Distinct | Acount | Activities | Type = Visit | Date | Owner | #1 | week | full',
      'error field-unknown | Plan, row 3, Of | There is no field "Acount" in Activities. Did you mean Account?',
    ],
    [
      'Behavior | Visits | Deals won | Count | | Activities | Type = Visit | Subject | Owner | #1 | week | full | Status = Completed at least 50%',
      'error field-unknown | Plan, row 3, Dated by | Subject cannot stand under Dated by here.',
    ],
    [
      'Behavior | Visits | Deals won | Count | | Activities | Type = Visit | Date | Contact | #1 | week | full | Status = Completed at least 50%',
      'error field-unknown | Plan, row 3, Credited to | Contact cannot stand under Credited to here.',
    ],
    [
      'Behavior | Visits | Deals one | Distinct | Account | Activities | Type = Visit | Date | Owner | #1 | week | full',
      'warning result-unknown | Plan, row 3, Drives | Visits drives "Deals one", which is no result of the plan. Did you mean Deals won?',
    ],
    [
      'Behavior | Visits | | Distinct | Account | Activities | Type = Visit | Date | Owner | #1 | week | full',
      'warning drives-missing | Plan, row 3, Drives | Visits does not say which result it drives. Write Deals won.',
    ],
  ])('%s', (row, expected) => {
    expect(checked(row)[0]).toContain(expected);
  });
});

describe('what is not in the rep’s hands is refused, and its sibling proposed', () => {
  test.each([
    [
      'Behavior | Meetings held | Deals won | Count | | Activities | Type = Meeting; Status = Completed | Date | Owner | #5 | week | none',
      'error no-control',
      'Expect meetings set instead (Dated by Created, without Status)',
    ],
    [
      'Behavior | Revenue | Deals won | Sum | Amount | Opportunities | Status = Won | Closed | Owner | #5 | week | none',
      'error no-control',
      'Make it a result, and expect the act that leads to it',
    ],
    [
      'Behavior | Meetings held | Deals won | Distinct | Account | Activities | Type = Meeting; Status = Completed | Date | Owner | #5 | week | full',
      'info held-not-set',
      'Expect meetings set instead',
    ],
  ])('%s', (row, code, fix) => {
    const line = checked(row).find((one) => one.startsWith(code));
    expect(line).toContain(fix);
  });
});

describe('the Thursday-Afternoon Test', () => {
  test.each<[string, string, string]>([
    [meetingsSet, 'Pass', 'It can be done this afternoon and counted tomorrow morning.'],
    [
      'Behavior | Money | Deals won | Sum | Amount | Opportunities | Status = Won | Closed | Owner | #5 | week | full',
      'Fail',
      'A quota in money is what customers decide',
    ],
    [
      'Behavior | Wins | Deals won | Count | | Opportunities | Status = Won | Closed | Owner | #5 | week | full',
      'Fail',
      'This is the result itself',
    ],
    [
      'Behavior | Hit rate | Deals won | Rate | Type = Meeting | Activities | Type = Meeting; Outcome = Held | Date | Owner | 60% | week | full',
      'Fail',
      'A rate follows from many acts',
    ],
    [
      'Behavior | Luck | Deals won | Count | | Activities | Type = Call | Date | Owner | #5 | week | none',
      'Fail',
      'It is not in the rep’s hands.',
    ],
    [
      'Behavior | Held | Deals won | Count | | Activities | Type = Meeting; Status = Completed | Date | Owner | #5 | week | full',
      'Partial',
      'A meeting held needs the other side to come',
    ],
    [
      'Behavior | Added | Deals won | Count | | Opportunities | Amount > 0 | Created | Owner | #5 | week |',
      'Partial',
      'The customer has a say in it.',
    ],
    [
      'Behavior | Visits | Deals won | Count | | Activities | Type = Call | Date | Owner | #5 | quarter | full',
      'Partial',
      'A quarter is too far away for Thursday',
    ],
    [
      'Behavior | Visits | | Count | | Activities | Type = Call | Date | Owner | #5 | week | full',
      'Partial',
      'It does not say which result it drives.',
    ],
    [
      'Behavior | Fix | Deals won | Open items | | Opportunities | Status = Open; Next step = | | Owner | #0 | week |',
      'Pass',
      'It can be done this afternoon',
    ],
  ])('%s: %s', (row, verdict, reason) => {
    const test = thursdayTest(plan(won, row).rows[1]!);
    expect(test.verdict).toBe(verdict);
    expect(test.reason).toContain(reason);
  });

  it('answers four questions', () => {
    expect(thursdayTest(plan(won, meetingsSet).rows[1]!).answers).toEqual({
      alone: 'yes',
      soon: 'yes',
      countable: 'yes',
      leads: 'yes',
    });
  });

  it('a weekly quota in money is named in the plan check', () => {
    const lines = checked(
      'Behavior | Money | Deals won | Sum | Amount | Opportunities | Status = Open | Created | Owner | #5 | week | full',
    );
    expect(lines[0]).toContain(
      'warning thursday-fail | Plan, row 3, Name | Money fails the Thursday-Afternoon Test: A quota in money',
    );
  });
});

describe('volume needs a guard, and only one behavior may be raw volume', () => {
  const calls =
    'Behavior | Calls | Deals won | Count | | Activities | Type = Call; Status = Completed | Date | Owner | #50 | week | full |';
  const mails =
    'Behavior | Mails | Deals won | Count | | Activities | Type = Email | Date | Owner | #50 | week | full | Outcome = Replied at least 10%';
  it('an unguarded volume gets a warning with a guard to write', () => {
    expect(checked(calls)).toEqual([
      'warning no-guard | Plan, row 3, Guard | Calls counts how many, and nothing says how good. Write a guard, for Calls for example Outcome = Connected | Interested at least 20%.',
      'info count-distinct | Plan, row 3, Counts | Calls can be met with the same account again and again. Count Distinct of Account, when it is different accounts that you want.',
    ]);
  });
  it('a second raw volume gets a warning', () => {
    expect(
      checked(`${calls} Outcome = Connected at least 20%`, mails).filter((line) => line.startsWith('warning')),
    ).toEqual([
      'warning raw-volume | Plan, row 4, Counts | 2 behaviors count raw volume: Calls and Mails. Keep one of them at most; count distinct accounts or what came of it in the others.',
    ]);
  });
  it('distinct accounts cannot be met with repeats', () => {
    expect(
      checked(
        'Behavior | Accounts called | Deals won | Distinct | Account | Activities | Type = Call | Date | Owner | #50 | week | full',
      ),
    ).toEqual([]);
  });
});
