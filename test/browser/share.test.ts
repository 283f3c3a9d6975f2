import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readersWords } from '../../core/sidebar/share/readers-screen';
import { shareWords } from '../../core/sidebar/share/share-words';
import { buildFiles } from '../../gas/build.mjs';
import { homeWords, shellWords, startWords } from '../../core/sidebar/words';
import { planted } from '../support/planted';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';
import { lastSampleDay, plannedSample } from './books';
import type { Book, BrowserHost, Opened } from './host';
import { hosts, inBrowser } from './hosts';
import { axeScript, seriousIn } from './laws/axe';
import { cutOffIn } from './laws/cut-off';
import { namelessIn } from './laws/nameless';
import { sheetsBuilt, sheetsInBrowser } from './sheets';
import { press, stepOf } from './walk';

const rows = /^(Subject|Company \/ Account|Opportunity|Opportunity Name|Account Name|Contact)$/;

/** The sample with a word in every text of a row of the CRM: what is shared must not have it. */
const plantedBook = async (): Promise<Book> =>
  (await plannedSample()).map(({ name, cells }) => {
    const [header = []] = cells;
    const isText = header.map((label) => typeof label === 'string' && rows.test(label));
    const plant = (row: (typeof cells)[number]): (typeof cells)[number] =>
      row.map((cell, at) => (isText[at] && typeof cell === 'string' && cell !== '' ? `${cell} ${planted}` : cell));
    return { name, cells: [header, ...cells.slice(1).map(plant)] };
  });

const lawsOf = async (sidebar: Locator): Promise<readonly string[]> => {
  await stepOf(sidebar);
  return (await Promise.all([seriousIn, namelessIn, cutOffIn].map((law) => law(sidebar)))).flat();
};

/** The bytes that a press hands over: Excel opens them, everywhere else they are downloaded. */
async function handedOver({ page, sidebar, files }: Opened, words: string): Promise<Uint8Array> {
  if (files !== undefined) {
    await press(sidebar, words);
    await expect.poll(() => files.length).toBe(1);
    return new Uint8Array(Buffer.from(files[0]!, 'base64'));
  }
  const [download] = await Promise.all([page.waitForEvent('download'), press(sidebar, words)]);
  return new Uint8Array(await readFile(await download.path()));
}

/** The texts of a preview, as the person reads them there. */
const previewed = (sidebar: Locator): Promise<string[]> => sidebar.locator('.preview td').allInnerTexts();

/** What a file says, without the words of its format. */
const textsIn = (bytes: Uint8Array): string => [...partsOf(bytes)].flat().join('\n');

const sheetsOf = async (opened: Opened): Promise<string> => JSON.stringify(await opened.read());

