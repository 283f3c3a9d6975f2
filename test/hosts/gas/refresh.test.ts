import { beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../../../core/cells';
import { refresh } from '../../../core/tasks/refresh';
import type { Answer } from '../../../core/tasks/task';
import { blocksOf } from '../../../core/tasks/blocks';
import { isUnfinished } from '../../../core/tasks/workbook';
import { ourSheets } from '../../support/our-sheets';
import { trimmed } from '../cells';
import { hostOf, openEmulator } from './gas-host';
import { putSample, sampleDay } from './sample-book';

type GasHost = ReturnType<typeof hostOf>;
const ours = ourSheets;

async function sampleHost(zone = 'America/New_York', plan = true): Promise<GasHost> {
  const host = hostOf(await openEmulator({ zone, today: sampleDay }));
  await putSample(host, { plan });
  return host;
}

const cellsOf = async (host: GasHost, sheet: string): Promise<Cells> =>
  trimmed((await host.read()).sheets.find(({ name }) => name === sheet)?.cells ?? []);

describe('a refresh in Google Sheets', () => {
  let host: GasHost;
  beforeAll(async () => {
    host = await sampleHost();
    host.emulator.run('refreshScorecard');
  });

  it('draws what the core says, from the menu to the cells', async () => {
    const said = refresh(await host.read(), { today: sampleDay });
    if (!said.ok) throw new Error('The sample can be scored.');
    for (const layout of said.answer.writes.sheets)
      expect(await cellsOf(host, layout.sheet), layout.sheet).toEqual(trimmed(blocksOf(layout).values));
    expect(said.answer.writes.sheets.map(({ sheet }) => sheet)).toEqual(ours);
  });

  it('says that it is done, and asks nothing', () => {
    expect(host.emulator.book.toasts).toHaveLength(1);
    expect(host.emulator.book.toasts[0]).toContain('Scorecard refreshed');
    expect(host.emulator.book.alerts).toEqual([]);
  });

  it('leaves a plan that is there alone, and creates the sheets that are missing', () => {
    const names = host.emulator.book.sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...ours,
      'Activities',
      'Opportunities',
      'Accounts',
      'Plan',
      'Team',
      'Targets',
      'Time off',
      'Deliverables',
      'Closed weeks',
      'Feedback',
      'Sources',
      'Settings',
    ]);
  });

  it('warns whoever edits a sheet of ours, and protects no sheet of people', () => {
    for (const sheet of host.emulator.book.sheets)
      expect([sheet.name, sheet.protections.map(({ warningOnly }) => warningOnly)]).toEqual([
        sheet.name,
        ours.includes(sheet.name) ? [true] : [],
      ]);
  });

  it('says every status by a sign too, never by color alone', () => {
    const sheet = host.emulator.book.find('Scorecard')!;
    const { rows, columns } = sheet.used();
    const colored = new Set<string>();
    for (let row = 0; row < rows; row += 1)
      for (let column = 1; column < columns; column += 1)
        if (sheet.look('background').at(row, column) === '#ddf0e1') colored.add(String(sheet.held.at(row, column)));
    expect([...colored].some((text) => text.includes('✓'))).toBe(true);
  });

  it('leaves cells for numbers open to numbers on the sheets of people', () => {
    const sheet = host.emulator.book.find('Settings')!;
    const { rows, columns } = sheet.used();
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) expect(sheet.formats.at(row, column)).not.toBe('@');
  });

  it('writes nothing the second time, and does not move the person to another sheet', async () => {
    const before = await host.changes();
    host.emulator.book.active = 1;
    expect((await host.perform('refresh', {})).ok).toBe(true);
    expect(await host.changes()).toBe(before);
    expect(host.emulator.book.active).toBe(1);
  });

  it('draws again what somebody wrote into a sheet of ours, and only that sheet', async () => {
    const copy = (await host.copy!()) as GasHost;
    const before = await cellsOf(copy, 'Scorecard');
    copy.emulator.book.find('Scorecard')!.held.put(5, 1, 'a note of mine');
    await copy.perform('refresh', {});
    expect(copy.emulator.last.calls.filter(({ name }) => name === 'Range.setValues')).toHaveLength(1);
    expect(await cellsOf(copy, 'Scorecard')).toEqual(before);
  });

  it('proposes a plan and a team where there are none, once', async () => {
    const bare = await sampleHost('Europe/Berlin', false);
    expect((await bare.perform('refresh', {})).ok).toBe(true);
    const plan = await cellsOf(bare, 'Plan');
    expect(plan.length).toBeGreaterThan(3);
    bare.emulator.book.find('Plan')!.held.put(1, 1, 'A name of my own');
    await bare.perform('refresh', {});
    expect((await cellsOf(bare, 'Plan'))[1]![1]).toBe('A name of my own');
  });

  it('flushes before it releases the lock', () => {
    host.emulator.run('refreshScorecard');
    const names = host.emulator.last.calls.map(({ name }) => name);
    expect(names.lastIndexOf('SpreadsheetApp.flush')).toBeLessThan(names.indexOf('Lock.releaseLock'));
    expect(names.slice(names.indexOf('Lock.releaseLock')).filter((name) => /Range|Sheet\./.test(name))).toEqual([]);
  });

  it('waits for other work in the same file, then says so and writes nothing', async () => {
    const copy = (await host.copy!()) as GasHost;
    copy.emulator.book.lockedByOthers = true;
    const answer = await copy.perform('refresh', {});
    expect(answer.findings.map(({ code }) => code)).toEqual(['at-work']);
    expect(await copy.changes()).toBe(0);
  });

  it('says which sheet-owner to ask when a sheet of ours is protected by somebody else', async () => {
    const copy = (await host.copy!()) as GasHost;
    copy.emulator.book.find('This week')!.held.put(3, 0, 'changed');
    copy.emulator.book.find('This week')!.protections.push({ description: '', warningOnly: false, byOthers: true });
    const answer = await copy.perform('refresh', {});
    expect(answer.findings.map(({ code }) => code)).toEqual(['sheet-protected']);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Apia', 'America/Santiago', 'Africa/Cairo', 'Asia/Kolkata'])(
    'draws the same sheets in a file of the zone %s',
    async (zone) => {
      const other = await sampleHost(zone);
      await other.perform('refresh', {});
      for (const sheet of ours) expect(await cellsOf(other, sheet), sheet).toEqual(await cellsOf(host, sheet));
    },
  );

  it('recovers a sheet of people that an earlier refresh could not finish', async () => {
    const bare = await sampleHost('Etc/UTC', false);
    const twin = (await bare.copy!()) as GasHost;
    await twin.perform('refresh', {});
    const wanted = await cellsOf(twin, 'Plan');
    // Stopped right after the values of Plan: the sheet is there, and marked.
    const calls = twin.emulator.last.calls.length;
    let stopped = 0;
    for (let k = Math.floor(calls * 0.4); k < calls; k += 29) {
      const broken = (await bare.copy!()) as GasHost;
      broken.faults!.arm(k, 'gone');
      await broken.perform('refresh', {}).catch(() => undefined);
      broken.faults!.disarm();
      if (isUnfinished(await cellsOf(broken, 'Plan'))) stopped += 1;
      const answer: Answer<unknown> = await broken.perform('refresh', {});
      expect(answer.ok, `after ${k}`).toBe(true);
      expect(await cellsOf(broken, 'Plan'), `after ${k}`).toEqual(wanted);
    }
    expect(stopped).toBeGreaterThan(0);
  });
});
