import {
  closedColumns,
  coachingColumns,
  companyColumns,
  deliverableColumns,
  experimentColumns,
  feedbackColumns,
  measureColumns,
  numberColumns,
  observationColumns,
  oneOnOneColumns,
  planColumns,
  processColumns,
  settingColumns,
  targetColumns,
  teamColumns,
  timeOffColumns,
  yearlyCheckColumns,
} from '../../own-columns';
import type { OwnKind } from '../table-kind';

/** Our own sheets: all labels of one, and those without which it is not one. */
export interface OwnShape {
  readonly kind: OwnKind;
  readonly labels: readonly string[];
  /** Each group must be there with at least one of its labels. */
  readonly needs: readonly (readonly string[])[];
  /** Nobody writes notes behind these labels: they are a promise to programs, and formulas read them as they are. */
  readonly exact?: true;
}

/** Narrow sheets last: Measures also has the columns of Targets, and closed weeks those of Measures. */
export const ownShapes: readonly OwnShape[] = [
  {
    kind: 'Plan',
    labels: planColumns,
    needs: [
      ['Name', 'Kind'],
      ['Counts', 'Where', 'Drives'],
      ['Target', 'Per', 'From', 'Where', 'Counts'],
    ],
  },
  {
    kind: 'Closed weeks',
    labels: closedColumns,
    needs: [['Week'], ['Rep'], ['Behavior'], ['Actual'], ['As of', 'Counts as', 'Added']],
  },
  {
    kind: 'Measures',
    labels: measureColumns,
    exact: true,
    needs: [['Week'], ['Rep'], ['Behavior'], ['Actual']],
  },
  {
    kind: 'Numbers',
    labels: numberColumns,
    needs: [['Section'], ['About'], ['Value'], ['Print', 'Kind']],
  },
  {
    kind: 'Feedback',
    labels: feedbackColumns,
    needs: [['Week'], ['Rep'], ['Draft', 'Your words', 'About']],
  },
  {
    kind: 'One-on-ones',
    labels: oneOnOneColumns,
    needs: [['Date'], ['Rep'], ['Held', 'Projection', 'Behaviors behind it', 'Skill focus']],
  },
  {
    kind: 'Observations',
    labels: observationColumns,
    needs: [['Date'], ['Rep'], ['Seen', 'Went well', 'Try next']],
  },
  {
    kind: 'Experiments',
    labels: experimentColumns,
    needs: [['Rep'], ['Since'], ['Change', 'Should move']],
  },
  {
    kind: 'Process',
    labels: processColumns,
    needs: [['Step'], ['Way']],
  },
  {
    kind: 'Coaching',
    labels: coachingColumns,
    needs: [['Delegate'], ['Rep'], ['What good looks like', 'Outcome', 'Behavior']],
  },
  {
    kind: 'Company',
    labels: companyColumns,
    needs: [['Objective'], ['Results', 'By when', 'Next review']],
  },
  {
    kind: 'Yearly check',
    labels: yearlyCheckColumns,
    needs: [['Element'], ['Question', 'In Leadline', 'Next review']],
  },
  {
    kind: 'Deliverables',
    labels: deliverableColumns,
    needs: [['Rep'], ['Behavior', 'Item'], ['Due'], ['Submitted', 'Accepted', 'Item']],
  },
  {
    kind: 'Targets',
    labels: targetColumns,
    needs: [['Rep'], ['Behavior'], ['From'], ['Target']],
  },
  {
    kind: 'Time off',
    labels: timeOffColumns,
    needs: [['From'], ['To'], ['Rep', 'Reason']],
  },
  {
    kind: 'Team',
    labels: teamColumns,
    needs: [['Rep'], ['Also known as', 'Manager', 'Starts', 'Leaves', 'Workdays', 'Ramp', 'Recognition']],
  },
  {
    kind: 'Sources',
    labels: ['Sheet', 'Table', 'Field', 'Column', 'Reads as', 'Proof', 'CRM'],
    needs: [['Sheet'], ['Field', 'Table'], ['Column', 'Reads as', 'Table']],
  },
  { kind: 'Settings', labels: [...settingColumns, 'Setting'], needs: [['Name', 'Setting'], ['Value']] },
];

/** Sheets that Leadline draws anew each time, so nothing is read from them. */
export const drawnSheets: readonly string[] = [
  'Start here',
  'This week',
  'Scorecard',
  'Huddle',
  'Trend',
  'Rep pages',
  'Expectations',
  'CRM health',
  'Insights',
  'Roll-up',
  'Findings',
];
