import { describe, expect, it } from 'vitest';
import { homeWords, scorecardWords, startWords } from '../../core/sidebar/words';
import { doubtfulBook, doubtfulDay, lastSampleDay, rawSample } from './books';
import { hosts, inBrowser } from './hosts';
import { isScorecardOfTheCore } from './same-scorecard';
import { press, stepOf, walk } from './walk';

const written = ['Sources', 'Team', 'Plan', 'Targets', 'Settings', 'Scorecard'];

inBrowser('the journey from a CRM export to a scorecard', (browser) => {
  describe.each(hosts)('in $name', (host) => {
    it('takes somebody who has never seen it from the first screen to the week at a glance', async () => {
      const opened = await host.open(browser(), rawSample(), { today: lastSampleDay });
      const { sidebar, trouble } = opened;
      const titles = (await walk(sidebar, async () => undefined)).map(({ title }) => title);
      expect(titles[0]).toBe(homeWords.sources);
      expect(titles).toContain(startWords.found);
      expect(titles.at(-1)).toBe(scorecardWords.done.refresh);
      const book = await opened.read();
      expect(book.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
      await isScorecardOfTheCore(book, lastSampleDay);
      await press(sidebar, 'Home');
      expect((await stepOf(sidebar)).title).toBe(homeWords.title);
      expect(trouble).toEqual([]);
      await opened.close();
    });

    it('asks what the cells cannot prove, and reads them as it was told', async () => {
      const opened = await host.open(browser(), doubtfulBook(), { today: doubtfulDay });
      const titles = (await walk(opened.sidebar, async () => undefined)).map(({ title }) => title);
      expect(titles).toEqual(
        expect.arrayContaining(['Day first, or month first?', 'Which day counts?', 'What do these words mean?']),
      );
      const book = await opened.read();
      expect(book.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
      await isScorecardOfTheCore(book, doubtfulDay);
      expect(opened.trouble).toEqual([]);
      await opened.close();
    });
  });
});
