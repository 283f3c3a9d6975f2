import { describe, expect, it, test } from 'vitest';
import { readDeliverables } from '../../core/plan/read-deliverables';
import { readIntent } from '../../core/plan/read-intent';
import { readSettings } from '../../core/plan/read-settings';
import { readTargets } from '../../core/plan/read-targets';
import { readTeam } from '../../core/plan/read-team';
import { readTimeOff } from '../../core/plan/read-time-off';
import { showSettings } from '../../core/plan/setting-help';
import { defaultSettings } from '../../core/plan/defaults';
import { drawnTable, told } from './drawn-table';

describe('a team', () => {
  it('is read with its other names, days and ramps', () => {
    const { value, findings } = readTeam(
      drawnTable(
        'Team',
        `
        Rep       | Also known as            | Manager | Starts      | Leaves     | Workdays      | Ramp          | Recognition
        Ana Diaz  | ana@x.com; Diaz, Ana;    | Kim     | 2026-01-05  |            | Mon-Thu       |               | in public
        Ben       |                          | Kim     | @2026-03-02 | 2026-12-31 | Mon, Wed, Fri | 25%, 50%, 75% |
      `,
      ),
    );
    expect(told(findings)).toEqual([]);
    expect(value).toEqual([
      {
        name: 'Ana Diaz',
        alsoKnownAs: ['ana@x.com', 'Diaz, Ana'],
        manager: 'Kim',
        starts: '2026-01-05',
        leaves: null,
        workdays: [0, 1, 2, 3],
        ramp: [],
        recognition: 'in public',
      },
      {
        name: 'Ben',
        alsoKnownAs: [],
        manager: 'Kim',
        starts: '2026-03-02',
        leaves: '2026-12-31',
        workdays: [0, 2, 4],
        ramp: [0.25, 0.5, 0.75],
        recognition: '',
      },
    ]);
  });

  test.each([
    [
      'Rep | Workdays\nAna | Mon-Freitag',
      'error workdays-unreadable | Team, row 2, Workdays | "Mon-Freitag" are not weekdays.',
    ],
    [
      'Rep | Ramp | Starts\nAna | slowly | 2026-01-05',
      'error ramp-unreadable | Team, row 2, Ramp | "slowly" is not a ramp.',
    ],
    ['Rep | Ramp\nAna | 50%', 'warning ramp-without-start | Team, row 2, Ramp | "Ana" has a ramp and no start'],
    [
      'Rep | Starts | Leaves\nAna | 2026-02-01 | 2026-01-01',
      'error leaves-before-start | Team, row 2, Leaves | "Ana" leaves on 2026-01-01',
    ],
    ['Rep | Manager\nAna | Kim\nANA | Kim', 'error rep-twice | Team, row 3, Rep | "ANA" is on the team twice'],
    [
      'Rep | Also known as\nAna | a@x.com\nBen | A@x.com',
      'error alias-twice | Team, row 3, Also known as | "A@x.com" would be both "Ana" and "Ben".',
    ],
    [
      'Rap | Manager\nAna | Kim',
      'error column-missing | Team, row 1 | The sheet Team has no column Rep. Add it, or rename "Rap" to Rep.',
    ],
  ])('%j', (drawing, expected) => {
    const lines = told(readTeam(drawnTable('Team', drawing)).findings);
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain(expected);
  });
});

describe('dated targets', () => {
  it('are read, for one rep or for everybody', () => {
    const { value, findings } = readTargets(
      drawnTable(
        'Targets',
        `
        Rep | Behavior | From (day)  | Target
        Ana | Calls    | 2026-01-05  | #12
            | Calls    |             | 10,5
        Ana | Calls    | 2026-01-05  | #12
      `,
      ),
    );
    expect(told(findings)).toEqual([]);
    expect(value).toEqual([
      { rep: 'Ana', behavior: 'Calls', from: '2026-01-05', target: 12 },
      { rep: '', behavior: 'Calls', from: '1900-01-01', target: 10.5 },
    ]);
  });

  it('that contradict each other are an error, and neither is taken', () => {
    const { value, findings } = readTargets(
      drawnTable(
        'Targets',
        `
        Rep | Behavior | From       | Target
        Ana | Calls    | 2026-01-05 | #12
        ana | calls    | 2026-01-05 | #14
      `,
      ),
    );
    expect(value).toEqual([]);
    expect(told(findings)).toEqual([
      'error targets-contradict | Targets, row 3, Target | There are two different targets for ana, calls, from 2026-01-05. Keep one of the rows, or give the newer one a later From.',
    ]);
  });

  it('that are no number are an error', () => {
    const { findings } = readTargets(
      drawnTable(
        'Targets',
        'Rep | Behavior | From | Target\nAna | Calls | 2026-01-05 | ten\nAna | Calls | 2026-02-02 |',
      ),
    );
    expect(findings.map(({ code }) => code)).toEqual(['not-a-number', 'cell-blank']);
  });
});

it('time off without a rep is a holiday, without an end one day, and cannot end before it begins', () => {
  const { value, findings } = readTimeOff(
    drawnTable(
      'Time off',
      `
      Rep | From       | To         | Reason
          | 2026-12-25 |            | Christmas
      Ana | 2026-07-06 | 2026-07-17 | Vacation
      Ana | 2026-08-06 | 2026-08-01 |
    `,
    ),
  );
  expect(value).toEqual([
    { rep: '', from: '2026-12-25', to: '2026-12-25', reason: 'Christmas' },
    { rep: 'Ana', from: '2026-07-06', to: '2026-07-17', reason: 'Vacation' },
  ]);
  expect(told(findings)).toEqual([
    'error ends-before-start | Time off, row 4, To | Time off ends on 2026-08-01, before it begins on 2026-08-06. Correct one of the two days.',
  ]);
});

