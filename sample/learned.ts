import type { CsvRow } from './csv-text';

/** What Dana saw herself: beside the counts, never in them. */
export const observationsSheet: readonly CsvRow[] = [
  ['Date', 'Rep', 'Behavior', 'Seen', 'Went well', 'Try next'],
  [
    ...['2026-11-10', 'Colin Ashdown', 'First-time meetings set'],
    'Two first meetings: the product for 35 of 45 minutes, and out of the door with "send me something"',
    'On time, well prepared, and people like him',
    'Stop after ten minutes and ask what would have to be true for a second meeting',
  ],
  [
    ...['2026-11-12', 'Gavin Strand', 'Prospecting calls'],
    'Five calls: the company comes first, the question for a meeting last or not at all',
    'Calm, and good questions about the vans',
    'Ask for twenty minutes before saying what we do',
  ],
  [
    ...['2026-11-13', 'Jonas Feldkamp', 'First-time meetings set'],
    'Opened a first meeting by himself, with Maya beside him: let the customer talk for eleven minutes',
    'Repeated the customer’s own words about overtime',
    'Name the next step and a day before packing up',
  ],
];

/** One experiment that is old enough for a verdict, and one that has just begun. */
export const experimentsSheet: readonly CsvRow[] = [
  ['Rep', 'Change', 'Since', 'Behavior', 'Should move', 'Check on', 'Verdict', 'Note'],
  [
    'Tomás Peralta',
    'Calls before half past eight, before the service managers leave the yard',
    ...['2026-09-14', 'Prospecting calls', '', '', '', 'His own idea'],
  ],
  [
    'Colin Ashdown',
    'Sends the recap within the hour, with one next step and a day in it',
    ...['2026-11-02', 'Recaps sent', 'Qualified opportunities added', '2027-01-04', '', 'Five weeks until it can show'],
  ],
];

/** What Dana has handed to a colleague who is on the way to leading a team. */
export const coachingSheet: readonly CsvRow[] = [
  ['Delegate', 'Rep', 'Behavior', 'What good looks like', 'Due', 'Outcome'],
  [
    ...['Maya Okafor', 'Jonas Feldkamp', 'First-time meetings set'],
    'Jonas asks for the meeting in the first minute, says why it is worth twenty of theirs, and leaves with a day. Two calls heard each week.',
    ...['2026-12-11', ''],
  ],
];
