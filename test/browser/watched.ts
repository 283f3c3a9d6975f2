import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Opening } from './host';

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly trouble: string[];
}

interface Allowed {
  /** Addresses begin with one of these; `data:` and `blob:` stay inside the page anyway. */
  readonly addresses: readonly string[];
  /** Messages that are known and explained, whole. */
  readonly messages?: readonly RegExp[];
}

const inside = ['data:', 'blob:', 'about:'];

/** Tells what a policy refused, also where the console would keep quiet about it. */
const tellViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' in ' + event.sourceFile + ':' + event.lineNumber + ':' + event.columnNumber));`;

/** The clock of the page goes on from noon of that day. Playwright's own clock takes the page's timings away, which office.js reads. */
const clockAt = (today: string): string => `{
  const Real = Date;
  const shift = new Real('${today}T12:00:00').getTime() - Real.now();
  globalThis.Date = class Date extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
    static now() { return Real.now() + shift; }
  };
}`;

/** A page of its own, which notes every foreign request, error, refusal and dialog. */
export async function watchedPage(browser: Browser, opening: Opening, allowed: Allowed): Promise<Watched> {
  const { today, width = 300, height = 720, forcedColors, reducedMotion } = opening;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-US',
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    serviceWorkers: 'block',
  });
  const trouble: string[] = [];
  const note = (words: string): void => void trouble.push(words.slice(0, 400));
  const addresses = [...inside, ...allowed.addresses];
  context.on('request', (request) => {
    if (!addresses.some((start) => request.url().startsWith(start))) note(`request: ${request.url()}`);
  });
  context.on('console', (message) => {
    const known = allowed.messages?.some((words) => words.test(message.text())) ?? false;
    if (message.type() === 'error' && !known) note(`console: ${message.text()}`);
  });
  context.on('weberror', (fault) => note(`page error: ${String(fault.error())}`));
  context.on('dialog', (dialog) => {
    note(`dialog: ${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (page) => {
    if (context.pages().length > 1) note(`window: ${page.url()}`);
  });
  for (const content of [tellViolations, clockAt(today), ...(opening.scripts ?? [])])
    await context.addInitScript({ content });
  return { context, page: await context.newPage(), trouble };
}
