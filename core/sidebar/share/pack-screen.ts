import type { MadeFile } from '../../pack/made-file';
import type { PackChoices } from '../../pack/pack';
import type { PackSaid } from '../../setup/pack-desk';
import type { App, Button } from '../app';
import { button } from '../controls';
import { h } from '../elements';
import { showChoices } from './choices-screen';
import { handOver } from './hand-over';
import { showLast } from './last-screen';
import { previewPart } from './preview-part';
import { shareWords as words } from './share-words';

/** All of the team and of the plan by name, and nothing that was said to anybody. */
const usual: PackChoices = { reps: [], lines: [], names: 'Full', repDetail: false, notes: false };

/**
 * Shows who will see what before anybody does. A file is made by then, so that what is handed over is what was shown, and at once
 * upon the click; a tab is only looked at. `why` says why it is a tab, where nobody asked for one.
 */
export async function showPack(app: App, choices = usual, as: 'file' | 'tab' = 'file', why?: string): Promise<void> {
  const answer = await app.ask(as === 'file' ? 'pack' : 'previewPack', { ...choices, as });
  if (answer.ok) draw(app, choices, as, answer.answer, answer.files?.[0], why);
}

function draw(
  app: App,
  choices: PackChoices,
  as: 'file' | 'tab',
  said: PackSaid,
  file: MadeFile | undefined,
  why: string | undefined,
): void {
  const { ways, share } = app.host;
  const [best] = ways;
  const choose = (): Promise<void> =>
    showChoices(
      app,
      choices,
      (chosen) => void showPack(app, chosen, as, why),
      () => draw(app, choices, as, said, file, why),
    );
  app.show({
    key: `share ${as}`,
    title: words.pack,
    body: [
      h('p', { class: 'hero' }, said.who),
      why !== undefined && h('p', {}, why),
      button({ words: words.choose, press: () => void choose(), look: 'quiet' }),
      previewPart(said),
    ],
    buttons:
      file === undefined
        ? [{ words: words.tab, press: () => void writeTab(app, choices, said, why), look: 'primary' }]
        : [
            best && { words: words.ways[best], press: () => void hand(app, choices, file), look: 'primary' as const },
            toTab(app, choices),
            share && { words: share.words, press: () => share.show(app, file) },
          ].filter((one) => one !== undefined),
  });
}

const toTab = (app: App, choices: PackChoices): Button => ({
  words: words.tab,
  press: () => void showPack(app, choices, 'tab'),
});

async function hand(app: App, choices: PackChoices, file: MadeFile, ways = app.host.ways): Promise<void> {
  const way = await handOver(app, file, ways);
  if (way === undefined) return showPack(app, choices, 'tab', words.noWay);
  showLast(
    app,
    words.handed[way],
    file.name,
    [way !== ways[0] && h('p', {}, words.otherWay), h('p', {}, words.next[way]), h('p', {}, app.host.pdf)],
    [],
    [
      ...app.host.ways
        .slice(app.host.ways.indexOf(way) + 1)
        .map((one) => ({ words: words.ways[one], press: () => void hand(app, choices, file, [one]) })),
      toTab(app, choices),
    ],
  );
}

/** What stands on the tab is what was shown: where it would be anything else by now, that is shown first. */
async function writeTab(app: App, choices: PackChoices, { print }: PackSaid, why: string | undefined): Promise<void> {
  const answer = await app.ask('pack', { ...choices, as: 'tab', print }, { mine: ['pack-changed'] });
  if (answer.ok)
    return showLast(app, words.onTab, answer.answer.name, [h('p', {}, app.host.pdf)], [answer.answer.name]);
  const changed = answer.findings.find(({ code }) => code === 'pack-changed');
  if (changed === undefined) return;
  await showPack(app, choices, 'tab', why);
  app.say(`${changed.what} ${changed.fix}`);
}
