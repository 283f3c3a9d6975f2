/** Everything that the page says, flow by flow. Warm, short, exact. What is counted is said by the core. */

const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`;

export const shellWords = {
  product: 'Leadline',
  home: 'Home',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  leaveIt: 'Leave it',
  working: 'Working',
  failed: 'That did not work',
  canceled: 'Given up. Nothing was changed.',
  cannotStop: 'Writing: this cannot be stopped half way.',
  steps: (flow: string, at: number, of: number): string => `${flow} · ${at} of ${of}`,
  faults: (n: number): string => `${many(n, 'answer')} need a look:`,
  goToRow: 'Go to row',
  goToSheet: 'Go to sheet',
  goTo: (place: string): string => `Go to row: ${place}`,
  gone: 'That place is not in the workbook any more.',
  severities: {
    error: 'Must be mended',
    ask: 'Needs your answer',
    warning: 'Worth a look',
    info: 'Good to know',
  },
} as const;

export const homeWords = {
  title: 'This week',
} as const;

export const startWords = {
  title: 'Start',
} as const;

export const planWords = {
  title: 'Plan',
} as const;

export const scorecardWords = {
  title: 'Scorecard',
} as const;
