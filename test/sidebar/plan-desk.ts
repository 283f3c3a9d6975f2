import type { DraftLine, LibraryLine, PlanDesk } from '../../core/setup/draft';
import { lineWith, ownLine, type LineCells } from '../../core/sidebar/plan/lines';

export const line = (id: string, cells: LineCells): DraftLine => lineWith(ownLine(id, cells.Kind ?? ''), cells);

const library = (id: string, cells: LineCells, lacks = '', rows: number | null = 12): LibraryLine => ({
  line: line(id, cells),
  rows,
  lacks,
});

const behavior = (id: string, Name: string, lacks?: string): LibraryLine =>
  library(id, { Kind: 'Behavior', Name }, lacks);

/** A workbook with a plan of two results, and a library of two templates; the first result is one of the library's. */
export const desk: PlanDesk = {
  asOf: '2026-11-19',
  reps: ['Dana Whitfield', 'Yusuf Demir'],
  from: 'sheet',
  draft: {
    lines: [
      line('plan:2', { Kind: 'Result', Name: 'New customers won', Target: '6' }),
      line('plan:3', { Kind: 'Result', Name: 'Margin kept' }),
      line('plan:4', { Kind: 'Behavior', Name: 'First-time meetings set', Drives: 'new customers won', Target: '4' }),
      line('plan:5', { Kind: 'Behavior', Name: 'Price talks prepared', Drives: 'Margin kept' }),
      line('plan:6', { Kind: 'Behavior', Name: 'Desk tidied' }),
    ],
    targets: [{ rep: 'Dana Whitfield', line: 'plan:4', from: '', target: '3' }],
    settings: [],
  },
  library: [
    {
      template: 'New customer acquisition',
      about: 'Customers we do not have yet',
      results: [
        library('library:0:0', { Kind: 'Result', Name: 'New customers won' }),
        library('library:0:1', { Kind: 'Result', Name: 'New business won' }),
      ],
      behaviors: [
        behavior('library:0:2', 'Account plans'),
        behavior('library:0:3', 'First-time meetings set'),
        behavior('library:0:4', 'Referral asks'),
      ],
    },
    {
      template: 'Win rate',
      about: 'More of the deals we work on',
      results: [library('library:1:0', { Kind: 'Result', Name: 'Win rate', Counts: 'Rate' })],
      behaviors: [
        behavior('library:1:1', 'Further contacts engaged'),
        behavior('library:1:2', 'Decider meetings set', 'no field Subject'),
        behavior('library:1:3', 'Dated next steps'),
        behavior('library:1:4', 'Call plans filed'),
        behavior('library:1:5', 'Action plans agreed'),
        behavior('library:1:6', 'Stalled deals decided'),
      ],
    },
  ],
  settings: [
    { name: 'Week starts on', value: 'Monday', help: 'The first day of your sales week.', like: 'Monday' },
    { name: 'After one miss', value: '', help: 'What follows.', like: 'A question' },
  ],
};
