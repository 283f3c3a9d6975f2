import { describe, expect, it } from 'vitest';
import { homeWords, logsWords, notesWords, shellWords } from '../../core/sidebar/words';
import { lastSampleDay, plannedSample } from './books';
import { hosts, inBrowser } from './hosts';
import { press, stepOf } from './walk';

const rep = 'Maya Okafor';
const { names } = logsWords.write;

inBrowser('words that somebody was typing when the page was closed', (browser) => {
  // A workbook of the workbench is gone with its page.
  describe.each(hosts.filter(({ name }) => name !== 'workbench'))('in $name', (host) => {
    it('stand there again, beside the note and in the form, and nothing was written meanwhile', async () => {
      const opened = await host.open(browser(), await plannedSample(), { today: lastSampleDay });
      const { sidebar } = opened;
      const before = JSON.stringify(await opened.read());
      const note = sidebar.getByRole('textbox', { name: notesWords.yourWords }).first();
      const seen = sidebar.getByLabel('Seen', { exact: true });
      const who = sidebar.getByLabel('Rep', { exact: true });
      await press(sidebar, homeWords.placeNames.notes);
      await press(sidebar, rep);
      const draft = await note.inputValue();
      await note.fill(`${draft} Thank you!`);
      await press(sidebar, shellWords.home);
      await press(sidebar, homeWords.placeNames.write);
      await press(sidebar, names.Observations);
      await who.selectOption(rep);
      await seen.fill('Asked three open questions');
      // The page keeps what was typed once the hands rest.
      await sidebar.page().waitForTimeout(1500);

      await opened.reopen();
      await stepOf(sidebar);
      await press(sidebar, homeWords.placeNames.notes);
      await press(sidebar, rep);
      expect(await note.inputValue()).toBe(`${draft} Thank you!`);
      expect(await sidebar.getByText(notesWords.leftHint).isVisible()).toBe(true);
      await press(sidebar, shellWords.home);
      await press(sidebar, homeWords.placeNames.write);
      await press(sidebar, names.Observations);
      expect([await who.inputValue(), await seen.inputValue()]).toEqual([rep, 'Asked three open questions']);
      expect(JSON.stringify(await opened.read())).toBe(before);

      await press(sidebar, logsWords.save);
      await press(sidebar, logsWords.another);
      expect([await who.inputValue(), await seen.inputValue()]).toEqual(['', '']);
      expect(opened.trouble).toEqual([]);
      await opened.close();
    });
  });
});
