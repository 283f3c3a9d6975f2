import type { MadeFile } from '../../pack/made-file';
import type { App } from '../app';
import { h } from '../elements';
import { waysOn } from '../lists';
import { handOver } from './hand-over';
import { showLast } from './last-screen';
import { shareWords as words } from './share-words';

/** A file for each rep, handed over one by one as somebody chooses them. */
export async function showRepPages(app: App): Promise<void> {
  const answer = await app.ask('repPacks', { reps: [] });
  if (!answer.ok) return;
  const { files = [] } = answer;
  const [best] = app.host.ways;
  const hand = async (some: readonly MadeFile[]): Promise<void> => {
    for (const file of some) {
      const way = await handOver(app, file);
      app.say(way === undefined ? words.noWay : `${words.handed[way]}: ${file.name}`);
    }
  };
  showLast(
    app,
    words.reps,
    words.repsLead,
    [
      waysOn(
        words.reps,
        answer.answer.files.map(({ rep }, at) => ({
          words: rep,
          about: best === undefined ? words.noWay : words.ways[best],
          press: () => void hand(files.slice(at, at + 1)),
        })),
      ),
      h('p', { class: 'soft' }, app.host.pdf),
    ],
    [],
    best === 'download' ? [{ words: words.all, press: () => void hand(files) }] : [],
  );
}
