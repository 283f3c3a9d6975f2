import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../core/cells';
import { ourSheets } from '../../support/our-sheets';
import { hostOf, openEmulator } from './gas-host';
import { putSample, sampleCells, sampleDay } from './sample-book';

/** The activities of the sample again and again, so many rows: same reps, same days. */
function manyActivities(rows: number): Cells {
  const [header, ...all] = sampleCells('Activities');
  const id = header!.findIndex((label) => /\bid\b/i.test(String(label)));
  return [
    header!,
    ...Array.from({ length: rows }, (_, row) =>
      all[row % all.length]!.map((cell, column) =>
        column === id ? `${String(cell)}-${Math.floor(row / all.length)}` : cell,
      ),
    ),
  ];
}

async function refreshed(rows: number) {
  const host = hostOf(await openEmulator({ zone: 'America/New_York', today: sampleDay }));
  await putSample(host);
  await host.put('Activities', manyActivities(rows));
  const answer = await host.perform('refresh', {});
  expect(answer.ok).toBe(true);
  const { calls, milliseconds } = host.emulator.last;
  const perSheet = new Map<string, number>();
  for (const { name } of calls) perSheet.set(name, (perSheet.get(name) ?? 0) + 1);
  return {
    calls: calls.length,
    // What was found may have one more heading or long text: a range and its merge, a list of ranges taken apart, a tall row.
    besideMerges:
      calls.length -
      2 * (perSheet.get('Range.mergeAcross') ?? 0) -
      2 * (perSheet.get('RangeList.breakApart') ?? 0) -
      (perSheet.get('Sheet.setRowHeights') ?? 0),
    reads: perSheet.get('Range.getValues')!,
    writes: perSheet.get('Range.setValues')!,
    milliseconds,
  };
}

describe('the calls of a refresh', () => {
  it('are as many for a hundred thousand rows as for a thousand, one read and one write for each sheet', async () => {
    const small = await refreshed(1000);
    const middle = await refreshed(10_000);
    const large = await refreshed(100_000);
    expect([middle.besideMerges, large.besideMerges]).toEqual([small.besideMerges, small.besideMerges]);
    // Thirteen sheets made new take about 35 each, eleven charts 14 each, rows of merged text on the pages 30 in all.
    expect(Math.max(small.calls, middle.calls, large.calls)).toBeLessThanOrEqual(700);
    console.log(
      `calls: ${small.calls}, ${middle.calls}, ${large.calls}; modeled: ${Math.round(large.milliseconds / 1000)} s`,
    );
    // Eight sheets are read; a new workbook gets thirteen, each in one write.
    expect([large.reads, large.writes]).toEqual([8, 13]);
    expect(large.milliseconds).toBeLessThan(360_000 / 4);
  }, 120_000);

  it('are far fewer for sheets that stand there: their frames and charts stay as they are', async () => {
    const host = hostOf(await openEmulator({ zone: 'America/New_York', today: sampleDay }));
    await putSample(host);
    await host.perform('refresh', {});
    const charts = host.emulator.book.find('Trend')!.charts.map(({ id }) => id);
    for (const sheet of ourSheets) host.emulator.book.find(sheet)!.held.put(1, 0, 'a note of mine');
    expect((await host.perform('refresh', {})).ok).toBe(true);
    const { calls } = host.emulator.last;
    expect(calls.filter(({ name }) => name === 'Range.setValues')).toHaveLength(ourSheets.length);
    expect(calls.length).toBeLessThanOrEqual(460);
    expect(host.emulator.book.find('Trend')!.charts.map(({ id }) => id)).toEqual(charts);
  }, 60_000);

  it('tell rows of merged text how tall they are, which Sheets does not see by itself', async () => {
    const host = hostOf(await openEmulator({ zone: 'America/New_York', today: sampleDay }));
    await putSample(host);
    await host.perform('refresh', {});
    const pages = host.emulator.book.find('Rep pages')!;
    const usual = 21;
    const tall = [...pages.rowHeights].filter(([, height]) => height > usual).map(([row]) => row);
    expect(tall.length).toBeGreaterThan(host.emulator.book.find('Team')!.used().rows - 1);
    expect(tall.filter((row) => !pages.merges.some((merge) => merge.row === row))).toEqual([]);
  }, 60_000);
});
