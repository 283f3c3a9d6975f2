import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { homeWords, notesWords } from '../../core/sidebar/words';
import type { Cell } from '../../core/cells';
import { lastSampleDay, plannedSample } from './books';
import type { Book, Opened } from './host';
import { hosts, inBrowser } from './hosts';
import { axeScript, seriousIn } from './laws/axe';
import { cutOffIn } from './laws/cut-off';
import { namelessIn } from './laws/nameless';
import { press, stepOf } from './walk';

/** The first note of a rep who has one that can be said, as the sheet has it. */
const rep = 'Maya Okafor';

const feedbackIn = (book: Book): readonly (readonly Cell[])[] => book.find(({ name }) => name === 'Feedback')!.cells;

/** What stands under a label in the row of a note. */
async function cellsOf(opened: Opened, about: string, labels: readonly string[]): Promise<readonly Cell[]> {
  const [header = [], ...rows] = feedbackIn(await opened.read());
  const row = rows.find((cells) => cells[1] === rep && cells[2] === about)!;
  return labels.map((label) => row[header.indexOf(label)] ?? null);
}

const lawsOf = async (sidebar: Locator): Promise<readonly string[]> => {
  await stepOf(sidebar);
  return (await Promise.all([seriousIn, namelessIn, cutOffIn].map((law) => law(sidebar)))).flat();
};

const pressed = async (sidebar: Locator, words: string, about: string): Promise<void> => {
  await sidebar.getByRole('button', { name: `${words}${notesWords.of(about)}`, exact: true }).click();
  await stepOf(sidebar);
};

inBrowser('the notes of the week', (browser) => {
  describe.each(hosts)('in $name', (host) => {
    it('are said in one’s own words, promised upon and kept, and nothing but their rows is written', async () => {
      const opened = await host.open(browser(), await plannedSample(), { today: lastSampleDay, scripts: [axeScript] });
      const { sidebar, trouble } = opened;
      const others = async (): Promise<string> =>
        JSON.stringify((await opened.read()).filter(({ name }) => name !== 'Feedback'));
      const before = await others();
      await press(sidebar, homeWords.placeNames.notes);
      expect((await stepOf(sidebar)).title).toBe(notesWords.title);
      expect(await lawsOf(sidebar)).toEqual([]);

      await press(sidebar, rep);
      const about = await sidebar.locator('.note h2').first().innerText();
      expect(await lawsOf(sidebar)).toEqual([]);
      await sidebar.getByRole('textbox', { name: notesWords.yourWords }).first().fill('Well done, and thank you.');
      await pressed(sidebar, notesWords.share, about);
      expect(await cellsOf(opened, about, ['Your words', 'Shared on'])).toEqual([
        'Well done, and thank you.',
        { day: lastSampleDay },
      ]);
      expect(await sidebar.getByRole('status').innerText()).toBe(notesWords.done.share);

      await sidebar.getByRole('textbox', { name: notesWords.commitment }).first().fill('Two more by Friday');
      await sidebar.getByLabel(notesWords.due).first().fill('2026-11-20');
      await pressed(sidebar, notesWords.keepCommitment, about);
      expect(await lawsOf(sidebar)).toEqual([]);
      await press(sidebar, notesWords.all);
      await sidebar
        .getByRole('button', { name: `${notesWords.kept.Partly} – Two more by Friday`, exact: true })
        .click();
      await stepOf(sidebar);
      expect(await cellsOf(opened, about, ['Commitment', 'Due', 'Kept'])).toEqual([
        'Two more by Friday',
        { day: '2026-11-20' },
        'Partly',
      ]);
      expect(await others()).toBe(before);
      expect(trouble).toEqual([]);
      await opened.close();
    });
  });
});
