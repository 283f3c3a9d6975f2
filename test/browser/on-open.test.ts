import { expect, it } from 'vitest';
import { homeWords, onOpenWords, scorecardWords } from '../../core/sidebar/words';
import { lastSampleDay, plannedSample } from './books';
import { excelInBrowser } from './excel';
import { inBrowser } from './hosts';
import { press, stepOf } from './walk';

inBrowser('a refresh when the pane is opened', (browser) => {
  it('comes from the next opening on where a person has chosen so, and never before', async () => {
    const opened = await excelInBrowser.open(browser(), await plannedSample(), { today: lastSampleDay });
    const { sidebar } = opened;
    const sheets = async (): Promise<string[]> => (await opened.read()).map(({ name }) => name);
    await stepOf(sidebar);
    expect(await sheets()).not.toContain('Scorecard');
    await press(sidebar, homeWords.placeNames.scorecard);
    await sidebar.getByRole('checkbox', { name: onOpenWords.label }).check({ force: true });
    await sidebar.getByText(onOpenWords.on).waitFor();
    expect(await sheets()).not.toContain('Scorecard');
    await opened.reopen();
    expect((await stepOf(sidebar)).title).toBe(scorecardWords.done.refresh);
    expect(await sheets()).toContain('Scorecard');
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });
});
