import { isBlank, type Cells } from '../cells';
import type { Finding } from '../outcome';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting } from './facts';
import { isMistake } from './mistake';
import { allTables, asOf, plan, tables } from './params';

export const planCheck = (counting: () => Counting): Defined =>
  define({
    name: 'PLAN_CHECK',
    about:
      'What a good plan would do differently: size, words, control, the Thursday-Afternoon Test, guards, and criteria that no row ever met.',
    params: [
      {
        ...asOf,
        optional: true,
        about: 'a cell with the day that the CRM tables are looked at from; blank checks the plan by itself.',
      },
      { ...plan, about: 'the Plan sheet with its header row.' },
      {
        ...tables,
        about: 'the CRM tables to hold the plan against; Team, Targets, Time off, Deliverables, Settings, Sources.',
      },
    ],
    returns: { about: 'Severity, where, what and what to do, one finding a row, below a header.', spills: true },
    example: '=PLAN_CHECK($B$1, Plan!A:T, Activities!A:M, Opportunities!A:L)',
    compute(values) {
      const day = isBlank(values.as_of) ? null : dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const findings = counting().planCheck(allTables(values), day);
      return isMistake(findings) ? findings : findingRows(findings);
    },
  });

const weight: Readonly<Record<Finding['severity'], number>> = { error: 0, ask: 1, warning: 2, info: 3 };

/** Findings as rows below their header, what matters most first. */
export const findingRows = (findings: readonly Finding[]): Cells => [
  ['Severity', 'Where', 'What', 'What to do'],
  ...[...findings]
    .sort((a, b) => weight[a.severity] - weight[b.severity])
    .map(({ severity, where, what, fix }) => [severity, where, what, fix === '' ? null : fix]),
];
