import type { Finding } from '../../outcome';
import type { App } from '../app';
import { button, disclosure } from '../controls';
import { h } from '../elements';
import { startWords, takeBackWords } from '../words';

/** The way to undo what a refresh leaves for good, after it was said what that is. */
export const takeBackPart = (app: App): HTMLElement =>
  disclosure(
    takeBackWords.title,
    h('p', { class: 'soft' }, takeBackWords.about),
    h('div', { class: 'row' }, button({ words: takeBackWords.press, press: () => void takeBack(app) })),
  );

async function takeBack(app: App): Promise<void> {
  const answer = await app.ask('takeBack', {}, { words: takeBackWords.doing });
  if (!answer.ok) return;
  const { weeks, lines, drafts } = answer.answer;
  const isNothing = lines + drafts === 0;
  const grave: readonly Finding[] = answer.findings.filter(({ severity }) => severity !== 'info');
  app.show({
    key: 'taken back',
    title: isNothing ? takeBackWords.nothing : takeBackWords.done,
    lead: isNothing ? takeBackWords.nothingWhy : takeBackWords.says(weeks, lines, drafts),
    body: [grave.length > 0 && app.findings(grave)],
    buttons: [{ words: startWords.back, press: () => app.go('scorecard') }],
  });
}
