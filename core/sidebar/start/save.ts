import type { Finding } from '../../outcome';
import { button } from '../controls';
import { h } from '../elements';
import { startWords } from '../words';
import type { App } from '../app';
import type { Teller } from './teller';

/** Writes Sources and Team. Where they are there already, the person is asked once whether they may be replaced. */
export async function saveStart(teller: Teller, replace = false): Promise<void> {
  const { app, told } = teller;
  const { given } = told();
  const answer = await app.ask(
    'keepStart',
    { given, ...(replace && { replace }) },
    { words: startWords.saving, mine: ['sheet-there'] },
  );
  const there = answer.findings.filter(({ code }) => code === 'sheet-there');
  if (answer.ok) saved(teller, answer.answer.sheets);
  else if (there.length > 0) askToReplace(teller, there);
}

function askToReplace(teller: Teller, there: readonly Finding[]): void {
  const { app } = teller;
  app.show({
    key: 'start replace',
    title: startWords.replaceTitle,
    lead: startWords.replaceWhy,
    body: there.map(({ where, what, fix }) =>
      h('div', { class: 'panel' }, h('h2', {}, where), h('p', {}, what), h('p', { class: 'soft' }, fix)),
    ),
    buttons: [
      { words: startWords.replace, press: () => void saveStart(teller, true), look: 'primary' },
      { words: startWords.back, press: () => app.go('start') },
    ],
  });
}

/** What was written, each with the way to it. */
const sheetsWritten = (app: App, sheets: readonly string[]): HTMLElement =>
  h(
    'ul',
    { class: 'panel lines' },
    ...sheets.map((sheet) =>
      h(
        'li',
        {},
        h('strong', {}, `✓ ${sheet}`),
        button({
          words: startWords.openSheet(sheet),
          press: () => void app.host.show({ sheet, row: null, column: null }),
          look: 'quiet',
        }),
      ),
    ),
  );

function saved({ app }: Teller, sheets: readonly string[]): void {
  app.keep(null);
  app.show({
    key: 'start saved',
    title: startWords.saved,
    lead: startWords.savedWhy(sheets),
    body: [sheetsWritten(app, sheets)],
    buttons: [
      { words: startWords.toPlan, press: () => app.go('plan'), look: 'primary' },
      { words: startWords.toHome, press: () => app.go('home') },
    ],
  });
}
