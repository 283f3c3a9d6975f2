import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { homeWords, shellWords } from '../../core/sidebar/words';
import { projectRoot } from '../support/leadline';
import { lastSampleDay, rawSample } from './books';
import { hosts, inBrowser } from './hosts';
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
    const draw = async (title: string): Promise<void> => {
      const path = join(folder, `${host.name}-${String(++drawn).padStart(2, '0')}-${fileWords(title)}.png`);
      await (host.name === 'workbench' ? sidebar : page).screenshot({ path, scale: 'css' });
    };
    await walk(sidebar, ({ title }) => draw(title));
    if (host.name === 'workbench') await page.screenshot({ path: join(folder, 'workbench-page.png'), scale: 'css' });
    await press(sidebar, shellWords.home);
    expect((await stepOf(sidebar)).title).toBe(homeWords.title);
    await draw(homeWords.title);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });
});
