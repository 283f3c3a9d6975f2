import type { Finding } from '../../outcome';
import { weekdayAndDay } from '../../sheets/figures';
import type { App } from '../app';
import { section } from '../controls';
import { h } from '../elements';
import { more, openSheet } from './share-buttons';
import { shareWords as words } from './share-words';

/** One page from the packs of several managers; what does not agree is said with its place. */
export async function showRollUp(app: App): Promise<void> {
  const answer = await app.ask('rollup', {}, { words: words.reading });
  if (!answer.ok) return;
  const { sheet, asOf, teams } = answer.answer;
  const lines = teams.map(({ team, agrees }) => [team, agrees ? words.agrees : words.differs] as const);
  show(app, words.rollUp, words.asOf(weekdayAndDay(asOf)), lines, answer.findings, [sheet]);
}

/** What the company wants and what supports it, on sheets that are made here once and are people’s from then on. */
export async function showCompany(app: App): Promise<void> {
  const answer = await app.ask('company', {}, { words: words.reading });
  if (!answer.ok) return;
  const { day, objectives, made } = answer.answer;
  const lines = objectives.map(({ name, results }) => [name, words.supports(results)] as const);
  const lead = made.length > 0 ? words.made : words.asOf(weekdayAndDay(day));
  show(app, words.company, lead, lines, answer.findings, ['Company', 'Yearly check']);
}

function show(
  app: App,
  title: string,
  lead: string,
  lines: readonly (readonly [name: string, about: string])[],
  findings: readonly Finding[],
  sheets: readonly string[],
): void {
  app.show({
    key: title,
    title,
    lead,
    body: [
      lines.length > 0 &&
        h(
          'ul',
          { class: 'panel lines' },
          ...lines.map(([name, about]) =>
            h('li', {}, h('strong', {}, name), h('span', { class: 'soft small' }, about)),
          ),
        ),
      findings.length > 0 && section(words.toLookAt, app.findings(findings)),
    ],
    buttons: [...sheets.map((sheet, at) => openSheet(app, sheet, at === 0 ? 'primary' : undefined)), more(app)],
  });
}
