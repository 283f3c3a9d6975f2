import { afterEach, describe, expect, it, vi } from 'vitest';
import { planColumns } from '../../../core/own-columns';
import type { PlanDraft } from '../../../core/setup/draft';
import { checkDraft } from '../../../core/setup/plan-check';
import type { Stage } from '../../../core/sidebar/host';
import { sidebarHost } from '../../../gas/sidebar/sidebar-host';
import type { Emulator } from './emulator';
import { hostOf, openEmulator } from './gas-host';
import { putSample, sampleDay } from './sample-book';

type Handler = (given: unknown) => void;
type Answer = (name: string, args: readonly unknown[]) => unknown;

/** Puts `google.script.run` into the page: calls go to the built script, or to what a test says happens on Google's side. */
function standBeside(answer: Answer): string[] {
  const asked: string[] = [];
  const none: Handler = () => undefined;
  const runner = (succeed: Handler, fail: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (then: Handler) => runner(then, fail);
          if (name === 'withFailureHandler') return (then: Handler) => runner(succeed, then);
          return (...args: unknown[]) => {
            asked.push(name);
            try {
              const answered = answer(name, args);
              if (answered instanceof Promise) void answered.then(succeed);
              else succeed(answered);
            } catch (error) {
              fail(error);
            }
          };
        },
      },
    );
  vi.stubGlobal('google', { script: { run: runner(none, none) } });
  return asked;
}

/** The sample in a file, with the page beside it. */
async function samplePanel(): Promise<{ emulator: Emulator; asked: string[] }> {
  const host = hostOf(await openEmulator({ zone: 'America/New_York', today: sampleDay }));
  await putSample(host);
  const { emulator } = host;
  return { emulator, asked: standBeside((name, args) => emulator.fromPage(name, args)) };
}

/** A piece of work that is followed: the stages that were heard, and the way to give it up. */
function followed() {
  const heard: Stage[] = [];
  const giving = new AbortController();
  return { heard, giving, work: { onStage: (stage: Stage) => void heard.push(stage), cancel: giving.signal } };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the page in the panel', () => {
  it('performs a task by the one door and hears what it says', async () => {
    const { emulator, asked } = await samplePanel();
    const answer = await sidebarHost.perform('refresh', {});
    expect(answer.ok && answer.answer.summary[0]).toContain('as of Thu 19 Nov 2026');
    expect(asked).toEqual(['perform']);
    expect(emulator.book.find('Scorecard')).toBeDefined();
  });

  it('can ask the script at which stage its work is', async () => {
    const { emulator } = await samplePanel();
    const token = 'abcdefgh12345678';
    const told: unknown[] = [];
    let isAsking = false;
    emulator.meanwhile = () => {
      if (isAsking) return;
      isAsking = true;
      const stage = emulator.fromPage('workStage', [token]);
      if (stage !== told.at(-1)) told.push(stage);
      isAsking = false;
    };
    emulator.fromPage('perform', ['refresh', {}, token]);
    expect(told).toEqual([null, 'reading', 'thinking', 'writing']);
  });

  it('hears each stage once and in order, also where answers get lost or overtake each other', async () => {
    vi.useFakeTimers();
    let finish: Handler = () => undefined;
    const told = [null, 'reading', 'thinking', new Error('lost'), 'thinking', 'writing', 'reading', 'nonsense'];
    const asked = standBeside((name) => {
      if (name === 'perform') return new Promise((done) => (finish = done));
      const stage = told.shift();
      if (stage instanceof Error) throw stage;
      return stage;
    });
    const { heard, work } = followed();
    const answer = sidebarHost.perform('check', {}, work);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(heard).toEqual(['reading', 'thinking', 'writing']);
    expect(asked).toEqual(['perform', ...Array<string>(8).fill('workStage')]);
    finish({ ok: false, findings: [] });
    await answer;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(9);
  });

  it('does one thing at a time: what is asked meanwhile is answered, and not begun', async () => {
    const { asked } = await samplePanel();
    const first = sidebarHost.perform('check', {});
    const second = await sidebarHost.perform('refresh', {});
    expect(second.findings.map(({ code }) => code)).toEqual(['at-work']);
    expect((await first).ok).toBe(true);
    expect(asked).toEqual(['perform']);
    expect((await sidebarHost.perform('check', {})).ok).toBe(true);
  });

  it('checks a plan beside other work, with no sheet read and no turn to wait for', async () => {
    const { emulator, asked } = await samplePanel();
    const line = { id: 'own:1', cells: planColumns.map((column) => (column === 'Kind' ? 'Behaving well' : '')) };
    const draft: PlanDraft = { lines: [line], targets: [], settings: [] };
    const work = sidebarHost.perform('check', {});
    const answer = await sidebarHost.perform('checkPlan', { draft });
    expect(answer.ok && answer.answer).toEqual(checkDraft(draft));
    expect(answer.ok && answer.answer.findings.map(({ line: id, code }) => [id, code])).toContainEqual([
      'own:1',
      'word-unknown',
    ]);
    expect(emulator.last.calls.map(({ name }) => name)).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Spreadsheet.getSpreadsheetTimeZone',
    ]);
    expect((await work).ok).toBe(true);
    expect(asked).toEqual(['perform', 'perform']);
  });

  it.each([
    ['PERMISSION_DENIED', 'other-account'],
    ["We're sorry, a server error occurred while reading from storage.", 'other-account'],
    ['NetworkError: Connection failure due to HTTP 0', 'no-answer'],
  ])('explains %s, and names the menu as the other way', async (message, code) => {
    standBeside(() => {
      throw new Error(message);
    });
    const { ok, findings } = await sidebarHost.perform('check', {});
    expect([ok, findings.map((finding) => finding.code)]).toEqual([false, [code]]);
    expect(findings[0]!.fix).toContain('menu Extensions, Leadline');
    expect(JSON.stringify(findings)).not.toContain(message);
  });

  it('does not take an answer that got lost for work that was done', async () => {
    standBeside(() => null);
    expect((await sidebarHost.perform('refresh', {})).findings.map(({ code }) => code)).toEqual(['no-answer']);
  });

  it('goes on without what Google refuses: places and drafts', async () => {
    standBeside(() => {
      throw new Error('PERMISSION_DENIED');
    });
    expect(await sidebarHost.show({ sheet: 'Plan', row: 1, column: null })).toBe(false);
    expect(await sidebarHost.readDraft()).toBe(null);
    await expect(sidebarHost.keepDraft('{}')).resolves.toBeUndefined();
  });
});

