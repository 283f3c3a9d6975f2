import type { Built } from '../../gas/build.mjs';
import type { Day } from '../../core/calendar/day';
import { builtProject, hostOf, openEmulator } from '../hosts/gas/gas-host';
import { googleScript } from './google-script';
import type { BrowserHost } from './host';
import { watchedPage } from './watched';

const editorAddress = 'https://docs.google.com/spreadsheets/d/leadline/edit';
const panelAddress = 'https://n-leadline-0lu-script.googleusercontent.com/userCodeAppPanel';

/** What the sandbox of HtmlService allows. */
const sandbox =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

const editorPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Book - Google Sheets</title>
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style></head>
<body><iframe title="Leadline" sandbox="${sandbox}" src="${panelAddress}"></iframe></body></html>`;

/** Functions that a page may call: those at the top of the script, unless their name ends with an underscore. */
const namesOf = (code: string): string[] =>
  [...code.matchAll(/^function ([A-Za-z_$][\w$]*)\(/gm)].map(([, name]) => name!).filter((name) => !name.endsWith('_'));

/** Functions that stand in for those of the script which reach beyond the spreadsheet. */
type Beyond = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

/** Google Sheets: the built page in its frame, its script.run answered by the built Code.js in the emulator. */
export const sheetsBuilt = (project: () => Promise<Built>, beyond: Beyond = {}): BrowserHost => ({
  name: 'sheets',
  async open(browser, book, opening) {
    const { files } = await project();
    const host = hostOf(await openEmulator({ zone: 'America/New_York', today: opening.today as Day }));
    for (const { name, cells } of book) await host.put(name, cells);
    const scripts = [googleScript(namesOf(files['Code.js']!)), ...(opening.scripts ?? [])];
    const addresses = [editorAddress, panelAddress];
    const { context, page, trouble } = await watchedPage(browser, { ...opening, scripts }, { addresses });
    await context.exposeBinding('leadlineScript', (_, name: string, parameters: string) => {
      try {
        const given = JSON.parse(parameters) as unknown[];
        return JSON.stringify({ answer: beyond[name]?.(...given) ?? host.emulator.fromPage(name, given) });
      } catch (error) {
        return JSON.stringify({ message: (error as Error).message });
      }
    });
    const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
    await context.route(editorAddress, (route) => route.fulfill(html(editorPage)));
    await context.route(panelAddress, (route) => route.fulfill(html(files['Sidebar.html']!)));
    const begun = performance.now();
    await page.goto(editorAddress);
    const sidebar = page.frameLocator('iframe').locator('.leadline');
    const shown = (): Promise<void> => sidebar.getByRole('heading').first().waitFor();
    await shown();
    return {
      page,
      sidebar,
      milliseconds: performance.now() - begun,
      read: async () => (await host.read()).sheets,
      put: (name, cells) => host.put(name, cells),
      trouble,
      async reopen() {
        await page.reload();
        await shown();
      },
      close: () => context.close(),
    };
  },
});

export const sheetsInBrowser = sheetsBuilt(builtProject);
