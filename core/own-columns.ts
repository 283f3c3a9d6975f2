/*
 * The columns of our own sheets, each list once: sheets are recognized by them, read by them and laid out by them.
 */

export const planColumns = [
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
] as const;

export const teamColumns = [
  'Rep',
  'Also known as',
  'Manager',
  'Starts',
  'Leaves',
  'Workdays',
  'Ramp',
  'Recognition',
] as const;

export const targetColumns = ['Rep', 'Behavior', 'From', 'Target'] as const;

export const timeOffColumns = ['Rep', 'From', 'To', 'Reason'] as const;

export const deliverableColumns = ['Rep', 'Behavior', 'Item', 'Due', 'Submitted', 'Accepted', 'Link', 'Note'] as const;

export const feedbackColumns = [
  'Week',
  'Rep',
  'About',
  'Kind',
  'Draft',
  'Your words',
  'Shared on',
  'Commitment',
  'Due',
  'Kept',
  'Mark',
] as const;

export const oneOnOneColumns = [
  'Date',
  'Rep',
  'Held',
  'Projection',
  'Behaviors behind it',
  'Tried',
  'Need',
  'Commitment',
  'Due',
  'Kept',
  'Skill focus',
  'Review on',
] as const;

export const observationColumns = ['Date', 'Rep', 'Behavior', 'Seen', 'Went well', 'Try next'] as const;

export const experimentColumns = [
  'Rep',
  'Change',
  'Since',
  'Behavior',
  'Should move',
  'Check on',
  'Verdict',
  'Note',
] as const;

export const processColumns = ['Step', 'Way', 'Author', 'Can recite'] as const;

export const coachingColumns = ['Delegate', 'Rep', 'Behavior', 'What good looks like', 'Due', 'Outcome'] as const;

export const companyColumns = [
  'Objective',
  'Why',
  'Results',
  'Owner',
  'By when',
  'Last review',
  'Next review',
] as const;

export const yearlyCheckColumns = [
  'Element',
  'Question',
  'In Leadline',
  'Done with',
  'Owner',
  'Last review',
  'Next review',
  'Decided',
] as const;

export const settingColumns = ['Name', 'Value', 'Help'] as const;

/** The columns of the tidy table. Names and order are a promise to people's own pivots and to programs. */
export const measureColumns = [
  'Week',
  'Rep',
  'Behavior',
  'Actual',
  'Target',
  'Expected',
  'Gap',
  'Attainment',
  'Status',
  'Rows',
  'Data',
  'Kind',
] as const;

/**
 * The columns of the weeks that have closed. Names and order are a promise, as those of Measures are; `Added` is what the week
 * alone added to a longer period, `Counts as` how it counts for streaks and the miss ladder, `Mark` the print of what we wrote.
 */
export const closedColumns = [
  'Week',
  'Rep',
  'Behavior',
  'Kind',
  'Actual',
  'Target',
  'Expected',
  'Attainment',
  'Status',
  'Rows',
  'Data',
  'Added',
  'Counts as',
  'As of',
  'Note',
  'Mark',
] as const;

/** The columns of what a pack publishes as a table, for a roll-up to read; `core/pack/numbers.ts` says what stands in them. */
export const numberColumns = [
  'Section',
  'Rep',
  'About',
  'Kind',
  'Value',
  'Target',
  'Expected',
  'Attainment',
  'Status',
  'On target',
  'Counted',
  'Low',
  'High',
  'Print',
] as const;
