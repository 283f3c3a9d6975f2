import type { Finding } from '../core/outcome';
import type { ActionTask } from '../core/tasks/actions';
import type { SaysOf } from '../core/tasks/index';
import { reportOf, type Report } from '../core/tasks/report';
import type { Answer } from '../core/tasks/task';
import { perform } from './perform';
import { showPlace } from './place';

/** Menu: the page in the panel. */
export function openLeadline(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Leadline'));
}

/** Menu: writes Sources and Team, as far as they can be proved. */
export const setUp = (): void => tell(act('setUp').report);

/** Menu: writes a plan where there is none. */
export function proposePlan(): void {
  const { ok, report } = act('proposePlan');
  if (ok) bring('Plan');
  tell(report);
}

/** Menu: counts the week and redraws the scorecard. Nobody has to confirm what went well. */
export function refreshScorecard(): void {
  const { ok, report } = act('refresh');
  if (ok) SpreadsheetApp.getActiveSpreadsheet().toast(firstLines(report.lines), report.title, 8);
  else tell(report);
}

/** Menu: the week in lines, with its sheet where there is one. */
export function thisWeek(): void {
  const { report } = act('home');
  bring('This week');
  tell(report);
}

/** Menu: says what stands in the way of right numbers. */
export const checkData = (): void => tell(act('check').report);

function act<Name extends ActionTask>(task: Name): { readonly ok: boolean; readonly report: Report } {
  const answer = perform(task, {}) as Answer<SaysOf<Name>>;
  return { ok: answer.ok, report: reportOf(task, answer) };
}

const bring = (sheet: string): boolean => showPlace({ sheet, row: null, column: null });

export function tell({ title, lines, findings }: Report): void {
  const ui = SpreadsheetApp.getUi();
  const paragraphs = [...lines, ...findingLines(findings)].join('\n\n');
  // What is indented belongs to the line above it.
  ui.alert(title, paragraphs.replace(/\n\n(?= )/g, '\n'), ui.ButtonSet.OK);
}

const firstLines = (summary: readonly string[]): string =>
  summary
    .slice(0, 2)
    .map((line) => line.trim())
    .join('\n');

const mostTold = 8;

/** The gravest few: an alert does not scroll. */
function findingLines(findings: readonly Finding[]): string[] {
  const more = findings.length > mostTold ? [`And ${findings.length - mostTold} more.`] : [];
  return [...findings.slice(0, mostTold).map(({ where, what, fix }) => `${where}: ${what} ${fix}`), ...more];
}
