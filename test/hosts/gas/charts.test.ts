import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../../core/calendar/day';
import { faults } from '../contract';
import { drawnTrend } from '../drawn-trend';
import type { ChartModel, SheetModel } from './book';
import { hostOf, openEmulator } from './gas-host';

let host: ReturnType<typeof hostOf>;
beforeEach(async () => {
  host = hostOf(await openEmulator({ zone: 'Europe/Vienna', today: '2026-11-19' as Day }));
});

const trend = (): SheetModel => host.emulator.book.find('Trend')!;
const titles = (): unknown[] => trend().charts.map(({ options }) => options.get('title'));
const write = (charts: number): Promise<void> => host.write({ sheets: [drawnTrend(charts)] });
const own: ChartModel = {
  id: 7,
  type: 'LINE',
  ranges: [],
  headers: 0,
  position: [1, 1, 0, 0],
  options: new Map([['title', 'My own']]),
};

describe('charts in Google Sheets', () => {
  it('stand beside their tables, over the cells of the weeks with their header', async () => {
    await write(2);
    const [first, second] = trend().charts;
    expect(titles()).toEqual(['Result: Wins 1 · team, week by week', 'Result: Wins 2 · team, week by week']);
    expect(first!.ranges.map(({ column, columns, rows }) => [column, columns, rows])).toEqual([[0, 3, 4]]);
    expect([first!.headers, first!.position, second!.position]).toEqual([1, [2, 5, 0, 0], [6, 5, 0, 0]]);
    expect(first!.options.get('series')).toMatchObject({
      0: { pointShape: 'circle' },
      1: { pointSize: 0, lineDashStyle: [8, 4] },
    });
  });

  it('are not touched when nothing changed', async () => {
    await write(2);
    const before = trend().charts.map(({ id }) => id);
    await write(2);
    expect(trend().charts.map(({ id }) => id)).toEqual(before);
  });

  it('are drawn again in place, never twice, and those that are no longer there go', async () => {
    await write(3);
    await write(2);
    expect(titles()).toHaveLength(2);
    await write(0);
    expect(titles()).toEqual([]);
    await write(1);
    expect(titles()).toHaveLength(1);
  });

  it('of other people stay, on our sheets too', async () => {
    await write(1);
    trend().charts = [own, ...trend().charts];
    await write(2);
    expect(titles()).toEqual(['My own', 'Result: Wins 1 · team, week by week', 'Result: Wins 2 · team, week by week']);
  });

  it('stand there once after the next refresh, at whatever call the one before was stopped', async () => {
    await write(1);
    trend().charts = [own, ...trend().charts];
    const undisturbed = hostOf(host.emulator.copy());
    await undisturbed.write({ sheets: [drawnTrend(2)] });
    const calls = undisturbed.faults!.calls();
    for (let k = 1; k <= calls; k += 1) {
      const stopped = hostOf(host.emulator.copy());
      stopped.faults!.arm(k, faults[k % faults.length]!);
      await stopped.write({ sheets: [drawnTrend(2)] }).catch(() => undefined);
      stopped.faults!.disarm();
      await stopped.write({ sheets: [drawnTrend(2)] });
      const drawn = stopped.emulator.book.find('Trend')!.charts.map(({ options }) => options.get('title'));
      expect(drawn, `stopped at call ${k} of ${calls}`).toEqual([
        'My own',
        'Result: Wins 1 · team, week by week',
        'Result: Wins 2 · team, week by week',
      ]);
    }
  });

  it('are not doubled by a run that was stopped before it could note them', async () => {
    await write(2);
    const { properties } = host.emulator.book;
    properties.set('charts', '?');
    properties.delete('drawn');
    trend().charts = [own, ...trend().charts];
    await write(2);
    expect(titles()).toEqual(['My own', 'Result: Wins 1 · team, week by week', 'Result: Wins 2 · team, week by week']);
  });
});
