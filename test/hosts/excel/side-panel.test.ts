import { beforeEach, describe, expect, it } from 'vitest';
import type { SidebarHost, Stage } from '../../../core/sidebar/host';
import { openExcel, type Excel } from './excel-host';
import { putSample, sampleDay } from './sample-book';

let excel: Excel;
let host: SidebarHost;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
  excel.today = sampleDay;
  host = excel.bundle.sidebarHost;
});

/** A piece of work that is followed: the stages that were heard, and the way to give it up. */
function followed(hear: (stage: Stage) => void = () => undefined) {
  const heard: Stage[] = [];
  const hints: string[] = [];
  const giving = new AbortController();
  const onStage = (stage: Stage, hint?: string): void => {
    if (hint === undefined) heard.push(stage);
    else hints.push(hint);
    hear(stage);
  };
  return { heard, hints, giving, work: { onStage, cancel: giving.signal } };
}

describe('the page in the pane', () => {
  it('hears each stage of the work it asked for', async () => {
    putSample(excel.book, { rows: 40 });
    const { heard, hints, work } = followed();
    expect((await host.perform('refresh', {}, work)).ok).toBe(true);
    expect(heard).toEqual(['reading', 'thinking', 'writing']);
    expect(hints).toEqual([]);
  });

  it('reads of our sheets only those that a task names', async () => {
    putSample(excel.book, { rows: 40 });
    await host.perform('refresh', {});
    const requests = async (name: 'check' | 'planDesk'): Promise<number> => {
      excel.book.disarm();
      if (name === 'check') await host.perform('check', {});
      else await host.perform('planDesk', {});
      return excel.book.responseBytes.splice(0).reduce((sum, bytes) => sum + bytes, 0);
    };
    excel.book.responseBytes.splice(0);
    const [withMeasures, without] = [await requests('check'), await requests('planDesk')];
    expect(without).toBeLessThan(withMeasures);
  });

  it('is told what Excel waits for when somebody types in a cell', { timeout: 15_000 }, async () => {
    putSample(excel.book, { rows: 40 });
    const end = excel.book.beginEdit();
    const { heard, hints, work } = followed();
    const answer = host.perform('check', {}, work);
    await expect.poll(() => hints, { timeout: 8_000, interval: 200 }).toHaveLength(1);
    expect(hints[0]).toContain('press Enter');
    expect(heard).toEqual(['reading']);
    end();
    expect((await answer).ok).toBe(true);
  });
});

describe('work that is given up', () => {
  it.each(['reading', 'thinking'] as const)('leaves no trace while it is %s', async (stage) => {
    putSample(excel.book, { rows: 40 });
    const { giving, work } = followed((at) => {
      if (at === stage) giving.abort();
    });
    const answer = await host.perform('refresh', {}, work);
    expect(answer.findings.map(({ code }) => code)).toEqual(['cancelled']);
    // What was under way ends by itself, and writes nothing.
    await new Promise((later) => setTimeout(later, 200));
    expect(excel.book.changes).toBe(0);
  });

  it('is finished all the same once it writes: half a scorecard helps nobody', async () => {
    putSample(excel.book, { rows: 40 });
    const { giving, work } = followed((at) => {
      if (at === 'writing') giving.abort();
    });
    expect((await host.perform('refresh', {}, work)).ok).toBe(true);
    expect(excel.book.sheetNamed('Scorecard')).toBeDefined();
  });

  it('need not be waited for while Excel waits for a cell, and the next work can begin', async () => {
    putSample(excel.book, { rows: 40 });
    const end = excel.book.beginEdit();
    const { giving, work } = followed();
    const answer = host.perform('refresh', {}, work);
    giving.abort();
    expect((await answer).findings.map(({ code }) => code)).toEqual(['cancelled']);
    const next = host.perform('check', {});
    end();
    expect((await next).ok).toBe(true);
    expect(excel.book.changes).toBe(0);
  });
});

describe('a place that is shown', () => {
  it('is the sheet, whatever the case of its name, with the row selected', async () => {
    putSample(excel.book, { rows: 40 });
    expect(await host.show({ sheet: 'activities ', row: 14, column: 'Date' })).toBe(true);
    expect([excel.book.active?.name, excel.book.selected]).toEqual(['Activities', '14:14']);
    expect(excel.book.changes).toBe(0);
  });

  it('is the sheet alone where no row is known', async () => {
    putSample(excel.book, { rows: 40 });
    expect(await host.show({ sheet: 'Plan', row: null, column: null })).toBe(true);
    expect([excel.book.active?.name, excel.book.selected]).toEqual(['Plan', '']);
  });

  it.each([
    ['a sheet that is gone', { sheet: 'Nowhere', row: 1, column: null }],
    ['a row below the last one', { sheet: 'Sheet1', row: 1_048_577, column: null }],
    ['no row', { sheet: 'Sheet1', row: 0, column: null }],
  ])('is none, and nothing moves: %s', async (_, place) => {
    expect(await host.show(place)).toBe(false);
    expect(excel.book.active).toBeUndefined();
  });
});

describe('what was left unfinished', () => {
  it('is kept with the workbook, replaced and taken away', async () => {
    expect(await host.readDraft()).toBe(null);
    await host.keepDraft('{"a":1}');
    await host.keepDraft('{"a":"Zoë 🙂"}');
    expect(await host.readDraft()).toBe('{"a":"Zoë 🙂"}');
    expect([...excel.book.settings.keys()]).toEqual(['leadline.draft']);
    await host.keepDraft(null);
    await host.keepDraft(null);
    expect(await host.readDraft()).toBe(null);
    expect(excel.book.settings.size).toBe(0);
  });

  it('comes back whole up to 90,000 characters; what is longer is not kept', async () => {
    await host.keepDraft('x'.repeat(90_000));
    await host.keepDraft('y'.repeat(90_001));
    expect(await host.readDraft()).toBe('x'.repeat(90_000));
  });

  it('is the last of several that were kept at once', async () => {
    await Promise.all(['1', '2', '3'].map((text) => host.keepDraft(text)));
    expect(await host.readDraft()).toBe('3');
  });

  it('never breaks the page where Excel refuses', async () => {
    for (let k = 1; k <= 4; k += 1) {
      excel.book.arm(k, 'before', 'AccessDenied');
      await expect(host.keepDraft(String(k))).resolves.toBeUndefined();
      excel.book.arm(k, 'before', 'AccessDenied');
      await expect(host.readDraft()).resolves.not.toBe('');
    }
    excel.book.disarm();
  });
});
