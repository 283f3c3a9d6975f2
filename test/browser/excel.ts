import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { builtOffice } from '../hosts/excel/built';
import { openExcel, putCells } from '../hosts/excel/excel-host';
import type { RequestBody } from '../hosts/excel/stand-in/protocol';
import { fromFolder } from './from-folder';
import type { BrowserHost } from './host';
import { watchedPage } from './watched';

/** Excel's own page: nothing but a frame for the task pane, and the script that talks with it. */
const excelPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Book.xlsx</title>
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style></head>
<body><script src="excel-page.js"></script></body></html>`;

async function excelScript(): Promise<string> {
  const entryPoints = [join(import.meta.dirname, 'excel-page.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, logLevel: 'warning' });
  return outputFiles[0]!.text;
}

const library = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const excelAddress = 'https://excel.officeapps.live.com/';
const addInAddress = 'https://leadline.test/';
const libraryAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The library looks for the storage of its frame, which a browser denies to a third party, and goes on without. */
const storageDenied =
  /^Failed to read the 'sessionStorage' property from 'Window': Access is denied for this document\.$|SecurityError: Failed to read the 'sessionStorage' property from 'Window'/;

/**
 * Excel on the web: the built task pane, untouched, with the library as published, in a frame of another origin. The workbook
 * behind it is the stand-in of the other tests, on this side of the wire.
 */
export const excelInBrowser: BrowserHost = {
  name: 'excel',
  async open(browser, book, opening) {
    const excel = await openExcel();
    const workbook = excel.newBook();
    const first = workbook.sheets[0]!;
    for (const { name, cells } of book) {
      // A new workbook has one empty sheet, which its owner then uses.
      if (workbook.sheets.length === 1 && first.name === 'Sheet1') first.name = name;
      putCells(workbook, name, cells);
    }
    const addresses = [excelAddress, addInAddress, libraryAddress];
    const { context, page, trouble } = await watchedPage(browser, opening, { addresses, messages: [storageDenied] });
    await context.route(`${libraryAddress}**`, fromFolder(library, '/lib/1/hosted'));
    await context.route(`${addInAddress}**`, fromFolder(await builtOffice(), ''));
    await context.route(`${excelAddress}book.html`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: excelPage }),
    );
    await context.route(`${excelAddress}excel-page.js`, async (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: await excelScript() }),
    );
    await context.route(`${excelAddress}answer`, async (route) => {
      const { text, flags } = route.request().postDataJSON() as { readonly text: string; readonly flags: number };
      const { status, body } = await workbook.answer({ body: JSON.parse(text) as RequestBody, text, flags });
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ status, body }) });
    });
    const begun = performance.now();
    await page.goto(`${excelAddress}book.html`);
    const sidebar = page.frameLocator('iframe').locator('.leadline');
    const shown = (): Promise<void> => sidebar.getByRole('heading').first().waitFor();
    await shown();
    return {
      page,
      sidebar,
      milliseconds: performance.now() - begun,
      async read() {
        excel.book = workbook;
        return (await excel.bundle.read()).sheets;
      },
      trouble,
      async reopen() {
        await page.reload();
        await shown();
      },
      close: () => context.close(),
      beginTyping: () => workbook.beginEdit(),
      files: workbook.opened,
    };
  },
};
