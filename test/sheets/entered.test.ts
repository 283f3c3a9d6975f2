import { describe, expect, it } from 'vitest';
import { gridOfCells, tableBelow, type Table } from '../../core/cells';
import { defaultSettings } from '../../core/plan/defaults';
import type { Plan, Rep } from '../../core/plan/plan';
import { plainRep } from '../../core/plan/team';
import { readDeliverables } from '../../core/plan/read-deliverables';
import { readPlan } from '../../core/plan/read-plan';
import { readSettings } from '../../core/plan/read-settings';
import { readTargets } from '../../core/plan/read-targets';
import { readTeam } from '../../core/plan/read-team';
import { readTimeOff } from '../../core/plan/read-time-off';
import type { SheetLayout } from '../../core/sheets/layout';
import { layDeliverables, laySettings, layTargets, layTeam, layTimeOff } from '../../core/sheets/people';
import { layPlan } from '../../core/sheets/plan';

/** A sheet of ours as a table that is read back. */
const tableOf = (layout: SheetLayout): Table => {
  const cells = layout.rows.map((row) => row.map((cell) => cell?.value ?? null));
  return tableBelow(gridOfCells(layout.sheet, cells), 0, cells[0]!.map(String));
};

const written = [
  [
    'Kind',
    'Name',
    'Drives',
    'Counts',
    'Of',
    'From',
    'Where',
    'Dated by',
    'Credited to',
    'Target',
    'Per',
    'Due',
    'Better',
    'Weight',
    'Guard',
    'Lag weeks',
    'Control',
    'Why',
    'Starts',
    'Ends',
  ],
  [
    'Result',
    'New business won',
    '',
    'Sum',
    'Amount',
    'Opportunities',
    'Status = Won',
    'Closed',
    'Owner',
    90000,
    'quarter',
    null,
    'more',
    1,
    '',
    12,
    '',
    'Growth',
    { day: '2026-10-01' },
    null,
  ],
  [
    'Behavior',
    'Meetings set',
    'New business won',
    'First',
    'Account',
    'Activities',
    'Type = Meeting; Subject = *intro*',
    'Created',
    'Created by',
    4,
    'week',
    null,
    'more',
    2,
    'Status = Completed at least 60%',
    null,
    'full',
    'First step',
    null,
    { day: '2026-12-31' },
  ],
  [
    'Behavior',
    'Share held',
    'New business won',
    'Rate',
    'Type = Meeting',
    'Activities',
    'Status = Completed',
    'Date',
    'Owner',
    '62.5%',
    'month',
    null,
    'more',
    1,
    'Meetings set',
    null,
    'shared',
    '',
    null,
    null,
  ],
  [
    'Behavior',
    'Account plan',
    'New business won',
    'Deliverable',
    '',
    'Deliverables',
    '',
    '',
    '',
    1,
    'by date',
    { day: '2026-11-20' },
    'more',
    1,
    '',
    null,
    'full',
    '',
    null,
    null,
  ],
  [
    'Behavior',
    'Deals without next step',
    'New business won',
    'Open items',
    '',
    'Opportunities',
    'Status = Open; Next step =',
    '',
    'Owner',
    0,
    'week',
    null,
    'less',
    1,
    '',
    null,
    'full',
    '',
    null,
    null,
  ],
] as const;

const planTable = tableBelow(gridOfCells('Plan', written), 0, [...written[0]]);

describe('people’s own sheets can be given back', () => {
  it('a plan says the same when it was written and read', () => {
    const first = readPlan(planTable);
    expect(first.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan: Plan = first.value;
    expect(plan.rows).toHaveLength(5);
    expect(readPlan(tableOf(layPlan(plan))).value).toEqual(plan);
  });

  it('a team, targets, time off, deliverables and settings say the same', () => {
    const team: readonly Rep[] = [
      {
        name: 'Ana Torres',
        alsoKnownAs: ['ana@x.invalid', 'A. Torres'],
        manager: 'Mia',
        starts: '2026-09-01',
        leaves: null,
        workdays: [0, 1, 2, 3],
        ramp: [0.25, 0.5, 0.75],
        recognition: 'In private',
      },
      plainRep('Ben'),
    ];
    expect(readTeam(tableOf(layTeam(team))).value).toEqual(team);
    const targets = [{ rep: 'Ben', behavior: 'Calls', from: '2026-10-05', target: 7.5 }] as const;
    expect(readTargets(tableOf(layTargets(targets))).value).toEqual(targets);
    const timeOff = [{ rep: '', from: '2026-12-25', to: '2026-12-26', reason: 'Christmas' }] as const;
    expect(readTimeOff(tableOf(layTimeOff(timeOff))).value).toEqual(timeOff);
    const deliverables = [
      {
        rep: 'Ben',
        behavior: 'Account plan',
        item: 'Acme',
        due: '2026-11-20',
        submitted: null,
        accepted: null,
        link: '',
        note: 'draft',
        row: 2,
      },
    ] as const;
    expect(readDeliverables(tableOf(layDeliverables(deliverables))).value).toEqual(deliverables);
    const settings = {
      ...defaultSettings,
      weekStartsOn: 6,
      workdays: [0, 1, 2, 3, 6],
      reportMoment: 'Friday 15:00',
      asOf: '2026-11-19',
      scoreCap: 1.5,
      howReported: 'By noon on Friday',
      peersSee: 'Everything but the notes',
      afterOneMiss: 'We talk',
      afterTwoMisses: 'We plan the week',
      afterPattern: 'We write it down',
    } as const;
    expect(readSettings(tableOf(laySettings(settings))).value).toMatchObject(settings);
  });

  it('an empty sheet still has its header, to be filled in', () => {
    expect(layTimeOff([]).rows.map((row) => row.map((cell) => cell?.value))).toEqual([['Rep', 'From', 'To', 'Reason']]);
  });
});
