import type { TrendPicture, TrendShown } from '../../setup/trend-picture';
import type { App } from '../app';
import { disclosure, select } from '../controls';
import { h } from '../elements';
import { startWords, trendWords } from '../words';
import { trendDrawing } from './trend-drawing';

/** Thirteen weeks of one result and of the behaviors that drive it, small and below each other. */
export async function showTrend(app: App): Promise<void> {
  const answer = await app.ask('trend', {}, { words: trendWords.reading });
  if (answer.ok) draw(app, answer.answer, 0);
}

function draw(app: App, all: readonly TrendShown[], at: number): void {
  const { pictures = [], result = '' } = all[at] ?? {};
  app.show({
    key: 'trend',
    title: trendWords.title,
    lead: all.length === 0 ? trendWords.none : trendWords.lead,
    body: [
      all.length > 1 &&
        select({
          id: 'trend-result',
          label: trendWords.which,
          choices: all.map((one, index) => ({ value: String(index), label: one.result || trendWords.loose })),
          chosen: String(at),
          onPick: (value) => draw(app, all, Number(value)),
        }),
      ...pictures.map((picture, index) => pictureOf(picture, result !== '' && index === 0)),
    ],
    buttons: [{ words: startWords.back, press: () => app.go('scorecard') }],
  });
}

/** Where a result is heading is said at once; what is to be known of a behavior waits behind a press. */
const pictureOf = (picture: TrendPicture, isResult: boolean): HTMLElement => {
  const { name, now, words, rows } = picture;
  const said = words.map((one) => h('p', { class: 'small' }, one));
  return h(
    'section',
    { class: 'part' },
    h('div', { class: 'facing' }, h('h2', {}, name), h('span', { class: 'count' }, now)),
    trendDrawing(picture),
    ...(isResult ? said : []),
    disclosure(
      trendWords.numbers,
      ...(isResult ? [] : said),
      h(
        'table',
        { class: 'weeks' },
        h('thead', {}, row('th', trendWords.columns)),
        h('tbody', {}, ...rows.map((one) => row('td', one))),
      ),
    ),
  );
};

const row = (tag: 'th' | 'td', cells: readonly string[]): HTMLElement =>
  h('tr', {}, ...cells.map((cell, index) => h(index === 0 ? 'th' : tag, {}, cell)));
