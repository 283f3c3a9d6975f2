/**
 * What the menu in Google Sheets and the ribbon in Excel offer beside the page: a twin of each of its flows, done at once and
 * without a question, for everybody who cannot or would rather not use the page. `command` is the name under which hosts know it.
 */
export const actions = [
  {
    command: 'setUp',
    task: 'setUp',
    caption: 'Set up sources and team',
    about: 'Write what your CRM sheets prove on the sheets Sources and Team, and say what is still open.',
  },
  {
    command: 'proposePlan',
    task: 'proposePlan',
    caption: 'Propose a plan',
    about: 'Write a plan that your data can carry on the sheet Plan, where there is none yet. Edit it as you like.',
  },
  {
    command: 'refreshScorecard',
    task: 'refresh',
    caption: 'Refresh scorecard',
    about: 'Count the week from the CRM sheets of this workbook and redraw the scorecard.',
  },
  {
    command: 'thisWeek',
    task: 'home',
    caption: 'This week',
    about: 'Say who is behind and can still catch up, and what comes next. Changes nothing.',
  },
  {
    command: 'checkData',
    task: 'check',
    caption: 'Check data',
    about: 'Say what stands in the way of right numbers. Changes nothing.',
  },
] as const;

export type Command = (typeof actions)[number]['command'];
export type ActionTask = (typeof actions)[number]['task'];

/** The one that opens the page itself. */
export const openCaption = 'Open Leadline';
