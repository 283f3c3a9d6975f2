import type { Finding } from '../../outcome';
import { weekdayAndDay } from '../../sheets/figures';
import type { App } from '../app';
import { section } from '../controls';
import { h, type Child } from '../elements';
import { scorecardWords } from '../words';
import { showLast } from './last-screen';
import { shareWords as words } from './share-words';

/** One page from the packs of several managers; what does not agree is said with its place. */
export async function showRollUp(app: App): Promise<void> {
  const answer = await app.ask('rollup', {});
  if (!answer.ok) return;
  const { sheet, asOf, teams } = answer.answer;
  const lines = teams.map(({ team, agrees }) => line(team, agrees ? words.agrees : words.differs));
  showLast(app, words.rollUp, words.asOf(weekdayAndDay(asOf)), said(app, lines, answer.findings), [sheet]);
}

/** What the company wants and what supports it, on sheets that are made here once and are people’s from then on. */
export async function showCompany(app: App): Promise<void> {
  const answer = await app.ask('company', {});
  if (!answer.ok) return;
  const { day, objectives, made } = answer.answer;
  const lines = objectives.map(({ name, results }) => line(name, results.join(', ') || words.unsupported));
  const lead = made.length > 0 ? words.made : words.asOf(weekdayAndDay(day));
  showLast(app, words.company, lead, said(app, lines, answer.findings), ['Company', 'Yearly check']);
}

const line = (name: string, about: string): HTMLElement =>
  h('li', {}, h('strong', {}, name), h('span', { class: 'soft small' }, about));

const said = (app: App, lines: readonly HTMLElement[], findings: readonly Finding[]): readonly Child[] => [
  lines.length > 0 && h('ul', { class: 'panel lines' }, ...lines),
  findings.length > 0 && section(scorecardWords.toLookAt, app.findings(findings)),
];
