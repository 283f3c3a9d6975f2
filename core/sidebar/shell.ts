import type { Finding } from '../outcome';
import { placeIn } from '../place';
import type { InputOf, SaysOf, TaskName } from '../tasks/index';
import type { Answer } from '../tasks/task';
import type { App, AskChoices, Flow, FlowName, Screen } from './app';
import { button } from './controls';
import { h } from './elements';
import { showFaults } from './faults';
import { findingsList } from './findings-list';
import { makeFrame } from './frame';
import type { SidebarHost } from './host';
import { keptDraft } from './kept-draft';
import { takeTurns } from './turns';
import { shellWords } from './words';

/** The page around the flows: one screen at a time, one piece of work at a time, one place for what is said. */
export function makeShell(host: SidebarHost, root: HTMLElement, flows: Readonly<Record<FlowName, Flow>>): App {
  const frame = makeFrame(root, () => app.go('home'));
  const { main, work } = frame;
  const kept = keptDraft(host);
  const turns = takeTurns(host);
  let shown = '';
  let isBusy = false;
  let sheets: readonly string[] = [];

  /** Asks once. While it is under way the whole page waits for it. */
  async function perform<Name extends TaskName>(
    name: Name,
    input: InputOf<Name>,
    words: string,
  ): Promise<Answer<SaysOf<Name>>> {
    isBusy = true;
    main.querySelector('.trouble')?.remove();
    const abort = new AbortController();
    frame.wait(true);
    work.begin(words, () => abort.abort());
    try {
      return await turns.aloud(name, input, { onStage: work.reach, cancel: abort.signal });
    } finally {
      isBusy = false;
      work.end();
      frame.wait(false);
      frame.say('');
    }
  }

  /** Shows why it did not work. True when the person wants to try again; left open, nothing follows. */
  const showTrouble = (findings: readonly Finding[]): Promise<boolean> =>
    new Promise((choose) => {
      const close = (again: boolean): void => {
        main.querySelector('h1')?.focus({ preventScroll: true });
        trouble.remove();
        choose(again);
      };
      const title = h('h2', { tabindex: -1 }, shellWords.failed);
      const trouble = h(
        'div',
        { class: 'trouble' },
        title,
        app.findings(findings),
        h(
          'div',
          { class: 'row' },
          button({ words: shellWords.tryAgain, press: () => close(true) }),
          button({ words: shellWords.leaveIt, press: () => close(false), look: 'quiet' }),
        ),
      );
      (main.querySelector('.lead') ?? main.querySelector('h1') ?? main.lastChild)?.after(trouble);
      title.focus();
    });

  const app: App = {
    host,
    go(flow, { fresh = false } = {}) {
      if (isBusy) return;
      void kept.ready.then(() => {
        const left = kept.now();
        return flows[flow](app, !fresh && left?.flow === flow ? left : null);
      });
    },
    show(screen: Screen) {
      frame.draw(screen, screen.key === shown);
      shown = screen.key;
    },
    isShown: (key) => key === shown,
    async ask(name, input, { words = shellWords.working, mine = [] }: AskChoices = {}) {
      for (;;) {
        if (isBusy) return { ok: false, findings: [] };
        const answer = await perform(name, input, words);
        if (answer.ok || answer.findings.some(({ code }) => mine.includes(code))) return answer;
        if (answer.findings.some(({ code }) => code === 'cancelled')) {
          frame.say(shellWords.canceled);
          return answer;
        }
        if (!(await showTrouble(answer.findings))) return answer;
      }
    },
    askQuietly: turns.quietly,
    async waitFor(words, work) {
      const key = shown;
      main.setAttribute('aria-busy', 'true');
      frame.say(words);
      await work;
      main.setAttribute('aria-busy', 'false');
      if (shown === key) frame.say('');
    },
    say: frame.say,
    blame(faults) {
      showFaults(main, faults);
      return faults.length > 0;
    },
    keep: kept.keep,
    typed: kept.typed,
    left: () => kept.ready.then(kept.now),
    findings: (findings) =>
      findingsList(
        findings,
        (where) => placeIn(where, sheets),
        (place) => void host.show(place).then((there) => frame.say(there ? '' : shellWords.gone)),
      ),
    learnSheets(names) {
      sheets = names;
    },
  };
  return app;
}
