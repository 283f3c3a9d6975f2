import { describe, expect, it, test } from 'vitest';
import { readPlan } from '../../core/plan/read-plan';
import { drawnTable, told } from './drawn-table';

const plan = (drawing: string) => readPlan(drawnTable('Plan', drawing));

it('a plan row says what is counted, from where, for whom and until when', () => {
  const { value, findings } = plan(`
    Kind     | Name              | Drives       | Counts   | Of      | From          | Where                             | Dated by | Credited to | Target | Per     | Due         | Better | Weight | Guard                          | Lag weeks | Control | Why               | Starts      | Ends
    Result   | Deals won         |              | Count    |         | Opportunities | Status = Won                      | Closed   | Owner       | #3     | quarter |             |        |        |                                |           | shared  | Growth            |             |
    Behavior | First meetings    | deals won    | First    |         | Activities    | Type = Meeting; Status = Completed | Date    | Created by  | #10    | week    |             | more   | #2     | Outcome = Held at least 60%    | #6        | full    | They open doors.  | 2026-01-05  | @2026-06-30
  `);
  expect(told(findings)).toEqual([]);
  expect(value.rows[0]).toMatchObject({
    kind: 'Result',
    counts: 'Count',
    target: 3,
    per: 'quarter',
    datedBy: 'Closed',
    weight: 1,
    row: 2,
  });
  expect(value.rows[1]).toMatchObject({
    kind: 'Behavior',
    drives: 'Deals won',
    counts: 'First',
    of: 'Account',
    creditedTo: 'Created by',
    target: 10,
    better: 'more',
    weight: 2,
    guard: { kind: 'share', atLeast: 0.6 },
    lagWeeks: 6,
    control: 'full',
    starts: '2026-01-05',
    ends: '2026-06-30',
  });
});

it('columns may stand in any order, under labels in any case, and optional ones may be missing', () => {
  const { value, findings } = plan(`
    WHERE       | from       | counts | NAME  | Kind       | Notes
    Type = Call | activity   | count  | Calls | Behaviours | whatever
  `);
  expect(value.rows).toMatchObject([
    {
      kind: 'Behavior',
      name: 'Calls',
      counts: 'Count',
      from: 'Activities',
      target: null,
      per: 'week',
      datedBy: 'Date',
      creditedTo: 'Owner',
      better: 'more',
    },
  ]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'info default-per',
    'info default-dated-by',
    'info default-credited-to',
  ]);
});

describe('a needed column that is missing is named', () => {
  test.each(['Kind', 'Name', 'Counts', 'From', 'Where'])('%s', (label) => {
    const labels = ['Kind', 'Name', 'Counts', 'From', 'Where', 'Target'].filter((one) => one !== label);
    const { value, findings } = plan(labels.join(' | '));
    expect(value.rows).toEqual([]);
    expect(told(findings)).toEqual([
      `error column-missing | Plan, row 1 | The sheet Plan has no column ${label}. Add a column headed ${label}.`,
    ]);
  });

  it('with the label that may be meant', () => {
    expect(told(plan('Kind | Name | Counts | From | Were').findings)).toEqual([
      'error column-missing | Plan, row 1 | The sheet Plan has no column Where. Add it, or rename "Were" to Where.',
    ]);
  });
});

