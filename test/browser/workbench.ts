import { pageFolder } from '../../workbench/build-page.mjs';
import { servePage } from '../../workbench/serve-page.mjs';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { bookFile } from './book-file';
import type { BrowserHost } from './host';
import { watchedPage } from './watched';

declare const leadlineBook: { read(): WorkbookCells };

/** The workbench as `npm start` serves it. The workbook comes in as a person brings one: as a file. */
export const workbenchInBrowser: BrowserHost = {
  name: 'workbench',
  async open(browser, book, opening) {
    const { address, close } = await servePage(pageFolder, 0);
    // The grid stands beside our page, so the window is wider than that.
    const { context, page, trouble } = await watchedPage(
      browser,
      { ...opening, width: 1280, height: 800 },
      { addresses: [address] },
    );
    const sidebar = page.locator('.leadline');
    const begun = performance.now();
    await page.goto(`${address}#empty`);
    await sidebar.getByRole('heading').first().waitFor();
    const milliseconds = performance.now() - begun;
    await page.locator('input[type=file]').setInputFiles({
      name: 'book.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await bookFile(book),
    });
    const names = book.map(({ name }) => name);
    await page.waitForFunction(
      (wanted) => wanted.every((name) => leadlineBook.read().sheets.some((sheet) => sheet.name === name)),
      names,
      { timeout: 20_000 },
    );
    return {
      page,
      sidebar,
      milliseconds,
      trouble,
      read: async () => (await page.evaluate(() => leadlineBook.read())).sheets,
      // The workbook lives in the page and goes with it.
      reopen: () => Promise.reject(new Error('A workbook of the workbench is gone with its page.')),
      async close() {
        await context.close();
        await close();
      },
    };
  },
};
