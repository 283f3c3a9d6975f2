import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from './hosts';
import { axeScript, seriousIn } from './laws/axe';
import { cutOffIn, movingIn } from './laws/cut-off';
import { foreignNodesIn } from './laws/foreign-nodes';
import { namelessIn } from './laws/nameless';
import { watchedPage } from './watched';

inBrowser('what the tests of pages can see', (browser) => {
  const opened = async (body: string): Promise<{ page: Page; sidebar: Locator; trouble: readonly string[] }> => {
    const { page, trouble, context } = await watchedPage(
      browser(),
      { today: '2026-11-19', scripts: [axeScript] },
      { addresses: ['https://page.test/'] },
    );
    await context.route('https://page.test/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "style-src 'self'" },
        body: `<!doctype html><html lang="en"><title>Page</title><body><main>${body}</main></body></html>`,
      }),
    );
    await page.goto('https://page.test/');
    return { page, sidebar: page.locator('main'), trouble };
  };

  it('a page with nothing wrong has nothing wrong', async () => {
    const { page, sidebar, trouble } = await opened('<h1>Fine</h1><button>Go on</button>');
    expect(await page.evaluate(() => new Date().toDateString())).toBe('Thu Nov 19 2026');
    for (const law of [seriousIn, cutOffIn, movingIn, foreignNodesIn, namelessIn])
      expect(await law(sidebar)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('a control without a name, a word that does not fit, motion and a foreign node are seen', async () => {
    const { page, sidebar } = await opened(
      '<button id="bare"></button><input><p id="wide">wide</p><div id="cut">cut away</div><p id="moves">moves</p>',
    );
    await page.evaluate(() => {
      const part = (id: string): HTMLElement => document.getElementById(id)!;
      part('wide').style.setProperty('width', '500px');
      part('cut').style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap';
      part('moves').animate([{ opacity: 0 }, { opacity: 1 }], { duration: 60_000 });
      part('bare').setAttribute('onclick', 'alert(1)');
      part('wide').append(document.createElement('img'));
    });
    expect((await seriousIn(sidebar)).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['button-name', 'label']),
    );
    expect(await namelessIn(sidebar)).toEqual(['- button', '- textbox']);
    expect((await cutOffIn(sidebar)).map((line) => line.split(':')[0])).toEqual([
      'scrolls sideways',
      'scrolls sideways',
      'over the edge',
      'cut',
    ]);
    expect(await movingIn(sidebar)).toHaveLength(1);
    expect(await foreignNodesIn(sidebar)).toHaveLength(2);
  });

  it('requests, errors, refusals of the policy, dialogs and windows are noted', async () => {
    const { page, trouble } = await opened('<h1>Bad</h1>');
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      void fetch('https://elsewhere.test/').catch(() => undefined);
      setTimeout(() => {
        throw new Error('a fault of the page');
      });
      console.error('a message');
    });
    await page.evaluate(() => {
      window.open('about:blank');
      alert('a dialog');
    });
    const seen = (words: RegExp): void => expect(trouble).toContainEqual(expect.stringMatching(words));
    await expect.poll(() => trouble.length).toBeGreaterThanOrEqual(6);
    for (const words of [
      /request: https:\/\/elsewhere/,
      /a fault of the page/,
      /a message/,
      /policy: style-src/,
      /dialog: alert/,
      /window/,
    ])
      seen(words);
  });
});
