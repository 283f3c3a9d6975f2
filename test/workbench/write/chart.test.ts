import { describe, expect, it } from 'vitest';
import type { Day } from '../../../core/calendar/day';
import { writeWorkbook } from '../../../workbench/write/xlsx';
import { drawnTrend } from '../../hosts/drawn-trend';
import { partsOf } from '../../support/unzip';

const written = (charts: number): Promise<Uint8Array> =>
  writeWorkbook([drawnTrend(charts)], { day: '2026-11-19' as Day });

describe('charts in the written file', () => {
  it('draw the cells of the weeks, each line with a dash or a mark of its own', async () => {
    const parts = partsOf(await written(2));
    const xml = parts.get('xl/charts/chart1.xml')!;
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, area]) => area!.replaceAll("'", ''))).toEqual([
      'Trend!$A$3:$A$5',
      'Trend!$B$3:$B$5',
      'Trend!$A$3:$A$5',
      'Trend!$C$3:$C$5',
    ]);
    expect(xml).toContain('Result: Wins 1 · team, week by week');
    expect([...xml.matchAll(/<a:prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toEqual(['solid', 'dash']);
    expect([...xml.matchAll(/<c:symbol val="(\w+)"/g)].map(([, mark]) => mark)).toEqual(['circle', 'none']);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(parts.has('xl/charts/chart2.xml')).toBe(true);
  });

  it('are the same bytes for the same weeks', async () => {
    expect(Buffer.compare(await written(2), await written(2))).toBe(0);
  });
});
