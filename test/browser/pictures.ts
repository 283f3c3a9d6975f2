import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { homeWords, scorecardWords } from '../../core/sidebar/words';
import { pageFolder } from '../../workbench/build-page.mjs';
import { servePage } from '../../workbench/serve-page.mjs';
import { projectRoot } from '../support/leadline';
import { lastSampleDay, rawSample } from './books';
import { hosts, inBrowser } from './hosts';
import { visitPlaces } from './places';
import { smallPng } from './small-png';
import { stepsPage, type DrawnStep } from './steps-page';
import { watchedPage } from './watched';
import { press, stepOf, walk } from './walk';

const folder = join(projectRoot, 'docs/steps');

/** `What I found` is `what-i-found`. */
const fileWords = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** Draws docs/steps: each screen of the way to a scorecard and of managing the week, in each host, as a person sees it. */
inBrowser('pictures of every step', (browser) => {
  const drawn: DrawnStep[] = [];
  // Drawn one host at a time, the page would lose the others.
  afterAll(() => {
    if (hosts.every(({ name }) => drawn.some(({ host }) => host === name)))
      writeFileSync(join(projectRoot, 'docs/steps.md'), stepsPage(drawn));
  });

  it('the workbench as it opens', async () => {
    const { address, close } = await servePage(pageFolder, 0);
    const { context, page, trouble } = await watchedPage(
      browser(),
      { today: lastSampleDay, width: 1440, height: 900 },
      { addresses: [address] },
    );
    await page.goto(address);
    await page.locator('.leadline').getByRole('heading', { name: homeWords.title, level: 1 }).waitFor();
    await stepOf(page.locator('.leadline'));
    writeFileSync(join(projectRoot, 'docs/workbench.png'), smallPng(await page.screenshot()));
    expect(trouble).toEqual([]);
    await context.close();
    await close();
  });

  it.each(hosts)('in $name', async (host) => {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (file.startsWith(`${host.name}-`)) rmSync(join(folder, file));
    const opened = await host.open(browser(), rawSample(), { today: lastSampleDay, height: 640 });
    const { page, sidebar } = opened;
    let count = 0;
    const keep = async (name: string, what: Page | Locator): Promise<void> => {
      // Where the hand rests, a button looks pressed.
      await page.mouse.move(0, 0);
      await stepOf(sidebar);
      writeFileSync(join(folder, `${host.name}-${name}.png`), smallPng(await what.screenshot()));
    };
    const draw = async (title: string): Promise<void> => {
      const name = `${String(++count).padStart(2, '0')}-${fileWords(title)}`;
      await keep(name, host.name === 'workbench' ? sidebar : page);
      drawn.push({ title, host: host.name, file: `${host.name}-${name}.png` });
    };
    await walk(sidebar, ({ title }) => draw(title));
    if (host.name === 'workbench') await press(sidebar, scorecardWords.openSheet);
    await visitPlaces(sidebar, ({ title }) => draw(title));
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });
});
