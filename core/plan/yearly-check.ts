/** How far the product does what an element needs; said plainly, so that nobody takes a tool for a whole system. */
export const coverWords = ['Covered', 'Partly', 'Not covered'] as const;
export type Cover = (typeof coverWords)[number];

/** One of the things that have to fit together before a sales force can perform, with what to ask about it once a year. */
export interface YearlyElement {
  readonly name: string;
  readonly question: string;
  readonly cover: Cover;
  /** With what of Leadline, and what has to be done elsewhere. */
  readonly doneWith: string;
}

/**
 * The seven elements of managing sales performance, from aim to reward. The division is the usual one of sales management
 * textbooks (strategy, organization, people, expectations, control, development, rewards); the words are our own.
 */
export const sevenElements: readonly YearlyElement[] = [
  {
    name: 'Strategy and goals',
    question:
      'Does everybody know the few objectives of this year, and which customers and offers they are to come from?',
    cover: 'Partly',
    doneWith: 'Company and Plan tie results to objectives. Which markets to serve is decided elsewhere.',
  },
  {
    name: 'Structure and territories',
    question: 'Is every customer somebody’s, and is the work divided so that each rep can have a good week?',
    cover: 'Not covered',
    doneWith: 'Decided elsewhere. CRM health shows accounts without a deal, and deals that nobody works on.',
  },
  {
    name: 'Roles and selection',
    question: 'Do we hire and promote people for the behaviors that the plan asks for?',
    cover: 'Not covered',
    doneWith: 'Decided elsewhere. The behaviors of the Plan can go into a job profile.',
  },
  {
    name: 'Expectations and plan',
    question: 'Can each rep say which behaviors, how many and by when, and do these still drive the results we want?',
    cover: 'Covered',
    doneWith: 'Plan, Targets, Deliverables and Expectations.',
  },
  {
    name: 'Monitoring and feedback',
    question: 'Does every rep hear within the week what went well and what is missing, while it can still be changed?',
    cover: 'Covered',
    doneWith: 'Scorecard, This week, Huddle, CRM health and Feedback.',
  },
  {
    name: 'Development and coaching',
    question: 'Is each rep working on one skill, with somebody who coaches it and a day to look at it again?',
    cover: 'Partly',
    doneWith: 'One-on-ones, Observations, Process, Experiments and Coaching. Training itself is done elsewhere.',
  },
  {
    name: 'Rewards and recognition',
    question: 'Do we thank people for what they control, and does pay reward what we really want done?',
    cover: 'Partly',
    doneWith: 'Feedback and This week see to recognition. Pay is never calculated here, on purpose.',
  },
];