describe('what cannot be understood is an error with its address, never a silent blank', () => {
  const header = 'Kind | Name | Counts | From | Where | Target | Per | Due | Starts | Ends | Guard | Better | Of';
  test.each<[string, string]>([
    [
      'Behavor | Calls | Count | Activities | | #1 | week',
      'error word-unknown | Plan, row 2, Kind | "Behavor" is not a word for Kind. Did you mean Behavior?',
    ],
    ['Behavior | Calls | Sums | Activities | | #1 | week', ''],
    [
      'Behavior | Calls | Tally | Activities | | #1 | week',
      'error word-unknown | Plan, row 2, Counts | "Tally" is not a word for Counts. Write one of Count, Distinct',
    ],
    [
      'Behavior | Calls | Count | Activites | | #1 | week',
      'error word-unknown | Plan, row 2, From | "Activites" is not a word for From. Did you mean Activities?',
    ],
    [
      'Behavior |  | Count | Activities | | #1 | week',
      'error cell-blank | Plan, row 2, Name | Name is blank. Give the row a short name.',
    ],
    [
      'Behavior | Calls | Count | Activities | | 10/wk | week',
      'error not-a-number | Plan, row 2, Target | "10/wk" is not a number.',
    ],
    [
      'Behavior | Calls | Count | Activities | | #-1 | week',
      'error target-negative | Plan, row 2, Target | The target of Calls is below zero.',
    ],
    [
      'Behavior | Calls | Count | Activities | | #1 | fortnight',
      'error word-unknown | Plan, row 2, Per | "fortnight" is not a word for Per. Write one of week, month, quarter, date.',
    ],
    [
      'Behavior | Plan sent | Count | Activities | | #1 | by date',
      'error due-missing | Plan, row 2, Due | Plan sent has a target by date and no date.',
    ],
    [
      'Behavior | Plan sent | Deliverable | | | #1 | by date | soon',
      'error not-a-day | Plan, row 2, Due | "soon" is not a date.',
    ],
    [
      'Behavior | Plan sent | Deliverable | | | #1 | by date | 03/04/2026',
      'ask date-ambiguous | Plan, row 2, Due | "03/04/2026" has two readings',
    ],
    [
      'Behavior | Calls | Count | Activities | | #1 | week | | 2026-03-02 | 2026-03-01',
      'error ends-before-start | Plan, row 2, Ends | Calls ends on 2026-03-01, before it starts on 2026-03-02.',
    ],
    [
      'Behavior | Calls | Count | Activities | Typ = Call | #1 | week',
      'error field-unknown | Plan, row 2, Where | There is no field "Typ" in Activities.',
    ],
    [
      'Behavior | Calls | Count | Activities | | #1 | week | | | | Outcome = Held',
      'error guard-unreadable | Plan, row 2, Guard | This guard needs the share',
    ],
    [
      'Behavior | Calls | Count | Activities | | #1 | week | | | | Held meetings',
      'error guard-unknown | Plan, row 2, Guard | No row of the plan is named "Held meetings".',
    ],
    [
      'Behavior | Held | Rate | Activities | Outcome = Held | #60 | week | | | | | | Type = Meeting',
      'error rate-above-one | Plan, row 2, Target | Held is a share, and its target of 60 is more than all of them. Write 60% or 0.6.',
    ],
  ])('%s', (row, expected) => {
    const told1 = told(plan(`${header}\n${row}`).findings.filter(({ severity }) => severity !== 'info'));
    if (expected === '') expect(told1).toEqual([]);
    else expect(told1[0]).toContain(expected);
    expect(told1.length).toBe(expected === '' ? 0 : 1);
  });

  it('two rows of one name are an error, and the first is read', () => {
    const { value, findings } = plan(`${header}
      Behavior | Calls   | Count | Activities |             | #1 | week
      Behavior | calls   | Count | Activities | Type = Call | #2 | week`);
    expect(value.rows.map((row) => row.target)).toEqual([1]);
    expect(told(findings.filter(({ severity }) => severity === 'error'))).toEqual([
      'error name-twice | Plan, row 3, Name | "calls" is also the name of row 2; only that one is read. Give each row a name of its own.',
    ]);
  });

  it('the same mistake in many rows is told once', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `Behavior | Calls ${i} | Count | Activities | | many | week`);
    const errors = plan([header, ...rows].join('\n')).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ what }) => what)).toEqual([
      '"many" is not a number. The same in rows 3, 4, 5, 6, 7 and 14 more.',
    ]);
  });
});

describe('an empty Dated by takes a default and says so', () => {
  test.each([
    ['Activities', 'Type = Call', 'Date'],
    ['Opportunities', 'Status = Won', 'Closed'],
    ['Opportunities', 'Status = Won | Lost; Amount > 0', 'Closed'],
    ['Opportunities', 'Status <> Lost', 'Created'],
    ['Opportunities', '', 'Created'],
    ['Accounts', '', 'Since'],
  ])('%s where %s: %s', (from, where, expected) => {
    const { value, findings } = plan(`Kind | Name | Counts | From | Where | Per | Credited to
      Behavior | x | Count | ${from} | ${where.replace('|', '¦')} | week | Owner`);
    expect(value.rows[0]?.datedBy).toBe(expected);
    expect(findings.map(({ code, what }) => `${code}: ${what}`)).toEqual([
      `default-dated-by: Dated by is blank: ${from} are dated by ${expected}.`,
    ]);
  });
});