it('a day that can be read in two ways is asked, with both readings', () => {
  const { findings, value } = readTimeOff(drawnTable('Time off', 'Rep | From\nAna | 03/04/2026'));
  expect(value).toEqual([]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['ask date-ambiguous']);
  const proven = readTimeOff(drawnTable('Time off', 'Rep | From\nAna | 03/04/2026\nBen | 25/04/2026'));
  expect(proven.value.map(({ from }) => from)).toEqual(['2026-04-03', '2026-04-25']);
});

it('a deliverable keeps its row and its days', () => {
  const { value, findings } = readDeliverables(
    drawnTable(
      'Deliverables',
      `
      Rep | Behavior       | Item  | Due        | Submitted  | Accepted | Link | Note
      Ana | Territory plan | North | 2026-01-16 | 2026-01-14 |          |      | fine
    `,
    ),
  );
  expect(findings).toEqual([]);
  expect(value).toEqual([
    {
      rep: 'Ana',
      behavior: 'Territory plan',
      item: 'North',
      due: '2026-01-16',
      submitted: '2026-01-14',
      accepted: null,
      link: '',
      note: 'fine',
      row: 2,
    },
  ]);
});

describe('settings', () => {
  it('are read by their names, and what is not said stays open', () => {
    const { value, findings } = readSettings(
      drawnTable(
        'Settings',
        `
        Name               | Value       | Help
        week starts on     | Thursday    |
        Workdays           | Sun-Thu     |
        Fiscal year starts | April       |
        Fiscal calendar    | 4-4-5       |
        Fresh within days  | 10 days     |
        Score cap          | 110%        |
        Pattern rule       | #8          |
        As of              | @2026-03-20 |
        Report moment      |             |
      `,
      ),
    );
    expect(told(findings)).toEqual([]);
    expect(value).toEqual({
      weekStartsOn: 3,
      workdays: [0, 1, 2, 3, 6],
      fiscalYearStarts: 4,
      fiscalCalendar: '4-4-5',
      freshWithinDays: 10,
      scoreCap: 1.1,
      patternWeeks: 8,
      asOf: '2026-03-20',
    });
  });

  it('that cannot be read or are not known are findings', () => {
    const { value, findings } = readSettings(
      drawnTable('Settings', 'Name | Value\nWeek starts on | Someday\nScore cup | 1.2'),
    );
    expect(value).toEqual({});
    expect(told(findings)).toEqual([
      'error setting-unreadable | Settings, row 2, Value | "Someday" is not a value for Week starts on. Write it like Monday.',
      'warning setting-unknown | Settings, row 3, Value | There is no setting "Score cup". Did you mean Score cap?',
    ]);
  });

  it('that are shown read back the same', () => {
    const shown = {
      ...defaultSettings,
      weekStartsOn: 6,
      workdays: [6, 0, 1, 2, 3],
      fiscalYearStarts: 7,
      fiscalCalendar: '5-4-4',
      asOf: '2026-03-20',
      longPlanAllowed: true,
      ranking: true,
      reportMoment: 'Friday 15:00',
      howReported: 'By noon on Friday',
      peersSee: 'Everything but the notes',
      afterOneMiss: 'We talk',
      afterTwoMisses: 'We plan the week',
      afterPattern: 'We write it down',
    } as const;
    const cells = showSettings(shown).map(([name, value]) =>
      [name, value === null ? '' : typeof value === 'object' && 'day' in value ? `@${value.day}` : String(value)].join(
        ' | ',
      ),
    );
    const { value, findings } = readSettings(drawnTable('Settings', ['Name | Value', ...cells].join('\n')));
    expect(findings).toEqual([]);
    expect({ ...value, workdays: new Set(value.workdays) }).toEqual({ ...shown, workdays: new Set(shown.workdays) });
  });
});

describe('what people wrote down is held against each other', () => {
  const plan = drawnTable(
    'Plan',
    'Kind | Name | Counts | From | Where | Per\nBehavior | Calls | Count | Activities | Type = Call | week\nBehavior | Territory plan | Deliverable | Deliverables | | by date',
  );
  it('a target for an unknown behavior or rep names the nearest', () => {
    const team = drawnTable('Team', 'Rep | Manager\nAna Diaz | Kim');
    const targets = drawnTable('Targets', 'Rep | Behavior | From | Target\nAna Dias | Cals | 2026-01-05 | #3');
    const { findings } = readIntent({ plan, team, targets }, { weekStartsOn: 3 });
    expect(told(findings.filter(({ severity }) => severity === 'error'))).toEqual([
      'error behavior-unknown | Targets, Behavior | The plan has no row named "Cals". Did you mean Calls?',
      'error rep-unknown | Targets, Rep | Nobody on the team is called "Ana Dias". Did you mean Ana Diaz?',
      'error due-missing | Plan, row 3, Due | Territory plan is a deliverable without a due day, and no item on the Deliverables sheet has one. Write the day under Due, or list the items on the Deliverables sheet.',
    ]);
  });

  it('settings given on the way come before those on the sheet, which come before the usual ones', () => {
    const settings = drawnTable('Settings', 'Name | Value\nWeek starts on | Tuesday\nScore cap | 1.5');
    const { value } = readIntent({ plan, settings }, { weekStartsOn: 3 });
    expect(value.settings).toEqual({ ...defaultSettings, weekStartsOn: 3, scoreCap: 1.5 });
  });
});
