/** One screen as it was drawn: its heading, and its picture in each host. */
export interface DrawnStep {
  readonly title: string;
  readonly host: string;
  readonly file: string;
}

const columns = [
  ['workbench', 'Workbench'],
  ['sheets', 'Google Sheets'],
  ['excel', 'Excel'],
] as const;

const plain = (title: string): string => title.replace(/[|[\]]/g, ' ');

/** docs/steps.md: each screen of the way as one row, with a picture from each host. */
export function stepsPage(steps: readonly DrawnStep[]): string {
  const of = (host: string): readonly DrawnStep[] => steps.filter((one) => one.host === host);
  const rows = of('workbench').map(({ title }, place) => {
    const pictures = columns.map(([host, name]) => {
      const step = of(host)[place];
      return step === undefined ? '' : `![${plain(step.title)}, in ${name}](steps/${step.file})`;
    });
    return `| ${place + 1}. ${plain(title)} | ${pictures.join(' | ')} |`;
  });
  return [
    '# Every step, in the three hosts',
    '',
    'From a raw CRM export to a first scorecard, then the places where the week is managed, as a person sees it: the sample team, drawn by `npm run pictures` from the built pages in a real browser. In Google Sheets the page stands before the built script in our emulator, in Excel it runs with Microsoft’s office.js before a stand-in workbook: what the hosts draw around it is not shown.',
    '',
    `| Step | ${columns.map(([, name]) => name).join(' | ')} |`,
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
