import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Cell, Cells } from '../../core/cells';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { pageFolder } from '../../workbench/build-page.mjs';
import type { Grid } from '../../workbench/page/grid/grid';
import { pageWords } from '../../workbench/page/words';
import { readBytes } from '../../workbench/read/read-file';
import { servePage } from '../../workbench/serve-page.mjs';
import { inBrowser } from './hosts';
import { watchedPage } from './watched';

declare const leadlineBook: { read(): WorkbookCells; grid(): Grid };

interface Workbench {
  readonly page: Page;
  readonly trouble: string[];
  readonly news: Locator;
  readonly cells: (sheet: string) => Promise<Cells>;
  readonly sheets: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

inBrowser('the page of the workbench', (browser) => {
  async function open(hash: string): Promise<Workbench> {
    const served = await servePage(pageFolder, 0);
    const watched = await watchedPage(
      browser(),
      { today: '2026-11-21', width: 1280, height: 800 },
      { addresses: [served.address] },
    );
    const { page, trouble, context } = watched;
    await page.goto(served.address + hash);
    await page.locator('.leadline h1').waitFor();
    await page.locator('canvas').first().waitFor();
    // Until the workbook is laid out, nothing else can be begun.
    await expect.poll(() => page.getByRole('button', { name: pageWords.fresh }).isEnabled()).toBe(true);
    const read = (): Promise<WorkbookCells> => page.evaluate(() => leadlineBook.read());
    return {
      page,
      trouble,
      news: page.getByRole('region', { name: pageWords.news }),
      cells: async (sheet) => (await read()).sheets.find(({ name }) => name === sheet)?.cells ?? [],
      sheets: async () => (await read()).sheets.map(({ name }) => name),
      async close() {
        await context.close();
        await served.close();
      },
    };
  }

  const files = (...given: readonly (readonly [name: string, text: string])[]) =>
    given.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
  const picker = (page: Page): Locator => page.locator('input[type=file]');
  const grid = { x: 420, y: 420 };

  /** Types into a cell, as a person does who looks: on a busy machine the editor misses what comes before it is there. */
  async function type(page: Page, text: string): Promise<void> {
    const written = (): Promise<unknown> =>
      page.evaluate(() => {
        const cell = leadlineBook.grid().book.getActiveRange()?.getCellDatas()[0]?.[0];
        return cell?.f ?? cell?.v;
      });
    const whole = (): Promise<string> => page.evaluate(() => JSON.stringify(leadlineBook.read()));
    const before = await whole();
    for (let wait = 400; wait < 5000; wait *= 2) {
      await page.mouse.dblclick(grid.x, grid.y);
      await page.waitForTimeout(wait);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text, { delay: 10 });
      await page.keyboard.press('Enter');
      await page.waitForTimeout(wait);
      await page.keyboard.press('ArrowUp');
      if ((await written()) === text) return;
      // What landed elsewhere is taken back, and nothing but that.
      await page.keyboard.press('Escape');
      for (let tries = 0; tries < 4 && (await whole()) !== before; tries += 1) {
        await page.keyboard.press('Control+z');
        await page.waitForTimeout(300);
      }
    }
    throw new Error(`The grid did not take "${text}".`);
  }
  const filled = (cells: Cells): Cell[] => cells.flat().filter((cell) => cell !== null);

  it('opens with a scorecard, asks nobody for anything, and breaks no rule of its policy', async () => {
    const { page, trouble, sheets, close } = await open('');
    expect((await sheets()).slice(0, 2)).toEqual(['This week', 'Scorecard']);
    expect(await page.title()).toBe(`${pageWords.titles.sample} · Leadline`);
    expect(trouble).toEqual([]);
    await close();
  });

  it('works formulas of ours out where they are typed, and says in words why one has no answer', async () => {
    const { page, trouble, cells, close } = await open('#empty');
    await type(page, '=SALES_WEEK(DATE(2026,11,19))');
    await expect.poll(async () => filled(await cells('Sheet1'))).toEqual([{ day: '2026-11-16' }]);
    expect(await page.locator('.mistake').isHidden()).toBe(true);
    await type(page, '=WEEKLY_TARGET(,1,2)');
    await expect.poll(() => page.locator('.mistake').textContent()).toMatch(/^WEEKLY_TARGET: goal is blank/);
    expect(filled(await cells('Sheet1'))).toEqual([{ error: '#VALUE!' }]);
    await page.keyboard.press('Control+z');
    // What was typed stands in the page and in no storage of the browser.
    expect(
      await page.evaluate(async () => [localStorage.length, sessionStorage.length, await indexedDB.databases()]),
    ).toEqual([0, 0, []]);
    await expect.poll(async () => filled(await cells('Sheet1'))).toEqual([{ day: '2026-11-16' }]);
    expect(trouble).toEqual([]);
    await close();
  });

  it('takes files that are dropped on it, in place of a sample and beside what is the person’s own', async () => {
    const { page, trouble, news, cells, sheets, close } = await open('#raw');
    const drop = (name: string, text: string): Promise<void> =>
      page.evaluate(
        ([called, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content!], called!, { type: 'text/csv' }));
          for (const kind of ['dragover', 'drop'])
            document
              .querySelector('canvas')!
              .dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
        },
        [name, text],
      );
    await drop('Calls.csv', 'Date,Owner\n2026-03-02,<img src=x onerror=alert(1)>\n');
    await expect.poll(sheets).toEqual(['Calls']);
    expect(await cells('Calls')).toEqual([
      ['Date', 'Owner'],
      [{ day: '2026-03-02' }, '<img src=x onerror=alert(1)>'],
    ]);
    expect(await page.title()).toBe('Calls · Leadline');
    await drop('Calls.csv', 'Date,Owner\n2026-03-03,Ben\n');
    await expect.poll(sheets).toEqual(['Calls', 'Calls (2)']);
    await expect.poll(() => news.textContent()).toContain('Calls (2)');
    expect(await page.locator('.leadline img, .news img').count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it('says what is wrong with a file until somebody has read it', async () => {
    const { page, news, trouble, sheets, close } = await open('#empty');
    await picker(page).setInputFiles(files(['empty.csv', ''], ['Deals.csv', 'Owner,Amount\nAnn,5\n']));
    await expect.poll(sheets).toEqual(['Deals']);
    await expect.poll(() => news.textContent()).toContain('The file is empty.');
    await news.getByRole('button', { name: pageWords.dismiss }).click();
    expect(await news.isHidden()).toBe(true);
    expect(trouble).toEqual([]);
    await close();
  });

  it('saves what stands there, formulas as the values they have', async () => {
    const { page, trouble, close } = await open('#empty');
    await picker(page).setInputFiles(files(['Deals.csv', 'Owner,Amount,Day\nAnn,5,2026-03-02\n']));
    await page.getByText('Opened Deals.').waitFor();
    await type(page, '=SUM(B:B)*2');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: pageWords.save }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('Deals.xlsx');
    const { grids } = readBytes('Deals.xlsx', readFileSync(await saved.path())).value!;
    const all = Array.from({ length: grids[0]!.columnCount }, (_, column) =>
      Array.from({ length: grids[0]!.rowCount }, (__, row) => grids[0]!.column(column).at(row)),
    );
    expect(all.slice(0, 3).map((column) => column.slice(0, 2))).toEqual([
      ['Owner', 'Ann'],
      ['Amount', 5],
      ['Day', { day: '2026-03-02' }],
    ]);
    expect(all.flat()).toContain(10);
    expect(trouble).toEqual([]);
    await close();
  });

  it('begins anew by its menu, from the keyboard too', async () => {
    const { page, trouble, sheets, close } = await open('#empty');
    const fresh = page.getByRole('button', { name: pageWords.fresh });
    const raw = page.getByRole('button', { name: pageWords.raw });
    // A grid that opens late takes the focus: then New is pressed again. Escape is heard from there too.
    const pressed = (key: string, opens: boolean): Promise<void> =>
      expect
        .poll(async () => {
          if ((await raw.isVisible()) !== opens) await (opens ? fresh.press(key) : page.keyboard.press(key));
          return raw.isVisible();
        })
        .toBe(opens);
    await pressed('Enter', true);
    await pressed('Escape', false);
    await pressed('Enter', true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await pressed('Escape', false);
    await pressed('Enter', true);
    await raw.click();
    await expect.poll(sheets).toEqual(['Activities', 'Opportunities', 'Accounts']);
    expect(page.url()).toMatch(/#raw$/);
    expect(trouble).toEqual([]);
    await close();
  });

  it('F6 leads from the grid to the sidebar and on, because the grid keeps Tab for its cells', async () => {
    const { page, trouble, close } = await open('#raw');
    const room = (): Promise<string> =>
      page.evaluate(() => {
        const found = document.activeElement?.closest('#grid, #sidebar, .bar');
        return found ? found.id || found.className : 'nowhere';
      });
    await page.locator('#grid').click({ position: { x: 200, y: 300 } });
    const way: string[] = [];
    for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      await page.keyboard.press(key);
      way.push(await room());
    }
    expect(way).toEqual(['sidebar', 'bar', 'grid', 'bar', 'sidebar']);
    expect(trouble).toEqual([]);
    await close();
  });

  it('throws nothing away unasked: changes that are not saved stay until somebody says so', async () => {
    const { page, trouble, news, cells, sheets, close } = await open('#raw');
    const isKept = (): Promise<boolean> =>
      page.evaluate(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
      });
    expect(await isKept()).toBe(false);
    await type(page, 'changed');
    await expect.poll(async () => filled(await cells('Activities'))).toContain('changed');
    expect(await isKept()).toBe(true);
    const beginAnew = async (): Promise<void> => {
      await page.getByRole('button', { name: pageWords.fresh }).click();
      await page.getByRole('button', { name: pageWords.empty }).click();
    };
    await beginAnew();
    await news.getByRole('button', { name: pageWords.leave }).click();
    expect(filled(await cells('Activities'))).toContain('changed');
    await beginAnew();
    await news.getByRole('button', { name: pageWords.goOn }).click();
    await expect.poll(sheets).toEqual(['Sheet1']);
    expect(await isKept()).toBe(false);
    expect(trouble).toEqual([]);
    await close();
  });
});
