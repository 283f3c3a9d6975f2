import type { Report } from '../tasks/report';
import type { App, Screen } from './app';
import { section } from './controls';
import { h } from './elements';
import { summaryPart } from './scorecard/summary-part';
import { scorecardWords, shellWords } from './words';

/** What came of work that was asked for outside the page, by a button of the host's own. */
export const reportScreen = (app: App, { title, lines, findings }: Report): Screen => ({
  key: 'report',
  title,
  body: [...saidPart(lines), findings.length > 0 && section(scorecardWords.toLookAt, app.findings(findings))],
  buttons: [{ words: shellWords.home, press: () => app.go('home'), look: 'primary' }],
});

/** The lines of a week belong together; other lines are paragraphs of their own. */
const saidPart = (lines: readonly string[]): HTMLElement[] =>
  lines.some((line) => line.startsWith(' ')) ? [summaryPart(lines)] : lines.map((line) => h('p', {}, line));
