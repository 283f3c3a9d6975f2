import type { CsvRow } from './csv-text';

/**
 * What Dana said in the three weeks before this one: the drafts are those that a refresh on the Thursday wrote, the words and
 * what was promised are people's. One promise is overdue, and three reps have
 * not been praised for two weeks.
 */
export const feedbackSheet: readonly CsvRow[] = [
  ['Week', 'Rep', 'About', 'Kind', 'Draft', 'Your words', 'Shared on', 'Commitment', 'Due', 'Kept', 'Mark'],
  [
    ...['2026-10-26', 'Maya Okafor', 'First-time meetings set', 'Encourage'],
    'You set 5 first-time meetings this week, above the 4 we agreed on, for the 7th week in a row. It has become a habit, and a good one for winning new customers. May I bring it up in front of the team?',
    'Five first-time meetings by Thursday, and it is the seventh week. Would you show the others how you ask for the date?',
    ...['2026-10-29', 'Show the opening question in the Monday huddle', '2026-11-02', 'Yes', ''],
  ],
  [
    ...['2026-10-26', 'Tomás Peralta', 'Deals without a next step', 'Gap'],
    'I count one deal without a next step, where the aim is none by Friday, so one to clear with one workday left. Where are you unsure?',
    'One deal has no next step. Where are you unsure?',
    ...['2026-10-29', 'Agree a day for the demo or close the deal', '2026-11-04', 'Partly', ''],
  ],
  [
    ...['2026-11-02', 'Aiko Tanabe', 'Prospecting calls', 'Encourage'],
    'You made 12 prospecting calls this week, your 11th week in a row on target. Steady work like that is how we win new customers. No audience, just so you know that I saw it.',
    'Twelve calls in four days, eleven weeks in a row. No audience; I saw it.',
    ...['2026-11-06', '', '', '', ''],
  ],
  [
    ...['2026-11-02', 'Tomás Peralta', 'Referral asks', 'Encourage'],
    '14 weeks running on target for referral asks, with 3 this week. I do notice, and it helps us win new customers. I will mention it in our next huddle, if you agree.',
    'Fourteen weeks of referral asks without a gap. I would like the team to hear how you ask.',
    ...['2026-11-06', '', '', '', ''],
  ],
  [
    ...['2026-11-02', 'Jonas Feldkamp', 'First-time meetings set', 'Encourage'],
    'You set 2 first-time meetings this week, as we agreed. It will take a while to show, but this is what helps us win new customers. Let me say more when we next sit down together.',
    'Two first-time meetings in your third week, as we agreed. Keep asking for the date early.',
    ...['2026-11-06', '', '', '', ''],
  ],
  [
    ...['2026-11-02', 'Colin Ashdown', 'Deals without a next step', 'Gap'],
    'Ten minutes might do it: I see 6 deals without a next step, the aim is none by Friday, so 6 to clear in one workday. When will you sit down with them?',
    'Six deals are waiting for a next step. Ten minutes each on Friday morning, and I bring the coffee?',
    ...['2026-11-05', 'Write a next step with a day into three of the six', '2026-11-13', 'No', ''],
  ],
  [
    ...['2026-11-09', 'Priya Ramanathan', 'Qualified opportunities added', 'Encourage'],
    'Week after week, 14 by now, you are on target with qualified opportunities added; this week you added 2. That is what winning new customers is built on. It deserves more ears than mine; I will say it in the huddle.',
    'Fourteen weeks on target, and every one of your opportunities has a size and a next step. I will say it in the huddle.',
    ...['2026-11-12', '', '', '', ''],
  ],
  [
    ...['2026-11-09', 'Maya Okafor', 'New business won (USD)', 'Milestone'],
    'You won $10,600 of new business this week and are at $74,800 this quarter, with $72,727 as the target. It began when you sent 57 recaps in the last 12 weeks.',
    'The quarter is made, and the recaps are where it began: 57 of them. Thank you.',
    ...['2026-11-13', '', '', '', ''],
  ],
  [
    ...['2026-11-09', 'Gavin Strand', 'Account plans', 'Gap'],
    'We had last Friday down for your account plan (Briar Glen Plumbing Co.). It is not in yet. What is still missing, and which day can we count on?',
    'The plan for Briar Glen was down for last Friday. What is missing, and which day can we count on?',
    ...['2026-11-12', 'Hand in the plan for Briar Glen Plumbing Co.', '2026-11-20', '', ''],
  ],
  [
    ...['2026-11-09', 'Teresa Montalvo', 'First-time meetings set', 'Ask to log'],
    'Please check the log: the last thing I see from you in the CRM is from October 29. I am sure there is more on first-time meetings set than that. What should be in there?',
    'I see nothing in the CRM since October 29, and I am sure there is more. What should be in there?',
    ...['2026-11-12', 'Log the calls and meetings since October 29', '2026-11-17', '', ''],
  ],
];
