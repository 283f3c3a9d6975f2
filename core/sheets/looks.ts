/** What a cell means. One table per host knows how a meaning looks; a sign in the text says it too. */
export const looks = [
  'title',
  'subtitle',
  'heading',
  'columnHeader',
  'rowHeader',
  'text',
  'muted',
  'number',
  'input',
  'inputWord',
  'met',
  'onTrack',
  'catchable',
  'stretch',
  'outOfReach',
  'missed',
  'off',
  'noData',
  'tooEarly',
  'good',
  'warning',
  'bad',
  'trend',
  'total',
  'monitorHeading',
  'manageHeading',
  'note',
  'band',
  'measure',
  'corner',
  'cornerMeasure',
  'totalName',
  'listHeader',
  'measureHeader',
  'measureHeaderNumber',
  'measureText',
  'measureNumber',
] as const;
export type Look = (typeof looks)[number];

/**
 * Which line of a block a cell is, where a block of several lines says one thing: the figure, the word under it, and the
 * trend (or other small print) that closes it. Without a part a cell stands alone.
 */
export const parts = ['figure', 'word', 'trend'] as const;
export type Part = (typeof parts)[number];
