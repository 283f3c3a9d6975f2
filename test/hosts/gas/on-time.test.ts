import { describe, expect, it } from 'vitest';
import { buildFiles, type Built } from '../../../gas/build.mjs';
import { onTimeCaptions, onTimeWords } from '../../../core/tasks/on-time';
import { Emulator } from './emulator';
import { builtProject, hostOf } from './gas-host';
import { putSample } from './sample-book';

let building: Promise<Built> | undefined;
const withTriggers = (): Promise<Built> => (building ??= buildFiles({ triggers: true }));

// Novemb. 2026   Mo 16   Tu 17   We 18   Th 19   Fr 20
const monday = Date.UTC(2026, 10, 16, 6, 12);
const wednesday = Date.UTC(2026, 10, 18, 6, 12);
const thursday = Date.UTC(2026, 10, 19, 6, 12);

async function file(now: number, { data = true } = {}) {
  const { files } = await withTriggers();
  const emulator = new Emulator({ files, zone: 'Etc/UTC', now });
  const host = hostOf(emulator);
  if (data) await putSample(host);
  const { book } = emulator;
  /** The same file at another moment. */
  const at = (instant: number): Emulator => new Emulator({ files, zone: 'Etc/UTC', now: instant }, book);
  const sayings = (): unknown => book.find('This week')?.held.at(2, 0);
  const titles = (): string[] => book.alerts.map(({ title }) => title);
  return { emulator, host, book, at, sayings, titles };
}

describe('the project that refreshes by itself', () => {
  it('asks for one permission more than the usual one, which asks for it nowhere', async () => {
    const scopesOf = ({ files }: Built): string[] =>
      (JSON.parse(files['appsscript.json']) as { oauthScopes: string[] }).oauthScopes;
    const usual = await builtProject();
    expect(scopesOf(await withTriggers())).toEqual([
      ...scopesOf(usual),
      'https://www.googleapis.com/auth/script.scriptapp',
    ]);
    expect(Object.values(usual.files).join('\n')).not.toMatch(/script\.scriptapp|ScriptApp\b|OnTime/);
  });

  it('has the usual menu and two entries below it, which stand there with the least rights', async () => {
    const { emulator, book } = await file(thursday, { data: false });
    emulator.run('onOpen', [{ authMode: 'NONE' }], 'NONE');
    const captions = book.menu.map(({ caption }) => caption);
    expect(captions.slice(-2)).toEqual([onTimeCaptions.start, onTimeCaptions.stop]);
    const usual = new Emulator({ files: (await builtProject()).files, zone: 'Etc/UTC', now: thursday });
    usual.run('onOpen', [], 'NONE');
    expect(captions.slice(0, -2)).toEqual(usual.book.menu.map(({ caption }) => caption));
  });

  it('sends nothing to anybody', async () => {
    const text = Object.values((await withTriggers()).files).join('\n');
    expect(text).not.toMatch(/MailApp|GmailApp|UrlFetchApp|DriveApp|sendEmail/);
  });

  it('is turned on by nobody but a person, once, for six in the morning by the clock of the file', async () => {
    const { emulator, book, titles } = await file(thursday);
    emulator.run('onOpen', [], 'LIMITED');
    emulator.run('refreshScorecard');
    expect(book.triggers).toEqual([]);
    emulator.run('startOnTime');
    emulator.run('startOnTime');
    expect(book.triggers).toEqual([{ functionName: 'refreshOnTime', days: 1, hour: 6, zone: 'Etc/UTC' }]);
    expect(titles()).toEqual([onTimeWords.started.title, onTimeWords.running.title]);
  }, 30_000);

  it('is not turned on where a refresh does not work, and says why', async () => {
    const { emulator, book, titles } = await file(thursday, { data: false });
    emulator.run('startOnTime');
    expect(book.triggers).toEqual([]);
    expect(titles()).toEqual([onTimeWords.notYet.title]);
  });

  it('is turned off for good, and says so when there was nothing to turn off', async () => {
    const { emulator, book, titles } = await file(thursday);
    emulator.run('startOnTime');
    emulator.run('stopOnTime');
    emulator.run('stopOnTime');
    expect(book.triggers).toEqual([]);
    expect(titles().slice(1)).toEqual([onTimeWords.stopped.title, onTimeWords.notRunning.title]);
  }, 30_000);

  it('does not ride along in a copy of the file', async () => {
    const { emulator } = await file(thursday);
    emulator.run('startOnTime');
    expect(emulator.book.triggers).toHaveLength(1);
    expect(emulator.copy().book.triggers).toEqual([]);
  }, 30_000);

  it.each([
    ['on a Monday refreshes', monday, true],
    ['on a Wednesday does nothing', wednesday, false],
    ['on a Thursday refreshes', thursday, true],
  ] as const)('%s', async (_, instant, does) => {
    const { book, at } = await file(instant);
    const { calls } = at(instant).run('refreshOnTime');
    expect(book.find('Scorecard') !== undefined).toBe(does);
    // Nobody looks on, and Google refuses an interface where there is nobody.
    expect(calls.map(({ name }) => name).filter((name) => name.endsWith('.getUi'))).toEqual([]);
    expect(book.alerts).toEqual([]);
  });

  it('draws what a refresh by hand draws, and nothing when it comes twice', async () => {
    const [byHand, byClock] = [await file(thursday), await file(thursday)];
    byHand.emulator.run('refreshScorecard');
    byClock.emulator.run('refreshOnTime');
    expect(await byClock.host.read()).toEqual(await byHand.host.read());
    byClock.emulator.run('refreshOnTime');
    expect(byClock.emulator.last.calls.filter(({ writes }) => writes)).toEqual([]);
  }, 30_000);

  it('says in the sheet that it did not run, and takes the word back with the next refresh that works', async () => {
    const { emulator, host, sayings, at } = await file(monday);
    emulator.run('startOnTime');
    const before = sayings();
    const { sheets } = await host.read();
    const exports = sheets.filter(({ name }) => ['Activities', 'Opportunities', 'Accounts'].includes(name));
    for (const { name } of exports) await host.put(name, []);
    at(thursday).run('refreshOnTime');
    expect(sayings()).toMatch(/^✗ The refresh of Thu 19 Nov, 06:12 did not run: /);
    for (const { name, cells } of exports) await host.put(name, cells);
    at(thursday).run('refreshOnTime');
    expect(sayings()).not.toMatch(/did not run/);
    expect(before).not.toMatch(/did not run/);
  }, 30_000);

  it('leaves no word while somebody is at work in the file: it will be fresh without', async () => {
    const { emulator, book, sayings, at } = await file(monday);
    emulator.run('startOnTime');
    const before = sayings();
    book.lockedByOthers = true;
    at(thursday).run('refreshOnTime');
    expect(sayings()).toBe(before);
  }, 30_000);
});
