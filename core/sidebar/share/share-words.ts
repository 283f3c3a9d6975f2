import { count } from '../../sheets/figures';

/** What the place Share says. */
export const shareWords = {
  title: 'Share',
  lead: 'What you share is a copy of values. No formula and no row of your CRM is in it.',
  leaders: 'For a leader of several teams',
  pack: 'Leadership pack',
  packAbout: 'The week: scorecard, results, trend',
  reps: 'A page for each rep',
  repsAbout: 'One file each, with that rep’s numbers alone',
  rollUp: 'Roll up packs of several managers',
  rollUpAbout: 'One page from packs copied into this workbook',
  company: 'Company page',
  companyAbout: 'What supports what, and a yearly check',

  choose: 'Choose what is in it',
  preview: 'Show exactly what will be written',
  harmless: (places: readonly string[]): string =>
    places.length === 0
      ? 'No text could be taken for a formula.'
      : `${count(places.length, 'text')} made harmless, so that no spreadsheet takes it for a formula: ${places.join(', ')}.`,
  ways: { open: 'Open as a new workbook', download: 'Download' },
  tab: 'Put it on a tab',
  handed: { open: 'Opened as a new workbook', download: 'Downloaded' },
  /** On a Mac, a new workbook opens behind the one in front. */
  next: {
    open: 'Save it where leadership finds it. If you do not see it, look behind this window.',
    download: 'It is among your downloads. If not, put it on a tab.',
  },
  otherWay: 'Opening it was refused, perhaps by your organization: so it was downloaded.',
  noWay: 'Files can be neither opened nor downloaded here: use a tab, or print Rep pages.',
  onTab: 'It stands on a tab',
  open: (sheet: string): string => `Open ${sheet}`,

  initials: 'Initials instead of names',
  detail: 'Each rep’s weeks, too',
  notes: 'Notes that you shared with reps',
  notesHint: (n: number): string =>
    n === 0 ? 'None in these weeks.' : `${count(n, 'note')} in your own words, which were meant for the rep alone.`,
  whichReps: 'Reps',
  whichLines: 'Lines of the plan',
  none: 'Tick at least one.',

  repsLead: 'Whoever gets a file sees that rep’s page: nobody else’s name, number or median, and no row of the CRM.',
  all: 'Download all',

  asOf: (day: string): string => `As of ${day}.`,
  agrees: 'agrees',
  differs: 'of another day or week',
  made: 'Two sheets for you to fill in. I only read them from now on.',
  unsupported: 'no result supports it',
} as const;
