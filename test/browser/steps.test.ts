import { describe, expect, it } from 'vitest';
import { homeWords, scorecardWords, shellWords, startWords } from '../../core/sidebar/words';
import { doubtfulBook, doubtfulDay, lastSampleDay, plannedSample } from './books';
import { excelInBrowser } from './excel';
import type { Opened } from './host';
import { hosts, inBrowser } from './hosts';
import { buttonNamed, choose, press, stepOf } from './walk';

inBrowser('one question at a time', (browser) => {
  const openDoubtful = (host = excelInBrowser): Promise<Opened> =>
    host.open(browser(), doubtfulBook(), { today: doubtfulDay });

  /** Goes on to the first question that has no answer yet. */
  async function toOpenQuestion({ sidebar }: Opened): Promise<string> {
    await press(sidebar, homeWords.begin);
    for (;;) {
      await press(sidebar, startWords.goOn);
      const radios = sidebar.getByRole('radio');
      if ((await radios.count()) > 0 && (await sidebar.getByRole('radio', { checked: true }).count()) === 0)
        return (await stepOf(sidebar)).title;
    }
  }

  it('an answer that is missing is asked for beside the question, and the focus goes there', async () => {
    const opened = await openDoubtful();
    const { sidebar } = opened;
    const title = await toOpenQuestion(opened);
    await press(sidebar, startWords.goOn);
    expect((await stepOf(sidebar)).title).toBe(title);
    const group = sidebar.getByRole('group').filter({ hasText: startWords.chooseOne });
    expect(await group.count()).toBe(1);
    expect(await group.getAttribute('aria-describedby')).toContain('fault');
    expect(await group.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });

  it('Back keeps the answers', async () => {
    const opened = await openDoubtful();
    const { sidebar } = opened;
    const title = await toOpenQuestion(opened);
    await choose(sidebar.getByRole('radio').nth(1));
    await press(sidebar, startWords.goOn);
    expect((await stepOf(sidebar)).title).not.toBe(title);
    await press(sidebar, startWords.back);
    expect((await stepOf(sidebar)).title).toBe(title);
    expect(await sidebar.getByRole('radio').nth(1).isChecked()).toBe(true);
    await opened.close();
  });

  it.each(hosts.filter(({ name }) => name !== 'workbench'))(
    'closed half way and opened again, $name goes on where the person left off',
    async (host) => {
      const opened = await openDoubtful(host);
      const { sidebar } = opened;
      const title = await toOpenQuestion(opened);
      await choose(sidebar.getByRole('radio').nth(1));
      await press(sidebar, startWords.goOn);
      await press(sidebar, startWords.back);
      await opened.reopen();
      await press(sidebar, homeWords.goOn);
      expect((await stepOf(sidebar)).title).toBe(title);
      expect(await sidebar.getByRole('radio').nth(1).isChecked()).toBe(true);
      expect(opened.trouble).toEqual([]);
      await opened.close();
    },
  );
});

inBrowser('long work', (browser) => {
  describe('while Excel waits for somebody who types in a cell', () => {
    it('says what it waits for, does nothing at a second press, and can be given up without a trace', async () => {
      const opened = await excelInBrowser.open(browser(), await plannedSample(), { today: lastSampleDay });
      const { sidebar } = opened;
      await stepOf(sidebar);
      const before = await opened.read();
      const end = opened.beginTyping!();
      await buttonNamed(sidebar, homeWords.refreshNow).click();
      const said = sidebar.getByRole('status');
      await said.filter({ hasText: 'typing in a cell' }).waitFor({ timeout: 10_000 });
      await buttonNamed(sidebar, shellWords.home).click();
      expect(await sidebar.getByRole('heading', { level: 1 }).innerText()).toBe(scorecardWords.title);
      await buttonNamed(sidebar, shellWords.cancel).click();
      end();
      await said.filter({ hasText: shellWords.canceled }).waitFor();
      expect(await opened.read()).toEqual(before);
      expect(opened.trouble).toEqual([]);
      await opened.close();
    });
  });
});
