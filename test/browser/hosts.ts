import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { chromiumThere, noChromium, startChromium } from '../support/chromium';
import { excelInBrowser } from './excel';
import type { BrowserHost } from './host';
import { sheetsInBrowser } from './sheets';
import { workbenchInBrowser } from './workbench';

/** Everywhere that our page runs. */
export const hosts: readonly BrowserHost[] = [excelInBrowser, sheetsInBrowser, workbenchInBrowser];

/** Tests in a real browser, one for all of them; where a machine has none they are skipped under a title that says so. */
export function inBrowser(title: string, tests: (browser: () => Browser) => void): void {
  if (chromiumThere === undefined) describe.skip(`${title} (${noChromium})`, () => tests(noBrowser));
  else
    describe(title, () => {
      let browser: Browser | undefined;
      beforeAll(async () => {
        browser = await startChromium();
      });
      afterAll(() => browser?.close());
      tests(() => browser as Browser);
    });
}

const noBrowser = (): Browser => {
  throw new Error(noChromium);
};
