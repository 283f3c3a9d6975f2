import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { homeWords, scorecardWords, shellWords } from '../../core/sidebar/words';
import { projectRoot } from '../support/leadline';
import { lastSampleDay, rawSample } from './books';
import { hosts, inBrowser } from './hosts';
import { smallPng } from './small-png';
import { press, stepOf, walk } from './walk';

const folder = join(projectRoot, 'docs/steps');

/** `What I found` is `what-i-found`. */
const fileWords = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** Draws docs/steps: each screen of the way from an export to a scorecard, in each host, as a person sees it. */
inBrowser('pictures of every step', (browser) => {
  it.each(hosts)('in $name', async (host) => {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (file.startsWith(`${host.name}-`)) rmSync(join(folder, file));
    const opened = await host.open(browser(), rawSample(), { today: lastSampleDay, height: 640 });
    const { page, sidebar } = opened;
    let drawn = 0;
    const keep = async (name: string, what: Page | Locator): Promise<void> => {
      // Where the hand rests, a button looks pressed.
      await page.mouse.move(0, 0);
      await stepOf(sidebar);
      writeFileSync(join(folder, `${host.name}-${name}.png`), smallPng(await what.screenshot()));
    };
    const draw = (title: string): Promise<void> =>
      keep(`${String(++drawn).padStart(2, '0')}-${fileWords(title)}`, host.name === 'workbench' ? sidebar : page);
    await walk(sidebar, ({ title }) => draw(title));
    if (host.name === 'workbench') await press(sidebar, scorecardWords.openSheet);
    await press(sidebar, shellWords.home);
    expect((await stepOf(sidebar)).title).toBe(homeWords.title);
    await draw(homeWords.title);
    if (host.name === 'workbench') await keep('page', page);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });
});
