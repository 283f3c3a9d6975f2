import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scorecardWords, shellWords } from '../../core/sidebar/words';
import { doubtfulBook, doubtfulDay, doubtfulTeam, withSheets } from './books';
import type { Opened, Opening } from './host';
import { hosts, inBrowser } from './hosts';
import { axeScript, seriousIn } from './laws/axe';
import { cutOffIn, movingIn } from './laws/cut-off';
import { namelessIn } from './laws/nameless';
import { placeTitles, visitPlaces } from './places';
import { stepOf, walk, wayOn, type Step } from './walk';
import { weekSheets } from './week-sheets';

/** Everything that folds away, unfolded: what is inside must be reachable and must fit too. */
const unfold = (sidebar: Locator): Promise<void> =>
  sidebar.evaluate((root) => root.querySelectorAll('details').forEach((one) => (one.open = true)));

const today = doubtfulDay;

/** Some forty screens a test, each of them looked at from all sides. */
const patience = 240_000;

const [rep, , first] = doubtfulTeam;
let turn = 0;
/** An export and what was written down beside it, in words that are as long as people's are. */
const book = withSheets(
  doubtfulBook(),
  weekSheets(
    doubtfulTeam,
    '2026-11-09',
    () => `Something that somebody said about a Donaudampfschifffahrt, ${(turn += 1)}`,
  ),
);

inBrowser('the page for everybody', (browser) => {
  /** Walks the whole way and gathers what each screen gets wrong, under its heading. */
  async function faultsOnTheWay(
    opened: Opened,
    laws: readonly ((sidebar: Locator) => Promise<string[]>)[],
  ): Promise<string[]> {
    const faults: string[] = [];
    const { sidebar } = opened;
    const look = async ({ title, steps }: Step): Promise<void> => {
      await unfold(sidebar);
      for (const law of laws) faults.push(...(await law(sidebar)).map((fault) => `${title} ${steps}: ${fault}`));
    };
    expect((await walk(sidebar, look)).at(-1)?.title).toBe(scorecardWords.done.refresh);
    expect((await visitPlaces(sidebar, look)).map(({ title }) => title)).toEqual(placeTitles(rep, first));
    expect(opened.trouble).toEqual([]);
    await opened.close();
    return faults;
  }

  describe.each(hosts)('in $name', (host) => {
    const open = (opening: Partial<Opening> = {}): Promise<Opened> =>
      host.open(browser(), book, { today, scripts: [axeScript], ...opening });

    it(
      'no screen has a serious fault of access, a control without a name, or a word that does not fit 300 px',
      async () => {
        expect(await faultsOnTheWay(await open(), [seriousIn, namelessIn, cutOffIn])).toEqual([]);
      },
      patience,
    );
  });

  const [host] = hosts as [(typeof hosts)[number]];
  const open = (opening: Partial<Opening>): Promise<Opened> =>
    host.open(browser(), book, { today, scripts: [axeScript], ...opening });

  it(
    'nothing is lost at 200 % zoom, which leaves half the width',
    async () => {
      expect(await faultsOnTheWay(await open({ width: 150, height: 360 }), [cutOffIn])).toEqual([]);
    },
    patience,
  );

  it(
    'the page stays usable with the colors of the system and without motion',
    async () => {
      const opened = await open({ forcedColors: true, reducedMotion: true });
      expect(await faultsOnTheWay(opened, [seriousIn, movingIn])).toEqual([]);
    },
    patience,
  );

  it(
    'the whole way can be gone with the keyboard alone',
    async () => {
      const { sidebar, page, trouble, close } = await open({});
      /** What has the focus: a button or a heading by its words, a control that still wants an answer by the key that gives one. */
      const focused = (): Promise<string> =>
        sidebar.evaluate((root) => {
          const at = root.ownerDocument.activeElement;
          if (at instanceof HTMLInputElement) return at.type === 'radio' && !at.checked ? 'Space' : '';
          if (at instanceof HTMLSelectElement) return at.value === '' ? 'ArrowDown' : '';
          return at?.textContent ?? '';
        });
      /** Tabs on until that button has the focus, or back to one that stands above; what wants an answer on the way gets one. */
      const reach = async (words: string, key = 'Tab'): Promise<void> => {
        const passed: string[] = [];
        for (let presses = 0; presses < 200; presses += 1) {
          await page.keyboard.press(key);
          const at = await focused();
          passed.push(at);
          if (at === words) return page.keyboard.press('Enter');
          if (at === 'Space' || at === 'ArrowDown') await page.keyboard.press(at);
        }
        throw new Error(`"${words}" cannot be reached by Tab, only ${passed.slice(0, 60).join(' | ')}`);
      };
      const been: string[] = [];
      for (;;) {
        const step = await stepOf(sidebar);
        const { title, steps } = step;
        been.push(`${title} ${steps}`);
        if (been.length > 1) expect(await focused(), 'the heading of a new screen has the focus').toBe(title);
        const words = wayOn(step);
        if (words === undefined) break;
        await reach(words);
      }
      expect(been.at(-1)).toContain(scorecardWords.done.refresh);
      const places = await visitPlaces(
        sidebar,
        async ({ title }) => expect(await focused(), 'the heading of a new screen has the focus').toBe(title),
        async (button) => {
          const words = (await button.textContent())!;
          await (words === shellWords.home ? reach(words, 'Shift+Tab') : reach(words));
          return stepOf(sidebar);
        },
      );
      expect(places.map(({ title }) => title)).toEqual(placeTitles(rep, first));
      expect(trouble).toEqual([]);
      await close();
    },
    patience,
  );
});