describe('work that is given up', () => {
  const giveUpAt = async (call: RegExp): Promise<{ emulator: Emulator; codes: string[]; written: string[] }> => {
    const { emulator } = await samplePanel();
    const { giving, work } = followed();
    emulator.meanwhile = (name) => {
      if (call.test(name)) giving.abort();
    };
    const before = JSON.stringify(emulator.book.sheets.map(({ name }) => name));
    const answer = await sidebarHost.perform('refresh', {}, work);
    const written = emulator.last.calls.filter(({ writes }) => writes).map(({ name }) => name);
    if (!answer.ok) expect(JSON.stringify(emulator.book.sheets.map(({ name }) => name))).toBe(before);
    return { emulator, codes: answer.ok ? ['done'] : answer.findings.map(({ code }) => code), written };
  };

  it.each([
    ['before anything is read', /Lock\.tryLock/],
    ['while the sheets are read', /Range\.getValues/],
  ])('leaves no trace: %s', async (_, call) => {
    const { codes, written } = await giveUpAt(call);
    expect(codes).toEqual(['cancelled']);
    expect(written).toEqual([]);
  });

  it('is finished all the same once it writes: half a scorecard helps nobody', async () => {
    const { emulator, codes } = await giveUpAt(/Range\.setValues/);
    expect(codes).toEqual(['done']);
    expect(emulator.book.find('Scorecard')).toBeDefined();
  });

  it('is not given up by a token of another page, or by none', async () => {
    const { emulator } = await samplePanel();
    emulator.fromPage('cancelWork', ['abcdefgh12345678']);
    emulator.fromPage('cancelWork', [{ odd: true }]);
    expect(emulator.fromPage('workStage', ['abcdefgh12345678'])).toBe(null);
    expect((await sidebarHost.perform('check', {}, followed().work)).ok).toBe(true);
  });

  it('goes on where Google’s cache fails: the page knows less, and nothing else is lost', async () => {
    const { emulator } = await samplePanel();
    const undisturbed = emulator.copy();
    undisturbed.fromPage('perform', ['check', {}, 'abcdefgh12345678']);
    const calls = undisturbed.last.calls.map(({ name }) => name);
    for (const name of ['CacheService.getDocumentCache', 'Cache.get', 'Cache.put']) {
      emulator.arm(calls.indexOf(name) + 1, 'before');
      expect(calls, name).toContain(name);
      expect((await sidebarHost.perform('check', {}, followed().work)).ok, name).toBe(true);
    }
  });
});

