import { expect, it } from 'vitest';
import type { Cells } from '../../core/cells';
import { homeWords, scorecardWords, startWords } from '../../core/sidebar/words';
import { doubtfulBook, doubtfulDay, lastSampleDay, plannedSample } from './books';
import { hosts, inBrowser } from './hosts';
import { press, stepOf } from './walk';
import { workbenchInBrowser } from './workbench';

const say = (words: string, milliseconds: number): void =>
  console.log(`${words}: ${(milliseconds / 1000).toFixed(1)} s`);

/** The same rows under new ids until there are so many. */
function grown([header = [], ...rows]: Cells, count: number): Cells {
  return [
    header,
    ...Array.from({ length: count }, (_, row) => [`R${row}`, ...(rows[row % rows.length] ?? []).slice(1)]),
  ];
}

inBrowser('how long it takes', (browser) => {
  it.each(hosts)('to the first question in $name', async (host) => {
    const opened = await host.open(browser(), doubtfulBook(), { today: doubtfulDay });
    const begun = performance.now();
    await press(opened.sidebar, homeWords.begin);
    await press(opened.sidebar, startWords.goOn);
    expect((await stepOf(opened.sidebar)).steps).toMatch(/ · 2 of /);
    const milliseconds = opened.milliseconds + performance.now() - begun;
    say(`${host.name}, page opened to first question`, milliseconds);
    expect(milliseconds).toBeLessThan(20_000);
    await opened.close();
  });

  it('from Refresh to a drawn scorecard of 20,000 rows in the workbench', async () => {
    const book = (await plannedSample()).map(({ name, cells }) => ({
      name,
      cells: name === 'Activities' ? grown(cells, 20_000) : cells,
    }));
    const opened = await workbenchInBrowser.open(browser(), book, { today: lastSampleDay });
    const { sidebar, page } = opened;
    await stepOf(sidebar);
    const begun = performance.now();
    await press(sidebar, homeWords.refreshNow);
    await page.getByRole('heading', { name: scorecardWords.done.refresh }).waitFor({ timeout: 60_000 });
    const milliseconds = performance.now() - begun;
    say('workbench, Refresh to drawn, 20,000 rows', milliseconds);
    expect(milliseconds).toBeLessThan(30_000);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });
});
