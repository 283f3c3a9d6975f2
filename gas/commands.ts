import type { Finding } from '../core/outcome';
import type { WeekSaid } from '../core/tasks/index';
import type { Answer } from '../core/tasks/task';
import { perform } from './perform';

/** Menu: counts the week and redraws the scorecard. */
export function refreshScorecard(): void {
  const answer = perform('refresh', {}) as Answer<WeekSaid>;
  if (answer.ok)
    SpreadsheetApp.getActiveSpreadsheet().toast(firstLines(answer.answer.summary), 'Scorecard refreshed', 8);
  else tell('This cannot be scored yet. Nothing was written.', lines(answer.findings));
}

/** Menu: says what stands in the way of right numbers. */
export function checkData(): void {
  const answer = perform('check', {}) as Answer<WeekSaid>;
  const found = lines(answer.findings);
  if (found.length === 0) tell('Check data', ['Nothing stands in the way of right numbers.']);
  else tell(answer.ok ? 'To look at in the data and the plan' : 'This cannot be scored yet', found);
}

/** Menu: the side panel. */
export function showSidePanel(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Leadline'));
}

/** Menu: what a person has to know to begin. */
export function howItWorks(): void {
  tell('How Leadline works', [
    'Put each export of your CRM on a sheet of this file: activities, opportunities, accounts. Leadline reads these sheets and never changes them.',
    'Choose Refresh scorecard. Leadline proposes a plan and a team from your data on the sheets Plan and Team. They are yours: edit them and refresh again.',
    'This week, Scorecard, Measures and CRM health are redrawn whole at each refresh.',
    'Nothing leaves this file.',
  ]);
}

const tell = (title: string, paragraphs: readonly string[]): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, paragraphs.join('\n\n'), ui.ButtonSet.OK);
};

const firstLines = (summary: readonly string[]): string =>
  summary
    .slice(0, 2)
    .map((line) => line.trim())
    .join('\n');

const mostTold = 8;
const severities: readonly Finding['severity'][] = ['error', 'ask', 'warning'];

/** The gravest few; the rest is on the sheet CRM health. */
function lines(findings: readonly Finding[]): string[] {
  const told = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const more = told.length > mostTold ? [`And ${told.length - mostTold} more on the sheet CRM health.`] : [];
  return [...told.slice(0, mostTold).map(({ where, what, fix }) => `${where}: ${what} ${fix}`), ...more];
}
