import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../core/cells';
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
    // What was found may have one more heading or long text: a range and its merge, or a list of ranges taken apart.
    besideMerges:
      calls.length - 2 * (perSheet.get('Range.mergeAcross') ?? 0) - 2 * (perSheet.get('RangeList.breakApart') ?? 0),
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
    // Twelve sheets made new take about 45 each, a third of it for making them; eleven charts take 15 each.
    expect(Math.max(small.calls, middle.calls, large.calls)).toBeLessThanOrEqual(750);
    console.log(
      `calls: ${small.calls}, ${middle.calls}, ${large.calls}; modeled: ${Math.round(large.milliseconds / 1000)} s`,
    );
    // Eight sheets are read; a new workbook gets twelve, each in one write.
    expect([large.reads, large.writes]).toEqual([8, 12]);
    expect(large.milliseconds).toBeLessThan(360_000 / 4);
  }, 120_000);
});
