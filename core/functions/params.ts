import type { Cells } from '../cells';

/** Parameters that most formulas share, always in this order: who, what, as_of, plan, tables. */
export const who = {
  name: 'who',
  kind: 'range',
  optional: true,
  about: 'a rep, or a range of reps; blank is the whole team.',
} as const;

export const what = {
  name: 'what',
  kind: 'range',
  optional: true,
  about: 'a behavior or a result of the plan by its name, or a range of them; blank is all.',
} as const;

export const asOf = {
  name: 'as_of',
  kind: 'cell',
  about: 'a cell with any day of the week meant; pace is measured at the end of that day. Not TODAY(): type the day.',
} as const;

export const plan = {
  name: 'plan',
  kind: 'tables',
  about: 'the Plan sheet with its header row, or Measures in its place (then nothing is recounted).',
} as const;

export const tables = {
  name: 'tables',
  kind: 'tables',
  optional: true,
  repeating: true,
  about:
    'more ranges with their header row, in any order: activities, opportunities, accounts, Deliverables, Team, Targets, Time off, Sources, Settings, Closed weeks.',
} as const;

/** All ranges with a header row, wherever they stood. */
export const allTables = (values: { readonly plan: Cells; readonly tables: readonly Cells[] }): readonly Cells[] =>
  values.plan.length === 0 ? values.tables : [values.plan, ...values.tables];
