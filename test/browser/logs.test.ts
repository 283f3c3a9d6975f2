import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Cell } from '../../core/cells';
import { homeWords, logsWords, notesWords, shellWords } from '../../core/sidebar/words';
import { lastSampleDay, plannedSample } from './books';
import type { Book, Opened } from './host';
import { inBrowser } from './hosts';
import { axeScript, seriousIn } from './laws/axe';
import { cutOffIn } from './laws/cut-off';
import { namelessIn } from './laws/nameless';
import { choose, press, stepOf } from './walk';
import { workbenchInBrowser } from './workbench';

const rep = 'Maya Okafor';
const { talks, write } = logsWords;

/** Two talks: one that took place, with a promise, and one that is planned and begun by the rep. */
const talksSheet = {
  name: 'One-on-ones',
  cells: [
    ['Date', 'Rep', 'Held', 'Projection', 'Commitment', 'Due', 'Kept', 'Mood'],
    [{ day: '2026-11-12' }, rep, 'Yes', null, 'Call the two that went quiet', { day: '2026-11-18' }, null, 'good'],
    [{ day: '2026-11-20' }, rep, null, 'Nine by month end', null, null, null, null],
  ],
} as const;

const experiments = {
  name: 'Experiments',
  cells: [
    ['Rep', 'Change', 'Since', 'Behavior'],
    [null, 'Calls before ten', { day: '2026-08-03' }, 'First-time meetings set'],
  ],
} as const;

const sheetIn = async (opened: Opened, name: string): Promise<readonly (readonly Cell[])[]> =>
  (await opened.read()).find((one) => one.name === name)?.cells ?? [];

/** The last line of a sheet, by its labels; what is blank is left out. */
function lineOf(cells: readonly (readonly Cell[])[], row = cells.length - 1): Readonly<Record<string, Cell>> {
  const labels = cells[0] ?? [];
  return Object.fromEntries(
    labels.flatMap((label, i) => {
      const cell = cells[row]?.[i] ?? null;
      return cell === null || cell === '' ? [] : [[label as string, cell] as const];
    }),
  );
}

const lawsOf = async (sidebar: Locator): Promise<readonly string[]> => {
  await stepOf(sidebar);
  return (await Promise.all([seriousIn, namelessIn, cutOffIn].map((law) => law(sidebar)))).flat();
};

const fill = (sidebar: Locator, label: string, text: string): Promise<void> =>
  sidebar.getByLabel(label, { exact: true }).fill(text);

inBrowser('what is written down along the way', (browser) => {
  const open = async (more: Book = []): Promise<Opened> =>
    workbenchInBrowser.open(browser(), [...(await plannedSample()), ...more], {
      today: lastSampleDay,
      scripts: [axeScript],
    });

  it('an observation becomes a line of its sheet, and what is missing is said beside its field', async () => {
    const opened = await open([experiments]);
    const { sidebar, trouble } = opened;
    await press(sidebar, homeWords.placeNames.write);
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(await sidebar.getByText('Calls before ten').first().isVisible()).toBe(true);
    await press(sidebar, write.names.Observations);
    expect(await lawsOf(sidebar)).toEqual([]);
    await fill(sidebar, 'Seen', 'Asked three open questions');
    await press(sidebar, logsWords.save);
    expect(await sidebar.locator('#log-rep-fault').innerText()).toContain('Rep is blank.');
    expect(await sidebar.locator('#log-rep').evaluate((one) => one === document.activeElement)).toBe(true);
    await sidebar.getByLabel('Rep', { exact: true }).selectOption(rep);
    const step = await press(sidebar, logsWords.save);
    expect(step.title).toBe(logsWords.written);
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(lineOf(await sheetIn(opened, 'Observations'))).toEqual({
      Date: { day: lastSampleDay },
      Rep: rep,
      Seen: 'Asked three open questions',
    });
    expect(trouble).toEqual([]);
    await opened.close();
  });

  it('a one-on-one is prepared, a promise marked as kept, and the talk answered in the line that was planned', async () => {
    const opened = await open([talksSheet]);
    const { sidebar, trouble } = opened;
    await press(sidebar, homeWords.placeNames.talks);
    expect(await lawsOf(sidebar)).toEqual([]);
    await press(sidebar, rep);
    expect(await sidebar.locator('h2').first().innerText()).toContain('Yours to begin with');
    expect(await lawsOf(sidebar)).toEqual([]);
    await sidebar
      .getByRole('button', { name: `${notesWords.kept.Yes} – Call the two that went quiet`, exact: true })
      .click();
    await stepOf(sidebar);
    expect(await sidebar.getByRole('status').innerText()).toBe(logsWords.noted);
    expect(lineOf(await sheetIn(opened, 'One-on-ones'), 1)).toMatchObject({ Kept: 'Yes', Mood: 'good' });

    await press(sidebar, talks.log);
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(await sidebar.getByLabel('Projection', { exact: true }).inputValue()).toBe('Nine by month end');
    await fill(sidebar, 'Commitment', 'One proposal by Monday');
    await fill(sidebar, 'Due', '2026-11-23');
    expect((await press(sidebar, logsWords.save)).title).toBe(logsWords.written);
    const cells = await sheetIn(opened, 'One-on-ones');
    expect(cells).toHaveLength(3);
    expect(lineOf(cells)).toEqual({
      Date: { day: lastSampleDay },
      Rep: rep,
      Held: 'Yes',
      Projection: 'Nine by month end',
      Commitment: 'One proposal by Monday',
      Due: { day: '2026-11-23' },
    });

    await press(sidebar, logsWords.goOn);
    await press(sidebar, rep);
    expect(await sidebar.getByText('One proposal by Monday').first().isVisible()).toBe(true);
    await press(sidebar, talks.log);
    await choose(sidebar.getByRole('radio', { name: 'Not yet, it is planned' }));
    await fill(sidebar, 'Date', '2026-11-26');
    await press(sidebar, logsWords.save);
    expect(lineOf(await sheetIn(opened, 'One-on-ones'))).toEqual({ Date: { day: '2026-11-26' }, Rep: rep });
    await press(sidebar, shellWords.home);
    expect(trouble).toEqual([]);
    await opened.close();
  });
});
