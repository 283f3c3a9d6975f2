import type { MadeFile } from '../../pack/made-file';
import type { App } from '../app';
import { h } from '../elements';
import { namedButton } from '../notes/named-button';
import { handOver } from './hand-over';
import { more } from './share-buttons';
import { shareWords as words } from './share-words';

/** A file for each rep, handed over one by one as somebody chooses them. */
export async function showRepPages(app: App): Promise<void> {
  const answer = await app.ask('repPacks', { reps: [] }, { words: words.preparing });
  if (!answer.ok) return;
  const { files = [] } = answer;
  const [best] = app.host.ways;
  const hand = async (some: readonly MadeFile[]): Promise<void> => {
    for (const file of some) {
      const way = await handOver(app, file);
      app.say(way === undefined ? words.repsNoWay : `${words.handed[way]}: ${file.name}`);
    }
  };
  app.show({
    key: 'share reps',
    title: words.reps,
    lead: words.repsLead,
    body: [
      best === undefined
        ? h('p', {}, words.repsNoWay)
        : h(
            'ul',
            { class: 'panel lines' },
            ...answer.answer.files.map(({ rep, harmless }, at) =>
              h(
                'li',
                {},
                h('span', {}, rep, harmless > 0 && h('p', { class: 'soft small' }, words.harmlessIn(harmless))),
                namedButton(words.hand[best], ` – ${rep}`, () => hand(files.slice(at, at + 1)), 'link'),
              ),
            ),
          ),
      h('p', { class: 'soft' }, app.host.pdf),
    ],
    buttons: [
      ...(best === 'download' && files.length > 1 ? [{ words: words.all, press: () => void hand(files) }] : []),
      more(app),
    ],
  });
}
