import type { CsvRow } from './csv-text';

/** What the team agreed on before the first week, in the words of its manager. What is not said here is as usual. */
export const settingsSheet: readonly CsvRow[] = [
  ['Name', 'Value', 'Help'],
  ['Week starts on', 'Monday', 'The first day of your sales week. Weeks are named by it.'],
  ['Report moment', 'Friday 15:00', 'When you look at the week. A note for people.'],
  [
    'How it is reported',
    'Everybody logs by Thursday evening. We read the scorecard together on Friday at nine.',
    'How each rep tells where they stand, and when.',
  ],
  [
    'Peers see',
    'Done of target for each behavior, by name, in the Monday huddle. No ranking.',
    'What colleagues see of each other’s numbers.',
  ],
  [
    'After one miss',
    'One question, no more: what got in the way?',
    'What happens when a week is missed once. Said beforehand, it surprises nobody.',
  ],
  [
    'After two misses',
    'We plan the next week together on Friday and look at it again on Wednesday.',
    'What happens when two weeks in a row are missed.',
  ],
  [
    'After a pattern',
    'A plan on paper for four weeks, and Dana joins two calls or meetings in each of them.',
    'What happens after three missed weeks in a row, or when more than half of the weeks are missed.',
  ],
];