inBrowser('what is shared', (browser) => {
  const openAt = async (host: BrowserHost, scripts: readonly string[] = []): Promise<Opened> => {
    const opening = { today: lastSampleDay, scripts: [axeScript, ...scripts] };
    const opened = await host.open(browser(), await plantedBook(), opening);
    await press(opened.sidebar, homeWords.placeNames.share);
    return opened;
  };

  describe.each(hosts)('in $name', (host) => {
    const way = host.name === 'excel' ? 'open' : 'download';

    it('is handed over in two presses, after it was said who will see what, and is what was shown', async () => {
      const opened = await openAt(host);
      const { sidebar, trouble } = opened;
      const before = await sheetsOf(opened);
      expect(await lawsOf(sidebar)).toEqual([]);
      await press(sidebar, shareWords.pack);
      expect(await sidebar.locator('.hero').innerText()).toMatch(
        /^Whoever gets this file sees all 8 reps .*by name.*no note/,
      );
      await sidebar.getByText(shareWords.preview).click();
      await sidebar.locator('.preview').first().waitFor();
      const texts = await previewed(sidebar);
      expect(texts).toContain('What is inside');
      expect(texts.filter((text) => text.includes(planted) || text.startsWith('='))).toEqual([]);
      expect(await lawsOf(sidebar)).toEqual([]);

      const bytes = await handedOver(opened, shareWords.ways[way]);
      expect(faultsOf(bytes)).toEqual([]);
      expect(textsIn(bytes)).toContain('What is inside');
      expect(textsIn(bytes)).not.toContain(planted);
      expect(textsIn(bytes)).not.toContain('<f>');
      await expect.poll(async () => (await stepOf(sidebar)).title).toBe(shareWords.handed[way]);
      expect(await lawsOf(sidebar)).toEqual([]);
      expect(await sheetsOf(opened)).toBe(before);
      expect(trouble).toEqual([]);
      await opened.close();
    });
  });

  it('is only what was chosen, and a tab in this workbook where files are refused, which the page says first', async () => {
    const opened = await openAt(sheetsInBrowser, ["URL.createObjectURL = () => { throw new Error('refused'); };"]);
    const { sidebar, trouble } = opened;
    const who = (): Promise<string> => sidebar.locator('.hero').innerText();
    await press(sidebar, shareWords.pack);
    await press(sidebar, shareWords.choose);
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(await sidebar.getByRole('checkbox', { name: shareWords.notes }).isChecked()).toBe(false);
    const reps = sidebar.getByRole('group', { name: shareWords.whichReps }).getByRole('checkbox');
    const names = await reps.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    for (const rep of await reps.all()) await rep.uncheck({ force: true });
    await press(sidebar, startWords.goOn);
    expect(await sidebar.locator('#share-reps-fault').innerText()).toBe(shareWords.none);
    await reps.first().check({ force: true });
    await press(sidebar, startWords.goOn);
    expect(await who()).toMatch(/^Whoever gets this file sees 1 of 8 reps/);

    await press(sidebar, shareWords.ways.download);
    await sidebar.getByText(shareWords.noWay).waitFor();
    expect(await who()).toMatch(/^Whoever can open this workbook sees 1 of 8 reps/);
    const before = await opened.read();
    expect(before.map(({ name }) => name)).not.toContain('Shared scorecard');
    await press(sidebar, shareWords.tab);
    expect((await stepOf(sidebar)).title).toBe(shareWords.onTab);
    expect(await lawsOf(sidebar)).toEqual([]);
    const after = await opened.read();
    const tab = after.find(({ name }) => name === 'Shared scorecard')!;
    expect(names.filter((name) => JSON.stringify(tab.cells).includes(name))).toEqual(names.slice(0, 1));
    expect(after.filter((sheet) => sheet !== tab)).toEqual(before);
    expect(trouble).toEqual([]);
    await opened.close();
  });

  it('is on a tab what was shown: where a colleague changed a row since, it is shown anew and nothing is written before', async () => {
    const opened = await openAt(sheetsInBrowser);
    const { sidebar, trouble } = opened;
    const tabs = async (): Promise<string[]> => (await opened.read()).map(({ name }) => name);
    await press(sidebar, shareWords.pack);
    await press(sidebar, shareWords.tab);
    const { name, cells } = (await opened.read()).find((sheet) => sheet.name === 'Activities')!;
    await opened.put!(name, cells.slice(0, -40));
    await press(sidebar, shareWords.tab);
    expect(await sidebar.getByRole('status').innerText()).toMatch(/^What would leave has changed since you looked/);
    expect((await stepOf(sidebar)).title).toBe(shareWords.pack);
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(await tabs()).not.toContain('Shared scorecard');

    await sidebar.getByText(shareWords.preview).click();
    const shown = await previewed(sidebar);
    await press(sidebar, shareWords.tab);
    expect((await stepOf(sidebar)).title).toBe(shareWords.onTab);
    const written = (await opened.read()).find((sheet) => sheet.name === 'Shared scorecard')!.cells.flat();
    const texts = written.flatMap((cell) => (typeof cell === 'string' ? [cell.replace(/\s+/g, ' ').trim()] : []));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !shown.some((one) => one.replace(/\s+/g, ' ') === text))).toEqual([]);
    expect(trouble).toEqual([]);
    await opened.close();
  });

  it('is a page for each rep, handed over one by one', async () => {
    const opened = await openAt(sheetsInBrowser);
    const { page, sidebar, trouble } = opened;
    await press(sidebar, shareWords.reps);
    expect(await lawsOf(sidebar)).toEqual([]);
    const reps = sidebar.getByRole('navigation', { name: shareWords.reps }).getByRole('button');
    const names = await reps.allInnerTexts();
    const [download] = await Promise.all([page.waitForEvent('download'), reps.nth(1).click()]);
    const text = textsIn(new Uint8Array(await readFile(await download.path())));
    expect(names.filter((name) => text.includes(name))).toEqual([names[1]]);
    expect(await sidebar.getByRole('status').innerText()).toContain(names[1]);

    await press(sidebar, startWords.back);
    await press(sidebar, shareWords.rollUp);
    expect(await sidebar.innerText()).toContain('There is no published pack in this workbook.');
    await press(sidebar, shellWords.leaveIt);
    await press(sidebar, shareWords.company);
    expect(await sidebar.locator('.lead').innerText()).toBe(shareWords.made);
    expect((await opened.read()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Company', 'Yearly check']));
    expect(await lawsOf(sidebar)).toEqual([]);
    expect(trouble).toEqual([]);
    await opened.close();
  });

  it('is a new spreadsheet for those who were named, in the build that was asked to share', async () => {
    const given: unknown[][] = [];
    const shareFile = (...all: readonly unknown[]): unknown => {
      given.push([...all]);
      return {
        ok: true,
        findings: [],
        answer: { readers: all[2], link: 'https://docs.google.com/spreadsheets/d/new' },
      };
    };
    const opened = await openAt(sheetsBuilt(() => buildFiles({ sharing: true }), { shareFile }));
    const { sidebar, trouble } = opened;
    await press(sidebar, shareWords.pack);
    await press(sidebar, readersWords.share);
    expect(await lawsOf(sidebar)).toEqual([]);
    await press(sidebar, readersWords.share);
    expect(await sidebar.locator('#share-readers-fault').innerText()).toBe(readersWords.none);
    await sidebar.getByRole('textbox').fill('ana@example.com\nbo@example.com');
    await press(sidebar, readersWords.share);
    await sidebar.getByRole('link', { name: readersWords.show }).waitFor();
    expect(await sidebar.locator('.lead').innerText()).toBe(
      readersWords.readers(['ana@example.com', 'bo@example.com']),
    );
    expect(await lawsOf(sidebar)).toEqual([]);
    const [[name, base64, readers]] = given as [[string, string, string[]]];
    expect(name).toMatch(/\.xlsx$/);
    expect(textsIn(new Uint8Array(Buffer.from(base64, 'base64')))).not.toContain(planted);
    expect(readers).toEqual(['ana@example.com', 'bo@example.com']);
    expect(trouble).toEqual([]);
    await opened.close();
  });
});
