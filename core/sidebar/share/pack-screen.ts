import type { MadeFile } from '../../pack/made-file';
import type { PackChoices } from '../../pack/pack';
import type { PackSaid } from '../../setup/pack-desk';
import type { App, Button } from '../app';
import { button } from '../controls';
import { h } from '../elements';
import type { Way } from '../host';
import { showChoices } from './choices-screen';
import { handOver } from './hand-over';
import { previewPart } from './preview-part';
import { more, openSheet } from './share-buttons';
import { shareWords as words } from './share-words';

/** All of the team and of the plan by name, and nothing that was said to anybody. */
const usual: PackChoices = { reps: [], lines: [], names: 'Full', repDetail: false, notes: false };

/** What is shared, and as what. */
interface Share {
  readonly app: App;
  readonly choices: PackChoices;
  readonly as: 'file' | 'tab';
}

export const showPack = (app: App): Promise<void> =>
  app.host.ways.length > 0
    ? prepare({ app, choices: usual, as: 'file' })
    : prepare({ app, choices: usual, as: 'tab' }, words.noWay);

/**
 * Shows who will see what before anybody does. A file is made by then, so that what is handed over is what was shown, and at once
 * upon the click; a tab is only looked at.
 */
async function prepare(share: Share, why?: string): Promise<void> {
  const { app, choices, as } = share;
  const task = as === 'file' ? 'pack' : 'previewPack';
  const answer = await app.ask(task, { ...choices, as }, { words: words.preparing });
  if (answer.ok) show(share, answer.answer, answer.files?.[0], why);
}

function show(share: Share, said: PackSaid, file: MadeFile | undefined, why?: string): void {
  const { app, choices, as } = share;
  const choose = (): Promise<void> =>
    showChoices(
      app,
      choices,
      (chosen) => void prepare({ ...share, choices: chosen }),
      () => show(share, said, file, why),
    );
  app.show({
    key: `share ${as}`,
    title: words.pack,
    lead: said.who,
    body: [
      why !== undefined && h('p', {}, why),
      button({ words: words.choose, press: () => void choose(), look: 'quiet' }, 'share-choose'),
      previewPart(said),
    ],
    buttons:
      file === undefined
        ? [
            { words: words.tab, press: () => void writeTab(share), look: 'primary' },
            ...(app.host.ways.length > 0
              ? [{ words: words.file, press: () => void prepare({ ...share, as: 'file' }) }]
              : []),
          ]
        : [
            { words: words.ways[app.host.ways[0]!], press: () => void hand(share, file), look: 'primary' },
            toTab(share),
          ],
  });
}

const toTab = (share: Share, why?: string): Button => ({
  words: words.tab,
  press: () => void prepare({ ...share, as: 'tab' }, why),
});

async function hand(share: Share, file: MadeFile, ways?: readonly Way[]): Promise<void> {
  const { app } = share;
  const all = app.host.ways;
  const way = await handOver(app, file, ways);
  if (way === undefined) return prepare({ ...share, as: 'tab' }, words.noWay);
  const others = all.slice(all.indexOf(way) + 1);
  app.show({
    key: `share ${way}`,
    title: words.handed[way],
    lead: file.name,
    body: [
      ways === undefined && way !== all[0] && h('p', {}, words.otherWay),
      h('p', {}, words.next[way]),
      h('p', {}, app.host.pdf),
      h('p', { class: 'soft' }, words.nothingThere),
    ],
    buttons: [
      ...others.map((one) => ({ words: words.ways[one], press: () => void hand(share, file, [one]) })),
      toTab(share),
      more(app),
    ],
  });
}

async function writeTab({ app, choices }: Share): Promise<void> {
  const answer = await app.ask('pack', { ...choices, as: 'tab' }, { words: words.writing });
  if (!answer.ok) return;
  const sheet = answer.answer.name;
  app.show({
    key: 'share written',
    title: words.onTab,
    lead: sheet,
    body: [h('p', {}, app.host.pdf)],
    buttons: [openSheet(app, sheet, 'primary'), more(app)],
  });
}