describe('a place that is shown', () => {
  it('is the sheet, whatever the case of its name, with the row selected as far as the cells reach', async () => {
    const { emulator } = await samplePanel();
    expect(await sidebarHost.show({ sheet: 'activities ', row: 14, column: 'Date' })).toBe(true);
    const sheet = emulator.book.find('Activities')!;
    expect(emulator.book.active).toBe(sheet.id);
    expect(emulator.book.selected).toEqual({
      sheet: sheet.id,
      area: { row: 13, column: 0, rows: 1, columns: sheet.used().columns },
    });
    expect(emulator.last.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  it('is the sheet alone where no row is known', async () => {
    const { emulator } = await samplePanel();
    expect(await sidebarHost.show({ sheet: 'Plan', row: null, column: null })).toBe(true);
    expect(emulator.book.active).toBe(emulator.book.find('Plan')!.id);
    expect(emulator.book.selected).toBe(null);
  });

  it.each([
    ['a sheet that is gone', { sheet: 'Nowhere', row: 1, column: null }],
    ['a row below the last one', { sheet: 'Plan', row: 1_000_000, column: null }],
    ['no row', { sheet: 'Plan', row: 0, column: null }],
    ['half a row', { sheet: 'Plan', row: 1.5, column: null }],
    ['nothing', {}],
  ])('is none, and nothing moves: %s', async (_, place) => {
    const { emulator } = await samplePanel();
    const before = emulator.book.active;
    expect(await sidebarHost.show(place as never)).toBe(false);
    expect(emulator.book.active).toBe(before);
  });
});

describe('what was left unfinished', () => {
  /** Whole characters, some of them in two halves, at other places each time. */
  const text = (length: number): string => `${'x'.repeat(length % 2)}${'🙂'.repeat(Math.floor(length / 2))}`;

  it.each([0, 1, 2_799, 2_800, 2_801, 8_100, 60_000, 90_000])('comes back whole: %i characters', async (length) => {
    await samplePanel();
    await sidebarHost.keepDraft(text(length));
    expect(await sidebarHost.readDraft()).toBe(length === 0 ? null : text(length));
  });

  it('is replaced whole by a shorter one, and leaves nothing when it is taken away', async () => {
    const { emulator } = await samplePanel();
    const before = [...emulator.book.properties];
    await sidebarHost.keepDraft(text(30_000));
    await sidebarHost.keepDraft('{"a":1}');
    expect(await sidebarHost.readDraft()).toBe('{"a":1}');
    expect(emulator.book.properties.size).toBe(before.length + 2);
    await sidebarHost.keepDraft(null);
    expect(await sidebarHost.readDraft()).toBe(null);
    expect([...emulator.book.properties]).toEqual(before);
  });

  it('is not kept beyond 90,000 characters: what was kept before stays', async () => {
    await samplePanel();
    await sidebarHost.keepDraft('{"a":1}');
    await sidebarHost.keepDraft('x'.repeat(100_000));
    expect(await sidebarHost.readDraft()).toBe('{"a":1}');
  });

  it('of two people who keep at one moment is one or none, never a mixture', async () => {
    const { emulator } = await samplePanel();
    await sidebarHost.keepDraft('a'.repeat(6_000));
    emulator.book.properties.set('draft 1', 'b'.repeat(2_800));
    expect(await sidebarHost.readDraft()).toBe(null);
  });

  it('never breaks the page, whichever call fails', async () => {
    const { emulator } = await samplePanel();
    await sidebarHost.keepDraft('a'.repeat(6_000));
    for (const fault of ['before', 'after'] as const)
      for (let k = 1; k <= 8; k += 1) {
        emulator.arm(k, fault);
        await expect(sidebarHost.readDraft()).resolves.not.toBe('');
        await expect(sidebarHost.keepDraft('b'.repeat(4_000))).resolves.toBeUndefined();
        await expect(sidebarHost.keepDraft(null)).resolves.toBeUndefined();
      }
  });
});
