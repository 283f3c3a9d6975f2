const many = (n: number, one: string): string => `${n.toLocaleString('en-US')} ${one}${n === 1 ? '' : 's'}`;

/** Everything that the page around the grid and the sidebar says. */
export const pageWords = {
  product: 'Leadline',
  room: 'Workbench',
  local: 'Everything stays on this machine',
  open: 'Open…',
  openAbout: 'Open CSV or Excel files (or drop them anywhere)',
  save: 'Save as XLSX',
  fresh: 'New',
  sample: 'Sample with a plan',
  sampleAbout: 'Eight reps, twenty weeks, and the scorecard of this week',
  raw: 'Sample, CRM sheets only',
  rawAbout: 'The way an export comes: begin at the beginning',
  empty: 'Empty workbook',
  emptyAbout: 'For your own files',
  bar: 'Workbook',
  grid: 'Spreadsheet. F6 leads on to the sidebar.',
  drop: 'Drop CSV or Excel files to open them',
  dropAbout: 'They are read here, in this page. Nothing is sent anywhere.',
  titles: { sample: 'Sample workbook', raw: 'Sample CRM export', empty: 'Untitled workbook' },
  loading: 'Laying out the sheets…',
  opening: (n: number): string => `Reading ${many(n, 'file')}…`,
  opened: (sheets: readonly string[]): string =>
    sheets.length === 0
      ? 'Nothing could be opened.'
      : sheets.length <= 3
        ? `Opened ${sheets.join(', ')}.`
        : `Opened ${many(sheets.length, 'sheet')}.`,
  sampleGone: 'The sample has made way for them.',
  saving: 'Writing the file…',
  saved: (file: string): string => `Saved as ${file}. Formulas are in it as the values they have now.`,
  notSaved: 'The file could not be written.',
  notOpened: 'The files could not be read.',
  lose: 'What you changed here has not been saved. It will be gone.',
  goOn: 'Go on without saving',
  leave: 'Stay here',
  dismiss: 'Dismiss',
  news: 'News about your files',
  more: (n: number): string => `and ${many(n, 'more remark')} of this kind`,
  severities: { error: 'Not read', ask: 'Asks', warning: 'Worth a look', info: 'Good to know' },
} as const;
