import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { builtProject, hostOf, openEmulator } from './gas-host';
import { putSample, sampleDay } from './sample-book';

/** As much of an element as the page uses: it can hold text and children, and nothing that would read markup. */
class Element {
  textContent = '';
  className = '';
  hidden = true;
  children: Element[] = [];
  readonly attributes = new Set<string>();
  readonly listeners: (() => void)[] = [];
  constructor(readonly tag: string) {}
  setAttribute(name: string): void {
    this.attributes.add(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  replaceChildren(...children: Element[]): void {
    this.children = children;
  }
  append(...children: Element[]): void {
    this.children.push(...children);
  }
  addEventListener(_: string, listener: () => void): void {
    this.listeners.push(listener);
  }
  text(): string {
    return [this.textContent, ...this.children.map((child) => child.text())].filter((text) => text !== '').join('\n');
  }
}

type Handler = (given: unknown) => void;

/** Opens the built page beside a script: `answer` stands for what happens on Google's side. */
async function openPanel(answer: (name: string, args: unknown[]) => unknown) {
  const html = (await builtProject()).files['Sidebar.html'];
  const ids = [...html.matchAll(/<(\w+)[^>]*\bid="(\w+)"/g)].map(([, tag, id]) => [id!, new Element(tag!)] as const);
  const parts = new Map(ids);
  const asked: string[] = [];
  const runner = (succeed: Handler, fail: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (then: Handler) => runner(then, fail);
          if (name === 'withFailureHandler') return (then: Handler) => runner(succeed, then);
          return (...args: unknown[]) => {
            asked.push(`${name} ${String(args[0])}`);
            try {
              succeed(answer(name, args));
            } catch (error) {
              fail(error);
            }
          };
        },
      },
    );
  const document = { getElementById: (id: string) => parts.get(id), createElement: (tag: string) => new Element(tag) };
  const none = (): void => undefined;
  const script = /<script>([\s\S]*)<\/script>/.exec(html)![1]!;
  runInContext(script, createContext({ document, google: { script: { run: runner(none, none) } } }));
  const part = (id: string): Element => parts.get(id)!;
  return { asked, part, press: (id: string) => part(id).listeners.forEach((listener) => listener()) };
}

async function samplePanel() {
  const host = hostOf(await openEmulator({ zone: 'America/New_York', today: sampleDay }));
  await putSample(host);
  return { host, panel: await openPanel((name, args) => host.emulator.fromPage(name, args)) };
}

describe('the side panel', () => {
  it('shows the week as it is, without writing anything', async () => {
    const { host, panel } = await samplePanel();
    expect(panel.asked).toEqual(['perform check']);
    expect(panel.part('week').text()).toContain('as of Thu 19 Nov 2026');
    expect(panel.part('week').hidden).toBe(false);
    expect(host.emulator.last.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  it('refreshes the scorecard when it is asked to, and says so', async () => {
    const { host, panel } = await samplePanel();
    panel.press('refresh');
    expect(panel.part('state').textContent).toBe('The scorecard is refreshed.');
    expect(host.emulator.book.find('Scorecard')).toBeDefined();
    expect(panel.part('refresh').attributes.has('disabled')).toBe(false);
  });

  it('shows what a cell says as text', async () => {
    const hostile = '<img src=x onerror=google.script.run.perform()>';
    const panel = await openPanel(() => ({
      ok: true,
      answer: { summary: [hostile] },
      findings: [{ severity: 'warning', code: 'x', where: hostile, what: hostile, fix: hostile }],
    }));
    expect(panel.part('week').text()).toBe(hostile);
    expect(panel.part('findings').children.map(({ tag }) => tag)).toEqual(['li']);
    expect(panel.part('findings').text()).toContain(hostile);
  });

  it.each([
    ['PERMISSION_DENIED', 'another of your accounts'],
    ["We're sorry, a server error occurred while reading from storage.", 'another of your accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'Google did not answer'],
  ])('explains %s', async (message, words) => {
    const panel = await openPanel(() => {
      throw new Error(message);
    });
    expect(panel.part('state').textContent).toContain(words);
    expect(panel.part('state').className).toBe('trouble');
  });

  it('does not take an answer that got lost for a refresh', async () => {
    const panel = await openPanel(() => null);
    expect(panel.part('state').className).toBe('trouble');
  });
});
