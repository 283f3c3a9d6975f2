import type { MadeFile, SharedSaid } from '../../pack/made-file';
import type { Answer } from '../../tasks/task';
import type { App } from '../app';
import { textField } from '../controls';
import { h } from '../elements';
import type { SidebarHost } from '../host';
import { startWords } from '../words';
import { showLast } from './last-screen';

/** What this screen says; only the page that can share has it. */
export const readersWords = {
  share: 'Share with named readers',
  lead: 'A new spreadsheet is made of it, for these people alone. Google asks you once whether Leadline may make files.',
  label: 'E-mail of each reader',
  hint: 'One a line.',
  none: 'Write at least one e-mail.',
  doing: 'Making the spreadsheet',
  done: 'Shared',
  readers: (names: readonly string[]): string => `It can be read by ${names.join(', ')}.`,
  nobody: 'Nobody can read it yet but you.',
  show: 'Open the new spreadsheet',
};

/** Hands a file to people by name, where a host was built to make documents of its own. */
export const withReaders = (
  share: (file: MadeFile, readers: readonly string[]) => Promise<Answer<SharedSaid>>,
): NonNullable<SidebarHost['share']> => ({ words: readersWords.share, show: (app, file) => ask(app, file, share) });

function ask(app: App, file: MadeFile, share: Parameters<typeof withReaders>[0]): void {
  const id = 'share-readers';
  let typed = '';
  const make = async (): Promise<void> => {
    const readers = typed.split(/[\s,;]+/).filter((one) => one !== '');
    if (app.blame(readers.length === 0 ? [{ id, words: readersWords.none }] : [])) return;
    let answer: Answer<SharedSaid> | undefined;
    await app.waitFor(
      readersWords.doing,
      share(file, readers).then((came) => void (answer = came)),
    );
    if (answer !== undefined && app.isShown(id)) showShared(app, answer);
  };
  app.show({
    key: id,
    title: readersWords.share,
    lead: readersWords.lead,
    body: [
      textField({
        id,
        label: readersWords.label,
        hint: readersWords.hint,
        value: '',
        long: true,
        onType: (value) => (typed = value),
      }),
    ],
    buttons: [
      { words: readersWords.share, press: () => void make(), look: 'primary' },
      { words: startWords.back, press: () => app.go('share') },
    ],
  });
}

function showShared(app: App, answer: Answer<SharedSaid>): void {
  const found = answer.findings.length > 0 && app.findings(answer.findings);
  if (!answer.ok) return showLast(app, readersWords.share, '', [found], []);
  const { readers, link } = answer.answer;
  const isPage = link !== null && link.startsWith('https:');
  const lead = readers.length === 0 ? readersWords.nobody : readersWords.readers(readers);
  const way = isPage && h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, readersWords.show);
  showLast(app, readersWords.done, lead, [way && h('p', {}, way), found], []);
}
