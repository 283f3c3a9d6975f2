/** The sheets that a refresh redraws whole, in the order in which they stand in the workbook. */
export const ourSheets = [
  { name: 'This week', owner: 'Ours', about: 'Who can still catch up on what, what was won, what to look at.' },
  { name: 'Scorecard', owner: 'Ours', about: 'Behaviors to manage, results to monitor: reps by plan rows.' },
  {
    name: 'Huddle',
    owner: 'Ours',
    about: 'Done of target for each, and one commitment: to stand around, in the order of names.',
  },
  {
    name: 'Rep pages',
    owner: 'Ours',
    about: 'One page for each rep: their own words, the numbers and their rows, where to look first.',
  },
  {
    name: 'Expectations',
    owner: 'Ours',
    about: 'One page for each rep: what is expected, how it is counted, what follows a miss.',
  },
  {
    name: 'Trend',
    owner: 'Ours',
    about: 'Thirteen weeks of each result and behavior as charts, and where results are heading.',
  },
  { name: 'Measures', owner: 'Ours', about: 'Every number by week, rep and plan row, for your own pivots and charts.' },
  { name: 'CRM health', owner: 'Ours', about: 'How far the numbers can be trusted, and the rows to fix.' },
  { name: 'Insights', owner: 'Ours', about: 'Which behaviors went with which results, and how steady each rep is.' },
] as const;
