import { count } from '../../sheets/figures';

/** What the place Share says. */
export const shareWords = {
  title: 'Share',
  lead: 'What you hand on is a copy of values: no formula and no row of your CRM is in it.',
  forWhom: 'For whom',
  leaders: 'For a leader of several teams',
  pack: 'Leadership pack',
  packAbout: 'The week as a workbook of its own: scorecard, results, trend',
  reps: 'A page for each rep',
  repsAbout: 'One file each, with that rep’s numbers alone',
  rollUp: 'Roll up packs of several managers',
  rollUpAbout: 'One page from the packs copied into this workbook',
  company: 'Company page',
  companyAbout: 'What supports what, and what to check once a year',
  preparing: 'Preparing it',
  reading: 'Reading your plan',
  writing: 'Writing the tab',
  back: 'Back',
  more: 'Share something else',

  choose: 'Choose what is in it',
  preview: 'Show exactly what will be written',
  harmless: (places: readonly string[]): string =>
    places.length === 0
      ? 'No text in it could be taken for a formula.'
      : `${count(places.length, 'text')} made harmless, so that no spreadsheet takes it for a formula: ${places.join(', ')}.`,
  ways: { open: 'Open as a new workbook', download: 'Download' },
  tab: 'Put it on a tab',
  file: 'As a file',
  handed: { open: 'Opened as a new workbook', download: 'Downloaded' },
  next: {
    open: 'Save it where leadership finds it. It may stand behind this window.',
    download: 'It is among your downloads, ready to send.',
  },
  otherWay: 'Opening it was refused here, perhaps by your organization: so it was downloaded.',
  noWay: 'Files can be neither opened nor downloaded here, so only a tab in this workbook is left.',
  nothingThere: 'Nothing there? Take another way below.',
  onTab: 'It stands on a tab',
  open: (sheet: string): string => `Open ${sheet}`,

  names: 'How reps are named',
  nameChoices: [
    { value: 'Full', label: 'Full names' },
    { value: 'Initials', label: 'Initials' },
  ],
  detail: 'Each rep’s weeks, too',
  notes: 'The notes that you shared with reps',
  notesHint: (n: number): string =>
    n === 0
      ? 'None was shared in these weeks.'
      : `${count(n, 'note')} in your own words. They were meant for the rep alone: leave them out unless the reps know.`,
  whichReps: 'Reps',
  whichLines: 'Lines of the plan',
  none: 'Tick at least one.',
  take: 'Continue',

  repsLead: 'Whoever gets a file sees that rep’s page: nobody else’s name, number or median, and no row of the CRM.',
  repsNoWay: 'Files can be neither opened nor downloaded here. Print the sheet Rep pages, which has a page for each.',
  hand: { open: 'Open', download: 'Download' },
  all: 'Download all',
  harmlessIn: (n: number): string => `${count(n, 'text')} made harmless`,

  asOf: (day: string): string => `As of ${day}.`,
  agrees: 'agrees',
  differs: 'of another day or week',
  toLookAt: 'To look at',
  made: 'These sheets were made for you to fill in. From now on they are yours: I only read them.',
  supports: (results: readonly string[]): string =>
    results.length === 0 ? 'no result supports it' : results.join(', '),
} as const;
